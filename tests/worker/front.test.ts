import { reset } from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import { beforeEach, describe, expect, test } from 'vitest'
import { builtInFor } from '../../src/config/built-in.ts'
import type { Env } from '../../src/runtime.ts'
import { createApp } from '../../src/serve/app.ts'
import { readyAnswer } from '../../src/serve/front/front.ts'
import { DEFAULTS, FRONT_KEY, type FrontMetadata } from '../../src/serve/front/front-format.ts'
import type { ClientRequest } from '../../src/serve/http/accept-encoding.ts'
import { type Front, type FrontInput, frontFacts, frontKey, makeFront } from '../../src/serve/make-front.ts'
import { forgetSnapshot } from '../../src/serve/query/snapshot.ts'
import { APP_VERSION } from '../../src/version.ts'
import { sampleItem, sampleItems } from '../serve/sample-documents.ts'

/** The default answers that lie ready in KV, in the real runtime, beside what the app renders for the same requests. */

const SITE_URL = 'https://tin.example'
const PATHS = DEFAULTS.map(({ path }) => path)
const now = new Date()
const today = now.toISOString().slice(0, 10)
const items = Array.from({ length: 40 }, (_, number) =>
  sampleItem(today, 60 - number, { summary: 'Tóm tắt. '.repeat(9) }),
)
const document = sampleItems(items)
const built: Env = { ...env, SITE_URL, LIMITS: 'free' }

const input: FrontInput = {
  document,
  config: builtInFor('free'),
  configRev: '',
  savedAt: undefined,
  siteUrl: SITE_URL,
  version: built.CF_VERSION_METADATA?.id || APP_VERSION,
  builtMs: Date.parse(built.CF_VERSION_METADATA?.timestamp ?? '') || 0,
  now,
  readDay: async () => undefined,
}

const made = async (changes: Partial<FrontInput> = {}) => (await makeFront({ ...input, ...changes })) ?? expect.fail()

async function publish({ body, metadata }: Front, changes: Partial<FrontMetadata> = {}): Promise<void> {
  await env.KV.put(FRONT_KEY, body, { metadata: { ...metadata, ...changes } })
  forgetSnapshot(env.KV)
}

beforeEach(async () => {
  await reset()
  const metadata = { version: 1, rev: document.rev, oldestOpenDay: '', judgedBy: '' }
  await env.KV.put('items', JSON.stringify(document), { metadata })
  await publish(await made())
})

type Asked = { readonly path: string; readonly headers?: Record<string, string>; readonly method?: string }

/** The answer that lies ready; undefined where the app is to answer. `client` is what the platform says beside the headers. */
async function ready({ path, headers = {}, method = 'GET' }: Asked, client?: string, setting: Partial<Env> = {}) {
  const request = new Request(`https://any.example${path}`, { method, headers })
  if (client !== undefined) Object.defineProperty(request, 'cf', { value: { clientAcceptEncoding: client } })
  return readyAnswer(request as ClientRequest, { ...built, ...setting }, () => undefined)
}

/** What the app renders for the same address. */
async function rendered({ path, headers = {}, method = 'GET' }: Asked): Promise<Response> {
  return createApp().request(`https://any.example${path}`, { method, headers }, built)
}

const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer())
const gunzipped = async (bytes: Uint8Array) => {
  const stream = new Response(bytes).body?.pipeThrough(new DecompressionStream('gzip'))
  return new Response(stream).text()
}
const headersOf = ({ headers }: Response) => Object.fromEntries(headers)

describe.each(PATHS)('%s', (path) => {
  const gzip = { path, headers: { 'accept-encoding': 'gzip' } }

  test('has the bytes that the app renders, and its headers', async () => {
    const app = await rendered({ path })
    const answer = (await ready({ path })) ?? expect.fail('nothing lies ready')
    const { vary, 'content-length': length, 'cloudflare-cdn-cache-control': edge, ...headers } = headersOf(answer)
    // The app leaves RSS and HTML to Cloudflare.
    const { 'cloudflare-cdn-cache-control': _, vary: __, ...expected } = headersOf(app)
    const text = await app.text()
    expect(headers).toEqual(expected)
    expect([vary, edge, Number(length)]).toEqual(['accept-encoding', 'no-store', new TextEncoder().encode(text).length])
    expect(await answer.text()).toBe(text)
  })

  test('goes out compressed to who takes gzip, and may be kept at the edge so', async () => {
    const answer = (await ready(gzip)) ?? expect.fail('nothing lies ready')
    const { headers } = answer
    expect([headers.get('content-encoding'), headers.get('vary')]).toEqual(['gzip', 'accept-encoding'])
    expect(headers.get('cloudflare-cdn-cache-control')).toContain('max-age=30')
    const bytes = await bytesOf(answer)
    expect(Number(headers.get('content-length'))).toBe(bytes.byteLength)
    expect(await gunzipped(bytes)).toBe(await (await rendered({ path })).text())
  })

  test.each(['identity', 'br', '', 'gzip;q=0'])('goes out plain to who takes "%s"', async (accept) => {
    for (let time = 0; time < 2; time++) {
      const answer = (await ready({ path, headers: { 'accept-encoding': accept } })) ?? expect.fail()
      expect(answer.headers.get('content-encoding')).toBeNull()
      expect(await answer.text()).toBe(await (await rendered({ path })).text())
    }
  })

  test('goes by what the client takes, not by what Cloudflare does', async () => {
    const asCloudflare = { path, headers: { 'accept-encoding': 'br, gzip' } }
    expect((await ready(asCloudflare, 'br'))?.headers.get('content-encoding')).toBeNull()
    expect((await ready(asCloudflare, ''))?.headers.get('content-encoding')).toBeNull()
    expect((await ready(asCloudflare, 'gzip, br'))?.headers.get('content-encoding')).toBe('gzip')
  })

  test('to HEAD is the same without a body', async () => {
    for (const headers of [gzip.headers, { 'accept-encoding': 'identity' }]) {
      const whole = (await ready({ path, headers })) ?? expect.fail()
      const head = (await ready({ path, headers, method: 'HEAD' })) ?? expect.fail()
      expect([head.status, await head.text(), headersOf(head)]).toEqual([200, '', headersOf(whole)])
    }
  })

  test('is a 304 to who has it, with the headers of the app’s', async () => {
    const etag = (await rendered({ path })).headers.get('etag') ?? ''
    for (const sent of [etag, etag.replace('W/', ''), `"a", ${etag}`, '*']) {
      for (const method of ['GET', 'HEAD']) {
        const asked = { path, method, headers: { 'if-none-match': sent, 'accept-encoding': 'gzip' } }
        const answer = (await ready(asked)) ?? expect.fail()
        const { vary, ...headers } = headersOf(answer)
        expect([answer.status, await answer.text(), vary]).toEqual([304, '', 'accept-encoding'])
        const { vary: _, ...expected } = headersOf(await rendered(asked))
        expect(headers).toEqual(expected)
      }
    }
    expect((await ready({ path, headers: { 'if-none-match': '"other"' } }))?.status).toBe(200)
  })

  test('goes by the date where no ETag is sent', async () => {
    const sent = (ifModifiedSince: string) => ready({ path, headers: { 'if-modified-since': ifModifiedSince } })
    const modified = (await rendered({ path })).headers.get('last-modified') ?? ''
    expect((await sent(modified))?.status).toBe(304)
    expect((await sent('Mon, 23 Nov 2020 02:00:00 GMT'))?.status).toBe(200)
  })
})

test.each([
  '/rss.xml?',
  '/rss.xml?q=a',
  '/rss.xml/',
  '/?lang=vi',
  '/?lang=en&q=a',
  '/api/items',
  '/RSS.xml',
  '/sources',
])('%s is the app’s', async (path) => {
  expect(await ready({ path })).toBeUndefined()
})

test.each(['/?fbclid=x', '/rss.xml?utm_source=a&_=1', '/?utm_source=a&lang=en'])(
  '%s has what lies ready: what networks add to links changes nothing',
  async (path) => {
    expect((await ready({ path }))?.status).toBe(200)
  },
)

test.each(['POST', 'OPTIONS', 'PUT', 'DELETE'])('%s is the app’s', async (method) => {
  expect(await ready({ path: '/rss.xml', method })).toBeUndefined()
})

const foreign: readonly [sentence: string, Partial<FrontMetadata>][] = [
  ['of another build', { version: 'another' }],
  ['of another site', { siteUrl: 'https://other.example' }],
  ['of another format', { format: 2 }],
  ['of a day that is over', { until: Date.now() - 1 }],
]

test.each(foreign)('a front %s is not used', async (_, changes) => {
  await publish(await made(), changes)
  for (const path of PATHS) expect([path, await ready({ path })]).toEqual([path, undefined])
})

test.each(['', 'tin.example', 'ftp://tin.example'])(
  'without a good SITE_URL, as "%s", none is made or used',
  async (siteUrl) => {
    expect(await makeFront({ ...input, siteUrl })).toBeUndefined()
    await publish(await made(), { siteUrl })
    expect(await ready({ path: '/rss.xml' }, undefined, { SITE_URL: siteUrl })).toBeUndefined()
  },
)

test('before there is a front, and while KV fails, the app answers', async () => {
  await env.KV.delete(FRONT_KEY)
  forgetSnapshot(env.KV)
  expect(await ready({ path: '/rss.xml' })).toBeUndefined()
  const KV = { getWithMetadata: () => Promise.reject(new Error('internal error')) } as unknown as Env['KV']
  expect(await ready({ path: '/rss.xml' }, undefined, { KV })).toBeUndefined()
})

test('one read of KV serves all for a minute', async () => {
  let reads = 0
  const KV = {
    getWithMetadata: (...asked: Parameters<Env['KV']['getWithMetadata']>) => {
      reads++
      return env.KV.getWithMetadata(...asked)
    },
  } as unknown as Env['KV']
  const burst = await Promise.all(PATHS.map((path) => ready({ path }, undefined, { KV })))
  expect(burst.map((answer) => answer?.status)).toEqual(PATHS.map(() => 200))
  for (const path of PATHS) expect((await ready({ path }, 'gzip', { KV }))?.status).toBe(200)
  expect(reads).toBe(1)
})

test('over HTTP a client that takes nothing, or gzip, reads the feed that the app renders', async () => {
  // The tests' own Worker has no SITE_URL: what lies ready is another's, and the app answers.
  for (const headers of [{}, { 'accept-encoding': 'gzip' }]) {
    const answer = await exports.default.fetch(new Request(`${SITE_URL}/rss.xml`, { headers }))
    expect([answer.status, (await answer.text()).includes('<rss')]).toEqual([200, true])
  }
})

test.each(['/atom.xml?place=muong-nhe', '/feed.json?q=tin', '/opml.xml?list=places'])(
  'over HTTP %s, which is rendered, is compressed once, and the same for everybody',
  async (path) => {
    const get = (headers: Record<string, string>) =>
      exports.default.fetch(new Request(`${SITE_URL}${path}`, { headers }))
    const plain = await (await get({ 'accept-encoding': 'identity' })).text()
    for (let time = 0; time < 2; time++) {
      const answer = await get({ 'accept-encoding': 'gzip' })
      expect([answer.status, answer.headers.get('content-encoding')]).toEqual([200, 'gzip'])
      // The runtime unpacks it once: it must not have been packed twice.
      expect(await answer.text()).toBe(plain)
    }
  },
)

test('the pages that lie ready say since when nothing could be read', async () => {
  const unreadSince = '2026-11-28T01:15:00.000Z'
  await publish(await made({ document: { ...document, unreadSince } }))
  for (const path of ['/', '/?lang=en']) expect(await (await ready({ path }))?.text()).toContain(unreadSince)
  expect(await (await ready({ path: '/rss.xml' }))?.text()).not.toContain(unreadSince)
})

describe('the metadata', () => {
  test('fits into what KV takes, with a hub and a host of the longest', async () => {
    const siteUrl = `https://${`${'a'.repeat(49)}.`.repeat(4)}example`
    const config = { ...input.config, site: { ...input.config.site, hub: 'https://hub.example/' } }
    const { metadata } = await made({ siteUrl, config, version: '01234567-89ab-cdef-0123-456789abcdef' })
    expect(JSON.stringify(metadata).length).toBeLessThanOrEqual(1024)
    await publish({ body: new Uint8Array(), metadata })
  })

  test('that would not fit makes no front', async () => {
    expect(await makeFront({ ...input, siteUrl: `https://tin.example/${'a'.repeat(1000)}` })).toBeUndefined()
  })

  test('names a hub where the app does', async () => {
    const hub = 'https://hub.example/'
    const config = { ...input.config, site: { ...input.config.site, hub } }
    await publish(await made({ config }))
    expect((await ready({ path: '/rss.xml' }))?.headers.get('link')).toBe(
      `<${hub}>; rel="hub", <${SITE_URL}/rss.xml>; rel="self"`,
    )
    expect((await ready({ path: '/' }))?.headers.get('link')).toBeNull()
  })

  test('has a key that changes with everything that it depends on, and none without an address', () => {
    const facts = { ...input, itemsRev: input.document.rev, unreadSince: '' }
    const keyOf = (other: Partial<typeof facts>) => frontKey(frontFacts({ ...facts, ...other }))
    const others = [
      keyOf({ itemsRev: '2-b' }),
      keyOf({ configRev: 'other' }),
      keyOf({ unreadSince: '2026-11-28T01:15:00.000Z' }),
      keyOf({ version: 'other' }),
      keyOf({ siteUrl: 'https://other.example' }),
      keyOf({ now: new Date(now.getTime() + 86_400_000) }),
    ]
    expect(new Set([keyOf({}), ...others]).size).toBe(others.length + 1)
    expect(keyOf({})).toBe(keyOf({ now: new Date(now.getTime() + 1) }))
    expect(keyOf({ siteUrl: '' })).toBe('')
  })
})
