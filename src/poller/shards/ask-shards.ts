import type { Config, Source } from '../../config/schema/schema.ts'
import type { SourceState } from '../../source-state.ts'
import type { Database } from '../../store/database.ts'
import { laterOf } from '../../store/memory.ts'
import { readMeta, writeMeta } from '../../store/meta.ts'
import { readShards, removeShards, type ShardRow, writeShard } from '../../store/shards.ts'
import { readSources, writeSource } from '../../store/sources.ts'
import { sourcesToReadAgain } from '../../store/waiting-items.ts'
import { bucketOf, hash8 } from '../../text/hash.ts'
import { messageOf } from '../../text/message-of.ts'
import type { Batch, ShardAnswer, ShardWork } from '../api.ts'
import type { Shards } from '../poller-runtime.ts'
import { isShardDue } from '../schedule.ts'

/** The planned part of the requests that one invocation may send: redirects and stragglers take the rest. */
const PLANNED = 0.8
/** A shard polls for 20 s; one that takes longer hands over its findings at the next tick. */
const LONGEST_MS = 30_000

/** The number of shards that polling all sources within their intervals takes; 0 if one invocation can do it. */
export function shardsFor({ sources, limits }: Pick<Config, 'sources' | 'limits'>): number {
  const aTick = sources.reduce((sum, { everyMinutes }) => sum + Math.min(1, limits.tickMinutes / everyMinutes), 0)
  const room = PLANNED * limits.requestsPerTick
  if (aTick <= room) return 0
  return Math.ceil(aTick / room)
}

/** The shard of a source. Chosen by its host, so that requests to one host still take turns. */
export function shardOf({ url }: Pick<Source, 'url'>, shards: number): number {
  return bucketOf(new URL(url).host, shards)
}

export type AskingShards = {
  readonly db: Database
  readonly shards: Shards
  readonly config: Config
  readonly agent: string
  readonly now: Date
  readonly all: boolean
  /** States in the Poller of sources that now belong to a shard. */
  readonly states: Readonly<Record<string, SourceState>>
  readonly log: (line: Readonly<Record<string, unknown>>, level?: 'error') => void
}

/** Batches from shards, and the rows to write with them. */
export type AskedShards = {
  readonly batches: readonly Batch[]
  readonly answers: readonly ShardAnswer[]
  readonly rows: readonly ShardRow[]
  /** Sources that shards have taken over: the Poller can drop their state. */
  readonly takenOver: readonly string[]
}

/** Calls every shard with a due source or an uncommitted batch. A failed call is repeated at the next tick. */
export async function askShards(asking: AskingShards, count: number): Promise<AskedShards> {
  const { config, db, all, now } = asking
  const known = new Map(readShards(db).map((row) => [row.shard, row]))
  const parts = Array.from({ length: count }, (): Source[] => [])
  for (const source of config.sources) parts[shardOf(source, count)]?.push(source)
  const due = parts.flatMap((sources, shard) => {
    const row = known.get(shard)
    // A changed source has not been polled at its new address.
    const isDue = all || row?.given !== givenOf(sources) || isShardDue(row.dueAt, config.limits, now)
    if (sources.length > 0 && isDue) return [askShard(asking, { shard, sources, row })]
    return []
  })
  const asked = await Promise.all(due)
  return {
    batches: asked.flatMap(({ batches }) => batches),
    answers: asked.flatMap(({ answer }) => answer ?? []),
    rows: asked.map(({ row }) => row),
    takenOver: asked.flatMap(({ takenOver }) => takenOver),
  }
}

const givenOf = (sources: readonly Source[]) => hash8(JSON.stringify(sources.map(({ id, url }) => [id, url])))

type Part = { readonly shard: number; readonly sources: readonly Source[]; readonly row: ShardRow | undefined }

type AskedShard = {
  readonly batches: readonly Batch[]
  readonly answer: ShardAnswer | undefined
  readonly row: ShardRow
  readonly takenOver: readonly string[]
}

const UNKNOWN: Omit<ShardRow, 'shard'> = {
  epoch: '',
  committed: 0,
  dueAt: '',
  answeredAt: '',
  failures: 0,
  sources: {},
  given: '',
}

async function askShard(asking: AskingShards, { shard, sources, row }: Part): Promise<AskedShard> {
  const { config, db, agent, all, states, shards, now, log } = asking
  const before = row ?? { shard, ...UNKNOWN }
  const { site, limits, topic } = config
  const handedOver = ofSources(states, sources)
  const articleForms = ofSources(readMeta(db, 'article-forms') ?? {}, sources)
  const committed = { epoch: before.epoch, number: before.committed }
  const work: ShardWork = {
    poller: readMeta(db, 'epoch') ?? '',
    config: { site, limits, topic },
    sources,
    agent,
    all,
    handedOver,
    readAgain: sourcesToReadAgain(db).filter((id) => sources.some((source) => source.id === id)),
    articleForms,
    committed,
  }
  try {
    const answer = await inTime(shards.shard(shard).poll(work))
    const isSame = answer.epoch === before.epoch
    const batches = answer.batches.filter(({ number }) => !isSame || number > before.committed)
    const last = batches.at(-1)?.number ?? (isSame ? before.committed : 0)
    const after = {
      shard,
      epoch: answer.epoch,
      committed: last,
      dueAt: answer.dueAt,
      answeredAt: now.toISOString(),
      failures: 0,
      sources: answer.sources,
      given: givenOf(sources),
    }
    return { batches, answer, row: after, takenOver: Object.keys(handedOver) }
  } catch (error) {
    log({ event: 'shard-failed', shard, detail: messageOf(error) }, 'error')
    return { batches: [], answer: undefined, row: { ...before, failures: before.failures + 1 }, takenOver: [] }
  }
}

/** The part of it that is about some sources. */
function ofSources<Known>(known: Readonly<Record<string, Known>>, sources: readonly Source[]): Record<string, Known> {
  const picked: Record<string, Known> = {}
  for (const { id } of sources) {
    const one = known[id]
    if (one !== undefined) picked[id] = one
  }
  return picked
}

async function inTime<Result>(work: Promise<Result>): Promise<Result> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error(`no answer within ${LONGEST_MS / 1000} s`)), LONGEST_MS)
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Stores the state of the called shards. Call it inside the commit of their batches. */
export function rememberShards(db: Database, rows: readonly ShardRow[]): void {
  for (const row of rows) writeShard(db, row)
}

/**
 * Changes the number of shards: takes all findings of the old ones first, then their states. Returns batches to commit
 * while there are any; the change happens once there are none.
 */
export async function changeShards(asking: AskingShards, before: number, after: number): Promise<AskedShards> {
  const { db, shards, log } = asking
  // A shard called by a tick that died has no row yet, and may hold findings.
  const rowOf = new Map(readShards(db).map((row) => [row.shard, row]))
  const known = Array.from({ length: before }, (_, shard) => rowOf.get(shard) ?? { shard, ...UNKNOWN })
  const drained = await Promise.all(
    known.map((row) => askShard({ ...asking, all: false }, { shard: row.shard, sources: [], row })),
  )
  const batches = drained.flatMap((one) => one.batches)
  const rows = drained.map(({ row }, index) => ({ ...row, sources: known[index]?.sources ?? {} }))
  const nothingNew = { batches, answers: [], rows, takenOver: [] }
  if (batches.length > 0 || drained.some(({ answer }) => answer === undefined)) return nothingNew
  try {
    const released = await Promise.all(known.map(({ shard }) => inTime(shards.shard(shard).release())))
    db.transaction(() => {
      takeBack(db, released)
      removeShards(db)
      writeMeta(db, 'shard-count', after)
    })
    log({ event: 'shards-changed', before, after })
    return { ...nothingNew, rows: [] }
  } catch (error) {
    log({ event: 'shards-not-changed', detail: messageOf(error) }, 'error')
    return nothingNew
  }
}

/** Of several states of one source, the one written last counts. */
function takeBack(db: Database, released: readonly Readonly<Record<string, SourceState>>[]): void {
  const states: Record<string, SourceState> = { ...readSources(db) }
  for (const some of released) {
    for (const [id, state] of Object.entries(some)) {
      const later = laterOf(states[id], state) ?? state
      states[id] = later
      writeSource(db, id, later)
    }
  }
}

/** The current number of shards. */
export function shardCount(db: Database): number {
  return readMeta(db, 'shard-count') ?? 0
}
