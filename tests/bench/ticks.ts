import { bundle } from './ticks/bundle.ts'
import { FEEDSMITH_AS_OURS, NO_PRUNE, PARSERS } from './ticks/parsers.ts'
import { type KvServer, sourcesModule, startKv, startPublishers } from './ticks/publishers.ts'
import { startWorkerd, type Workerd } from './ticks/workerd.ts'

/**
 * What a tick costs, as CPU of workerd itself (Linux only), beside the floor and beside other parsers, on one day of
 * 40 sources, each with 60 items, an item an hour and a new date at every reading, polled every 15 minutes:
 *
 *     node tests/bench/ticks.ts [--ticks 288] [--cold 20] [--sources 40] [--every 15] [--items 60] [--per-hour 1] [--only]
 *
 * What a feed's size costs when three of its items are new, with `--only` ours and the floor:
 *
 *     node tests/bench/ticks.ts --only --cold 0 --sources 1 --every 5 --per-hour 36 --items 1000
 *
 * Every contender has its own process, and all take turns tick by tick. "ours" is the Worker's whole tick, KV and log
 * included; the two after it are the same tick with every body parsed as a whole, by our parser and by feedsmith. The
 * floor fetches and reads the bodies that ours asked for, and no more; the others parse them besides and keep nothing.
 */
const TICK_MS = 5 * 60_000
/** The free plan reads 150 KB a tick at first: so long, and longer, until every source was read once. */
const SETTLING_TICKS = 60
const START_MS = Date.parse('2026-11-23T00:00:00Z') - SETTLING_TICKS * TICK_MS

const numberAfter = (flag: string, otherwise: number) => {
  const at = process.argv.indexOf(flag)
  return at < 0 ? otherwise : Number(process.argv[at + 1])
}
const TICKS = numberAfter('--ticks', 288)
const COLD = numberAfter('--cold', 20)
const SOURCES = numberAfter('--sources', 40)

type Contender = {
  readonly name: string
  readonly module: string
  /** Whether it is our tick, which finds its sources itself, or is told which bodies to read. */
  readonly isTick: boolean
  readonly kv: KvServer
  readonly warm: number[]
  readonly cold: number[]
}

const publishers = await startPublishers({ items: numberAfter('--items', 60), perHour: numberAfter('--per-hour', 1) })
const contenders = await bundled()
const [ours] = contenders
if (ours === undefined) throw new Error('our own Worker did not build')

let tickNumber = 0
await warmDay(ours)
report('warm', (contender) => contender.warm)
await coldTicks()
report('in a fresh isolate', (contender) => contender.cold)
process.exit(0)

async function bundled(): Promise<readonly Contender[]> {
  const sources = { 'src/config/sources.ts': sourcesModule(SOURCES, publishers.port, numberAfter('--every', 15)) }
  const whole = { ...sources, 'src/parse/prune.ts': NO_PRUNE }
  const modules: [name: string, module: string | undefined, isTick: boolean][] = [
    ['ours', await bundle('./worker-ours.ts', sources), true],
    ['floor', await bundle('./worker-floor.ts'), false],
    ['ours, no prune', await bundle('./worker-ours.ts', whole), true],
    [
      'ours, feedsmith',
      await bundle('./worker-ours.ts', { ...whole, 'src/parse/parse-feed.ts': FEEDSMITH_AS_OURS }),
      true,
    ],
  ]
  for (const { name, module } of PARSERS) {
    modules.push([name, await bundle('./worker-parsing.mjs', { 'bench:parser': module }), false])
  }
  const chosen = process.argv.includes('--only') ? modules.slice(0, 2) : modules
  const contenders: Contender[] = []
  for (const [name, module, isTick] of chosen) {
    if (module === undefined) console.log(`${name} is not installed: left out`)
    else contenders.push({ name, module, isTick, kv: await startKv(), warm: [], cold: [] })
  }
  return contenders
}

async function warmDay({ kv }: Contender): Promise<void> {
  const running = await Promise.all(contenders.map((one) => startWorkerd(one.module, one.kv.port)))
  for (let settling = 0; settling < SETTLING_TICKS; settling++) await tickOfAll(running, () => undefined)
  kv.takeCalls()
  let bodies = 0
  for (let tick = 0; tick < TICKS; tick++) {
    bodies += await tickOfAll(running, (contender, ms) => contender.warm.push(ms))
  }
  const { reads, writes } = kv.takeCalls()
  console.log(`${TICKS} ticks, ${(bodies / TICKS).toFixed(1)} bodies a tick; KV: ${writes} writes, ${reads} reads`)
  console.log(`items: ${kv.textOf('items').length} characters, state: ${kv.textOf('state').length} characters`)
  console.log(`as the state counts the UTC day: ${JSON.stringify(JSON.parse(kv.textOf('state')).today)}`)
  await Promise.all(running.map((one) => one.stop()))
}

async function coldTicks(): Promise<void> {
  for (let tick = 0; tick < COLD; tick++) {
    const now = nextTick()
    let asked: readonly string[] = []
    for (const contender of contenders) {
      const workerd = await startWorkerd(contender.module, contender.kv.port)
      await untilIdle(workerd)
      contender.cold.push(await costOf(workerd, () => fire(contender, workerd, now, asked)))
      const taken = publishers.takeAsked()
      if (contender === ours) asked = taken
      await workerd.stop()
    }
  }
}

/** One tick of every contender in turn; gives how many bodies ours asked for. */
async function tickOfAll(
  running: readonly Workerd[],
  note: (contender: Contender, ms: number) => void,
): Promise<number> {
  const now = nextTick()
  let asked: readonly string[] = []
  for (const [index, contender] of contenders.entries()) {
    const workerd = running[index]
    if (workerd === undefined) continue
    note(contender, await costOf(workerd, () => fire(contender, workerd, now, asked)))
    const taken = publishers.takeAsked()
    if (contender === ours) asked = taken
  }
  return asked.length
}

function nextTick(): number {
  const now = START_MS + tickNumber++ * TICK_MS
  publishers.setNow(now)
  return now
}

async function costOf(workerd: Workerd, work: () => Promise<void>): Promise<number> {
  const before = workerd.cpuMs()
  await work()
  return workerd.cpuMs() - before
}

async function fire(
  { isTick, name }: Contender,
  workerd: Workerd,
  now: number,
  urls: readonly string[],
): Promise<void> {
  const request = isTick
    ? workerd.fetch(`/?now=${now}`)
    : workerd.fetch('/', { method: 'POST', body: JSON.stringify(urls) })
  const answer = await request
  const text = await answer.text()
  if (!answer.ok || text.includes('"stood-back"')) throw new Error(`${name} answered ${answer.status}: ${text}`)
}

/** Until starting is over and no thread works any more. */
async function untilIdle(workerd: Workerd): Promise<void> {
  for (let last = -1; workerd.cpuMs() - last > 0.5; ) {
    last = workerd.cpuMs()
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

function report(when: string, costsOf: (contender: Contender) => readonly number[]): void {
  const [ours, floor] = contenders
  if (ours === undefined || floor === undefined || costsOf(ours).length === 0) return
  console.log(`\nCPU of a tick, ${when}, in ms (${costsOf(ours).length} ticks)`)
  console.log('                     median     mean      p95   median above floor   mean above floor   times ours')
  const above = (contender: Contender, of: (values: readonly number[]) => number) =>
    of(costsOf(contender)) - of(costsOf(floor))
  for (const contender of contenders) {
    const costs = costsOf(contender)
    const row = [median(costs), mean(costs), quantile(costs, 0.95)].map((ms) => ms.toFixed(2).padStart(9)).join('')
    const overFloor = [above(contender, median), above(contender, mean)]
      .map((ms) => ms.toFixed(2).padStart(19))
      .join('')
    const times = (above(contender, mean) / above(ours, mean)).toFixed(1).padStart(13)
    console.log(`  ${contender.name.padEnd(16)} ${row}${overFloor}${times}`)
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
