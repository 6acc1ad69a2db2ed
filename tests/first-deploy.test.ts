import { expect, test } from 'vitest'
import { poll, type Tick } from '../src/poll.ts'
import type { StateDocument } from '../src/store/documents.ts'
import { referenceFeed } from './bench/ticks/reference-feeds.ts'
import { memoryKv } from './memory-kv.ts'
import { source } from './samples.ts'

const START = Date.parse('2026-11-23T00:00:00Z')
const MINUTE_MS = 60_000
const SOURCES = 40
const ITEMS = 60

/** Ticks of five minutes on the free plan, from an empty namespace on, until every source was read. */
async function firstTicks(): Promise<readonly Extract<Tick, { kind: 'done' }>[]> {
  const kv = memoryKv()
  const urls = Array.from({ length: SOURCES }, (_, index) => `https://bao-${index}.example/rss`)
  kv.put('config', {
    sources: urls.map((url, index) => source({ id: `bao-${index}`, name: `Báo ${index}`, url, home: url })),
  })
  const done = []
  for (let tick = 0; tick < 60; tick++) {
    const now = START + tick * 5 * MINUTE_MS
    const ticked = await poll({
      kv: kv.kv,
      fetch: async (input) => {
        const { url } = new Request(input as string)
        return new Response(referenceFeed(urls.indexOf(url), ITEMS, now, 1))
      },
      now: () => new Date(now),
      random: () => 0.5,
      log: () => undefined,
      siteUrl: 'https://tin.example',
      limits: 'free',
    })
    if (ticked.kind !== 'done') throw new Error(ticked.why)
    done.push(ticked)
    const { sources } = kv.read('state') as StateDocument
    if (Object.keys(sources).length === SOURCES) return done
  }
  throw new Error('five hours on, a source has not been read yet')
}

test('a first deploy with 40 sources of 55 KB fills up over several ticks, each within the free plan', async () => {
  const ticks = await firstTicks()
  expect(ticks.length).toBeGreaterThan(5)
  // Two hours: what is read for the first time is parsed whole, two bodies to a tick.
  expect(ticks.length).toBeLessThanOrEqual(24)
  for (const { report } of ticks) {
    expect(report.polled).toBeGreaterThan(0)
    expect(report.requests).toBeLessThanOrEqual(45)
    expect(report.bytesParsed).toBeLessThanOrEqual(150_000)
    expect(report.kvWrites).toBeLessThanOrEqual(4)
  }
})
