import { type LoadedConfig, readConfig } from './config.ts'
import { KEYS, type Layout, type OutboxDocument, type ShardDocument, VERSION } from './documents.ts'
import { noCount } from './empty.ts'
import type { Store } from './kv.ts'
import { layoutsOf } from './layout.ts'
import { type Remembered, readMemories, rememberedBy } from './memories.ts'
import { STORED_BY_NEWER, type StoodBack } from './open.ts'
import { standingOf, startedMs } from './standing.ts'

/** What a tick of the cron asks of one shard. It carries all that the shard must know of the tick. */
export type ShardMessage = {
  /** Names the tick: a shard that has done it does nothing. */
  readonly tick: string
  readonly shard: number
  readonly layout: Layout
  /** Where its sources were remembered before, newest first; empty once every shard has taken over. */
  readonly before: readonly Layout[]
  /** The newest revision that was seen of its outbox: an older one is an old read. */
  readonly seen: string
  /** Batches of its outbox that the items hold. */
  readonly consumed: readonly string[]
  /** The last tick that could not trust what is remembered of the sources. */
  readonly forgotten: string
  readonly all: boolean
}

export type FoundShard = {
  readonly kind: 'found'
  readonly loaded: LoadedConfig
  readonly memory: ShardDocument & Remembered
  readonly outbox: OutboxDocument
  /** Whether it remembered its sources under this layout before. */
  readonly isSettled: boolean
}

/** The message's work is done, by this shard or by those of a later layout. */
export type DoneBefore = { readonly kind: 'done-before' }

const STALE: StoodBack = { kind: 'stood-back', why: 'the outbox read is older than the state: a cached read' }

/** Reads what one shard's work needs: config, its memory and its outbox. Throws what KV throws. */
export async function openShard(
  store: Store,
  message: ShardMessage,
  limits: string | undefined,
  now: Date,
): Promise<FoundShard | DoneBefore | StoodBack> {
  const { shard, layout, before } = message
  const keys = { memory: KEYS.shard(shard, layout.shards), outbox: KEYS.outbox(shard, layout.shards) }
  const [loaded, state, [memoryRead], [outboxRead]] = await Promise.all([
    readConfig(store, limits),
    store.readState(),
    store.readShards([keys.memory]),
    store.readOutboxes([keys.outbox]),
  ])
  if (state.kind === 'newer' || memoryRead?.kind === 'newer' || outboxRead?.kind === 'newer') return STORED_BY_NEWER
  const stored = memoryRead?.kind === 'good' ? memoryRead.document : undefined
  const layoutNow = state.kind === 'good' ? layoutsOf(state.document).layout : layout
  // The outbox of a layout that is over is not read for long any more.
  const isOver = startedMs(layoutNow.since) > startedMs(layout.since)
  if (isOver || (stored !== undefined && isDone(stored, message))) return { kind: 'done-before' }

  const outbox = outboxRead?.kind === 'good' ? outboxRead.document : emptyOutbox(layout)
  if (standingOf(message.seen, outbox.rev, now) === 'items-stale') return STALE
  const own = stored !== undefined && (stored.layout === layout.since || before.length === 0) ? stored : undefined
  const memory = own ?? (await inherited(store, message, outbox, now))
  const remembered = memory && rememberedBy(memory, outbox, { forgotten: message.forgotten, now })
  if (memory === undefined || remembered === undefined) return STALE

  if (memoryRead?.kind === 'damaged') await store.setAside(keys.memory, now, memoryRead.text)
  if (outboxRead?.kind === 'damaged') await store.setAside(keys.outbox, now, outboxRead.text)
  const isSettled = own?.layout === layout.since
  return { kind: 'found', loaded, memory: { ...memory, ...remembered }, outbox, isSettled }
}

/**
 * A message that comes twice or is overtaken asks for what was done, under whatever layout: of two ticks at once the
 * earlier may be the one whose layout stays.
 */
function isDone({ tick }: ShardDocument, message: ShardMessage): boolean {
  return startedMs(tick) >= startedMs(message.tick)
}

function emptyOutbox({ since }: Layout): OutboxDocument {
  return { version: VERSION, layout: since, rev: '', settled: false, batches: [] }
}

/** The memory of a shard that begins: what the layouts before remembered, of other shards' sources too. */
async function inherited(
  store: Store,
  { layout, before, forgotten }: ShardMessage,
  outbox: OutboxDocument,
  now: Date,
): Promise<ShardDocument | undefined> {
  const sources = await readMemories(store, before, { forgotten, now })
  if (sources === undefined) return undefined
  const today = noCount(now.toISOString().slice(0, 10))
  return {
    version: VERSION,
    layout: layout.since,
    tick: '',
    // An outbox of this layout without a memory: the shard died when it had begun.
    outboxRev: outbox.layout === layout.since ? '' : outbox.rev,
    forgotten,
    tickedAt: '',
    today,
    retries: 0,
    sources,
  }
}
