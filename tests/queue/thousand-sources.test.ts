import { convertV4MiniflareOptions, Miniflare, Response } from 'miniflare'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { limitPresets } from '../../src/config/limits.ts'
import type { DayDocument, ItemsDocument } from '../../src/store/documents.ts'
import { bundle } from '../bench/ticks/bundle.ts'
import { type Publisher, publisherOf } from './publisher.ts'

/** Eight shards and a thousand sources in workerd, with its local queue, over simulated hours. */

const SHARDS = 8
const SOURCES = 1_000
const MINUTE_MS = 60_000
const TICKS = 36
const START_MS = Date.parse('2026-11-23T01:00:00Z')

type Line = { readonly event: string; readonly shard: number; readonly tick: string } & Readonly<
  Record<string, unknown>
>

let worker: Miniflare
let publisher: Publisher
let nowMs = START_MS
/** What answers had told of before the last tick. */
let owed: readonly string[] = []
const lines: Line[] = []

beforeAll(async () => {
  publisher = publisherOf(SOURCES)
  const options = convertV4MiniflareOptions({
    modules: true,
    script: await bundle('../../queue/worker.ts'),
    compatibilityDate: '2026-10-20',
    kvNamespaces: ['KV'],
    bindings: { SITE_URL: 'https://tin.example', LIMITS: 'paid' },
    queueProducers: { SHARDS: 'shards' },
    queueConsumers: { shards: { maxBatchSize: 1, maxBatchTimeout: 0, maxRetries: 3 } },
    outboundService: async ({ url }) => new Response(await publisher.answer(url, nowMs)),
  })
  worker = new Miniflare(options)
  const kv = await worker.getKVNamespace('KV')
  await kv.put('config', JSON.stringify({ sources: publisher.sources, shards: SHARDS }))
  for (let tick = 0; tick < TICKS; tick++) await tickAt(START_MS + tick * 5 * MINUTE_MS)
  // What came late or was found last is handed over by now.
  await new Promise((resolve) => setTimeout(resolve, 3_000))
  await tickAt(START_MS + TICKS * 5 * MINUTE_MS)
  owed = [...publisher.told]
  await tickAt(START_MS + (TICKS + 1) * 5 * MINUTE_MS)
}, 300_000)

afterAll(() => worker.dispose())

async function tickAt(ms: number): Promise<void> {
  nowMs = ms
  await worker.dispatchFetch(`http://worker/tick?now=${ms}`)
  for (let waited = 0; waited < 30_000; waited += 20) {
    const answer = await worker.dispatchFetch('http://worker/lines')
    lines.push(...((await answer.json()) as Line[]))
    const sent = lines.filter(({ event, isLate, tick }) => event === 'sent' && !isLate && tick.startsWith(`${ms}-`))
    const isDone = (message: Line) =>
      lines.some(
        ({ event, shard, tick, kind }) =>
          event === 'shard' && kind !== 'stood-back' && shard === message.shard && tick === message.tick,
      )
    if (sent.length > 0 && sent.every(isDone)) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`the shards did not finish the tick of ${new Date(ms).toISOString()}`)
}

async function storedLinks(): Promise<readonly string[]> {
  const kv = await worker.getKVNamespace('KV')
  const read = async <Document>(key: string) => JSON.parse((await kv.get(key, 'text')) ?? 'null') as Document | null
  const current = (await read<ItemsDocument>('items'))?.items ?? []
  const { keys } = await kv.list({ prefix: 'day:' })
  const days = await Promise.all(keys.map(({ name }) => read<DayDocument>(name)))
  const items = new Map([...days.flatMap((day) => day?.items ?? []), ...current].map((item) => [item.id, item]))
  return [...items.values()].flatMap(({ link, also }) => [link, ...also.map((one) => one.link)])
}

describe('three hours', () => {
  test('every article about the province is there, once', async () => {
    const links = await storedLinks()
    expect(publisher.told.size).toBeGreaterThan(150)
    expect(owed.filter((link) => !links.includes(link))).toEqual([])
    expect(links.filter((link, index) => links.indexOf(link) !== index)).toEqual([])
    expect(links.filter((link) => !publisher.told.has(link))).toEqual([])
  })

  test('every source was asked, none later than its interval and what one late message costs', () => {
    expect(publisher.askedAt.size).toBe(SOURCES)
    const gaps = [...publisher.askedAt.values()].flatMap((times) => {
      const settled = times.filter((ms) => ms >= START_MS + 60 * MINUTE_MS)
      return settled.slice(1).map((ms, index) => (ms - (settled[index] ?? 0)) / MINUTE_MS)
    })
    expect(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length).toBeLessThan(16)
    expect(Math.max(...gaps)).toBeLessThanOrEqual(25)
  })

  test('messages came twice and late, and shards died between their writes', () => {
    const shards = lines.filter(({ event }) => event === 'shard')
    expect(shards.filter(({ kind }) => kind === 'done-before').length).toBeGreaterThan(20)
    expect(lines.filter(({ event }) => event === 'shard-failed').length).toBeGreaterThan(10)
    expect(shards.filter(({ attempts }) => Number(attempts) > 1).length).toBeGreaterThan(10)
    expect(lines.filter(({ event, isLate }) => event === 'sent' && isLate).length).toBeGreaterThan(10)
  })

  test('no invocation was over its budget, and the cron asked nobody itself', () => {
    const requests = (of: string) => lines.filter(({ event }) => event === of).map((line) => Number(line.requests ?? 0))
    expect(Math.max(...requests('shard'))).toBeLessThanOrEqual(limitPresets.paid.requestsPerTick)
    expect(Math.max(...requests('tick'))).toBe(0)
    const writes = (of: string) => lines.filter(({ event }) => event === of).map((line) => Number(line.kvWrites ?? 0))
    expect(Math.max(...writes('shard'))).toBeLessThanOrEqual(2)
    expect(Math.max(...writes('tick'))).toBeLessThanOrEqual(4)
  })

  test('requests to one host took turns', () => {
    expect(publisher.mostAtOnce()).toBe(1)
  })
})
