import type { Candidate, NearMiss } from '../model.ts'
import type { Read } from './decode.ts'
import type { Batch, Layout, OutboxDocument, StateDocument } from './documents.ts'
import type { Store } from './kv.ts'
import { type Layouts, outboxesOf } from './layout.ts'

/** One outbox as a tick of the cron found it. */
type Box = {
  readonly key: string
  readonly rev: string
  readonly batches: readonly Batch[]
}

/** What the shards hand over to a tick, the shards of the oldest layout first. */
export type Mail = {
  readonly isNewer: boolean
  /** Whether every shard of the layout in force has said that it remembers its sources under it. */
  readonly isSettled: boolean
  readonly layouts: readonly (readonly Box[])[]
  /** What the items hold of it, as far as the state knows. */
  readonly consumed: NonNullable<StateDocument['consumed']>
}

/** More than an outbox holds unless ticks fail for half an hour; a batch that is forgotten is merged again, and known. */
const MOST_REMEMBERED = 8

/** Reads all outboxes of the layouts that may have something to hand over. One that is damaged has nothing. */
export async function readMail(
  store: Pick<Store, 'readOutboxes'>,
  { layout, before }: Layouts,
  consumed: Mail['consumed'] = {},
): Promise<Mail> {
  const layouts = [...before.toReversed(), layout]
  const keys = layouts.map(outboxesOf)
  const reads = await store.readOutboxes(keys.flat())
  const offsets = keys.map((_, index) => keys.slice(0, index).flat().length)
  const boxes = keys.map((some, index) => some.map((key, shard) => boxOf(key, reads[(offsets[index] ?? 0) + shard])))
  const own = reads.slice(reads.length - outboxesOf(layout).length)
  return {
    isNewer: reads.some(({ kind }) => kind === 'newer'),
    isSettled: own.every((read) => read.kind === 'good' && isSettledUnder(read.document, layout)),
    layouts: boxes,
    consumed,
  }
}

function isSettledUnder({ layout, settled }: OutboxDocument, { since }: Layout): boolean {
  return layout === since && settled
}

/** Whatever layout it was written under: what was handed over before is told by its revisions. */
function boxOf(key: string, read: Read<OutboxDocument> | undefined): Box {
  const { rev = '', batches = [] } = read?.kind === 'good' ? read.document : {}
  return { key, rev, batches }
}

/**
 * What is to be merged, in rounds: the first of each outbox, then the second. Without `trust` in what the state knows,
 * all there is: what the items hold already is known to them.
 */
export function roundsOf({ layouts, consumed }: Mail, trust: boolean): readonly (readonly Candidate[])[] {
  return layouts.flatMap((boxes) => {
    const fresh = boxes.map(({ key, batches }) => batches.filter(({ rev }) => !trust || !consumed[key]?.includes(rev)))
    const most = Math.max(0, ...fresh.map(({ length }) => length))
    return Array.from({ length: most }, (_, round) => fresh.flatMap((batches) => batches[round]?.candidates ?? []))
  })
}

/** The near misses that no tick has stored yet, and which topics and matchers judged them. */
export function nearMissesOf({ layouts, consumed }: Mail): {
  readonly nearMisses: readonly NearMiss[]
  readonly judges: readonly string[]
} {
  const fresh = layouts
    .flat()
    .flatMap(({ key, batches }) => batches.filter(({ rev }) => !consumed[key]?.includes(rev)))
    .filter(({ nearMisses }) => nearMisses.length > 0)
  return { nearMisses: fresh.flatMap(({ nearMisses }) => nearMisses), judges: fresh.map(({ judgedBy }) => judgedBy) }
}

/** What the items hold once all of it is merged. Outboxes that are read no more may be read again under a later layout. */
export function consumedAfter({ layouts, consumed }: Mail): Mail['consumed'] {
  const after = layouts.flat().map(({ key, batches }) => {
    const revs = new Set([...batches.map(({ rev }) => rev).toReversed(), ...(consumed[key] ?? [])])
    return [key, [...revs].slice(0, MOST_REMEMBERED)] as const
  })
  return { ...consumed, ...Object.fromEntries(after) }
}

/** The newest revision that was seen of one outbox; "" for none. */
export function seenOf({ layouts }: Mail, key: string): string {
  return layouts.flat().find((box) => box.key === key)?.rev ?? ''
}
