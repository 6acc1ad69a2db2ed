import type { SourceState } from '../model.ts'
import type { Read } from './decode.ts'
import type { Layout, OutboxDocument, ShardDocument, StateDocument } from './documents.ts'
import type { Store } from './kv.ts'
import { memoriesOf, outboxesOf } from './layout.ts'
import { allForgetful, withKeysOf } from './memory.ts'
import { standingOf, startedMs } from './standing.ts'

type Sources = StateDocument['sources']

/** What is remembered of sources, and whether it can be trusted. */
export type Remembered = {
  readonly sources: Sources
  /** Whether it was written just after the outbox that stands beside it. */
  readonly isLevel: boolean
}

/**
 * What a shard remembers: nothing of what bodies looked like where its outbox is not the one that it wrote last, or a
 * tick of the cron has said since that memory cannot be trusted. Undefined where the outbox is an old read. Such an
 * outbox stands to its shard's memory as `items` stand to `state`.
 */
export function rememberedBy(
  { outboxRev, forgotten: before, sources }: Pick<ShardDocument, 'outboxRev' | 'forgotten' | 'sources'>,
  outbox: Pick<OutboxDocument, 'rev' | 'batches'> | undefined,
  { forgotten, now }: { readonly forgotten: string; readonly now: Date },
): Remembered | undefined {
  const standing = standingOf(outboxRev, outbox?.rev ?? '', now)
  if (standing === 'items-stale') return undefined
  const isLevel = standing === 'level'
  if (isLevel && startedMs(before) >= startedMs(forgotten)) return { sources, isLevel }
  const handedOver = (outbox?.batches ?? []).flatMap(({ candidates }) => candidates)
  const kept = handedOver.filter(({ verdict }) => verdict.kept).map(({ item }) => item)
  return { sources: allForgetful(isLevel ? sources : withKeysOf(sources, kept)), isLevel }
}

/**
 * What the shards of some layouts remember, those of a newer one before those of an older. Undefined where a read is
 * too old to tell. `forgotten` is the last tick that could not trust it.
 */
export async function readMemories(
  store: Pick<Store, 'readState' | 'readShards' | 'readOutboxes'>,
  layouts: readonly Layout[],
  { forgotten, now }: { readonly forgotten: string; readonly now: Date },
): Promise<Sources | undefined> {
  let all: Sources = {}
  for (const layout of layouts.toReversed()) {
    const found = layout.shards === 1 ? await undividedOf(store, forgotten) : await dividedOf(layout)
    if (found === undefined) return undefined
    all = { ...all, ...found }
  }
  return all

  async function dividedOf(layout: Layout): Promise<Sources | undefined> {
    // What a shard says that it has seen stands in its outbox, which it wrote before: the outbox is read after.
    const memories = await store.readShards(memoriesOf(layout))
    const outboxes = await store.readOutboxes(outboxesOf(layout))
    const sources: Record<string, SourceState> = {}
    for (const [shard, memory] of memories.entries()) {
      if (memory.kind !== 'good' || memory.document.layout !== layout.since) continue
      const remembered = rememberedBy(memory.document, goodOf(outboxes[shard]), { forgotten, now })
      if (remembered === undefined) return undefined
      Object.assign(sources, remembered.sources)
    }
    return sources
  }
}

async function undividedOf(store: Pick<Store, 'readState'>, forgotten: string): Promise<Sources> {
  const read = await store.readState()
  if (read.kind !== 'good') return {}
  const { sources, forgotten: before = '' } = read.document
  return startedMs(before) >= startedMs(forgotten) ? sources : allForgetful(sources)
}

function goodOf<Document>(read: Read<Document> | undefined): Document | undefined {
  return read?.kind === 'good' ? read.document : undefined
}
