import { reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { XMLValidator } from 'fast-xml-parser'
import { beforeEach, describe, expect, inject, test } from 'vitest'
import type { ItemsDocument, StatusDocument } from '../../src/publish/documents.ts'
import { forgetSnapshot } from '../../src/serve/query/snapshot.ts'
import '../provided-context.ts'
import { fireCron, get, jsonOf as json, published, tickAll, useSources } from './service.ts'

/** The whole way of an item in the real runtime: a publisher on HTTP, the cron, the Poller, KV, and our addresses. */

beforeEach(async () => {
  await reset()
  forgetSnapshot(env.KV)
  await useSources(inject('publisherSources'))
})

describe('after one tick', () => {
  beforeEach(fireCron)

  test('every sample feed was read, or said what is wrong with it', async () => {
    const { lastTick, sources } = await published<StatusDocument>('status')
    expect(lastTick).toMatchObject({ polled: inject('publisherSources').length, failed: 0, left: 0 })
    expect(lastTick?.read).toBeGreaterThanOrEqual(90)
    expect(Object.values(sources).flatMap(({ problem }) => problem ?? [])).toEqual([])
  })

  test('news of the province was kept, with reasons and places', async () => {
    const { items } = await published<ItemsDocument>('items')
    expect(items.length).toBeGreaterThanOrEqual(35)
    for (const item of items) {
      expect(item.because.length).toBeGreaterThan(0)
      expect(item.places.length).toBeGreaterThan(0)
    }
  })

  test.each(['/rss.xml', '/atom.xml'])('%s is well-formed XML with every item of the page', async (path) => {
    const answer = await get(path)
    expect(answer.status).toBe(200)
    const body = await answer.text()
    expect(XMLValidator.validate(body)).toBe(true)
    expect(body.match(/<(item|entry)[ >]/g)?.length).toBeGreaterThanOrEqual(35)
  })

  test('/feed.json is a JSON Feed 1.1 with items', async () => {
    const feed = await json<{ version: string; items: { id: string; url: string }[] }>('/feed.json')
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1')
    expect(feed.items.length).toBeGreaterThanOrEqual(35)
  })

  test('a story that several outlets carry is one item that names the others', async () => {
    const { items } = await json<{ items: { title: string; also: { name: string }[] }[] }>('/api/items?limit=200')
    const road = items.filter(({ title }) => title.startsWith('Sạt lở trên quốc lộ 12 qua Mường Pồn'))
    expect(road).toHaveLength(1)
    expect(road[0]?.also.length).toBeGreaterThanOrEqual(1)
  })

  test('an item is found by its id, with the decision in words', async () => {
    const { items } = await json<{ items: { id: string; title: string }[] }>('/api/items?limit=1')
    const [first] = items
    expect(await json(`/api/items/${first?.id}`)).toMatchObject({ title: first?.title, because: expect.any(Array) })
  })

  test('the page shows the news, and is the feed of what it shows', async () => {
    const { items } = await json<{ items: { id: string }[] }>('/api/items?limit=20')
    const page = await (await get('/')).text()
    expect(items.filter(({ id }) => !page.includes(id))).toEqual([])
    expect(page).toMatch(/<link[^>]+application\/rss\+xml/)
  })

  test('health says that all is well', async () => {
    const answer = await get('/api/health')
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ lastTick: { failed: 0 } })
  })

  test.each(['/rss.xml', '/atom.xml', '/feed.json', '/api/items', '/'])(
    '%s: who has it already gets 304',
    async (path) => {
      const first = await get(path)
      await first.body?.cancel()
      const again = await get(path, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } })
      expect([again.status, await again.text()]).toEqual([304, ''])
    },
  )
})

test('a second tick with nothing changed puts only the status, and all feeds stay the same to the byte', async () => {
  const paths = ['/rss.xml', '/atom.xml', '/feed.json']
  await fireCron()
  const before = await Promise.all(paths.map(async (path) => (await get(path)).text()))
  const ticked = await tickAll()
  expect(ticked.report).toMatchObject({ polled: inject('publisherSources').length, read: 0, kept: 0, failed: 0 })
  expect(ticked.report.unchanged).toBe(ticked.report.polled)
  expect([ticked.published, ticked.hasNews]).toEqual([['status'], false])
  expect(await Promise.all(paths.map(async (path) => (await get(path)).text()))).toEqual(before)
})

test('before the first tick every address answers, and says that there is nothing yet', async () => {
  for (const path of ['/', '/rss.xml', '/atom.xml', '/feed.json', '/api/items', '/opml.xml', '/api/places']) {
    const answer = await get(path)
    expect([path, answer.status]).toEqual([path, 200])
    await answer.body?.cancel()
  }
  expect((await get('/api/health')).status).toBe(503)
})
