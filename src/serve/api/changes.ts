import { isOfConfig } from '../../change-kind.ts'
import { MINUTE_MS } from '../../durations.ts'
import type { Item, JournalEntry } from '../../model.ts'
import type { ChangesDocument } from '../../publish/documents.ts'

/** One change for programs: the current item, or a tombstone. */
export type FollowedChange =
  | { readonly change: 'new' | 'edited' | 'joined' | 'restored'; readonly at: string; readonly item: Item }
  /** It leaves every list: dropped by the current topic, or hidden by the owner. */
  | { readonly change: 'dropped' | 'hidden'; readonly at: string; readonly id: string }

export type ChangesPage =
  | {
      readonly kind: 'page'
      readonly changes: readonly FollowedChange[]
      readonly next: string
      /** Whether the next page can be asked for at once. At the end it is false, also where a change waits to be published. */
      readonly more: boolean
    }
  /** The journal does not reach back that far, or is another one: everything must be read again. */
  | { readonly kind: 'gone' }

export type Following = {
  readonly journal: ChangesDocument
  /** Later changes wait. */
  readonly known: KnownChanges
  readonly limit: number
  readonly hidden: ReadonlySet<string>
  readonly now: Date
  /** Finds an item by id, wherever it is stored; 'later' if it cannot be read now. */
  readonly findItem: (id: string) => Promise<Item | 'unknown' | 'later'>
}

export type ChangesCursor = { readonly epoch: string; readonly seq: number }

const FORM = /^([0-9a-f-]{36})\.(\d{1,12})$/

function encodeChangesCursor({ epoch, seq }: ChangesCursor): string {
  return `${epoch}.${seq}`
}

/** The cursor of a place where no journal is seen yet. It belongs to none, so the first one makes programs read all items. */
export const BEFORE_ANY = encodeChangesCursor({ epoch: '00000000-0000-0000-0000-000000000000', seq: 0 })

/** Decodes a cursor; undefined for a text that is not one. */
export function decodeChangesCursor(text: string): ChangesCursor | undefined {
  const [, epoch, seq] = FORM.exec(text) ?? []
  return epoch === undefined || seq === undefined ? undefined : { epoch, seq: Number(seq) }
}

/** The last journal numbers that the items and the config read here include; -1 for those of another journal. */
export type KnownChanges = { readonly items: number; readonly config: number }

function isKnown([number, , kind]: JournalEntry, known: KnownChanges): boolean {
  return number <= (isOfConfig(kind) ? known.config : known.items)
}

/**
 * The cursor with which a mirror begins, before it reads all items: changes during that come after it, and so do those
 * that the items or the config read here may lack, where they come from a cache. If the journal no longer has those, the
 * cursor makes programs read all items again.
 */
export function beginning({ epoch, settled, forgotten, entries }: ChangesDocument, known: KnownChanges): string {
  if (known.items < forgotten.items || known.config < forgotten.config) return BEFORE_ANY
  const waiting = entries.find((entry) => !isKnown(entry, known))
  const through = waiting === undefined ? settled : Math.min(settled, waiting[0] - 1)
  const [oldest] = entries
  const reached = oldest === undefined ? 0 : oldest[0] - 1
  return encodeChangesCursor({ epoch, seq: Math.max(through, reached) })
}

/**
 * Gets the changes after a cursor, in order. An item that changed several times comes once, at its last change, in its
 * current form: a mirror that applies pages in order is exact.
 */
export async function followChanges(after: ChangesCursor, following: Following): Promise<ChangesPage> {
  const { journal, limit, known } = following
  if (!reachesBack(journal, after)) return { kind: 'gone' }

  const lastOf = new Map(journal.entries.map(([seq, , , id]) => [id, seq]))
  const changes: FollowedChange[] = []
  let seq = after.seq
  let more = false
  for (const entry of journal.entries.filter(([number]) => number > after.seq)) {
    const [number, at, kind, id] = entry
    const isPublished = isKnown(entry, known)
    more = isPublished && changes.length === limit
    if (more || !isPublished) break
    const isLast = lastOf.get(id) === number
    const change = isLast ? await changeOf({ kind, at, id }, following) : undefined
    if (change === 'later') break
    if (change !== undefined) changes.push(change)
    seq = number
  }
  return { kind: 'page', changes, next: encodeChangesCursor({ epoch: journal.epoch, seq }), more }
}

/** Whether the journal is the cursor's own and holds everything after it. */
function reachesBack({ epoch, newest, entries: [oldest] }: ChangesDocument, after: ChangesCursor): boolean {
  if (after.epoch !== epoch || after.seq > newest) return false
  return after.seq === newest || (oldest !== undefined && after.seq >= oldest[0] - 1)
}

type Entry = { readonly kind: ChangesDocument['entries'][number][2]; readonly at: string; readonly id: string }

/** KV shows a document everywhere within a minute, and an isolate keeps one for another. */
const SETTLED_MS = 10 * MINUTE_MS

/**
 * The change according to the item's current form. None for an id that never existed, which a config may hide or show.
 * Any other id has an item: one that is not found is not visible here yet.
 */
async function changeOf(
  { kind, at, id }: Entry,
  { hidden, findItem, now }: Following,
): Promise<FollowedChange | 'later' | undefined> {
  if (hidden.has(id)) return { change: 'hidden', at, id }
  const item = await findItem(id)
  if (item === 'unknown') {
    return isOfConfig(kind) || now.getTime() - Date.parse(at) > SETTLED_MS ? undefined : 'later'
  }
  if (item === 'later') return item
  if (item.dropped === true) return { change: 'dropped', at, id }
  const isBack = kind === 'shown' || kind === 'hidden' || kind === 'dropped' || kind === 'restored'
  return { change: isBack ? 'restored' : kind, at, item }
}
