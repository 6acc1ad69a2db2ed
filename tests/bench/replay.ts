/**
 * Replays recorded outlets tick by tick through the whole write path, once undisturbed and once with a fifth of all KV
 * operations and fetches failing, and compares what is kept. Run with Node 24: node tests/bench/replay.ts [FILE] [TITLES]
 * FILE is a recording (see recorded/outlets.ts); TITLES is where to write the headlines kept.
 */
import { writeFileSync } from 'node:fs'
import { builtInConfig } from '../../src/config/config.ts'
import { dayOfId } from '../../src/item-day.ts'
import { readKeys } from '../../src/item-keys.ts'
import type { Item } from '../../src/model.ts'
import { toWholeItem } from '../../src/normalise/whole-item.ts'
import { parseFeed } from '../../src/parse/parse-feed.ts'
import type { Tick } from '../../src/poller/api.ts'
import { openPoller } from '../../src/poller/open-poller.ts'
import { saveConfigVersion } from '../../src/poller/owner/config-versions.ts'
import { serially } from '../../src/poller/serially.ts'
import { tick as pollerTick } from '../../src/poller/tick.ts'
import type { DayDocument, ItemsDocument } from '../../src/publish/documents.ts'
import { judge } from '../../src/relevance/judge.ts'
import { matcherFor } from '../../src/relevance/matcher-for.ts'
import { wasSeen } from '../../src/store/seen.ts'
import { likenessOf } from '../../src/stories/similarity.ts'
import { printOf } from '../../src/stories/words/print.ts'
import { memoryDatabase } from '../node-database.ts'
import { type Asked, type CountingKv, countingKv } from './recorded/counting-kv.ts'
import { type Outlet, recordedOutlets } from './recorded/outlets.ts'

const FILE = process.argv[2] ?? '../shared/data/replay-dev.ndjson.gz'
const TICK_MS = 5 * 60_000
const FAILING = 0.2

const outlets = recordedOutlets(FILE)
if (outlets === undefined) {
  console.log(`no recording at ${FILE}: nothing to replay`)
} else {
  const times = outlets.flatMap(({ items }) => items.map(({ publishedMs }) => publishedMs)).sort((a, b) => a - b)
  const period = { fromMs: times[Math.floor(times.length * 0.02)] ?? 0, toMs: (times.at(-1) ?? 0) + 60 * 60_000 }
  const calm = await replay(outlets, period, () => false)
  report('undisturbed', calm)
  const chance = chanceFrom(20261123)
  const rough = await replay(outlets, period, () => chance() < FAILING)
  report('a fifth of all operations failing', rough)
  compare(calm, rough)
  const titles = calm.items.map(({ id, source, score, title, also }) =>
    [dayOfId(id), source, score, title, ...also.map(({ name }) => name)].join('\t'),
  )
  if (process.argv[3]) writeFileSync(process.argv[3], `${titles.join('\n')}\n`)
}

type Period = { readonly fromMs: number; readonly toMs: number }
type Article = {
  readonly key: string
  readonly titleKeys: readonly string[]
  readonly title: string
  readonly summary: string
  readonly published: string
  readonly source: string
}

type Day = Asked & { ticks: number; broken: number; rows: number }

type Replayed = {
  readonly items: readonly Item[]
  readonly wasSeen: (key: string) => boolean
  /** Every relevant article that a feed held when it was read undisturbed. */
  readonly relevant: ReadonlyMap<string, Article>
  readonly days: ReadonlyMap<string, Day>
  /** CPU of each tick in ms, sorted. */
  readonly cpuMs: readonly number[]
}

async function replay(outlets: readonly Outlet[], { fromMs, toMs }: Period, fails: () => boolean): Promise<Replayed> {
  let failing = fails
  const memory = countingKv(() => failing())
  const db = memoryDatabase()
  openPoller(db, () => 'epoch-1')
  const text = JSON.stringify({ sources: outlets.map(({ source }) => source) })
  const saved = saveConfigVersion(db, { text, edited: undefined, note: '', now: new Date(fromMs), limits: 'free' })
  if (saved.kind !== 'saved') throw new Error(JSON.stringify(saved))
  const publishInTurn = serially()
  const relevant = new Map<string, Article>()
  const days = new Map<string, Day>()
  const cpuMs: number[] = []
  const jitter = chanceFrom(1)

  async function tick(ms: number, all = false): Promise<Tick | undefined> {
    const bodies = new Map(outlets.map((outlet) => [outlet.source.url, outlet.bodyAt(ms)]))
    const delivered: string[] = []
    const fetch = async (url: string) => {
      const body = bodies.get(url)
      if (body === undefined || failing()) throw new TypeError('network connection lost')
      delivered.push(url)
      return new Response(body, { headers: { 'content-type': 'application/rss+xml' } })
    }
    const world = {
      kv: memory.kv,
      fetch: fetch as unknown as typeof globalThis.fetch,
      now: () => new Date(ms),
      wait: async () => undefined,
      random: jitter,
      log: () => undefined,
      siteUrl: 'https://tin.example',
      limits: 'free',
      db,
      build: 'build-1',
      shards: { shard: () => Promise.reject(new Error('no shards')) as never },
      // Its bytes are made by the serving side: here it counts as a put.
      front: {
        keyOf: ({ itemsRev }: { readonly itemsRev: string }) => itemsRev,
        make: async () => ({ body: new Uint8Array(), metadata: {} }),
      },
      publishInTurn,
      push: { selectorOf: () => () => false, secretOf: () => undefined },
    }
    const rowsBefore = db.rowsWritten()
    const before = process.cpuUsage()
    const ticked = await pollerTick(world, { all })
    const done = ticked.kind === 'done' ? ticked : undefined
    const used = process.cpuUsage(before)
    cpuMs.push((used.user + used.system) / 1000)
    count(days, ms, memory.asked(), { broken: done === undefined, rows: db.rowsWritten() - rowsBefore })
    for (const outlet of outlets) {
      if (delivered.includes(outlet.source.url)) note(outlet, outlet.bodyAt(ms), ms)
    }
    return done
  }

  /** What a feed holds that is about the province, judged item by item, apart from ticks and their memory. */
  const noted = new Set<string>()
  function note({ source }: Outlet, body: string, ms: number): void {
    if (noted.has(body)) return
    noted.add(body)
    const parsed = parseFeed(body, source.url)
    if (parsed.kind === 'not-a-feed') throw new Error(`${source.id} is no feed`)
    for (const item of parsed.feed.items) {
      const text = `${item.link} ${item.title} ${item.summary}`
      if (noted.has(text)) continue
      noted.add(text)
      const made = toWholeItem(item, source, { now: new Date(ms), site: builtInConfig.site })
      if (made.kind === 'unusable') continue
      const { kept } = judge(matcherFor(builtInConfig.topic), made.item, source, new Date(ms))
      if (kept) relevant.set(made.item.key, made.item)
    }
  }

  for (let ms = fromMs; ms <= toMs; ms += TICK_MS) await tick(ms)
  failing = () => false
  for (let last = 0; last < 24; last++) await tick(toMs + 15 * 60_000 + last * TICK_MS, true)
  const document = JSON.parse(memory.texts.get('items') ?? '{"items":[],"sealedDay":""}') as ItemsDocument
  const bytes = Buffer.byteLength(JSON.stringify(document.items))
  console.log(`\nbytes: an item ${Math.round(bytes / document.items.length)}, the database ${db.size()}`)
  return {
    items: everything(memory, document),
    wasSeen: (key) => wasSeen(db, key),
    relevant,
    days,
    cpuMs: cpuMs.sort((a, b) => a - b),
  }
}

function count(
  days: Map<string, Day>,
  ms: number,
  asked: Asked,
  { broken, rows }: { readonly broken: boolean; readonly rows: number },
): void {
  const day = new Date(ms).toISOString().slice(0, 10)
  const sum = days.get(day) ?? { reads: 0, writes: 0, bytesRead: 0, bytesWritten: 0, ticks: 0, broken: 0, rows: 0 }
  for (const field of ['reads', 'writes', 'bytesRead', 'bytesWritten'] as const) sum[field] += asked[field]
  sum.ticks++
  sum.rows += rows
  if (broken) sum.broken++
  days.set(day, sum)
}

function everything({ texts }: CountingKv, document: ItemsDocument): readonly Item[] {
  const items = new Map(document.items.map((item) => [item.id, item]))
  for (let day = document.sealedDay; day !== ''; ) {
    const sealed = JSON.parse(texts.get(`day:${day}`) ?? '') as DayDocument
    for (const item of sealed.items) items.set(item.id, item)
    day = sealed.previousDay
  }
  return [...items.values()]
}

function report(name: string, { items, wasSeen, relevant, days, cpuMs }: Replayed): void {
  console.log(`\n${name}: ${items.length} items kept, ${relevant.size} relevant articles read`)
  console.table(
    Object.fromEntries(
      [...days].map(([day, { ticks, broken, reads, writes, rows, bytesRead, bytesWritten }]) => [
        day,
        {
          ticks,
          broken,
          reads,
          writes,
          rows,
          'KB read': Math.round(bytesRead / 1000),
          'KB written': Math.round(bytesWritten / 1000),
        },
      ]),
    ),
  )
  const at = (share: number) => cpuMs[Math.min(cpuMs.length - 1, Math.floor(cpuMs.length * share))]?.toFixed(1)
  console.log(`CPU of a tick in ms: half ${at(0.5)}, nine in ten ${at(0.9)}, 99 in 100 ${at(0.99)}, all ${at(1)}`)

  const holders = new Map<string, string>()
  for (const { id, source, keys: own } of items) {
    for (const { kind, key: text, source: whose } of readKeys({ source, keys: own })) {
      if (kind === 'headline') continue
      const key = `${kind} ${text} ${whose}`
      if (holders.has(key)) fail(`${key} leads to ${holders.get(key)} and ${id}`)
      holders.set(key, id)
    }
  }
  const repetitions = [...relevant.values()].filter(({ key }) => !wasSeen(key))
  for (const article of repetitions) {
    const like = items.find((item) => isTold(item, article))
    if (like)
      console.log(
        `taken for a repetition: ${article.source} ${article.title}\n                    of: ${like.source} ${like.title}`,
      )
    else fail(`missing: ${article.source} ${article.title}`)
  }
}

/** Whether an item tells what an article tells, so that the article was rightly not kept for itself. */
function isTold(item: Item, article: Article): boolean {
  return (
    article.titleKeys.some((key) => readKeys(item).some((one) => one.key === key)) ||
    likenessOf(printOf(item), printOf(article)) !== undefined
  )
}

function compare(calm: Replayed, rough: Replayed): void {
  const covered = ({ items }: Replayed) => new Set(items.flatMap(({ keys }) => keys))
  const [one, other] = [covered(calm), covered(rough)]
  const onlyCalm = [...calm.relevant.values()].filter(({ key }) => one.has(key) && !other.has(key))
  const onlyRough = [...rough.relevant.values()].filter(({ key }) => other.has(key) && !one.has(key))
  const ids = new Set(rough.items.map(({ id }) => id))
  const otherIds = calm.items.filter(({ id }) => !ids.has(id))
  console.log(`\nkept only undisturbed: ${onlyCalm.length}, only disturbed: ${onlyRough.length}`)
  for (const { source, title, published } of [...onlyCalm, ...onlyRough])
    console.log(`  ${published} ${source} ${title}`)
  console.log(`items under another id, because another outlet's copy was read first: ${otherIds.length}`)
  for (const { id, source, title } of otherIds) console.log(`  ${id} ${source} ${title}`)
}

function fail(what: string): void {
  console.log(`WRONG: ${what}`)
  process.exitCode = 1
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
