import { bundle } from './ticks/bundle.ts'
import { PARSERS } from './ticks/parsers.ts'
import { type Servers, sourcesModule, startServers } from './ticks/publishers.ts'
import { startWorkerd, type Workerd } from './ticks/workerd.ts'

/**
 * What a tick costs, as CPU of workerd itself (Linux only), beside the floor and beside other parsers, on one day of
 * 40 sources of 60 items, each with an item an hour and a new date at every reading, polled every 15 minutes:
 *
 *     node tests/bench/ticks.ts [--ticks 288] [--cold 20]
 *
 * Every contender has its own process and reads the same bodies in the same order, tick by tick in turn. The floor
 * fetches and reads and does nothing else; the parsers parse every body besides, and keep nothing.
 */
const SOURCES = 40
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

type Contender = { readonly name: string; readonly module: string; readonly costs: number[]; readonly cold: number[] }

const servers = await startServers({ items: numberAfter('--items', 60), perHour: 1 })
const contenders = await bundled(servers)
const [ours, ...others] = contenders
if (ours === undefined) throw new Error('our own Worker did not build')

let tickNumber = 0
await warmDay()
report('warm', (contender) => contender.costs)
await coldTicks()
report('in a fresh isolate', (contender) => contender.cold)
servers.stop()
process.exit(0)

async function bundled({ feedPort }: Servers): Promise<readonly Contender[]> {
  const sources = { 'src/config/sources.ts': sourcesModule(SOURCES, feedPort) }
  const modules: [string, string | undefined][] = [
    ['ours', await bundle('./worker-ours.ts', sources)],
    ['floor', await bundle('./worker-floor.ts')],
  ]
  for (const { name, module } of PARSERS) {
    modules.push([name, await bundle('./worker-parsing.mjs', { 'bench:parser': module })])
  }
  for (const [name, module] of modules) if (module === undefined) console.log(`${name} is not installed: left out`)
  return modules.flatMap(([name, module]) => (module === undefined ? [] : [{ name, module, costs: [], cold: [] }]))
}

async function warmDay(): Promise<void> {
  const running = await Promise.all(contenders.map(({ module }) => startWorkerd(module, servers.kvPort)))
  for (let settling = 0; settling < SETTLING_TICKS; settling++) {
    await tickOfAll(running, () => undefined)
  }
  servers.takeKv()
  const bodies: number[] = []
  for (let tick = 0; tick < TICKS; tick++) {
    const asked = await tickOfAll(running, (contender, ms) => contender.costs.push(ms))
    bodies.push(asked.length)
  }
  const { reads, writes } = servers.takeKv()
  console.log(`${TICKS} ticks, ${mean(bodies).toFixed(1)} bodies a tick; KV: ${writes} writes, ${reads} reads`)
  console.log(`items: ${servers.kvBytes('items')} bytes, state: ${servers.kvBytes('state')} bytes`)
  console.log(`as the state counts the UTC day: ${JSON.stringify(JSON.parse(servers.kvText('state')).today)}`)
  console.log(`last tick: ${JSON.stringify(JSON.parse(servers.kvText('state')).lastTick)}`)
  await Promise.all(running.map((one) => one.stop()))
}

async function coldTicks(): Promise<void> {
  for (let tick = 0; tick < COLD; tick++) {
    let asked: readonly string[] = []
    const now = nextTick()
    for (const contender of contenders) {
      const workerd = await startWorkerd(contender.module, servers.kvPort)
      await settled(workerd)
      contender.cold.push(
        await costOf(workerd, () => (contender === ours ? fireOurs(workerd, now) : fire(workerd, asked))),
      )
      if (contender === ours) asked = servers.takeAsked()
      await workerd.stop()
    }
    servers.takeAsked()
  }
}

async function tickOfAll(running: readonly Workerd[], note: (contender: Contender, ms: number) => void) {
  const now = nextTick()
  let asked: readonly string[] = []
  for (const [index, contender] of contenders.entries()) {
    const workerd = running[index]
    if (workerd === undefined) continue
    note(contender, await costOf(workerd, () => (contender === ours ? fireOurs(workerd, now) : fire(workerd, asked))))
    if (contender === ours) asked = servers.takeAsked()
  }
  servers.takeAsked()
  return asked
}

function nextTick(): number {
  const now = START_MS + tickNumber++ * TICK_MS
  servers.setNow(now)
  return now
}

async function costOf(workerd: Workerd, work: () => Promise<void>): Promise<number> {
  const before = workerd.cpuMs()
  await work()
  return workerd.cpuMs() - before
}

async function fireOurs(workerd: Workerd, now: number): Promise<void> {
  const answer = await workerd.fetch(`/?now=${now}`)
  const tick = (await answer.json()) as { readonly kind: string; readonly why?: string }
  if (tick.kind !== 'done') throw new Error(`our tick ${tick.kind}: ${tick.why}`)
}

async function fire(workerd: Workerd, urls: readonly string[]): Promise<void> {
  const answer = await workerd.fetch('/', { method: 'POST', body: JSON.stringify(urls) })
  if (!answer.ok) throw new Error(`answered ${answer.status}: ${await answer.text()}`)
  await answer.text()
}

/** Until starting is over and no thread works any more. */
async function settled(workerd: Workerd): Promise<void> {
  for (let last = -1; workerd.cpuMs() - last > 0.5; ) {
    last = workerd.cpuMs()
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

function report(when: string, costsOf: (contender: Contender) => readonly number[]): void {
  const floor = contenders.find(({ name }) => name === 'floor')
  if (floor === undefined || ours === undefined) return
  console.log(`\nCPU of a tick, ${when}, in ms (${costsOf(ours).length} ticks)`)
  console.log('                     median     mean      p95   median above floor   mean above floor   times ours')
  const above = (contender: Contender, of: (values: readonly number[]) => number) =>
    of(costsOf(contender)) - of(costsOf(floor))
  for (const contender of [ours, ...others]) {
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
