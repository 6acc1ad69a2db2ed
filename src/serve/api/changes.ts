import type { Item } from '../../model.ts'
import type { ChangesDocument } from '../../publish/documents.ts'

/** One change as programs follow it: the item as it is now, or a tombstone. */
export type FollowedChange =
  | { readonly change: 'new' | 'edited' | 'joined' | 'restored'; readonly at: string; readonly item: Item }
  /** It leaves every list: dropped by the topic of today, or hidden by the owner. */
  | { readonly change: 'dropped' | 'hidden'; readonly at: string; readonly id: string }

export type ChangesPage =
  | {
      readonly kind: 'page'
      readonly changes: readonly FollowedChange[]
      readonly next: string
      readonly isLast: boolean
    }
  /** The journal does not reach back so far, or is another one: all must be read again. */
  | { readonly kind: 'gone' }

export type Following = {
  readonly journal: ChangesDocument
  /** The journal's number up to which the items are published; changes after it wait. */
  readonly publishedThrough: number
  readonly limit: number
  readonly hidden: ReadonlySet<string>
  /** The item with an id, wherever it is stored; 'later' where it cannot be read now. */
  readonly findItem: (id: string) => Promise<Item | 'unknown' | 'later'>
}

export type ChangesCursor = { readonly epoch: string; readonly seq: number }

const FORM = /^([0-9a-f-]{36})\.(\d{1,12})$/

function encodeChangesCursor({ epoch, seq }: ChangesCursor): string {
  return `${epoch}.${seq}`
}

/** undefined for a text that no cursor of ours looks like. */
export function decodeChangesCursor(text: string): ChangesCursor | undefined {
  const [, epoch, seq] = FORM.exec(text) ?? []
  return epoch === undefined || seq === undefined ? undefined : { epoch, seq: Number(seq) }
}

/** Where a mirror begins to follow, before it reads all items: what changes while it reads comes after it. */
export function beginning({ epoch, newest }: ChangesDocument): string {
  return encodeChangesCursor({ epoch, seq: newest })
}

/**
 * What changed after a cursor, in order. An item that changed several times comes once, at its last change, as it is
 * now: a mirror that applies pages in order has what we have.
 */
export async function followChanges(after: ChangesCursor, following: Following): Promise<ChangesPage> {
  const { journal, limit, publishedThrough } = following
  const [oldest] = journal.entries
  const reachesBack = after.seq === journal.newest || (oldest !== undefined && after.seq >= oldest[0] - 1)
  if (after.epoch !== journal.epoch || after.seq > journal.newest || !reachesBack) return { kind: 'gone' }

  const lastOf = new Map(journal.entries.map(([seq, , , id]) => [id, seq]))
  const changes: FollowedChange[] = []
  let seq = after.seq
  for (const [number, at, kind, id] of journal.entries.filter(([number]) => number > after.seq)) {
    const isPublished = number <= publishedThrough || kind === 'hidden' || kind === 'shown'
    if (changes.length === limit || !isPublished) break
    const isLast = lastOf.get(id) === number
    const change = isLast ? await changeOf({ kind, at, id }, following) : undefined
    if (change === 'later') break
    if (change !== undefined) changes.push(change)
    seq = number
  }
  return page(changes, seq, following)
}

function page(changes: readonly FollowedChange[], seq: number, { journal }: Following): ChangesPage {
  const next = encodeChangesCursor({ epoch: journal.epoch, seq })
  return { kind: 'page', changes, next, isLast: seq === journal.newest }
}

type Entry = { readonly kind: ChangesDocument['entries'][number][2]; readonly at: string; readonly id: string }

/** The change by what has become of the item. None for an id that there never was, which a config may hide or show. */
async function changeOf(
  { kind, at, id }: Entry,
  { hidden, findItem }: Following,
): Promise<FollowedChange | 'later' | undefined> {
  if (hidden.has(id)) return { change: 'hidden', at, id }
  const item = await findItem(id)
  if (item === 'unknown') return undefined
  if (item === 'later') return item
  if (item.dropped === true) return { change: 'dropped', at, id }
  const isBack = kind === 'shown' || kind === 'hidden' || kind === 'dropped' || kind === 'restored'
  return { change: isBack ? 'restored' : kind, at, item }
}

/** The journal's number in a revision of the items; 0 for "". */
export function entryOf(rev: string): number {
  return Number.parseInt(rev.split('-')[1] ?? '', 36) || 0
}
