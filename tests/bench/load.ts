import { parseArgs } from 'node:util'
import { type Get, type Load, openLoad } from './load/client.ts'
import { putFront } from './load/front.ts'
import { fillStore } from './load/store.ts'
import { bundle } from './ticks/bundle.ts'
import { startKv } from './ticks/publishers.ts'
import { startWorkerd, type Workerd } from './ticks/workerd.ts'

/**
 * How many requests a second the Worker answers, beside a Hono Worker that answers the plain texts as constants, both in
 * workerd, in turns; and whether its memory grows (Linux only):
 *
 *     node tests/bench/load.ts [--rounds 9] [--requests 3000] [--memory 200000]
 *
 * Each Worker works on one core while the other rests, and the client takes a second one.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' },
    requests: { type: 'string', default: '3000' },
    memory: { type: 'string', default: '200000' },
  },
})
const ROUNDS = Number(values.rounds)
const REQUESTS = Number(values.requests)
const SMALL_HEAP = ['--max-old-space-size=64', '--max-semi-space-size=8']

type Case = { readonly name: string; readonly get: Get; readonly least: number }
const PAGES: readonly Case[] = [
  ...['/rss.xml', '/atom.xml', '/feed.json'].flatMap((path) => [
    { name: `${path}, gzip`, get: { path, headers: { 'accept-encoding': 'gzip' } }, least: 0.7 },
    { name: path, get: { path }, least: 0.7 },
  ]),
  { name: '/api/items?place=', get: { path: '/api/items?place=xa-muong-nhe' }, least: 0.5 },
  { name: 'the page, gzip', get: { path: '/', headers: { 'accept-encoding': 'gzip' } }, least: 0.5 },
  { name: 'the page', get: { path: '/' }, least: 0.5 },
]

const kv = await startKv()
await fillStore(kv.port)
await putFront(kv.port)
const ourModule = await bundle('src/index.ts')
const ours = await startWorkerd(ourModule, kv.port, 'free')

const burst = await Promise.all(Array.from({ length: 64 }, () => ours.fetch('/rss.xml')))
const etag = burst[0]?.headers.get('etag') ?? ''
if (burst.some(({ status }) => status !== 200)) throw new Error('the first requests were not answered')
await Promise.all(burst.map((answer) => answer.arrayBuffer()))
console.log(`a burst of ${burst.length} first requests: ${kv.takeCalls().reads} read of KV`)

const modules = {
  ours: ourModule,
  constant: await bundle('tests/bench/load/constant.mjs', { 'bench:constants': await constants() }),
}
const constant = await startWorkerd(modules.constant, kv.port, 'free')
const unchanged: Case = {
  name: '/rss.xml, 304',
  get: { path: '/rss.xml', headers: { 'if-none-match': etag } },
  least: 0.9,
}
const loads = { ours: await openLoad(ours.port), constant: await openLoad(constant.port) }

console.log(`\nrequests a second, median of ${ROUNDS} rounds of ${REQUESTS}; CPU of workerd a request in µs`)
console.log(`${' '.repeat(22)}ours  constant   ratio  least   CPU ours  constant`)
for (const each of [...PAGES, unchanged]) await compare(each)
await newQueries()
console.log(`KV reads since: ${kv.takeCalls().reads}, in ${Math.round(performance.now() / 1000)} s of one isolate`)
if (Number(values.memory) > 0) await measureMemory(Number(values.memory))
await Promise.all([ours.stop(), constant.stop()])
process.exit(0)

/** A module that holds our own answers as constants. */
async function constants(): Promise<string> {
  const bodies: Record<string, { readonly type: string; readonly text: string }> = {}
  for (const { get } of PAGES) {
    const answer = await ours.fetch(get.path)
    bodies[get.path.replace(/\?.*/, '')] = {
      type: answer.headers.get('content-type') ?? '',
      text: await answer.text(),
    }
  }
  return `export const bodies = ${JSON.stringify(bodies)}`
}

async function compare({ name, get, least }: Case): Promise<void> {
  const contenders: readonly (readonly [Load, Workerd])[] = [
    [loads.ours, ours],
    [loads.constant, constant],
  ]
  for (const [load] of contenders) await load.run(REQUESTS, get)
  const rounds: { readonly perSecond: number; readonly cpu: number }[][] = []
  for (let round = 0; round < ROUNDS; round++) {
    const figures = []
    for (const [load, workerd] of contenders) {
      const before = workerd.cpuMs()
      const ms = await load.run(REQUESTS, get)
      figures.push({ perSecond: (1000 * REQUESTS) / ms, cpu: (1000 * (workerd.cpuMs() - before)) / REQUESTS })
    }
    rounds.push(figures)
  }
  const of = (which: 0 | 1, what: 'perSecond' | 'cpu') => median(rounds.map((figures) => figures[which]?.[what] ?? 0))
  const ratio = median(rounds.map(([one, other]) => (one?.perSecond ?? 0) / (other?.perSecond ?? 1)))
  const cells = [of(0, 'perSecond').toFixed(0), of(1, 'perSecond').toFixed(0), ratio.toFixed(2), least.toFixed(1)]
  const cpu = [of(0, 'cpu').toFixed(0), of(1, 'cpu').toFixed(0)]
  console.log(`${name.padEnd(18)}${[...cells, ...cpu].map((cell) => cell.padStart(8)).join('  ')}`)
}

/** What nobody asked before: the query is read, the items are selected, the feed is written. */
async function newQueries(): Promise<void> {
  let number = 0
  const get = { path: '/rss.xml' }
  const paths = () => `/rss.xml?q=${number++}`
  await loads.ours.run(500, get, paths)
  const ms = await loads.ours.run(500, get, paths)
  console.log(`a query that nobody asked before: ${(500_000 / ms).toFixed(0)} a second`)
}

/**
 * Resident memory over many requests of every kind, a fifth of ours for addresses that never come again, beside the
 * constant's over as many. In processes of their own whose heap is kept small: otherwise workerd lets answers lie about
 * until there are a thousand MB of them, whosever they are. An isolate on Cloudflare has 128 MB.
 */
async function measureMemory(requests: number): Promise<void> {
  const step = requests / 10
  const mixed = ['/rss.xml', '/atom.xml', '/feed.json?place=xa-sin-thau', '/api/items?limit=20']
  let asked = 0
  const contenders = [
    { name: 'ours', module: modules.ours, pathOf: () => mixed[asked++ % 5] ?? `/rss.xml?limit=1&q=${asked}` },
    { name: 'constant', module: modules.constant, pathOf: () => '/rss.xml' },
  ]
  console.log(`\nmemory of workerd before and after every ${step} of ${requests} mixed requests, in MB:`)
  for (const { name, module, pathOf } of contenders) {
    const workerd = await startWorkerd(module, kv.port, 'free', { v8Flags: SMALL_HEAP })
    const load = await openLoad(workerd.port)
    const sizes = [workerd.residentMb()]
    for (let done = 0; done < requests; done += step) {
      await load.run(step, { path: '/rss.xml' }, pathOf)
      sizes.push(workerd.residentMb())
    }
    console.log(`  ${name.padEnd(10)}${sizes.map((size) => size.toFixed(0).padStart(6)).join('')}`)
    await workerd.stop()
  }
}

function median(of: readonly number[]): number {
  return of.toSorted((a, b) => a - b)[of.length >> 1] ?? 0
}
