import { expect, test } from 'vitest'
import { guessJsonList } from '../../../src/parse/feeds/guess-json-list.ts'
import { parseJsonList } from '../../../src/parse/feeds/json-list.ts'
import { countCpuMs } from '../../cpu-time.ts'

const article = { title: 'Sín Thầu đón mưa', url: '/tin/sin-thau-1.html' }

const guessed: readonly [string, unknown, object | undefined][] = [
  ['a list that is the answer itself', [article], { list: ['$'], title: ['title'], link: '{url}' }],
  [
    'a list inside, with all that a reader sees',
    {
      data: {
        page: 1,
        items: [
          {
            ...article,
            id: 7,
            published_at: '2026-11-29',
            updatedAt: 1_764_000_000,
            sapo: 'Mưa cả ngày.',
            thumbnail_url: 'https://bao.example/1.jpg',
            author: { name: 'Lò Văn Núi' },
          },
        ],
      },
    },
    {
      list: ['data.items'],
      title: ['title'],
      link: '{url}',
      published: ['published_at'],
      updated: ['updatedAt'],
      summary: ['sapo'],
      image: ['thumbnail_url'],
      author: ['author.name'],
    },
  ],
  [
    'the form of WordPress',
    [
      {
        date: '2026-11-29T07:00:00',
        date_gmt: '2026-11-29T00:00:00',
        link: 'https://bao.example/1',
        title: { rendered: 'Sín Thầu đón mưa' },
        excerpt: { rendered: '<p>Mưa.</p>' },
      },
    ],
    {
      list: ['$'],
      title: ['title.rendered'],
      link: '{link}',
      published: ['date_gmt', 'date'],
      summary: ['excerpt.rendered'],
    },
  ],
  [
    'the longest of several lists',
    { menu: [{ name: 'Thời sự mới', url: '/thoi-su' }], rows: [article, article] },
    { list: ['rows'], title: ['title'], link: '{url}' },
  ],
  [
    'a longer list without headlines is passed over',
    { tags: [{ id: 1 }, { id: 2 }, { id: 3 }], rows: [article] },
    { list: ['rows'], title: ['title'], link: '{url}' },
  ],
  ['names of one word are no headlines', { menu: [{ name: 'Home', url: '/home' }] }, undefined],
  ['an address that must be put together', [{ title: 'Sín Thầu đón mưa', slug: 'sin-thau' }], undefined],
  ['a picture is no address of an article', [{ title: 'Sín Thầu đón mưa', image: '/1.jpg' }], undefined],
  ['a list of texts', ['Sín Thầu đón mưa'], undefined],
  ['no list', { title: 'Sín Thầu đón mưa', url: '/1' }, undefined],
  ['a list deeper than any API has it', { a: { b: { c: { d: { e: [article] } } } } }, undefined],
]

test.each(guessed)('%s', (_, value, expected) => {
  expect(guessJsonList(value)).toEqual(expected)
})

test('the guess reads the answer', () => {
  const value = { data: [{ ...article, description: 'Mưa cả ngày.' }] }
  const list = guessJsonList(value)
  if (list === undefined) throw new Error('nothing guessed')
  expect(parseJsonList(JSON.stringify(value), list, 'https://bao.example/')).toMatchObject({
    kind: 'parsed',
    feed: {
      items: [{ title: 'Sín Thầu đón mưa', link: 'https://bao.example/tin/sin-thau-1.html', summary: 'Mưa cả ngày.' }],
    },
  })
})

test('an answer with a hundred thousand keys is read in bounded time', () => {
  const wide = Object.fromEntries(Array.from({ length: 100_000 }, (_, key) => [`k${key}`, { inner: {} }]))
  const cpuMs = countCpuMs()
  expect(guessJsonList({ a: wide, b: wide })).toBeUndefined()
  expect(cpuMs()).toBeLessThan(1_000)
})
