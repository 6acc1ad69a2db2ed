import { type IncomingHttpHeaders, request } from 'node:http'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { putFront } from './load/front.ts'
import { fillStore } from './load/store.ts'
import { bundle } from './ticks/bundle.ts'
import { startKv } from './ticks/publishers.ts'
import { startWorkerd, type Workerd } from './ticks/workerd.ts'

/**
 * What the first request of a fresh isolate costs, as CPU of all threads of workerd (Linux only), beside a bare Worker
 * that sends the same value of KV, each in a new process and in turns; what starting costs on the main thread; and
 * what each address sends over the wire to clients that take different codings:
 *
 *     node tests/bench/cold.ts [--rounds 15] [--only /rss.xml]
 */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '15' }, only: { type: 'string' } } })
const ROUNDS = Number(values.rounds)

type Case = {
  readonly path: string
  /** What the bare Worker sends. */
  readonly key: 'front' | 'items'
  /** At most so much above the bare Worker, in ms. */
  readonly most: number
}
const gzip = { 'accept-encoding': 'gzip' }
const plain = { 'accept-encoding': 'identity' }
const item = '20261123-k0000000'
const ready = (path: string): Case => ({ path, key: 'front', most: 3 })
const made = (path: string): Case => ({ path, key: 'items', most: 12 })
const CASES: readonly Case[] = [
  ...['/rss.xml', '/atom.xml', '/feed.json', '/', '/?lang=en', '/opml.xml'].map(ready),
  ...['/rss.xml?place=xa-muong-nhe', '/feed.json?q=sat lo', '/api/items', `/api/items/${item}`].map(made),
  ...['/noi/xa-muong-nhe', `/items/${item}`, '/sources', '/about', '/opml.xml?list=places'].map(made),
].filter(({ path }) => values.only === undefined || path === values.only)

const WIRE = [
  '/rss.xml',
  '/atom.xml',
  '/feed.json',
  '/',
  '/?lang=en',
  '/opml.xml',
  '/rss.xml?place=xa-muong-nhe',
  '/atom.xml?place=xa-muong-nhe',
  '/feed.json?q=lu',
  '/daily.json',
  '/opml.xml?list=places',
  '/api/items',
]

const kv = await startKv()
await fillStore(kv.port)
await putFront(kv.port)
const modules = { ours: await bundle('src/index.ts'), bare: await bundle('tests/bench/cold/bare.mjs') }
/** Starts as the bare one does, after reading as many bytes as ours has. */
const padded = `${modules.bare}/*${modules.ours.replaceAll('*/', '* /')}*/`

const starts = { ours: [] as number[], bare: [] as number[], padded: [] as number[] }
console.log(`CPU of the first request of a fresh isolate in ms, median of ${ROUNDS}`)
console.log(`${' '.repeat(30)}    ours    bare   above   goal`)
for (const each of CASES) await compare(each)
for (const path of ['/rss.xml', '/feed.json'].filter((one) => values.only === undefined || one === values.only)) {
  await compare({ ...ready(path), most: 4 }, plain)
}
for (let round = 0; round < ROUNDS; round++) await started(padded, starts.padded).then(({ stop }) => stop())
const [ours, bare] = [median(starts.ours), median(starts.bare)]
console.log(`\nstart on the main thread, median of ${starts.ours.length}: ours ${cell(ours)}, bare ${cell(bare)}`)
console.log(`above ${cell(ours - bare)}, goal 12; the module has ${Math.round(modules.ours.length / 1000)} KB,`)
console.log(`and to read as many in a comment takes the bare one ${cell(median(starts.padded) - bare)} more`)
await showWire()
process.exit(0)

/** Bytes of the body as they come off the socket, under each Accept-Encoding; 304 and HEAD must have none. */
async function showWire(): Promise<void> {
  const workerd = await startWorkerd(modules.ours, kv.port, 'free')
  const codings = ['gzip', 'identity', 'br', undefined]
  console.log(
    `\nbytes of a body over the wire${codings.map((each) => (each ?? 'none').padStart(12)).join('')}     304    HEAD`,
  )
  for (const path of WIRE) {
    const gets = await Promise.all(codings.map((coding) => overTheWire(workerd.port, path, { coding })))
    const [first] = gets
    const etag = first?.headers.etag
    const unchanged = await overTheWire(workerd.port, path, { coding: 'gzip', etag })
    const head = await overTheWire(workerd.port, path, { coding: 'gzip', method: 'HEAD' })
    if (new Set(gets.map(({ text }) => text)).size !== 1) throw new Error(`${path} is not the same in all codings`)
    if (unchanged.status !== 304) throw new Error(`${path} answered ${unchanged.status} to its own ETag`)
    const sizes = gets.map(({ bytes }) => String(bytes).padStart(12)).join('')
    const none = [unchanged, head].map(({ bytes }) => String(bytes).padStart(8)).join('')
    console.log(`${path.padEnd(29)}${sizes}${none}`)
  }
  await workerd.stop()
}

type Wire = { readonly coding?: string | undefined; readonly etag?: string | undefined; readonly method?: string }

/** One answer by a client that decodes nothing by itself. */
function overTheWire(port: number, path: string, { coding, etag, method = 'GET' }: Wire) {
  const headers = {
    ...(coding === undefined ? {} : { 'accept-encoding': coding }),
    ...(etag === undefined ? {} : { 'if-none-match': etag }),
  }
  return new Promise<{ status: number; headers: IncomingHttpHeaders; bytes: number; text: string }>(
    (resolve, reject) => {
      const sent = request({ port, path, method, headers }, async (answer) => {
        const chunks: Buffer[] = []
        for await (const chunk of answer) chunks.push(Buffer.from(chunk))
        const body = Buffer.concat(chunks)
        const plain = answer.headers['content-encoding'] === 'gzip' && body.length > 0 ? gunzipSync(body) : body
        const { statusCode: status = 0, headers: given } = answer
        resolve({ status, headers: given, bytes: body.length, text: plain.toString() })
      })
      sent.once('error', reject).end()
    },
  )
}

async function compare({ path, key, most }: Case, headers: Readonly<Record<string, string>> = gzip): Promise<void> {
  const costs = { ours: [] as number[], bare: [] as number[] }
  for (let round = 0; round < ROUNDS; round++) {
    costs.ours.push(await firstRequest('ours', path, headers))
    costs.bare.push(await firstRequest('bare', `/${key}`, headers))
  }
  const [ours, bare] = [median(costs.ours), median(costs.bare)]
  const name = headers === plain ? `${path}, plain` : path
  console.log(`${name.padEnd(30)}${[ours, bare, ours - bare].map(cell).join('')}${String(most).padStart(7)}`)
}

async function firstRequest(who: 'ours' | 'bare', path: string, headers: Readonly<Record<string, string>>) {
  const workerd = await started(modules[who], starts[who])
  const before = workerd.cpuMs()
  const answer = await workerd.fetch(encodeURI(path), { headers })
  await answer.arrayBuffer()
  const ms = workerd.cpuMs() - before
  if (answer.status !== 200) throw new Error(`${who} answered ${answer.status} to ${path}`)
  await workerd.stop()
  return ms
}

/** A workerd that has just started a module, and what that took noted. */
async function started(module: string, costs: number[]): Promise<Workerd> {
  const workerd = await startWorkerd(module, kv.port, 'free')
  await workerd.untilIdle()
  costs.push(workerd.mainThreadMs())
  return workerd
}

function cell(ms: number): string {
  return ms.toFixed(1).padStart(8)
}

function median(of: readonly number[]): number {
  return of.toSorted((a, b) => a - b)[of.length >> 1] ?? 0
}
