import { parseArgs } from 'node:util'
import { bareParsers, tickContenders } from './ticks/contenders.ts'
import { sourcesModule, startPublishers } from './ticks/publishers.ts'
import { rowsOf, tableLines } from './ticks/table.ts'
import { turnsOf } from './ticks/turns.ts'

/**
 * What a tick costs, as CPU of workerd itself (Linux only), on one day of 40 sources, each with 60 items, an item an
 * hour and a new date at every reading, asked every 15 minutes by a cron of 5:
 *
 *     node tests/bench/ticks.ts [--ticks 288] [--cold 200]
 *
 * Every contender has its own process and its own KV, and all take turns tick by tick. "ours" is the Worker's whole
 * tick, KV and log included; "whole" is the same tick with every body parsed whole. The floor fetches and reads the
 * bodies that ours asked for, and no more; "only" parses them besides and keeps nothing.
 */
const TICK_MS = 5 * 60_000
/** The free plan reads 150 KB a tick at first: so long, and longer, until every source was read once. */
const SETTLING_TICKS = 60

const { values } = parseArgs({
  options: { ticks: { type: 'string', default: '288' }, cold: { type: 'string', default: '200' } },
})

const publishers = await startPublishers({ items: 60, perHour: 1 })
const ticking = await tickContenders({ 'src/config/sources.ts': sourcesModule(40, publishers.port, 15) })
const contenders = [...ticking, ...(await bareParsers())]
const turns = turnsOf(contenders, publishers, {
  startMs: Date.parse('2026-11-23T00:00:00Z') - SETTLING_TICKS * TICK_MS,
  tickMs: TICK_MS,
})

const warm = await turns.warm(SETTLING_TICKS, Number(values.ticks))
report(`warm, ${values.ticks} ticks`, warm)
const [ours] = contenders
if (ours !== undefined) {
  const { reads, writes } = ours.kv.takeCalls()
  console.log(`\nKV of these ticks, as the KV server saw it: ${writes} writes, ${reads} reads`)
  console.log(`the UTC day as the store counted it: ${JSON.stringify(JSON.parse(ours.kv.textOf('status')).today)}`)
  console.log(
    `items: ${ours.kv.textOf('items').length} characters, status: ${ours.kv.textOf('status').length} characters`,
  )
}
report(`in a fresh isolate, ${values.cold} ticks`, await turns.cold(Number(values.cold)))
process.exit(0)

function report(when: string, of: typeof warm): void {
  console.log(`\nCPU of a tick, ${when}, in ms; "above" is above the floor`)
  for (const line of tableLines(rowsOf(of, contenders))) console.log(line)
}
