import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Site, Source } from '../../src/config/schema/schema.ts'
import type { ParsedItem, WholeItem } from '../../src/model.ts'
import { toWholeItem } from '../../src/normalise/whole-item.ts'
import { countCpuMs } from '../cpu-time.ts'
import { parsedItem } from './samples.ts'

const now = new Date('2026-11-23T01:02:03.004Z')
const site: Site = {
  title: { vi: 'Tin', en: 'News' },
  description: { vi: 'Tin', en: 'News' },
  tagAuthority: 'example.org,2026',
  language: 'vi',
  utcOffset: '+07:00',
  dailyHour: 6,
  contact: '',
  hub: '',
}
const source: Source = {
  id: 'bao',
  name: 'Báo',
  url: 'https://bao.example/rss/home.rss',
  home: 'https://bao.example/',
  language: 'vi',
  region: 'national',
  everyMinutes: 15,
  evidence: 'a test',
}
const search: Source = {
  ...source,
  id: 'tim',
  search: true,
  url: 'https://news.google.com/rss/search?q=x',
  home: 'https://news.google.com/',
}

const outcome = (found: Partial<ParsedItem>, from: Source = source, feedLanguage?: string) =>
  toWholeItem(parsedItem({ link: 'https://bao.example/a-1234567.html', title: 'Mưa lũ ở Mường Nhé', ...found }), from, {
    now,
    site,
    feedLanguage,
  })

function whole(found: Partial<ParsedItem>, from: Source = source, feedLanguage?: string): WholeItem {
  const made = outcome(found, from, feedLanguage)
  if (made.kind !== 'whole') throw new Error(`${made.reason}: ${made.detail}`)
  return made.item
}

test('an item in full', () => {
  const found = {
    link: ' https://bao.example/mua-lu-1234567.html?utm_source=rss ',
    guid: 'x',
    title: ' M&amp;#432;a  l&#361;\nở Mường Nhé ',
    summary:
      '<a href="a"><img src="/p.jpg"></a></br>(Dân trí) - Hai người chết.<div style="clear: both;"><ul><li><a href="b">Khác</a></li></ul></div>',
    published: '7/20/2026 5:25:00\u202fAM',
    authors: [{ name: 'Lò Văn A', email: 'a@bao.example' }],
    categories: [' Xã hội ', 'xã hội', 'Thời sự'],
  }
  expect(whole(found, { ...source, dateOrder: 'mdy', bylines: ['(Dân trí) - '] })).toEqual({
    numbered: true,
    source: 'bao',
    link: 'https://bao.example/mua-lu-1234567.html',
    title: 'Mưa lũ ở Mường Nhé',
    summary: 'Hai người chết.',
    image: 'https://bao.example/p.jpg',
    authors: ['Lò Văn A'],
    categories: ['Xã hội', 'Thời sự'],
    language: 'vi',
    published: '2026-07-19T22:25:00.000Z',
    dated: true,
    via: undefined,
    key: whole({ link: 'http://www.bao.example/khac-1234567.html' }).key,
    identity: expect.arrayContaining([
      { kind: 'number', key: whole({ link: 'http://www.bao.example/khac-1234567.html' }).key },
      { kind: 'guid', key: expect.stringMatching(/^\w{8}$/) },
    ]),
    titleKeys: whole({ published: '2026-07-20' }).titleKeys,
  })
})

describe('refused', () => {
  test.each<[string, Partial<ParsedItem>, string, string]>([
    ['no link', { link: undefined, guid: 'x7' }, 'no-link', 'x7'],
    ['an empty link', { link: ' ' }, 'no-link', ''],
    ['a script for a link', { link: 'javascript:alert(1)' }, 'not-a-web-link', 'javascript:alert(1)'],
    ['no title and no summary', { title: undefined }, 'no-title', 'https://bao.example/a-1234567.html'],
    ['a title of tags alone', { title: '<b></b>&nbsp;' }, 'no-title', 'https://bao.example/a-1234567.html'],
  ])('%s', (_, found, reason, detail) => expect(outcome(found)).toEqual({ kind: 'unusable', reason, detail }))
})

describe('title', () => {
  test.each<[string, Partial<ParsedItem>, string]>([
    ['in capitals stays so', { title: 'MƯA LŨ' }, 'MƯA LŨ'],
    ['loses markup', { title: '<b>Mưa</b> lũ' }, 'Mưa lũ'],
    ['is composed', { title: 'Ðie\u0323\u0302n Biên' }, 'Ðiện Biên'],
    [
      'missing, is the beginning of the summary',
      { title: undefined, summary: `<p>${'Mưa lũ '.repeat(40)}</p>` },
      `${'Mưa lũ '.repeat(16)}Mưa lũ…`,
    ],
    ['without end is cut', { title: 'Mưa lũ '.repeat(100) }, `${'Mưa lũ '.repeat(42)}Mưa…`],
  ])('%s', (_, found, expected) => expect(whole(found).title).toBe(expected))
})

describe('date', () => {
  test.each<[string, Partial<ParsedItem>, string, boolean]>([
    [
      'published before updated',
      { published: '2026-11-20T00:00:00Z', updated: '2026-11-21T00:00:00Z' },
      '2026-11-20T00:00:00.000Z',
      true,
    ],
    ['updated where nothing else is given', { updated: '2026-11-21T00:00:00Z' }, '2026-11-21T00:00:00.000Z', true],
    [
      'updated where published is damaged',
      { published: 'hôm nào', updated: '2026-11-21T00:00:00Z' },
      '2026-11-21T00:00:00.000Z',
      true,
    ],
    ['none: when it was first seen', {}, now.toISOString(), false],
    ['damaged: when it was first seen', { published: '31/02/2026' }, now.toISOString(), false],
    ['to come: when it was first seen', { published: '2026-11-23T09:00:00Z' }, now.toISOString(), false],
    [
      'a clock that runs ahead by a little: now, and the publisher’s',
      { published: '2026-11-23T01:06:00Z' },
      now.toISOString(),
      true,
    ],
    ['an empty value', { published: '1970-01-01T00:00:00Z' }, now.toISOString(), false],
    ['without zone, in the site’s', { published: '2026-11-20 07:00' }, '2026-11-20T00:00:00.000Z', true],
    ['told from now', { published: '2 giờ trước' }, '2026-11-22T23:02:03.004Z', true],
  ])('%s', (_, found, published, dated) => expect(whole(found)).toMatchObject({ published, dated }))

  test('without zone, in the source’s own', () => {
    expect(whole({ published: '2026-11-20 07:00' }, { ...source, utcOffset: '+09:00' }).published).toBe(
      '2026-11-19T22:00:00.000Z',
    )
  })
})

describe('link', () => {
  test('http becomes https on the source’s own host alone', () => {
    expect(whole({ link: 'http://www.bao.example/a' }).link).toBe('https://www.bao.example/a')
    expect(whole({ link: 'http://khac.example/a' }).link).toBe('http://khac.example/a')
  })
  test('relative ones go by the base', () => expect(whole({ link: '../a' }).link).toBe('https://bao.example/a'))
})

describe('authors and categories', () => {
  test.each([
    ['a name and its mail address', 'Lò Văn A <a@bao.example>', ['Lò Văn A']],
    ['as RSS has it', 'a@bao.example (Lò Văn A)', ['Lò Văn A']],
    ['a mail address alone', 'a@bao.example', []],
    ['encoded', 'L&#242; V&#259;n A', ['Lò Văn A']],
  ])('author: %s', (_, name, expected) => expect(whole({ authors: [{ name }] }).authors).toEqual(expected))

  test('no more than 20 of each, none longer than 100 characters, together no more than 300', () => {
    const many = (name: string) => Array.from({ length: 50 }, (_, number) => `${number} ${name}`)
    expect(whole({ categories: many('a') }).categories).toHaveLength(20)
    const { categories } = whole({ categories: many('a'.repeat(200)) })
    expect(categories.map((name) => name.length)).toEqual([100, 100, 100])
  })
})

describe('language', () => {
  test.each<[string, string | undefined, string | undefined, string]>([
    ['the item’s before the feed’s', 'fr-FR', 'de', 'fr'],
    ['the feed’s', undefined, 'en-us', 'en'],
    ['the source’s', undefined, undefined, 'vi'],
    ['none that is one: the next', 'Vietnamese', 'EN_GB', 'en'],
    ['the country for the language', undefined, 'vn', 'vi'],
  ])('%s', (_, language, feed, expected) =>
    expect(whole({ title: 'Flood warning', language }, source, feed).language).toBe(expected),
  )

  const english: Source = { ...source, language: 'en' }
  test('English declared over Vietnamese by a Vietnamese source is a template', () => {
    expect(whole({ title: 'Giá vàng', language: 'en-us' }).language).toBe('vi')
  })
  test('English with Vietnamese names by an English source is English', () => {
    expect(whole({ title: 'Floods in Điện Biên' }, english, 'en-us').language).toBe('en')
  })
})

describe('from a search engine', () => {
  const link = 'https://news.google.com/rss/articles/CBMiogFBVV95cUxQabcdefgh?oc=5'
  const origin = { name: 'Báo Điện Biên Phủ', url: 'https://baodienbienphu.vn' }
  const item = whole(
    { link, title: 'Mưa lũ - Báo Điện Biên Phủ', summary: '<a href="x">Mưa lũ</a>&nbsp;<font>Báo</font>', origin },
    search,
  )

  test('the outlet is in via, not in the title', () => expect(item).toMatchObject({ title: 'Mưa lũ', via: origin }))
  test('its list of links is not a summary', () => expect(item.summary).toBe(''))
  test('its link stays opaque', () => expect(item.link).toBe(link))
  test.each([
    ['a headline with a dash of its own', 'Mưa - lũ - Báo Điện Biên Phủ', 'Mưa - lũ'],
    ['the outlet in other capitals', 'Mưa lũ - BÁO Điện Biên Phủ', 'Mưa lũ'],
    ['a title without outlet', 'Mưa - lũ', 'Mưa - lũ'],
    ['nothing but the outlet', ' - Báo Điện Biên Phủ', '- Báo Điện Biên Phủ'],
  ])('%s', (_, title, expected) =>
    expect(whole({ link, title, origin }, search)).toMatchObject({ title: expected, via: origin }),
  )
  test('the outlet by its suffix where the feed does not name it', () => {
    expect(whole({ link, title: 'Mưa - lũ - Báo Lai Châu' }, search)).toMatchObject({
      title: 'Mưa - lũ',
      via: { name: 'Báo Lai Châu', url: undefined },
    })
  })
  test('an outlet’s address that is none is left out', () => {
    expect(whole({ link, title: 'Mưa lũ - B', origin: { name: 'B', url: 'javascript:1' } }, search).via).toEqual({
      name: 'B',
      url: undefined,
    })
  })
})

test('for any content of a feed, an item keeps its promises', () => {
  const text = fc.option(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 900 }),
      fc.webUrl(),
      fc.constantFrom('<b>Mưa</b>', '&amp;lt;b&amp;gt;'),
    ),
    { nil: undefined },
  )
  const found = fc.record({
    guid: text,
    link: fc.oneof(fc.webUrl(), fc.string()),
    title: text,
    summary: text,
    content: text,
    published: text,
    image: text,
  })
  fc.assert(
    fc.property(found, (parsed) => {
      const made = outcome(parsed)
      if (made.kind === 'unusable') return
      const { item } = made
      expect(item.link).toMatch(/^https?:\/\/[^/]/)
      expect(item.title).not.toBe('')
      expect(item.summary.length).toBeLessThanOrEqual(500)
      expect(item.key).toMatch(/^[0-9A-Za-z]{8}$/)
      expect(item.published <= now.toISOString()).toBe(true)
      expect(new Date(item.published).toISOString()).toBe(item.published)
      expect(JSON.stringify(item).isWellFormed()).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('a name of a megabyte costs no time', () => {
  const cpuMs = countCpuMs()
  whole({ link: 'https://bao.example/1', title: 'Một', authors: [{ name: 'constructor'.repeat(100_000) }] })
  // Takes 10 ms; where mail is looked for in all of it, hours.
  expect(cpuMs()).toBeLessThan(2_000)
})

test('an item of Vietnamese is at most 4 KB, however long its parts were', () => {
  const vietnamese = 'Mưa lũ ở Mường Nhé '
  const item = whole({
    link: `https://bao.example/${'a'.repeat(1_000)}-1234567.html`,
    image: `https://bao.example/${'b'.repeat(500)}.jpg`,
    title: vietnamese.repeat(100),
    summary: vietnamese.repeat(1_000),
    authors: Array.from({ length: 100 }, (_, at) => ({ name: `${vietnamese}${at}` })),
    categories: Array.from({ length: 100 }, (_, at) => `${vietnamese}${at}`),
  })
  expect(new TextEncoder().encode(JSON.stringify(item)).length).toBeLessThanOrEqual(4_096)
})
