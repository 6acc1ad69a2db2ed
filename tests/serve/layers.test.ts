import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { keptBodies } from '../../src/serve/answer/body-cache.ts'
import { createApp } from '../../src/serve/app.ts'
import { HELD_MS } from '../../src/serve/front/held-reads.ts'
import { forgetSnapshot } from '../../src/serve/query/snapshot.ts'
import { ask, sampleKv } from './sample.ts'
import { sampleDay, sampleItem, sampleItems } from './sample-documents.ts'

/** What is read, decoded and rendered for many requests of one isolate. */

const BEGUN = Date.parse('2026-11-23T03:00:00Z')
const items = [sampleItem('2026-11-23', 1), sampleItem('2026-11-23', 2, { places: ['xa-sin-thau'] })]
const kv = () => sampleKv({ items: sampleItems(items), config: { hidden: [] } })

beforeEach(() => {
  vi.useFakeTimers({ now: BEGUN, toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const FEEDS = [
  '/rss.xml',
  '/atom.xml',
  '/feed.json',
  '/opml.xml',
  '/rss.xml?place=xa-sin-thau',
  '/feed.json?q=tin&limit=1',
  '/api/items',
  '/api/items?source=nhandan',
  '/api/places',
  '/',
  '/?lang=en',
  '/about',
]

/** How many items documents were decoded while something was done. */
async function decodings(work: () => Promise<unknown>): Promise<number> {
  const parse = vi.spyOn(JSON, 'parse')
  await work()
  const of = parse.mock.calls.filter(([text]) => String(text).includes('"sealedDay":"'))
  parse.mockRestore()
  return of.length
}

describe('KV is read', () => {
  test('once in a minute for any mix of requests, config and all', async () => {
    const store = kv()
    for (let round = 0; round < 5; round++) {
      for (const path of FEEDS) {
        const answer = await ask(path, { kv: store })
        const again = await ask(path, { kv: store }, { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } })
        expect([path, answer.status, again.status]).toEqual([path, 200, 304])
      }
      vi.setSystemTime(BEGUN + (round + 1) * 10_000)
    }
    expect(store.asked).toEqual(['items + config'])
    vi.setSystemTime(BEGUN + HELD_MS)
    await ask('/rss.xml', { kv: store })
    expect(store.asked).toHaveLength(2)
  })

  test('once for a burst of first requests', async () => {
    const store = kv()
    const answers = await Promise.all([...FEEDS, ...FEEDS].map((path) => ask(path, { kv: store })))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(store.asked).toEqual(['items + config'])
  })

  test('again after a first read that failed, and everybody who waited for it gets the failure', async () => {
    const store = kv()
    const working = store.getWithMetadata
    store.getWithMetadata = () => Promise.reject(new Error('internal error'))
    const failed = await Promise.all(['/rss.xml', '/atom.xml'].map((path) => ask(path, { kv: store })))
    expect(failed.map(({ status }) => status)).toEqual([503, 503])
    store.getWithMetadata = working
    expect((await ask('/rss.xml', { kv: store })).status).toBe(200)
  })

  test('in vain for a while: what was read last goes on being served', async () => {
    const store = kv()
    const before = await (await ask('/rss.xml', { kv: store })).text()
    store.getWithMetadata = () => Promise.reject(new Error('internal error'))
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    vi.setSystemTime(BEGUN + HELD_MS)
    const answer = await ask('/rss.xml', { kv: store })
    expect([answer.status, await answer.text()]).toEqual([200, before])
    expect((await ask('/feed.json', { kv: store })).status).toBe(200)
  })

  test('by one request that waits for it even if its reader hangs up', async () => {
    const store = kv()
    const waited: Promise<unknown>[] = []
    const context = { waitUntil: (promise: Promise<unknown>) => waited.push(promise), passThroughOnException: () => {} }
    const env = { KV: store, SITE_URL: '', LIMITS: 'free' } as never
    await createApp().request('/rss.xml', {}, env, context as never)
    await createApp().request('/atom.xml', {}, env, context as never)
    expect(waited).toHaveLength(1)
  })

  test('a minute old is the oldest that is shown', async () => {
    const store = kv()
    await ask('/rss.xml', { kv: store })
    store.set('items', sampleItems([sampleItem('2026-11-23', 7)], { rev: '2-b' }))
    expect(await (await ask('/rss.xml', { kv: store })).text()).toContain('Tin số 7')
  })

  test('for an archive’s days once while its text is kept', async () => {
    const days = { from: '2026-09-01', counts: '01' }
    const store = sampleKv({
      items: sampleItems(items, { days, sealedDay: '2026-09-01', firstDay: '2026-09-01' }),
      'day:2026-09-01': sampleDay('2026-09-01', '', [sampleItem('2026-09-01', 3)]),
    })
    for (let minute = 0; minute < 3; minute++) {
      vi.setSystemTime(BEGUN + minute * HELD_MS)
      expect(await (await ask('/archive/2026-09.xml', { kv: store })).text()).toContain('Tin số 3')
    }
    expect(store.asked.filter((key) => key.startsWith('day:'))).toEqual(['day:2026-09-01'])
  })
})

describe('the items are decoded', () => {
  test('once for all requests', async () => {
    const store = kv()
    expect(
      await decodings(async () => {
        for (const path of FEEDS) await ask(path, { kv: store })
      }),
    ).toBe(1)
  })

  test('once for all reads of one revision', async () => {
    const store = kv()
    expect(
      await decodings(async () => {
        for (let minute = 0; minute < 3; minute++) {
          vi.setSystemTime(BEGUN + minute * HELD_MS)
          await ask(`/rss.xml?limit=${minute + 1}`, { kv: store })
        }
      }),
    ).toBe(1)
  })

  test('never for a 304, nor for a body that was rendered before', async () => {
    const store = kv()
    const etag = (await ask('/rss.xml', { kv: store })).headers.get('etag') ?? ''
    const fresh = sampleKv({ items: sampleItems(items), config: { hidden: [] } })
    expect(
      await decodings(async () => {
        const headers = { 'if-none-match': etag }
        expect((await ask('/rss.xml', { kv: fresh }, { headers })).status).toBe(304)
        vi.setSystemTime(BEGUN + HELD_MS)
        expect((await ask('/rss.xml', { kv: store })).status).toBe(200)
      }),
    ).toBe(0)
  })
})

describe('an answer that is given again', () => {
  const headersOf = ({ headers }: Response) => Object.fromEntries(headers)

  test.each(FEEDS)('%s is the first one to the byte, its headers too', async (path) => {
    const store = kv()
    const first = await ask(path, { kv: store })
    const second = await ask(path, { kv: store })
    expect(headersOf(second)).toEqual(headersOf(first))
    expect(await second.text()).toBe(await first.text())
  })

  test.each(FEEDS)('%s is the same 304', async (path) => {
    const store = kv()
    const headers = { 'if-none-match': (await ask(path, { kv: store })).headers.get('etag') ?? '' }
    const again = await ask(path, { kv: store }, { headers })
    forgetSnapshot(store)
    const first = await ask(path, { kv: store }, { headers })
    expect([again.status, first.status]).toEqual([304, 304])
    expect(headersOf(again)).toEqual(headersOf(first))
    expect(again.headers.get('content-type')).toBeNull()
  })

  test('follows a 304 whole', async () => {
    const store = kv()
    const etag = (await ask('/rss.xml', { kv: kv() })).headers.get('etag') ?? ''
    await ask('/rss.xml', { kv: store }, { headers: { 'if-none-match': etag } })
    const whole = await ask('/rss.xml', { kv: store })
    expect([whole.status, whole.headers.get('content-type')]).toEqual([200, 'application/rss+xml; charset=utf-8'])
    expect(await whole.text()).toContain('</rss>')
  })

  test('to HEAD has no body', async () => {
    const store = kv()
    const whole = await ask('/rss.xml', { kv: store })
    const head = await ask('/rss.xml', { kv: store }, { method: 'HEAD' })
    expect([head.status, await head.text(), headersOf(head)]).toEqual([200, '', headersOf(whole)])
  })

  test('is given to no other method', async () => {
    const store = kv()
    await ask('/rss.xml', { kv: store })
    expect((await ask('/rss.xml', { kv: store }, { method: 'POST' })).status).toBe(405)
  })

  test('is not what another query or host was answered', async () => {
    const store = kv()
    await ask('/feed.json', { kv: store })
    expect(await (await ask('/feed.json?limit=1', { kv: store })).text()).toContain('?limit=1')
    expect(await (await ask('https://other.example/feed.json', { kv: store })).text()).toContain('other.example')
  })

  test('is right still after a thousand other addresses', async () => {
    const store = kv()
    for (let number = 0; number < 1_000; number++) await ask(`/rss.xml?utm_source=${number}`, { kv: store })
    expect((await ask('/rss.xml?utm_source=999', { kv: store })).status).toBe(200)
    expect(await (await ask('/atom.xml', { kv: store })).text()).toContain('<feed')
  })
})

describe('rendered bodies', () => {
  const body = (bytes: number) => new TextEncoder().encode('x'.repeat(bytes))

  test('take no more than their bytes, and the longest unused go', () => {
    const bodies = keptBodies(100_000)
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) bodies.keep(name, body(11_500))
    expect(bodies.get('a')).toBeDefined()
    bodies.keep('i', body(11_500))
    expect([bodies.get('a'), bodies.get('b'), bodies.get('i')].map((kept) => kept !== undefined)).toEqual([
      true,
      false,
      true,
    ])
    for (let number = 0; number < 1_000; number++) bodies.keep(`n${number}`, body(number * 10))
    expect(bodies.bytes()).toBeLessThanOrEqual(100_000)
  })

  test('that are too large for the rest to stay are not kept', () => {
    const bodies = keptBodies(100_000)
    bodies.keep('small', body(10))
    bodies.keep('large', body(50_000))
    expect([bodies.get('small') !== undefined, bodies.get('large')]).toEqual([true, undefined])
  })

  test('kept again under the same name count once', () => {
    const bodies = keptBodies()
    bodies.keep('a', body(10))
    const once = bodies.bytes()
    bodies.keep('a', body(10))
    expect(bodies.bytes()).toBe(once)
  })
})
