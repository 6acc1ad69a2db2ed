import { describe, expect, test } from 'vitest'
import type { JsonList } from '../../../src/config/schema/source-schema.ts'
import { sources } from '../../../src/config/sources.ts'
import { parseJsonList } from '../../../src/parse/feeds/json-list.ts'

const HOME = 'https://bao.example/'
const list: JsonList = {
  list: ['data.list', '$'],
  title: ['title', 'name.vi'],
  link: 'https://bao.example/{type.slug | type | "tin"}/{slug}',
  guid: ['id'],
  published: ['date', 'dates.0'],
  summary: ['lead'],
  image: ['image.url'],
  author: ['author'],
  category: ['category'],
}
const read = (value: unknown, changes: Partial<JsonList> = {}) =>
  parseJsonList(JSON.stringify(value), { ...list, ...changes }, HOME)

function firstIn(value: unknown, changes: Partial<JsonList> = {}) {
  const outcome = read(value, changes)
  if (outcome.kind !== 'parsed') throw new Error(JSON.stringify(outcome))
  return outcome.feed.items[0]
}

test('an item in full', () => {
  const row = {
    id: 7,
    title: 'Mường Nhé <b>đón</b> mưa',
    slug: 'muong-nhe-don-mua',
    date: 1795420800,
    lead: '<p>Mưa &amp; gió</p>',
    image: { url: '/a.jpg' },
    author: 'Lò Văn A',
    category: 'Xã hội & đời sống',
  }
  expect(firstIn({ data: { list: [row] } })).toMatchObject({
    guid: '7',
    title: 'Mường Nhé <b>đón</b> mưa',
    link: 'https://bao.example/tin/muong-nhe-don-mua',
    published: '1795420800',
    summary: '<p>Mưa &amp; gió</p>',
    image: 'https://bao.example/a.jpg',
    authors: [{ name: 'Lò Văn A' }],
    categories: ['Xã hội &amp; đời sống'],
  })
})

const good = { title: 'Một', slug: 'mot', date: '2026-11-23', lead: 'x' }
const readings: readonly [sentence: string, value: unknown, expected: object][] = [
  ['a list that is the whole answer', [good], { title: 'Một' }],
  ['a list under numbers, as PHP writes it', { data: { list: { 0: good, 2: good } } }, { title: 'Một' }],
  ['the next path where the first has nothing', [{ ...good, title: ' ', name: { vi: 'Hai' } }], { title: 'Hai' }],
  ['a path into a list', [{ ...good, date: null, dates: ['23/11/2026'] }], { published: '23/11/2026' }],
  ['a hole filled by the next path', [{ ...good, type: 'anh' }], { link: 'https://bao.example/anh/mot' }],
  ['a hole filled by the text in the template', [{ ...good, type: '' }], { link: 'https://bao.example/tin/mot' }],
  [
    'a value that would leave its place in the address',
    [{ ...good, slug: 'a?b#c d' }],
    { link: 'https://bao.example/tin/a%3Fb%23c%20d' },
  ],
  [
    'an item whose link cannot be made beside one that can',
    [{ title: 'Không' }, good],
    { title: 'Không', link: undefined },
  ],
  [
    'keys that every object has are not the publisher’s',
    [{ ...good, title: undefined, name: { vi: 'Hai' } }],
    { title: 'Hai' },
  ],
]
test.each(readings)('%s', (_, value, expected) => {
  expect(firstIn(value)).toMatchObject(expected)
})

test('an address that the item gives whole is taken as it is, or from the front page on', () => {
  const changes = { link: '{url | link}' }
  expect(firstIn([{ title: 'Một', url: 'https://x.example/a?b=c' }], changes)?.link).toBe('https://x.example/a?b=c')
  expect(firstIn([{ title: 'Một', link: '/tin/a' }], changes)?.link).toBe('https://bao.example/tin/a')
})

test('a byte-order mark before the answer is no part of it', () => {
  expect(parseJsonList(`\ufeff${JSON.stringify([good])}`, list, HOME)).toMatchObject({ kind: 'parsed' })
})

describe('when the layout changed, what was looked for and what is there', () => {
  const changed: readonly [sentence: string, value: unknown, expected: string, seen: string][] = [
    [
      'no list',
      { status: 1, data: { items: [good], total: 1 } },
      'no list at data.list or $',
      'there are the keys status, data {items, total}',
    ],
    ['an empty list', { data: { list: [] } }, 'the list at data.list or $ is empty', 'there are the keys data {list}'],
    [
      'no title',
      [{ tieu_de: 'Một', slug: 'mot', anh: [1] }],
      'none of 1 items has a title at title, name.vi',
      'there are the keys tieu_de, slug, anh [1]',
    ],
    [
      'no slug',
      [{ title: 'Một', duong_dan: 'mot' }],
      `none of 1 items has all that ${list.link} needs`,
      'there are the keys title, duong_dan',
    ],
    ['items that are no objects', ['a', 'b'], 'none of 2 items has a title at title, name.vi', 'there is a string'],
    ['an error in words', { message: 'Too many requests' }, 'no list at data.list or $', 'there are the keys message'],
    ['null', null, 'no list at data.list or $', 'there is null'],
  ]
  test.each(changed)('%s', (_, value, expected, seen) => {
    expect(read(value)).toEqual({ kind: 'layout-changed', expected, seen })
  })

  test('a date that no item has is said, and the items come', () => {
    expect(read([{ title: 'Một', slug: 'mot', lead: 'x', ngay_dang: '23/11/2026' }])).toMatchObject({
      kind: 'parsed',
      missing: 'no item has published, looked for at date, dates.0; there are the keys title, slug, lead, ngay_dang',
    })
  })

  test('what is there is told in a line, however much it is', () => {
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`${n}-${'x'.repeat(900)}`, {}]))
    const outcome = read(many)
    expect(outcome.kind === 'layout-changed' && outcome.seen.length).toBeLessThan(2_000)
  })
})

test.each([
  ['a page', '<!doctype html><title>502</title>', 'html'],
  ['an answer that was cut', '{"data":{"list":[{"title":"M', 'json'],
  ['nothing', '', 'json'],
])('%s instead of JSON is named', (_, body, what) => {
  expect(parseJsonList(body, list, HOME)).toMatchObject({ kind: 'not-a-feed', what })
})

test('the provincial paper: an item of the recorded shape under other names is reported by its keys', () => {
  const paper = sources.find(({ id }) => id === 'baodienbienphu-thoi-su')
  if (paper?.kind !== 'json') throw new Error('the provincial paper is not configured')
  const answer = { status: 1, data: { list: [{ article_slug: 'a', category_slug: 'xa-hoi', article_ten: 'Một' }] } }
  expect(parseJsonList(JSON.stringify(answer), paper.json, paper.home)).toMatchObject({
    kind: 'layout-changed',
    expected: expect.stringContaining('none of 1 items has a title at article_title'),
    seen: 'there are the keys article_slug, category_slug, article_ten',
  })
})
