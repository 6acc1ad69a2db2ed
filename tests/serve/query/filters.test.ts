import { expect, test, vi } from 'vitest'
import { ask, jsonOf, sampleKv } from '../sample.ts'
import { sampleItem, sampleItems } from '../sample-documents.ts'

/** The filters as they are, and one more in the table alone: everything that follows must know it. */
vi.mock('../../../src/serve/query/filters.ts', async (importOriginal) => {
  const original = await importOriginal<typeof import('../../../src/serve/query/filters.ts')>()
  const { wholeNumber } = await import('../../../src/serve/query/filter-values.ts')
  const letters = {
    schema: () => wholeNumber(1, 99),
    absent: 0,
    write: (least: number) => (least === 0 ? [] : [`${least}`]),
    select: (least: number) => (item: { readonly title: string }) => item.title.length >= least,
    title: (least: number, language: 'vi' | 'en') =>
      least === 0 ? [] : [{ vi: `${least} chữ`, en: `${least} letters` }[language]],
    label: { vi: 'Số chữ', en: 'Letters' },
    wrong: { vi: 'phải là số chữ', en: 'must be a number of letters' },
    isForPages: true,
    about: 'Headlines of so many letters.',
  }
  const filters = { ...original.filters, letters }
  return { ...original, filters, filterNames: Object.keys(filters) }
})

type Feed = Readonly<{ title: string; feed_url: string; items: readonly { readonly id: string }[] }>
type Document = {
  readonly paths: Readonly<
    Record<
      string,
      {
        readonly get: {
          readonly parameters: readonly {
            readonly name: string
            readonly description: string
            readonly schema: object
          }[]
        }
      }
    >
  >
}

const items = [
  sampleItem('2026-11-23', 2, { title: 'Ngắn' }),
  sampleItem('2026-11-23', 1, { title: 'Một tiêu đề dài hơn nhiều' }),
]
const kv = sampleKv({ items: sampleItems(items) })
const textOf = async (path: string) => (await ask(path, { kv })).text()
const idOf = (atom: string) => /<id>([^<]+)<\/id>/.exec(atom)?.[1]

test('a filter of the table selects, in feeds, API and page', async () => {
  const feed = await jsonOf<Feed>(await ask('/feed.json?letters=10', { kv }))
  expect(feed.items.map(({ id }) => id)).toEqual([items[1]?.id])
  const page = await jsonOf<Feed>(await ask('/api/items?letters=10', { kv }))
  expect(page.items.map(({ id }) => id)).toEqual([items[1]?.id])
  expect(await textOf('/?letters=10')).not.toContain('Ngắn')
})

test('it is part of cache key, ETag and feed id', async () => {
  const etags = await Promise.all(
    ['/rss.xml', '/rss.xml?letters=10', '/rss.xml?letters=11'].map(async (path) =>
      (await ask(path, { kv })).headers.get('etag'),
    ),
  )
  expect(new Set(etags).size).toBe(3)
  expect(await textOf('/rss.xml?letters=10')).not.toBe(await textOf('/rss.xml?letters=3'))
  expect(idOf(await textOf('/atom.xml?letters=10'))).not.toBe(idOf(await textOf('/atom.xml')))
})

test('it is in the self link and in the title, in both languages', async () => {
  const feed = await jsonOf<Feed>(await ask('/feed.json?letters=10', { kv }))
  expect([feed.title, feed.feed_url]).toEqual(['Tin Điện Biên – 10 chữ', 'http://localhost/feed.json?letters=10'])
  const english = await jsonOf<Feed>(await ask('/feed.json?lang=en&letters=10', { kv }))
  expect(english.title).toBe('Điện Biên News – 10 letters')
})

test('the form keeps it, and the feeds of the page have it', async () => {
  const page = await textOf('/?letters=10')
  expect(page).toContain('<input type="hidden" name="letters" value="10"/>')
  expect(page).toContain('href="/rss.xml?letters=10"')
})

test('a wrong value and a misspelt name are refused by name', async () => {
  const wrong = await ask('/rss.xml?letters=many', { kv })
  expect([wrong.status, await wrong.text()]).toEqual([400, expect.stringContaining('letters must be a whole number')])
  expect(await (await ask('/rss.xml?leters=1', { kv })).text()).toContain('did you mean letters?')
  expect(await textOf('/?letters=many&lang=en')).toContain('must be a number of letters')
})

test('it is in the OpenAPI document', async () => {
  const { openapi } = await import('../../../src/cli/generate/openapi.ts')
  const { paths } = openapi() as Document
  for (const path of ['/rss.xml', '/feed.json', '/api/items', '/archive/{name}']) {
    const parameter = paths[path]?.get.parameters.find(({ name }) => name === 'letters')
    expect(parameter).toMatchObject({
      description: 'Headlines of so many letters.',
      schema: { type: 'integer', maximum: 99 },
    })
  }
})
