import { expect, test, vi } from 'vitest'
import { createApp } from '../../../src/serve/app.ts'
import { visitorOf } from '../../../src/serve/http/rate-limit.ts'
import { sampleKv, type Told } from '../sample.ts'

const ADMIN_TOKEN = 'a-token-of-twenty-characters'
const owner = { authorization: `Bearer ${ADMIN_TOKEN}` }
const visitor = { 'cf-connecting-ip': '203.0.113.7' }

/** The app behind a limiter that lets `allowed` requests of one visitor in. */
function limited(allowed: number, env: Readonly<Record<string, unknown>> = {}) {
  const counts = new Map<string, number>()
  const limit = vi.fn(async ({ key }: { readonly key: string }) => {
    counts.set(key, (counts.get(key) ?? 0) + 1)
    return { success: (counts.get(key) ?? 0) <= allowed }
  })
  const kv = sampleKv()
  const ask = async (path: string, init: RequestInit = {}) =>
    createApp().request(path, init, { KV: kv, SITE_URL: '', LIMITS: 'free', RATE_LIMITER: { limit }, ...env } as never)
  return { ask, limit }
}

const explain = { method: 'POST', body: JSON.stringify({ title: 'Điện Biên' }) }
const costly: readonly [string, RequestInit][] = [
  ['/api/explain', explain],
  ['/api/config/preview', { method: 'POST', body: '{}', headers: owner }],
  ['/api/config', { method: 'PUT', body: '{}', headers: owner }],
  ['/api/config', { method: 'DELETE', headers: owner }],
  ['/api/config', { headers: { authorization: 'Bearer a-guess-of-the-token-of-others' } }],
  ['/metrics', { headers: owner }],
]

test.each(costly)('%s %# is a 429 with Retry-After for a visitor who asks too often', async (path, init) => {
  const { ask, limit } = limited(0, { ADMIN_TOKEN })
  const answer = await ask(path, { ...init, headers: { ...init.headers, ...visitor } })
  const problem = (await answer.json()) as Told
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('retry-after')]).toEqual([
    429,
    'application/problem+json; charset=utf-8',
    '60',
  ])
  expect(problem).toMatchObject({ status: 429, title: 'Too Many Requests' })
  expect(limit).toHaveBeenCalledWith({ key: '203.0.113.7' })
})

test('a headline explained on the page is counted too, the page itself is not', async () => {
  const { ask } = limited(0)
  const [page, explained] = await Promise.all([ask('/why'), ask('/why?about=x&lang=en')])
  expect([page.status, explained.status, explained.headers.get('retry-after')]).toEqual([200, 429, '60'])
  expect(await explained.text()).toContain('<h1>')
})

test('one visitor’s requests are not another’s', async () => {
  const { ask } = limited(1)
  const from = (address: string) => ask('/api/explain', { ...explain, headers: { 'cf-connecting-ip': address } })
  expect([(await from('203.0.113.7')).status, (await from('203.0.113.7')).status]).toEqual([200, 429])
  expect((await from('203.0.113.8')).status).toBe(200)
})

test.each(['/', '/rss.xml', '/api/items', '/api/health'])('%s, which caches answer, is not counted', async (path) => {
  const { ask, limit } = limited(0)
  await ask(path)
  expect(limit).not.toHaveBeenCalled()
})

test('the demo has no limit, nor has a place without the binding', async () => {
  expect((await limited(0, { LIMITS: 'demo' }).ask('/api/explain', explain)).status).toBe(200)
  expect((await limited(0, { RATE_LIMITER: undefined }).ask('/api/explain', explain)).status).toBe(200)
})

test('a limiter that fails keeps nobody out', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const failing = { limit: () => Promise.reject(new Error('no answer')) }
  expect((await limited(0, { RATE_LIMITER: failing }).ask('/api/explain', explain)).status).toBe(200)
  expect(log.mock.calls.join()).toContain('rate-limiter-failed')
  log.mockRestore()
})

test('what does not exist without a token is not counted either', async () => {
  const { ask, limit } = limited(0)
  expect((await ask('/api/config')).status).toBe(404)
  expect(limit).not.toHaveBeenCalled()
})

const visitors: readonly [string, string, string][] = [
  ['IPv4', '203.0.113.7', '203.0.113.7'],
  ['IPv6 by its network', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['IPv6 with zeros left out', '2001:DB8::6', '2001:db8:0:0::/64'],
  ['IPv6 with zeros before', '2001:0db8:0000:0002::1', '2001:db8:0:2::/64'],
  ['IPv6 that begins with zeros', '::1', '0:0:0:0::/64'],
  ['IPv6 that ends with zeros', '2001:db8:1:2::', '2001:db8:1:2::/64'],
]

test.each(visitors)('one visitor: %s', (_, address, visitor) => {
  expect(visitorOf(address)).toBe(visitor)
})
