import { expect, test } from 'vitest'
import { guessJsonList } from '../../../src/parse/feeds/guess-json-list.ts'
import { parseJsonList } from '../../../src/parse/feeds/json-list.ts'
import { countCpuMs } from '../../cpu-time.ts'

const article = { title: 'Sín Thầu đón mưa', url: '/tin/sin-thau-1.html' }

const guessed: readonly [string, unknown, object | 'no-address' | undefined][] = [
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
    'keys that name the article first',
    [{ article_title: 'Sín Thầu đón mưa', articleUrl: '/1', news_sapo: 'Mưa.' }],
    { list: ['$'], title: ['article_title'], link: '{articleUrl}', summary: ['news_sapo'] },
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
  ['names of one word are not headlines', { menu: [{ name: 'Home', url: '/home' }] }, undefined],
  ['an address that must be put together', [{ title: 'Sín Thầu đón mưa', slug: 'sin-thau' }], 'no-address'],
  [
    'the address of a picture is not that of an article',
    [{ title: 'Sín Thầu đón mưa', image: '/1.jpg' }],
    'no-address',
  ],
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
  if (typeof list !== 'object') throw new Error('nothing guessed')
  expect(parseJsonList(JSON.stringify(value), list, 'https://bao.example/')).toMatchObject({
    kind: 'parsed',
    feed: {
      items: [{ title: 'Sín Thầu đón mưa', link: 'https://bao.example/tin/sin-thau-1.html', summary: 'Mưa cả ngày.' }],
    },
  })
})

const rows = [
  { id: 4711, title: 'Mường Ảng mở chợ phiên', slug: 'muong-ang-mo-cho', category: { slug: 'xa-hoi' } },
  { id: 4712, title: 'Sín Thầu đón mưa', slug: 'sin-thau-don-mua', category: { slug: 'xa-hoi' } },
]
const built: readonly [what: string, article: string, link: string | undefined][] = [
  ['a slug', 'https://bao.example/sin-thau-don-mua.html', 'https://bao.example/{slug}.html'],
  [
    'category, slug and number',
    'https://bao.example/xa-hoi/sin-thau-don-mua-4712.html',
    'https://bao.example/{category.slug}/{slug}-{id}.html',
  ],
  ['a value in the query', 'https://bao.example/tin?bai=sin-thau-don-mua', 'https://bao.example/tin?bai={slug}'],
  ['an address of another list', 'https://bao.example/tua-chua-co-dien.html', undefined],
  ['a word that is only part of another', 'https://bao.example/sin-thau-don-muaz', undefined],
  ['a category alone', 'https://bao.example/xa-hoi/', undefined],
  ['no address', 'sin-thau-don-mua', undefined],
]

test.each(built)('addresses are put together like that of one article: %s', (_, article, link) => {
  const guess = guessJsonList(rows, article)
  expect(typeof guess === 'object' ? guess.link : undefined).toBe(link)
})

test('every article has an address like the one that was given', () => {
  const list = guessJsonList(rows, 'https://bao.example/xa-hoi/sin-thau-don-mua-4712.html')
  if (typeof list !== 'object') throw new Error('nothing guessed')
  const read = parseJsonList(JSON.stringify(rows), list, 'https://api.example/')
  expect(read).toMatchObject({
    feed: { items: [{ link: 'https://bao.example/xa-hoi/muong-ang-mo-cho-4711.html' }, expect.anything()] },
  })
})

test('an answer with a hundred thousand keys is read in bounded time', () => {
  const wide = Object.fromEntries(Array.from({ length: 100_000 }, (_, key) => [`k${key}`, { inner: {} }]))
  const cpuMs = countCpuMs()
  expect(guessJsonList({ a: wide, b: wide })).toBeUndefined()
  expect(cpuMs()).toBeLessThan(1_000)
})
