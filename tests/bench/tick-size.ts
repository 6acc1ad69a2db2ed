import { parseArgs } from 'node:util'
import { tickContenders } from './ticks/contenders.ts'
import { sourcesModule, startPublishers } from './ticks/publishers.ts'
import { type Row, rowsOf } from './ticks/table.ts'
import { turnsOf } from './ticks/turns.ts'

/**
 * What the size of a feed costs a tick, as CPU of workerd above the floor (Linux only): one source, three new items at
 * every tick, feeds of 10 to 1,000 items:
 *
 *     node tests/bench/tick-size.ts [--ticks 200]
 */
const TICK_MS = 5 * 60_000
const NEW_PER_HOUR = 36
const SETTLING_TICKS = 100
const SIZES = [10, 60, 250, 1_000]

const { values } = parseArgs({ options: { ticks: { type: 'string', default: '200' } } })

const measured: { readonly items: number; readonly rows: readonly Row[] }[] = []
for (const items of SIZES) {
  const publishers = await startPublishers({ items, perHour: NEW_PER_HOUR })
  const contenders = await tickContenders({ 'src/config/sources.ts': sourcesModule(1, publishers.port, 5) })
  const startMs = Date.parse('2026-11-23T00:00:00Z')
  const turns = await turnsOf(contenders, publishers, { startMs, tickMs: TICK_MS }).warm(
    SETTLING_TICKS,
    Number(values.ticks),
  )
  measured.push({ items, rows: rowsOf(turns, contenders) })
}

console.log(`CPU of a tick above the floor, mean of ${values.ticks}, in ms, one source with 3 new items`)
console.log(
  `  ${'items in the feed'.padEnd(20)}${SIZES.map((items) => String(items).padStart(9)).join('')}     growth   of which ours`,
)
const [smallest, largest] = [measured[0], measured.at(-1)]
const above = (at: typeof smallest, name: string) => at?.rows.find((row) => row.name === name)?.meanAbove ?? 0
const growth = (name: string) => above(largest, name) - above(smallest, name)
for (const { name } of smallest?.rows ?? []) {
  const costs = measured.map((at) => above(at, name).toFixed(2).padStart(9)).join('')
  const share = name === 'floor' ? '' : `${((100 * growth('ours')) / growth(name)).toFixed(1).padStart(14)} %`
  console.log(`  ${name.padEnd(20)}${costs}${growth(name).toFixed(2).padStart(11)}${share}`)
}
process.exit(0)
