import { parseArgs } from 'node:util'
import { publisherOf } from '../shards/publisher.ts'
import { startService } from '../shards/service.ts'

/**
 * What growing costs a day, by the number of sources: calls of Durable Objects, the time that they are awake, rows and
 * KV writes, beside what the free plan has. Each source has an item an hour, of which one in forty is about the
 * province, and a quarter of an hour between two polls; publishers answer after a quarter of a second.
 *
 *     node tests/bench/shards.ts [--ticks 24] [--sources 1000]
 */
const TICK_MS = 5 * 60_000
const TICKS_A_DAY = 288
/** A Durable Object is billed for 128 MB while it is awake (Durable Objects pricing, seen November 2026). */
const GB = 0.128
const LATENCY_MS = 250
/** Until every source was asked and those that were asked together have come apart. */
const SETTLING_TICKS = 8
const FREE_PLAN = { calls: 100_000, gbSeconds: 13_000, rows: 100_000, kvWrites: 1_000 }

const { values } = parseArgs({
  options: { ticks: { type: 'string', default: '24' }, sources: { type: 'string', default: '40,250,1000' } },
})
const counted = Number(values.ticks)

console.log('| sources | shards | polls | calls of objects | GB-s | rows written | KV writes |')
console.log('|---:|---:|---:|---:|---:|---:|---:|')
for (const sources of values.sources.split(',')) console.log(await rowOf(Number(sources)))
const { calls, gbSeconds, rows, kvWrites } = FREE_PLAN
console.log(`| the free plan | | | ${[calls, gbSeconds, rows, kvWrites].map(shown).join(' | ')} |`)

async function rowOf(sources: number): Promise<string> {
  const publisher = publisherOf(sources)
  const service = await startService(publisher, { dying: false, latencyMs: LATENCY_MS, limits: 'free' })
  const startMs = Date.parse('2026-11-23T01:00:00Z')
  await service.configure({ sources: publisher.sources }, startMs)
  const tickNumber = (number: number) => service.tickAt(startMs + number * TICK_MS)
  for (let number = 0; number < SETTLING_TICKS - 1; number++) await tickNumber(number)
  const before = await tickNumber(SETTLING_TICKS - 1)
  const { today: from } = await service.status()
  let polls = 0
  let after = before
  for (let number = SETTLING_TICKS; number < SETTLING_TICKS + counted; number++) {
    after = await tickNumber(number)
    polls += after.tick.report.polled
  }
  const { today: to, shards = [] } = await service.status()
  await service.stop()
  const aDay = (amount: number) => shown((amount / counted) * TICKS_A_DAY)
  const cells = [
    aDay(polls),
    aDay(counted + after.counted.shardCalls - before.counted.shardCalls),
    aDay(((to.awakeMs - from.awakeMs) / 1000) * GB),
    aDay(after.counted.rows - before.counted.rows),
    aDay(to.kvWrites - from.kvWrites),
  ]
  return `| ${[shown(sources), shards.length, ...cells].join(' | ')} |`
}

function shown(amount: number): string {
  return Math.round(amount).toLocaleString('en')
}
