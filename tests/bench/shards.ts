import { parseArgs } from 'node:util'
import type { ShardMessage } from '../../src/store/open-shard.ts'
import { bundle } from './ticks/bundle.ts'
import { sourcesModule, startKv, startPublishers } from './ticks/publishers.ts'
import { startWorkerd } from './ticks/workerd.ts'

/**
 * What growing costs: CPU of the cron's own tick and of a shard's part of it, KV and queue operations a day, by the
 * number of sources. Each source has an item an hour, a feed of 60 of them and a quarter of an hour between two polls;
 * the cron fires every five minutes. CPU is of the whole workerd process while it answers, medians of warm ticks.
 *
 *     node tests/bench/shards.ts --ticks 24
 */
const TICK_MS = 5 * 60_000
const TICKS_A_DAY = 288
/** Written, delivered, acknowledged: each is an operation (Queues pricing, seen November 2026). */
const OPERATIONS_A_MESSAGE = 3
/** First reads, and until sources that were read together have come apart. */
const SETTLING_TICKS = 10

const { values } = parseArgs({ options: { ticks: { type: 'string', default: '24' } } })
const counted = Number(values.ticks)
const sizes = [
  { sources: 40, shards: 1, limits: 'free' },
  { sources: 250, shards: 2, limits: 'paid' },
  { sources: 1_000, shards: 8, limits: 'paid' },
  { sources: 4_000, shards: 32, limits: 'paid' },
] as const

const publishers = await startPublishers({ items: 60, perHour: 1 })
console.log(
  '| sources | shards | cron, ms | shard, ms (most) | KV reads a day | KV writes a day | queue operations a day |',
)
console.log('|---:|---:|---:|---:|---:|---:|---:|')
for (const size of sizes) console.log(await rowOf(size))
process.exit(0)

async function rowOf({ sources, shards, limits }: (typeof sizes)[number]): Promise<string> {
  const kv = await startKv()
  await fetch(`http://127.0.0.1:${kv.port}/config`, { method: 'PUT', body: JSON.stringify({ shards }) })
  const stand = { 'src/config/sources.ts': sourcesModule(sources, publishers.port) }
  const workerd = await startWorkerd(await bundle('./worker-shards.ts', stand), kv.port, limits)
  const cron: number[] = []
  const work: number[] = []
  // The free plan reads a first window of 40 sources within four hours.
  const settling = shards === 1 ? 60 : SETTLING_TICKS
  let messages = 0
  for (let tick = 0; tick < settling + counted; tick++) {
    if (tick === settling) {
      kv.takeCalls()
      messages = 0
      cron.length = 0
      work.length = 0
    }
    const now = Date.parse('2026-11-23T00:00:00Z') + tick * TICK_MS
    publishers.setNow(now)
    const ticked = await cpuOf(`/?now=${now}`)
    cron.push(ticked.ms)
    const sent = (JSON.parse(ticked.text) as { readonly messages: readonly ShardMessage[] }).messages
    messages += sent.length
    for (const message of sent) {
      const { ms } = await cpuOf(`/?now=${now + 1_000}`, { method: 'POST', body: JSON.stringify(message) })
      work.push(ms)
    }
  }
  const { reads, writes } = kv.takeCalls()
  await workerd.stop()
  const aDay = (count: number) => Math.round((count / counted) * TICKS_A_DAY).toLocaleString('en')
  const shard = work.length === 0 ? '–' : `${median(work).toFixed(1)} (${Math.max(...work).toFixed(0)})`
  const cells = [sources.toLocaleString('en'), shards, median(cron).toFixed(1), shard, aDay(reads), aDay(writes)]
  return `| ${[...cells, aDay(messages * OPERATIONS_A_MESSAGE)].join(' | ')} |`

  async function cpuOf(path: string, init?: RequestInit): Promise<{ readonly ms: number; readonly text: string }> {
    const before = workerd.cpuMs()
    const answer = await workerd.fetch(path, init)
    const text = await answer.text()
    if (!answer.ok || text.includes('stood-back')) throw new Error(`${path} answered ${answer.status}: ${text}`)
    return { ms: workerd.cpuMs() - before, text }
  }
}

function median(of: readonly number[]): number {
  return of.toSorted((a, b) => a - b)[Math.floor(of.length / 2)] ?? 0
}
