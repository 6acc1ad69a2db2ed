import { beforeEach, describe, expect, test, vi } from 'vitest'
import { packDays } from '../../../src/publish/sealed-days.ts'
import { ask, type SampleKv, sampleKv } from '../sample.ts'
import { sampleDay, sampleItem, sampleItems } from '../sample-documents.ts'

/** Cloudflare compresses HTML, JSON and RSS on the way, but not Atom, JSON Feed, OPML and OpenMetrics: the Worker does. */

const DAY = '2026-09-02'
const ENV = { SITE_URL: 'https://tin.example', ADMIN_TOKEN: 'a-token-of-twenty-characters' }
const authorization = `Bearer ${ENV.ADMIN_TOKEN}`
let kv: SampleKv

beforeEach(() => {
  const days = packDays([[DAY, 30]])
  const sealed = Array.from({ length: 30 }, (_, index) => sampleItem(DAY, 30 - index))
  const open = Array.from({ length: 30 }, (_, index) => sampleItem('2026-11-20', 30 - index))
  const facts = { sealedDay: DAY, firstDay: DAY, ...(days && { days }) }
  kv = sampleKv({ items: sampleItems(open, facts), [`day:${DAY}`]: sampleDay(DAY, '', sealed) })
})

const get = (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') =>
  ask(path, { kv, env: ENV }, { method, headers: { authorization, ...headers } })

async function textOf(answer: Response): Promise<string> {
  if (answer.headers.get('content-encoding') !== 'gzip') return answer.text()
  return new Response(answer.body?.pipeThrough(new DecompressionStream('gzip'))).text()
}

const CODED = [
  '/atom.xml',
  '/feed.json?place=muong-nhe',
  '/atom.xml?q=tin',
  '/daily.xml',
  '/daily.json?q=tin',
  '/archive/2026-09.xml',
  '/opml.xml?list=places',
]

describe.each(CODED)('%s', (path) => {
  test('is compressed for a client that takes gzip, with the same text for all', async () => {
    const plain = await textOf(await get(path))
    // Made, kept, and kept with its headers.
    for (let time = 0; time < 3; time++) {
      const answer = await get(path, { 'accept-encoding': 'br, gzip;q=0.5' })
      const { headers } = answer
      expect([headers.get('content-encoding'), headers.get('vary')]).toEqual(['gzip', 'accept-encoding'])
      expect(headers.get('cloudflare-cdn-cache-control')).toContain('max-age=30')
      const bytes = await answer.clone().arrayBuffer()
      expect(bytes.byteLength).toBeLessThan(plain.length / 2)
      expect(await textOf(answer)).toBe(plain)
    }
  })

  test.each(['', 'identity', 'br', 'br, zstd', 'gzip;q=0', '*;q=0', 'deflate'])(
    'goes out plain to a client that takes "%s", also after others took gzip, and not into the edge',
    async (accept) => {
      await get(path, { 'accept-encoding': 'gzip' })
      for (let time = 0; time < 3; time++) {
        const { headers } = await get(path, { 'accept-encoding': accept })
        expect([headers.get('content-encoding'), headers.get('vary')]).toEqual([null, 'accept-encoding'])
        expect(headers.get('cloudflare-cdn-cache-control')).toBe('no-store')
      }
    },
  )

  test.each(['gzip', 'identity'])('HEAD has the headers of GET for a client that takes %s', async (accept) => {
    for (let time = 0; time < 2; time++) {
      const whole = await get(path, { 'accept-encoding': accept })
      const head = await get(path, { 'accept-encoding': accept }, 'HEAD')
      expect([head.status, await head.text()]).toEqual([200, ''])
      expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(whole.headers))
    }
  })

  test('one ETag serves both codings, and a 304 has Vary as well', async () => {
    const etag = (await get(path, { 'accept-encoding': 'gzip' })).headers.get('etag') ?? ''
    expect((await get(path)).headers.get('etag')).toBe(etag)
    for (const accept of ['gzip', 'br', 'gzip']) {
      const answer = await get(path, { 'accept-encoding': accept, 'if-none-match': etag })
      const { headers } = answer
      expect([answer.status, headers.get('vary'), headers.get('content-encoding')]).toEqual([
        304,
        'accept-encoding',
        null,
      ])
    }
  })
})

test.each(['/rss.xml?q=tin', '/api/items', '/', '/archive/2026-09.rss.xml'])(
  '%s is left to Cloudflare, which also takes br and zstd',
  async (path) => {
    const { headers } = await get(path, { 'accept-encoding': 'gzip' })
    expect([headers.get('content-encoding'), headers.get('vary')]).toEqual([null, null])
  },
)

test('a body of one packet goes out plain', async () => {
  for (let time = 0; time < 2; time++) {
    const answer = await get('/feed.json?q=khongcogi', { 'accept-encoding': 'gzip' })
    expect([answer.headers.get('content-encoding'), answer.headers.get('vary')]).toEqual([null, 'accept-encoding'])
    expect((await answer.text()).startsWith('{')).toBe(true)
  }
})

test('the owner’s metrics are compressed too', async () => {
  const answer = await get('/metrics', { 'accept-encoding': 'gzip' })
  expect([answer.status, answer.headers.get('content-encoding')]).toEqual([200, 'gzip'])
  expect(await textOf(answer)).toContain('# EOF')
})

test('a body is compressed once in an isolate', async () => {
  const compressing = vi.spyOn(globalThis, 'CompressionStream')
  for (const time of [1, 2, 3]) await get(`/atom.xml?q=tin&_=${time}`, { 'accept-encoding': 'gzip' })
  expect(compressing).toHaveBeenCalledTimes(1)
})
