import { afterEach, describe, expect, test, vi } from 'vitest'
import { loadConfig } from '../../../src/config/schema/load.ts'
import { makeConfig } from '../../../src/publish/make-documents.ts'
import { ask, type SampleKv, sampleKv } from '../sample.ts'
import { sampleItem, sampleItems } from '../sample-documents.ts'

afterEach(() => {
  vi.useRealTimers()
})

const kv = () => sampleKv({ items: sampleItems([sampleItem('2026-11-23', 1)]) })
const etagOf = async (path: string, setting = {}) => (await ask(path, { kv: kv(), ...setting })).headers.get('etag')

test.each(['/rss.xml', '/atom.xml', '/feed.json', '/opml.xml', '/api/items', '/api/places', '/'])(
  '%s has an ETag, weak since it goes out plain and compressed, the instant of the last change, and may be kept',
  async (path) => {
    vi.useFakeTimers({ now: Date.parse('2026-11-23T03:00:00Z'), toFake: ['Date'] })
    const { headers } = await ask(
      path,
      { kv: kv(), env: { SITE_URL: 'https://tin.example' } },
      { headers: { 'accept-encoding': 'gzip' } },
    )
    expect(headers.get('etag')).toMatch(/^W\/"[0-9A-Za-z]{8}"$/)
    expect(headers.get('last-modified')).toBe('Mon, 23 Nov 2026 02:00:00 GMT')
    expect(headers.get('cache-control')).toMatch(
      /^public, max-age=300, stale-while-revalidate=\d+, stale-if-error=\d+$/,
    )
    expect(headers.get('cloudflare-cdn-cache-control')).toBe(
      'max-age=30, stale-while-revalidate=30, stale-if-error=86400',
    )
  },
)

const sent: readonly [string, (etag: string) => Record<string, string>, number][] = [
  ['nothing', () => ({}), 200],
  ['the ETag', (etag) => ({ 'if-none-match': etag }), 304],
  ['the ETag made strong on the way', (etag) => ({ 'if-none-match': etag.replace('W/', '') }), 304],
  ['the ETag among others', (etag) => ({ 'if-none-match': `"a", W/"b,c", ${etag}` }), 304],
  ['a star', () => ({ 'if-none-match': '*' }), 304],
  ['another ETag', () => ({ 'if-none-match': '"other"' }), 200],
  ['an ETag without its quotes', (etag) => ({ 'if-none-match': etag.replaceAll('"', '') }), 200],
  ['the date of the last change', () => ({ 'if-modified-since': 'Mon, 23 Nov 2026 02:00:00 GMT' }), 304],
  ['an earlier date', () => ({ 'if-modified-since': 'Mon, 23 Nov 2026 01:59:59 GMT' }), 200],
  ['a date that is none', () => ({ 'if-modified-since': 'yesterday' }), 200],
  [
    'another ETag and a good date, of which the ETag counts',
    () => ({ 'if-none-match': '"other"', 'if-modified-since': 'Mon, 23 Nov 2026 02:00:00 GMT' }),
    200,
  ],
]

test.each(sent)('a client that sends %s', async (_, headersFor, status) => {
  const store = kv()
  const headers = headersFor((await etagOf('/rss.xml')) ?? '')
  const answer = await ask('/rss.xml', { kv: store }, { headers })
  expect(answer.status).toBe(status)
  if (status !== 304) return
  expect(await answer.text()).toBe('')
  expect(answer.headers.get('etag')).toBe(await etagOf('/rss.xml'))
  expect(answer.headers.get('cache-control')).toContain('max-age=300')
  // Not one document was decoded for it.
  expect(store.asked.sort()).toEqual(['items + config'])
})

const configured = () => {
  const store = kv()
  store.set('config', { hidden: [] })
  return store
}

test.each([
  ['another query', '/rss.xml?limit=1', {}],
  ['another format', '/atom.xml', {}],
  ['another address', '/rss.xml', { env: { SITE_URL: 'https://tin.example.vn' } }],
  ['other items', '/rss.xml', { kv: sampleKv({ items: sampleItems([], { rev: '1-b' }) }) }],
  ['another config', '/rss.xml', { kv: configured() }],
])('%s has another ETag', async (_, path, setting) => {
  expect(await etagOf(path, setting)).not.toBe(await etagOf('/rss.xml'))
})

describe('Last-Modified is the last of all that may have changed the answer', () => {
  const NEWS = 'Mon, 23 Nov 2026 02:00:00 GMT'
  const SAVED = 'Mon, 23 Nov 2026 03:30:00 GMT'
  const at = async (path: string, now: string, store: SampleKv) => {
    vi.useFakeTimers({ now: Date.parse(now), toFake: ['Date'] })
    return (await ask(path, { kv: store })).headers.get('last-modified')
  }
  const undone = () => {
    const store = kv()
    store.set(
      'config',
      JSON.stringify({
        ...makeConfig(loadConfig([], 'free'), { build: '', journal: '' }),
        savedAt: '2026-11-23T03:30:00.000Z',
      }),
    )
    return store
  }
  const late = () =>
    sampleKv({
      items: sampleItems([], {
        rev: `${Date.parse('2026-11-23T02:00:00Z')}-a`,
        unreadSince: '2026-11-23T10:00:00.000Z',
      }),
    })

  test.each([
    ['a tick with news', '/rss.xml', '2026-11-23T09:00:00Z', kv, NEWS],
    ['an override that the owner saved', '/rss.xml', '2026-11-23T09:00:00Z', configured, SAVED],
    ['the same for a list of subscriptions', '/opml.xml', '2026-11-23T09:00:00Z', configured, SAVED],
    ['the return to the built-in config', '/feed.json', '2026-11-23T09:00:00Z', undone, SAVED],
    ['a month that became an archive', '/atom.xml', '2026-12-09T09:00:00Z', kv, 'Thu, 03 Dec 2026 17:00:00 GMT'],
    ['not for a feed that has no archive', '/feed.json', '2026-12-09T09:00:00Z', kv, NEWS],
    [
      'a finished day, at the hour of its list',
      '/daily.xml',
      '2026-11-25T09:00:00Z',
      kv,
      'Tue, 24 Nov 2026 23:00:00 GMT',
    ],
    ['a new day on the page', '/', '2026-11-24T09:00:00Z', kv, 'Mon, 23 Nov 2026 17:00:00 GMT'],
    ['a new day on the map', '/noi', '2026-11-24T09:00:00Z', kv, 'Mon, 23 Nov 2026 17:00:00 GMT'],
    ['a time without sources', '/', '2026-11-23T12:30:00Z', late, 'Mon, 23 Nov 2026 10:00:00 GMT'],
  ] as const)('%s: %s', async (_, path, now, store, expected) => {
    expect(await at(path, now, store())).toBe(expected)
  })
})

test('the same query in other words has the same ETag', async () => {
  expect(await etagOf('/rss.xml?q=a&place=xa-muong-nhe&utm_source=x')).toBe(
    await etagOf('/rss.xml?place=xa-muong-nhe&q=a'),
  )
})

test('HEAD answers as GET does, without the body', async () => {
  const answer = await ask('/rss.xml', { kv: kv() }, { method: 'HEAD' })
  expect([answer.status, answer.headers.get('etag'), await answer.text()]).toEqual([200, await etagOf('/rss.xml'), ''])
})

test.each(['/rss.xml', '/', '/api/items'])('DELETE %s is refused, naming the allowed methods', async (path) => {
  const answer = await ask(path, { kv: kv() }, { method: 'DELETE' })
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
})

test.each([
  ['/about', 'GET, HEAD, OPTIONS'],
  ['/rss.xml', 'GET, HEAD, OPTIONS'],
  ['/api/items', 'GET, HEAD, OPTIONS'],
  ['/archive/2026-11.xml', 'GET, HEAD, OPTIONS'],
  ['/api/explain', 'POST, OPTIONS'],
])('OPTIONS %s names the allowed methods: %s', async (path, allow) => {
  const answer = await ask(path, { kv: kv() }, { method: 'OPTIONS' })
  expect([answer.status, answer.headers.get('allow')]).toEqual([204, allow])
  const crossSite = await ask(path, { kv: kv() }, { method: 'OPTIONS', headers: { origin: 'https://a.example' } })
  const open = path === '/about' ? null : '*'
  expect([crossSite.headers.get('allow'), crossSite.headers.get('access-control-allow-origin')]).toEqual([allow, open])
})

test('OPTIONS of an unknown address is 404', async () => {
  for (const path of ['/api/nothing-here', '/nothing-here']) {
    expect((await ask(path, { kv: kv() }, { method: 'OPTIONS' })).status).toBe(404)
  }
})

test('a browser may read feeds and the API from any site, and pages from none', async () => {
  const origins = await Promise.all(
    ['/rss.xml', '/feed.json', '/api/items', '/'].map(async (path) =>
      (await ask(path, { kv: kv() })).headers.get('access-control-allow-origin'),
    ),
  )
  expect(origins).toEqual(['*', '*', '*', null])
})

test('a browser may follow a habitual address to the feed from any site', async () => {
  const { status, headers } = await ask('/feed', { kv: kv() })
  expect([status, headers.get('location'), headers.get('access-control-allow-origin')]).toEqual([301, '/rss.xml', '*'])
})

test('a preflight is answered', async () => {
  const headers = {
    origin: 'https://a.example',
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'content-type',
  }
  const answer = await ask('/api/explain', { kv: kv() }, { method: 'OPTIONS', headers })
  expect([answer.status, answer.headers.get('access-control-allow-headers')]).toEqual([204, 'content-type'])
})

test.each(['/', '/rss.xml', '/api/items', '/nothing-here', '/api/nothing-here'])(
  '%s has every security header',
  async (path) => {
    const { headers } = await ask(path, { kv: kv() })
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
    expect(headers.get('permissions-policy')).toContain('geolocation=()')
  },
)

test('a failure of KV is a 503 with Retry-After that reveals nothing internal', async () => {
  const broken = Object.assign(kv(), {
    getWithMetadata: async () => Promise.reject(new Error('KV GET failed: 500 secret')),
  })
  const [feed, page] = await Promise.all(['/rss.xml', '/'].map((path) => ask(path, { kv: broken })))
  expect([feed?.status, feed?.headers.get('retry-after'), page?.status]).toEqual([503, '60', 503])
  expect(await feed?.text()).not.toContain('secret')
})

test.each([
  ['damaged', '{"version":1'],
  ['written by newer code', '{"version":99}'],
])('items that are %s are 503, not an empty feed', async (_, text) => {
  const store = kv()
  store.set('items', text)
  expect((await ask('/rss.xml', { kv: store })).status).toBe(503)
})
