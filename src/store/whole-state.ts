import type { Read } from './decode.ts'
import type { DayCount, ShardDocument, StateDocument, TickReport } from './documents.ts'
import type { Store } from './kv.ts'
import { layoutsOf, memoriesOf } from './layout.ts'

/** How one shard does. */
type ShardStanding = {
  readonly shard: number
  /** "" before it ever did anything. */
  readonly tickedAt: string
  /** Messages of its day that did not get through at once. */
  readonly retries: number
}

/** The state of all sources, wherever it stands. `shards` is absent where the tick asks all sources itself. */
export type WholeState = StateDocument & { readonly shards?: readonly ShardStanding[] }

/** What readers are to know: `state`, and what shards remember, as if one tick had done it all. Throws what KV throws. */
export async function readWholeState(store: Pick<Store, 'readState' | 'readShards'>): Promise<Read<WholeState>> {
  const read = await store.readState()
  if (read.kind !== 'good') return read
  const { layout, before } = layoutsOf(read.document)
  if (layout.shards === 1) return read
  const layouts = [...before.toReversed(), layout]
  const found = await Promise.all(layouts.map((one) => store.readShards(memoriesOf(one))))
  const documents = found.map((reads, index) =>
    reads.map((one) =>
      one.kind === 'good' && one.document.layout === layouts[index]?.since ? one.document : undefined,
    ),
  )
  const own = documents.at(-1) ?? []
  return { kind: 'good', document: wholeState(read.document, documents.flat(), own) }
}

/** `all` are the memories of all layouts, the oldest first; `own` those of the one in force, by shard. */
function wholeState(
  state: StateDocument,
  all: readonly (ShardDocument | undefined)[],
  own: readonly (ShardDocument | undefined)[],
): WholeState {
  const there = own.filter((one) => one !== undefined)
  const reports = [state.lastTick, ...there.map(({ lastTick }) => lastTick)].filter((one) => one !== undefined)
  const days = [state.today, ...there.map(({ today }) => today)]
  return {
    ...state,
    ...(reports.length > 0 && { lastTick: reports.reduce(reportsTogether) }),
    today: days.reduce(daysTogether),
    sources: Object.assign({}, state.sources, ...all.map((one) => one?.sources)),
    shards: own.map((one, shard) => ({ shard, tickedAt: one?.tickedAt ?? '', retries: one?.retries ?? 0 })),
  }
}

/** The sums; the newer day's where they are of different ones. */
function daysTogether(a: DayCount, b: DayCount): DayCount {
  if (a.day !== b.day) return a.day > b.day ? a : b
  return {
    day: a.day,
    ticks: Math.max(a.ticks, b.ticks),
    requests: a.requests + b.requests,
    kvReads: a.kvReads + b.kvReads,
    kvWrites: a.kvWrites + b.kvWrites,
    bytesRead: (a.bytesRead ?? 0) + (b.bytesRead ?? 0),
    bytesParsed: (a.bytesParsed ?? 0) + (b.bytesParsed ?? 0),
    kept: a.kept + b.kept,
  }
}

/** The sums; the time that the longer one took. */
function reportsTogether(a: TickReport, b: TickReport): TickReport {
  const sum = (field: Exclude<keyof TickReport, 'startedAt' | 'tookMs'>) => a[field] + b[field]
  return {
    startedAt: a.startedAt,
    tookMs: Math.max(a.tookMs, b.tookMs),
    due: sum('due'),
    polled: sum('polled'),
    unchanged: sum('unchanged'),
    failed: sum('failed'),
    left: sum('left'),
    read: sum('read'),
    seen: sum('seen'),
    kept: sum('kept'),
    edited: sum('edited'),
    joined: sum('joined'),
    known: sum('known'),
    near: sum('near'),
    dropped: sum('dropped'),
    unusable: sum('unusable'),
    requests: sum('requests'),
    bytesRead: sum('bytesRead'),
    bytesParsed: sum('bytesParsed'),
    kvReads: sum('kvReads'),
    kvWrites: sum('kvWrites'),
  }
}
