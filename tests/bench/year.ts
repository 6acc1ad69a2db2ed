/**
 * A year of forty newsrooms, with all that goes wrong in one, and ten lean years: what is kept twice, what is lost, and
 * what it costs. Run with Node 24: npm run year
 */
import type { Item } from '../../src/model.ts'
import { type Odds, openYearDesk, type YearDesk } from './year/desk.ts'
import { numberOf, sources, titleOf } from './year/press.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const START_MS = Date.parse('2026-11-23T00:00:00Z')
const HARD: Odds = { failing: 0.01, killed: 0.005, stuck: 0.02 }
const CALM: Odds = { failing: 0, killed: 0, stuck: 0 }
const YEAR_DAYS = Number(process.argv[2] ?? 366)
const LEAN_YEARS = Number(process.argv[3] ?? 10)

await aYear()
await leanYears()

/** A tick each hour, in which most of the forty sources are due, on the free plan's limits. */
async function aYear(): Promise<void> {
  const desk = openYearDesk(START_MS, chanceFrom(20261123))
  const owed = new Set<number>()
  const writes: number[] = []
  const rows: number[] = []
  const ticks = { done: 0, killed: 0, other: 0 }
  desk.configure(0)
  for (let day = 0; day < YEAR_DAYS; day++) {
    if (day > 0 && day % 61 === 0) desk.configure(day)
    let rowsBefore = desk.db().rowsWritten()
    let written = 0
    for (let minutes = 0; minutes < 24 * 60; minutes += 60) {
      desk.clock.ms = START_MS + day * DAY_MS + minutes * MINUTE_MS
      const before = desk.db()
      const ticked = await desk.tick(HARD)
      if (desk.db() !== before) rowsBefore = 0
      written += desk.db().rowsWritten() - rowsBefore
      rowsBefore = desk.db().rowsWritten()
      if (ticked === 'killed') ticks.killed++
      else if (ticked.kind === 'done') ticks.done++
      else ticks.other++
      if (typeof ticked === 'object' && ticked.kind === 'done') owe(owed, desk)
    }
    writes.push(desk.takePuts())
    rows.push(written)
  }
  await cleanRounds(desk, owed)
  console.log(`\na year: ${YEAR_DAYS} days, ${JSON.stringify(ticks)} ticks`)
  report(desk.everything(), owed)
  console.log(`KV writes a day: median ${median(writes)}, most ${Math.max(...writes)}`)
  console.log(`rows written a day: median ${median(rows)}, most ${Math.max(...rows)}`)
  console.log(`database: ${megabytes(desk.db().size())}`)

  const before = desk.everything().length
  desk.lose()
  await cleanRounds(desk, owed)
  console.log(`\nthe database lost and rebuilt from KV: ${before} items before, ${desk.everything().length} after`)
  report(desk.everything(), owed)
}

function owe(owed: Set<number>, desk: YearDesk): void {
  for (const { number, relevant } of desk.delivered()) if (relevant) owed.add(number)
}

/** Two days of ticks in which nothing fails. */
async function cleanRounds(desk: YearDesk, owed: Set<number>): Promise<void> {
  for (let round = 0; round < 48; round++) {
    desk.clock.ms += 60 * MINUTE_MS
    await desk.tick(CALM)
    owe(owed, desk)
  }
}

function report(items: readonly Item[], owed: ReadonlySet<number>): void {
  const holders = new Map<number, number>()
  for (const { link, title, also } of items) {
    const places = [{ link, title }, ...also]
    const numbers = new Set(places.map((one) => numberOf(one.link, one.title ?? title)))
    for (const number of numbers) holders.set(number, (holders.get(number) ?? 0) + 1)
  }
  const doubled = [...holders].filter(([, count]) => count > 1)
  const overwritten = items.filter(isOverwritten)
  const lost = [...owed].filter((number) => !holders.has(number))
  console.log(
    `${items.length} items: ${doubled.length} articles doubled, ${lost.length} of ${owed.size} lost, ${overwritten.length} overwritten`,
  )
  if (doubled.length + lost.length + overwritten.length === 0) return
  console.log('WRONG:', { doubled: doubled.slice(0, 5), lost: lost.slice(0, 5), overwritten: overwritten.slice(0, 5) })
  process.exitCode = 1
}

/** Whether an item has the address of one article and the words of another; those who list another's have their own. */
function isOverwritten({ source, link, title }: Item): boolean {
  const number = numberOf(link, title)
  const isOwn = sources[Math.floor(number / 1_000_000)]?.id === source
  return isOwn && !title.startsWith(titleOf(number))
}

/** Two ticks a day, in which nothing fails. */
async function leanYears(): Promise<void> {
  const desk = openYearDesk(START_MS, chanceFrom(1), true)
  desk.configure(0)
  const cpuMs: number[][] = []
  for (let day = 0; day < LEAN_YEARS * 365; day++) {
    for (const minutes of [0, 12 * 60]) {
      desk.clock.ms = START_MS + day * DAY_MS + minutes * MINUTE_MS
      const before = process.cpuUsage()
      await desk.tick(CALM)
      const used = process.cpuUsage(before)
      const year = Math.floor(day / 365)
      cpuMs[year] ??= []
      cpuMs[year].push((used.user + used.system) / 1000)
    }
  }
  const [first, last] = [cpuMs[0] ?? [], cpuMs.at(-1) ?? []]
  console.log(`\n${LEAN_YEARS} lean years: ${desk.everything().length} items, database ${megabytes(desk.db().size())}`)
  console.log(
    `CPU of a tick, median: ${median(first).toFixed(1)} ms in the first year, ${median(last).toFixed(1)} ms in the last`,
  )
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}

/** Numbers from 0 to 1, the same ones for a seed (mulberry32, public domain). */
function chanceFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
