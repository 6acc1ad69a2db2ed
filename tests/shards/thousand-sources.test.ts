import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtInConfig } from '../../src/config/config.ts'
import { limitPresets } from '../../src/config/limits.ts'
import { shardsFor } from '../../src/poller/shards/ask-shards.ts'
import { type Publisher, publisherOf } from './publisher.ts'
import { type Service, startService, type Ticked } from './service.ts'

/** A thousand sources on the free plan's shards in workerd, over three simulated hours in which shards die. */

const SOURCES = 1_000
const MINUTE_MS = 60_000
const TICK_MS = 5 * MINUTE_MS
const TICKS = 36
const START_MS = Date.parse('2026-11-23T01:00:00Z')

let service: Service
let publisher: Publisher
/** What answers had told of before the last ticks. */
let owed: readonly string[] = []
const ticks: Ticked[] = []

beforeAll(async () => {
  publisher = publisherOf(SOURCES)
  service = await startService(publisher, { dying: true, latencyMs: 0, limits: 'free' })
  await service.configure({ sources: publisher.sources }, START_MS)
  const run = async (from: number, count: number) => {
    for (let tick = from; tick < from + count; tick++) ticks.push(await service.tickAt(START_MS + tick * TICK_MS))
  }
  await run(0, TICKS)
  owed = [...publisher.told]
  // What a shard found and could not hand over comes with one of the next ticks.
  await run(TICKS, 3)
}, 400_000)

afterAll(() => service.stop())

const deaths = () => ticks.at(-1)?.counted ?? expect.fail('no tick ran')

describe('three hours', () => {
  test('every article about the province is there, once', async () => {
    const links = await service.links()
    expect(publisher.told.size).toBeGreaterThan(150)
    expect(owed.filter((link) => !links.includes(link))).toEqual([])
    expect(links.filter((link, index) => links.indexOf(link) !== index)).toEqual([])
    expect(links.filter((link) => !publisher.told.has(link))).toEqual([])
  })

  test('every source was asked within its interval and what a death costs', () => {
    expect(publisher.askedAt.size).toBe(SOURCES)
    const gaps = [...publisher.askedAt.values()].flatMap((times) => {
      const settled = times.filter((ms) => ms >= START_MS + 60 * MINUTE_MS)
      return settled.slice(1).map((ms, index) => (ms - (settled[index] ?? 0)) / MINUTE_MS)
    })
    // The cron comes every five minutes, so that a source is asked up to one tick after it is due.
    expect(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length).toBeLessThan(20)
    // Shards die here every few ticks. Each death costs a tick, and one amid bodies halves the pace for a while.
    expect(Math.max(...gaps)).toBeLessThanOrEqual(60)
  })

  test('shards died before, within and after their work', () => {
    const { before, between, after } = deaths()
    expect([before >= 5, between >= 1, after >= 5]).toEqual([true, true, true])
  })

  test('there are as many shards as the requests of the free plan ask for, and the Poller asks nobody itself', async () => {
    const sources = [...publisher.sources]
    const { shards = [], sources: standings } = await service.status()
    expect(shards).toHaveLength(shardsFor({ ...builtInConfig, sources, limits: limitPresets.free }))
    expect(Object.keys(standings)).toHaveLength(SOURCES)
    expect(ticks.every(({ tick }) => tick.report.requests <= shards.length * limitPresets.free.requestsPerTick)).toBe(
      true,
    )
  })

  test('requests to one host took turns', () => {
    expect(publisher.mostAtOnce()).toBe(1)
  })
})
