import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type FeedRequest, fetchFeed } from '../../src/fetch/fetch-feed.ts'
import type { FetchResult } from '../../src/fetch/fetch-result.ts'
import { FEED, startPublisher } from './publisher.ts'

const now = new Date('2026-11-23T08:00:00Z')
let publisher: Awaited<ReturnType<typeof startPublisher>>

beforeAll(async () => {
  publisher = await startPublisher()
})
afterAll(() => publisher.stop())
beforeEach(() => {
  publisher.seen.length = 0
  publisher.cutShort.length = 0
})

function ask(path: string, changes: Partial<FeedRequest> = {}): Promise<FetchResult> {
  return fetchFeed(requestFor(path, changes), fetch, now)
}

function requestFor(path: string, changes: Partial<FeedRequest>): FeedRequest {
  return {
    url: publisher.url + path,
    validators: {},
    userAgent: 'TinDienBien/0.1.0 (feed reader; 3 sources)',
    timeoutMs: 3000,
    maxBytes: 100_000,
    maxRedirects: 5,
    ...changes,
  }
}

const failed = (failure: object, requests = 1) => ({ kind: 'failed', failure, requests })
const text = (outcome: FetchResult) => (outcome.kind === 'modified' ? new TextDecoder().decode(outcome.body) : outcome)

describe('what a server answers, as an outcome', () => {
  test.each<[string, string, object]>([
    ['410: gone', '/gone', failed({ reason: 'gone' })],
    ['404: the status', '/missing', failed({ reason: 'status', status: 404 })],
    ['500: the status', '/broken', failed({ reason: 'status', status: 500 })],
    [
      '503 with seconds: when to come back',
      '/busy',
      failed({ reason: 'status', status: 503, retryAfterSeconds: 3600 }),
    ],
    [
      '429 with seconds: when to come back',
      '/limited',
      failed({ reason: 'status', status: 429, retryAfterSeconds: 120 }),
    ],
    [
      '429 with a date: the seconds until then',
      '/limited-until',
      failed({ reason: 'status', status: 429, retryAfterSeconds: 600 }),
    ],
    ['403 in plain words: the status', '/forbidden', failed({ reason: 'status', status: 403 })],
    ['401 with an endless page: the status', '/unauthorised-endless', failed({ reason: 'status', status: 401 })],
    ['304 to an unconditional request: the status', '/not-modified', failed({ reason: 'status', status: 304 })],
    ['302 without Location: the status', '/no-location', failed({ reason: 'status', status: 302 })],
    [
      'a challenge by its header',
      '/challenged',
      failed({ reason: 'blocked', status: 403, mark: 'cf-mitigated: challenge' }),
    ],
    [
      'a challenge by its page',
      '/challenge-page',
      failed({ reason: 'blocked', status: 403, mark: 'Cloudflare challenge page' }),
    ],
    [
      'a challenge with 202 and no body',
      '/aws-challenge',
      failed({ reason: 'blocked', status: 202, mark: 'x-amzn-waf-action: challenge' }),
    ],
    [
      'a cookie wall with 200',
      '/cookie-wall',
      failed({ reason: 'blocked', status: 200, mark: 'a script that sets document.cookie' }),
    ],
    ['a firewall that says 200', '/firewall', failed({ reason: 'blocked', status: 200, mark: 'F5 block page' })],
    [
      '522: Cloudflare cannot reach the origin',
      '/origin-down',
      failed({ reason: 'unreachable', message: "Cloudflare answered 522 for the publisher's server" }),
    ],
    [
      '530: Cloudflare cannot find the origin',
      '/no-dns',
      failed({ reason: 'unreachable', message: "Cloudflare answered 530 for the publisher's server" }),
    ],
    ['a body without end', '/endless', failed({ reason: 'too-large', limitBytes: 100_000 })],
    ['a body that says it is too large', '/declared-large', failed({ reason: 'too-large', limitBytes: 100_000 })],
    ['a small body that unpacks to a large one', '/gzip-bomb', failed({ reason: 'too-large', limitBytes: 100_000 })],
    [
      'a connection reset before the headers',
      '/reset',
      failed({ reason: 'unreachable', message: expect.stringMatching(/^fetch failed: ./) }),
    ],
    [
      'a connection reset within the body',
      '/reset-in-body',
      failed({ reason: 'unreachable', message: expect.stringMatching(/./) }),
    ],
  ])('%s', async (_, path, outcome) => {
    expect(await ask(path)).toEqual(outcome)
  })
})

describe('time', () => {
  test.each([
    ['no headers in time', '/slow-headers'],
    ['headers in time, but the body never ends', '/slow-body'],
  ])('%s: a timeout, not much later than asked for', async (_, path) => {
    const start = performance.now()
    expect(await ask(path, { timeoutMs: 150 })).toEqual(failed({ reason: 'timeout', afterMs: 150 }))
    expect(performance.now() - start).toBeLessThan(1000)
  })

  test('a fetcher that ignores the signal is left behind', async () => {
    const deaf: typeof fetch = () => new Promise(() => {})
    const request = {
      url: 'https://bao.test/rss',
      validators: {},
      userAgent: 'a',
      timeoutMs: 50,
      maxBytes: 1,
      maxRedirects: 0,
    }
    expect(await fetchFeed(request, deaf, now)).toEqual(failed({ reason: 'timeout', afterMs: 50 }))
  })
})

describe('a body', () => {
  test('comes with its type, address, validators and what is left of max-age', async () => {
    expect(await ask('/feed')).toEqual({
      kind: 'modified',
      url: `${publisher.url}/feed`,
      contentType: 'application/rss+xml; charset=utf-8',
      body: new TextEncoder().encode(FEED),
      validators: { etag: '"v1"', of: `${publisher.url}/feed` },
      freshForSeconds: 840,
      requests: 1,
    })
  })

  test.each([
    ['is unpacked', '/gzip', FEED],
    ['may be empty: that is for the parser to say', '/empty', ''],
    ['may be absent', '/no-content', ''],
    [
      'may be an HTML page: that is for the parser to say',
      '/html',
      '<!doctype html><html><body><h1>Báo</h1></body></html>',
    ],
    [
      'may be a feed that mentions document.cookie',
      '/feed-about-cookies',
      FEED.replace('Tin', 'document.cookie = tin'),
    ],
  ])('%s', async (_, path, body) => {
    expect(text(await ask(path))).toBe(body)
  })

  test('may be a large page that sets a cookie, as home pages do', async () => {
    expect(await ask('/home-page')).toMatchObject({ kind: 'modified' })
  })

  test('may come from a stream that hands out its own chunks, in any pieces', async () => {
    const pieces = new ReadableStream({
      start(controller) {
        for (const byte of new TextEncoder().encode(FEED)) controller.enqueue(Uint8Array.of(byte))
        controller.close()
      },
    })
    const request = {
      url: 'https://bao.test/rss',
      validators: {},
      userAgent: 'a',
      timeoutMs: 500,
      maxBytes: 200,
      maxRedirects: 0,
    }
    expect(text(await fetchFeed(request, async () => new Response(pieces), now))).toBe(FEED)
  })

  test('may be larger than any buffer, whichever way its stream is read', async () => {
    const body = Uint8Array.from({ length: 300_001 }, (_, index) => index % 251)
    const answered = async (stream: Uint8Array<ArrayBuffer> | ReadableStream) =>
      fetchFeed(requestFor('/feed', { maxBytes: 400_000 }), () => Promise.resolve(new Response(stream)), now)
    const ownChunks = new ReadableStream({
      start(controller) {
        for (let at = 0; at < body.length; at += 70_000) controller.enqueue(body.slice(at, at + 70_000))
        controller.close()
      },
    })
    for (const stream of [body, ownChunks]) expect(await answered(stream)).toMatchObject({ kind: 'modified', body })
  })

  test('of just the limit is read, one byte more is too large', async () => {
    expect(text(await ask('/ascii', { maxBytes: 2000 }))).toHaveLength(2000)
    expect(await ask('/ascii', { maxBytes: 1999 })).toEqual(failed({ reason: 'too-large', limitBytes: 1999 }))
  })

  test('that is too large is not read to its end: the connection is closed', async () => {
    await ask('/endless')
    await vi.waitFor(() => expect(publisher.cutShort).toContain('/endless'), { timeout: 2000 })
  })
})

describe('a conditional request', () => {
  const validators = { etag: 'W/"a;b c', lastModified: 'Sun, 22 Nov 2026 23:00:00 +0000' }

  test('sends both validators byte for byte, and neither cookie nor Referer', async () => {
    await ask('/feed', { validators })
    const headers = publisher.seen[0]?.headers
    expect(headers).toMatchObject({ 'if-none-match': validators.etag, 'if-modified-since': validators.lastModified })
    expect(headers).not.toHaveProperty('cookie')
    expect(headers).not.toHaveProperty('referer')
  })

  test('answered 304 keeps what was not sent again', async () => {
    expect(await ask('/not-modified', { validators })).toEqual({
      kind: 'not-modified',
      validators: {
        etag: validators.etag,
        lastModified: 'Mon, 23 Nov 2026 07:00:00 GMT',
        of: `${publisher.url}/not-modified`,
      },
      freshForSeconds: 0,
      requests: 1,
    })
  })

  test('without validators sends no condition; User-Agent and Accept say who asks for what', async () => {
    await ask('/feed')
    const headers = publisher.seen[0]?.headers ?? {}
    expect(Object.keys(headers).filter((name) => name.startsWith('if-'))).toEqual([])
    expect(headers['user-agent']).toBe('TinDienBien/0.1.0 (feed reader; 3 sources)')
    expect(headers['accept-encoding']).toContain('gzip')
    expect(headers.accept).toMatch(/^application\/rss\+xml, application\/atom\+xml, application\/feed\+json/)
  })
})

describe('redirects', () => {
  test('all permanent: followed, counted, and the new address reported without its fragment', async () => {
    const feed = `${publisher.url}/feed`
    expect(await ask('/moved')).toMatchObject({ kind: 'modified', url: feed, movedTo: feed, requests: 3 })
  })

  test('all permanent to a feed that has not changed: the new address is reported as well', async () => {
    const outcome = await ask('/moved-and-same', { validators: { etag: '"v1"' } })
    expect(outcome).toMatchObject({ kind: 'not-modified', movedTo: `${publisher.url}/not-modified`, requests: 2 })
  })

  test.each(['/found', '/moved-then-found', '/found-then-moved'])(
    '%s is temporary somewhere: followed, but not moved',
    async (path) => {
      const outcome = await ask(path)
      expect(outcome).toMatchObject({ kind: 'modified', url: `${publisher.url}/feed` })
      expect(outcome).not.toHaveProperty('movedTo')
    },
  )

  test.each<[string, string, object, number]>([
    ['in a circle: seen at once, not after five hops', '/loop', { why: 'loop', hops: 2 }, 2],
    ['to ever new addresses: given up after five', '/deeper', { why: 'too-many', hops: 6 }, 6],
    ['to a file: not followed', '/to-file', { why: 'not-http', hops: 1, lastUrl: 'file:///etc/passwd' }, 1],
    ['to no address at all: not followed', '/to-nonsense', { why: 'not-http', hops: 1, lastUrl: 'http://' }, 1],
  ])('%s', async (_, path, facts, requests) => {
    expect(await ask(path)).toMatchObject(failed({ reason: 'redirects', ...facts }, requests))
    expect(publisher.seen).toHaveLength(requests)
  })

  const redirected = (from: string, location: string) => {
    const fetcher: typeof fetch = async (url) =>
      url === from ? new Response(null, { status: 302, headers: { location } }) : new Response(FEED)
    const request = { url: from, validators: {}, userAgent: 'a', timeoutMs: 500, maxBytes: 1000, maxRedirects: 5 }
    return fetchFeed(request, fetcher, now)
  }

  test.each([
    'http://localhost/admin',
    'http://127.1/',
    'http://10.0.0.8/rss',
    'http://172.20.1.1/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[::1]/',
    'http://[::ffff:10.0.0.8]/',
    'http://[fd00::1]/',
    'http://printer.local/',
  ])('from a public host to %s: not followed', async (location) => {
    const failure = { reason: 'redirects', why: 'private-host', hops: 1, lastUrl: new URL(location).href }
    expect(await redirected('https://bao.test/rss', location)).toEqual(failed(failure))
  })

  test.each([
    ['https://bao.test/rss', '//www.bao.test/rss', 'https://www.bao.test/rss'],
    ['https://bao.test/rss', 'http://bao.test/rss', 'http://bao.test/rss'],
    ['https://bao.test/rss', 'http://172.32.0.1/rss', 'http://172.32.0.1/rss'],
    ['http://192.168.1.1/rss', 'http://192.168.1.2/rss', 'http://192.168.1.2/rss'],
  ])('from %s to %s: followed', async (from, location, url) => {
    expect(await redirected(from, location)).toMatchObject({ kind: 'modified', url, requests: 2 })
  })

  test('to an address of a thousand characters: what is stored of it is short', async () => {
    const outcome = await redirected('https://bao.test/rss', `http://10.0.0.1/${'a'.repeat(1000)}`)
    expect(JSON.stringify(outcome).length).toBeLessThan(500)
  })

  test('in a circle with a cookie is a cookie wall', async () => {
    const outcome = failed({ reason: 'blocked', status: 302, mark: 'a redirect loop that sets a cookie' })
    expect(await ask('/cookie-loop')).toEqual(outcome)
  })
})

describe('a runtime that throws', () => {
  const itself = new Error('round')
  itself.cause = itself
  test.each<[string, () => Promise<Response>, string]>([
    ['a text', () => Promise.reject('lost'), 'lost'],
    [
      'before it returns a promise',
      () => {
        throw new TypeError('Invalid URL')
      },
      'Invalid URL',
    ],
    [
      'an error without a message',
      () => Promise.reject(Object.assign(new Error(''), { code: 'ECONNRESET' })),
      'ECONNRESET',
    ],
    ['an error that is its own cause', () => Promise.reject(itself), 'round: round'],
    ['a novel', () => Promise.reject(new Error('a'.repeat(5000))), `${'a'.repeat(299)}…`],
    [
      'within the body',
      async () => new Response(new ReadableStream({ start: (it) => it.error(new Error('torn')) })),
      'torn',
    ],
  ])('%s: unreachable', async (_, fetcher, message) => {
    const request = {
      url: 'https://bao.test/rss',
      validators: {},
      userAgent: 'a',
      timeoutMs: 500,
      maxBytes: 1,
      maxRedirects: 5,
    }
    expect(await fetchFeed(request, fetcher, now)).toEqual(failed({ reason: 'unreachable', message }))
  })
})

describe('no server', () => {
  test.each([
    ['nobody listens', 'http://127.0.0.1:9/rss', /ECONNREFUSED|bad port/],
    ['a name that does not exist', 'http://khong-co.invalid/rss', /ENOTFOUND|EAI_AGAIN/],
    ['an address with a password in it', 'http://a:b@127.0.0.1/rss', /credentials/],
  ])("%s: unreachable, in the runtime's words", async (_, url, message) => {
    expect(await ask('', { url })).toEqual(failed({ reason: 'unreachable', message: expect.stringMatching(message) }))
  })
})
