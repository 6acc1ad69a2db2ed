/**
 * What the size of the archive costs: a tick and the usual reads over ten years of items beside one month of them,
 * side by side in one run, and the sizes of what stands in KV. Run with Node 24: node tests/bench/archive-size.ts
 */

import { poll } from '../../src/poll.ts'
import type { Env } from '../../src/runtime.ts'
import { api } from '../../src/serve/api.ts'
import { encodeCursor } from '../../src/serve/cursor.ts'
import { feeds } from '../../src/serve/feeds.ts'
import { VERSION } from '../../src/store/documents.ts'
import { noState } from '../../src/store/empty.ts'
import { openStore } from '../../src/store/kv.ts'
import { type Archive, archiveOf, statesOf, wordsOf } from './archive.ts'

const ROUNDS = 120
const WARM_UP = 20
/** Named when beyond this. `items` grows by 51 KB until its keys are 10,000, which is after 5,000 items. */
const MOST = 1.1

type Job = { readonly name: string; readonly run: (archive: Archive) => Promise<void> }

let number = 0

const jobs: readonly Job[] = [
  { name: 'tick, every source unchanged', run: (archive) => tick(archive, () => undefined) },
  {
    name: 'tick, one new item',
    run: (archive) =>
      tick(archive, (url) => {
        if (!url.includes('outlet-0.')) return undefined
        const title = `Chuyện ${wordsOf(`new ${number}`, 12)} ở Sín Thầu, Điện Biên`
        return `<item><title>${title}</title><link>https://outlet-0.example/tin-${6_000_000 + number++}.html</link><pubDate>Mon, 23 Nov 2026 12:55:00 GMT</pubDate><description>${wordsOf(title, 40)}</description></item>`
      }),
  },
  {
    name: 'reading items',
    run: async ({ memory }) => expectGood((await openStore(memory.kv).readItems()).kind),
  },
  {
    name: 'reading the oldest day',
    run: async ({ memory, firstDay }) => expectGood((await openStore(memory.kv).readDay(firstDay)).kind),
  },
  { name: 'GET /rss.xml, nothing remembered', run: (archive) => get(archive, '/rss.xml') },
  { name: 'GET /api/items, nothing remembered', run: (archive) => get(archive, '/items') },
  {
    name: 'GET /api/items at the oldest days',
    run: (archive) =>
      get(archive, `/items?cursor=${encodeCursor({ kind: 'day', day: dayAfter(archive.firstDay, 4) })}`),
  },
]

for (const itemsADay of [60, 300]) {
  const [month, decade] = [archiveOf(30, itemsADay), archiveOf(3650, itemsADay)]
  console.log(
    `\n${itemsADay} items a day: items is ${sizeOf(month)} KB after a month, ${sizeOf(decade)} KB after ten years`,
  )
  const rows: Record<string, object> = {}
  for (const job of jobs) rows[job.name] = await compared(job, month, decade)
  console.table(rows)
}
console.log('\nsizes of state, in KB, by sources and items of a body')
console.table(
  [25, 40].flatMap((count) =>
    [30, 60].map((listed) => ({ sources: count, items: listed, KB: bytes(stateOf(count, listed)) / 1000 })),
  ),
)

/** Both archives in turn, so that what else the machine does meets both. */
async function compared({ name, run }: Job, month: Archive, decade: Archive): Promise<object> {
  const times: [number[], number[]] = [[], []]
  const asked = [month, decade].map(() => '')
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    for (const [at, archive] of [month, decade].entries()) {
      const takeBack = archive.memory.remember()
      archive.memory.asked()
      const before = performance.now()
      await run(archive)
      const took = performance.now() - before
      const { reads, writes } = archive.memory.asked()
      asked[at] = `${reads} r, ${writes} w`
      if (round >= WARM_UP) times[at]?.push(took)
      takeBack()
    }
  }
  const [one = 0, ten = 0] = times.map(median)
  const ratio = ten / one
  if (ratio > MOST) console.log(`beyond ${MOST}: ${name}`)
  if (asked[0] !== asked[1]) {
    console.log(`WRONG: ${name} asks more of KV after ten years`)
    process.exitCode = 1
  }
  return {
    'month, ms': one.toFixed(2),
    'ten years, ms': ten.toFixed(2),
    ratio: ratio.toFixed(2),
    month: asked[0],
    'ten years': asked[1],
  }
}

async function tick({ memory, now }: Archive, itemOf: (url: string) => string | undefined): Promise<void> {
  const fetch = async (url: string) => {
    const item = itemOf(url)
    if (item === undefined) return new Response(null, { status: 304 })
    return new Response(`<rss version="2.0"><channel><title>News</title>${item}</channel></rss>`)
  }
  const done = await poll({
    kv: memory.kv,
    fetch: fetch as unknown as typeof globalThis.fetch,
    now: () => now,
    random: () => 0.5,
    log: () => undefined,
    siteUrl: 'https://tin.example',
    limits: 'paid',
  })
  if (done.kind !== 'done' || done.report.failed > 0) throw new Error(`the tick went wrong: ${JSON.stringify(done)}`)
}

/** A KV object of its own for each request, so that nothing decoded before is remembered. */
async function get({ memory }: Archive, path: string): Promise<void> {
  const env = { KV: { ...memory.kv }, SITE_URL: 'https://tin.example', LIMITS: 'free' } as unknown as Env
  const response = await (path === '/rss.xml' ? feeds : api).request(path, {}, env)
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
  await response.text()
}

function stateOf(count: number, listed: number): object {
  return { ...noState('2026-11-23'), version: VERSION, sources: statesOf(count, listed) }
}

function sizeOf({ memory }: Archive): number {
  return Math.round(Buffer.byteLength(memory.texts.get('items') ?? '') / 1000)
}

function bytes(document: object): number {
  return Buffer.byteLength(JSON.stringify(document))
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * 3_600_000).toISOString().slice(0, 10)
}

function expectGood(kind: string): void {
  if (kind !== 'good') throw new Error(`read as ${kind}`)
}
