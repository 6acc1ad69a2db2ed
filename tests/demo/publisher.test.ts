import { cpSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { instantOf } from '../../src/demo/fresh-dates.ts'
import { type Publisher, type PublisherOptions, startPublisher } from '../../src/demo/publisher.ts'
import { sampleFacts } from '../feeds/facts.ts'

const samples = fileURLToPath(new URL('../feeds', import.meta.url))
const START = Date.parse('2027-06-05T03:04:05Z')
const MINUTE_MS = 60_000

let clock = START
let running: Publisher[] = []

async function start(options: Partial<PublisherOptions> = {}): Promise<Publisher> {
  clock = START
  const publisher = await startPublisher({
    dir: samples,
    port: 0,
    now: () => new Date(clock),
    fresh: true,
    everyMs: MINUTE_MS,
    ...options,
  })
  running.push(publisher)
  return publisher
}

afterEach(async () => {
  await Promise.all(running.map((publisher) => publisher.stop()))
  running = []
})

/** Straight from node:http, since fetch asks for gzip and unpacks it by itself. */
function ask(url: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    const sent = request(url, { method, headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
      )
    })
    sent.on('error', reject).end()
  })
}

const etagOf = (answer: { headers: Record<string, unknown> }) => String(answer.headers.etag)

describe('the feeds of a folder', () => {
  test('are all served, and listed on the front page', async () => {
    const { url, feeds } = await start()
    expect(feeds).toEqual(Object.keys(sampleFacts).toSorted())
    const front = await ask(`${url}/`)
    for (const feed of feeds) {
      expect([feed, (await ask(`${url}/${feed}`)).status]).toEqual([feed, 200])
      expect(front.body.toString()).toContain(`href="/${feed}"`)
    }
  })

  test('have a type that fits, or the wrong one that is their trouble', async () => {
    const { url } = await start()
    const type = async (feed: string) => (await ask(`${url}/${feed}`)).headers['content-type']
    expect(await type('vov-byline.xml')).toBe('application/rss+xml')
    expect(await type('baodienbienphu-json-feed-with-bom.json')).toBe('application/feed+json')
    expect(await type('bienphong-atom-03.xml')).toBe('application/atom+xml; charset=utf-8')
    expect(await type('vietnambiz-lying-prolog.xml')).toBe('text/html; charset=utf-8')
  })

  test.each(['/README.md', '/facts.ts', '/../package.json', '/nothing.xml', '/%E0%A4%A'])(
    '%s is not there',
    async (path) => {
      const { url } = await start()
      expect((await ask(url + path)).status).toBe(404)
    },
  )

  test('may be read and not written', async () => {
    const { url } = await start()
    const answer = await ask(`${url}/vov-byline.xml`, {}, 'POST')
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD'])
  })
})

describe('who has a feed already', () => {
  const conditions: [
    sentence: string,
    headers: (etag: string, modified: string) => Record<string, string>,
    status: number,
  ][] = [
    ['gets 304 for the same ETag', (etag) => ({ 'if-none-match': etag }), 304],
    ['gets 304 for a list with it, weak or strong', (etag) => ({ 'if-none-match': `"old", W/${etag}` }), 304],
    ['gets 304 for *', () => ({ 'if-none-match': '*' }), 304],
    [
      'gets the feed for another ETag, whatever the date',
      (_, date) => ({ 'if-none-match': '"old"', 'if-modified-since': date }),
      200,
    ],
    ['gets 304 for the same date', (_, date) => ({ 'if-modified-since': date }), 304],
    [
      'gets the feed for an older date',
      () => ({ 'if-modified-since': new Date(START - MINUTE_MS).toUTCString() }),
      200,
    ],
    ['gets the feed for a date that is none', () => ({ 'if-modified-since': 'yesterday' }), 200],
  ]

  test.each(conditions)('%s', async (_, headers, status) => {
    const { url } = await start()
    const first = await ask(`${url}/vov-byline.xml`)
    const again = await ask(`${url}/vov-byline.xml`, headers(etagOf(first), String(first.headers['last-modified'])))
    expect(again.status).toBe(status)
    expect(again.body.length > 0).toBe(status === 200)
    expect(etagOf(again)).toBe(etagOf(first))
  })

  test('HEAD says what GET would, without a body', async () => {
    const { url } = await start()
    const get = await ask(`${url}/vov-byline.xml`)
    const head = await ask(`${url}/vov-byline.xml`, {}, 'HEAD')
    expect(head.body.length).toBe(0)
    for (const name of ['etag', 'last-modified', 'content-type', 'content-length'])
      expect(head.headers[name]).toBe(get.headers[name])
  })

  test('gzip is another representation with an ETag of its own, and the same feed', async () => {
    const { url } = await start()
    const plain = await ask(`${url}/vov-byline.xml`)
    const packed = await ask(`${url}/vov-byline.xml`, { 'accept-encoding': 'br, gzip' })
    expect(packed.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(packed.body).equals(plain.body)).toBe(true)
    expect(etagOf(packed)).not.toBe(etagOf(plain))
    const again = await ask(`${url}/vov-byline.xml`, { 'accept-encoding': 'gzip', 'if-none-match': etagOf(packed) })
    expect(again.status).toBe(304)
    expect(
      (await ask(`${url}/vov-byline.xml`, { 'accept-encoding': 'gzip;q=0' })).headers['content-encoding'],
    ).toBeUndefined()
  })
})

describe('with fresh dates', () => {
  test('the newest item of all is three minutes old, and distances are those of the files', async () => {
    const { url } = await start()
    const [body] = [(await ask(`${url}/vtv-short-zone.xml`)).body.toString()]
    const dates = [...body.matchAll(/<pubDate>([^<]+)/g)].map((found) => instantOf(found[1] ?? '') ?? 0)
    const saved = (sampleFacts['vtv-short-zone.xml'] ?? []).map((fact) => Date.parse(fact.published ?? ''))
    const newest = Date.parse('2026-11-23T01:31:00Z') // date_modified of the JSON Feed sample
    const moved = Math.floor((START - 3 * MINUTE_MS - newest) / MINUTE_MS) * MINUTE_MS
    expect(dates).toEqual(saved.map((date) => date + moved))
  })

  test('a minute later one feed has one more item, another ETag and another Last-Modified; the others are as before', async () => {
    const { url, feeds } = await start()
    const before = await Promise.all(feeds.map((feed) => ask(`${url}/${feed}`)))
    clock += MINUTE_MS
    const after = await Promise.all(feeds.map((feed) => ask(`${url}/${feed}`)))
    const changed = after.flatMap((answer, index) => {
      const old = before[index]
      return old && etagOf(old) !== etagOf(answer) ? [{ old, answer }] : []
    })
    expect(changed).toHaveLength(1)
    for (const { old, answer } of changed) {
      const items = (body: Buffer) => body.toString().match(/<item>|"url"/g)?.length ?? 0
      expect(items(answer.body)).toBe(items(old.body) + 1)
      expect(answer.headers['last-modified']).toBe(new Date(clock).toUTCString())
    }
  })

  test('left alone for a day it still has news, and feeds do not grow without end', async () => {
    const { url, feeds } = await start()
    clock += 24 * 60 * MINUTE_MS
    const first = await Promise.all(feeds.map((feed) => ask(`${url}/${feed}`)))
    expect(Math.max(...first.map((answer) => answer.body.length))).toBeLessThan(60_000)
    clock += 10 * MINUTE_MS
    const second = await Promise.all(feeds.map((feed) => ask(`${url}/${feed}`)))
    const changed = second.filter((answer, index) => etagOf(answer) !== etagOf(first[index] ?? answer))
    expect(changed.length).toBeGreaterThanOrEqual(8)
  })

  test('every sixth story is printed by two outlets under one headline', async () => {
    const { url, feeds } = await start()
    clock += 6 * MINUTE_MS
    const bodies = await Promise.all(feeds.map(async (feed) => (await ask(`${url}/${feed}`)).body.toString()))
    expect(bodies.filter((body) => body.includes('Cà phê Mường Ảng lần đầu được đấu giá lô nhỏ'))).toHaveLength(2)
  })

  test('everyMs 0 adds nothing', async () => {
    const { url, feeds } = await start({ everyMs: 0 })
    const before = await Promise.all(feeds.map(async (feed) => etagOf(await ask(`${url}/${feed}`))))
    clock += 1000 * MINUTE_MS
    expect(await Promise.all(feeds.map(async (feed) => etagOf(await ask(`${url}/${feed}`))))).toEqual(before)
  })
})

describe('a folder of saved feeds', () => {
  const folder = () => mkdtempSync(join(tmpdir(), 'publisher-'))

  test('is served as it is, byte for byte, dated by its files', async () => {
    const { url, feeds } = await start({ fresh: false })
    for (const feed of feeds) {
      expect((await ask(`${url}/${feed}`)).body.equals(readFileSync(join(samples, feed)))).toBe(true)
    }
  })

  test('shows a file as edited, at once', async () => {
    const dir = folder()
    cpSync(join(samples, 'vov-byline.xml'), join(dir, 'tin của tôi.xml'))
    utimesSync(join(dir, 'tin của tôi.xml'), 1_700_000_000, 1_700_000_000)
    const { url, feeds } = await start({ dir, fresh: false })
    const address = `${url}/${encodeURIComponent(feeds[0] ?? '')}`
    const before = await ask(address)
    expect(before.headers['last-modified']).toBe('Tue, 14 Nov 2023 22:13:20 GMT')
    writeFileSync(join(dir, 'tin của tôi.xml'), '<rss/>')
    expect((await ask(address)).body.toString()).toBe('<rss/>')
    rmSync(dir, { recursive: true })
  })

  test('that is not there, or has no feed, is named', async () => {
    await expect(start({ dir: '/nowhere/at/all' })).rejects.toThrow('/nowhere/at/all: ENOENT')
    const dir = folder()
    await expect(start({ dir })).rejects.toThrow(`no feeds in ${dir}`)
    rmSync(dir, { recursive: true })
  })

  test('a port that is taken is named', async () => {
    const { url } = await start()
    const port = Number(new URL(url).port)
    await expect(start({ port })).rejects.toThrow(`port ${port} is taken`)
  })
})
