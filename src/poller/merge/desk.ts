import type { Source } from '../../config/schema/schema.ts'
import { dayAfter, dayOfId, isOpen, isSettling, localDay } from '../../item-day.ts'
import { readKeys } from '../../item-keys.ts'
import type { Candidate, ChangeKind, Item, JoinReason, KeptKey, NearMiss, Verdict, WholeItem } from '../../model.ts'
import type { KeyTrust } from '../../store/key-trust.ts'
import type { Known } from '../../stories/known.ts'
import { createStoryIndex } from '../../stories/story-index.ts'
import { mayHoldKey } from '../../text/short-keys.ts'
import { withinBounds } from './item-bounds.ts'
import { type KeptKeys, keptKeys } from './kept-keys.ts'
import { type Room, roomBeside } from './room.ts'
import { shapesInUse } from './shapes-in-use.ts'
import { type TrustedKeys, trustedKeys } from './trusted-keys.ts'

/** Stored data that a merge looks at. */
export type StoredItems = {
  /** Items of open days and the newest before them, in any order. */
  readonly items: readonly Item[]
  readonly sealedDay: string
  /** Everything that a key ever led to. */
  readonly keptAs: (key: string) => readonly KeptKey[]
  /** An item of a sealed day that is not in the table; undefined if it cannot be read now. */
  readonly sealedItem: (id: string) => Item | undefined
  /** The record of how reliable each kind of key was. */
  readonly keyTrust: readonly KeyTrust[]
}

/** Judges stored items by the current topic. */
export type Judging = {
  readonly judge: (item: Item) => Verdict
  /** Identifies topic and matcher; an item that they judged is not judged again. */
  readonly judgedBy: string
}

export type MergeContext = {
  readonly now: Date
  readonly utcOffset: string
  readonly sources: ReadonlyMap<string, Source>
  /** The instant of the first change, in ms; each change has one of its own. */
  readonly firstInstantMs: number
  /** The topic in force, for items that another one judged. */
  readonly judging?: Judging
  /** Near misses of this tick, and the judgement of one that belongs to a kept item's story. */
  readonly near?: {
    readonly misses: readonly NearMiss[]
    readonly inherit: (miss: NearMiss, story: Item, likeness: JoinReason) => Candidate | undefined
  }
}

export type Change = { readonly kind: ChangeKind; readonly item: string }

/** Items laid out for editing: one candidate after another, each sees the effects of the one before it. */
export type Desk = {
  readonly context: MergeContext
  /** The day on which late items are filed. */
  readonly today: string
  readonly isOpenDay: (day: string) => boolean
  readonly items: Map<string, Item>
  readonly open: Map<string, Item>
  readonly written: Set<string>
  readonly kept: KeptKeys
  readonly trust: TrustedKeys
  readonly changes: Change[]
  readonly inherited: string[]
  readonly room: Room
  /** How many candidates of each source found no room. */
  readonly waiting: Map<string, number>
  readonly counts: { kept: number; edited: number; joined: number; known: number }
  readonly known: Known
  /** Ids of open items by the keys of their headlines. */
  readonly openIds: Map<string, string>
  /** Keys of this round's candidates, alone and with their source before them. */
  met: ReadonlySet<string>
  /** Sources of this round that have moved to another system, with the keys of headlines that each lists once. */
  moved: ReadonlyMap<string, ReadonlySet<string>>
  /** Admits a candidate of this round as news although its day is closed, and counts it. */
  admitLateNews: (candidate: Candidate) => boolean
  instants: number
}

/** Lays out the stored items, with everything that finds the item that an article belongs to. */
export function layOut(stored: StoredItems, context: MergeContext): Desk {
  const { now, utcOffset } = context
  const settling = isSettling(stored.items, stored.sealedDay, now)
  const isOpenDay = (day: string) => day > stored.sealedDay && (settling || isOpen(day, now, utcOffset))
  const items = new Map(stored.items.map((item) => [item.id, item]))
  const open = new Map(stored.items.filter(({ id }) => isOpenDay(dayOfId(id))).map((item) => [item.id, item]))
  const openIds = new Map<string, string>()
  for (const item of open.values()) noteHeadlines(openIds, item)
  const index = createStoryIndex()
  for (const item of items.values()) index.put(item, open.has(item.id))
  const kept = keptKeys(stored.keptAs)
  const trust = trustedKeys(stored.keyTrust)
  const desk: Desk = {
    context,
    today: openToday(localDay(now, utcOffset), stored.sealedDay),
    isOpenDay,
    items,
    open,
    openIds,
    written: new Set(),
    kept,
    trust,
    changes: [],
    inherited: [],
    room: roomBeside(open),
    waiting: new Map(),
    counts: { kept: 0, edited: 0, joined: 0, known: 0 },
    known: {
      openItem: (key) => items.get(openIds.get(key) ?? ''),
      index,
      utcOffset,
      movedTitles: (source) => desk.moved.get(source),
      isTrusted: trust.isTrusted,
      isShapeOf: shapesInUse(stored.items),
      isMet: (key, source = '') => desk.met.has(source + key),
      headlineKeptAs: (key) => kept.keptAs(key).find(({ kind }) => kind === 'headline')?.item,
      keptAs: kept.keptAs,
      itemOf: (id) => items.get(id) ?? stored.sealedItem(id),
      isOpen: (id) => open.has(id),
    },
    met: new Set(),
    moved: new Map(),
    admitLateNews: () => false,
    instants: 0,
  }
  return desk
}

/** Known items and articles when a candidate is taken: its list shows which other articles of its source did not move. */
export function knownBeside({ known }: Desk, { item, standing = '' }: Candidate): Known {
  if (standing === '') return known
  return {
    ...known,
    isMet: (key, source) => known.isMet(key, source) || (source === item.source && mayHoldKey(standing, key)),
  }
}

/** Today, or, if a clock that was ahead has sealed it, the first day after the sealed ones. */
function openToday(today: string, sealedDay: string): string {
  if (today > sealedDay) return today
  return dayAfter(sealedDay)
}

function noteHeadlines(openIds: Map<string, string>, item: Item): void {
  for (const { kind, key } of readKeys(item)) if (kind === 'headline') openIds.set(key, item.id)
}

/** The instant of the next change. No two are equal: readers of a feed may take equal ones for one change. */
export function nextInstant(desk: Desk): string {
  return new Date(desk.context.firstInstantMs + desk.instants++).toISOString()
}

/** Stores the new version of an item, as a source gave it; false if there is no room for it. */
export function replaceItem(desk: Desk, given: Item, source = given.source): boolean {
  const item = withinBounds(given)
  if (!desk.room.take(source, desk.open.get(item.id), item)) return false
  desk.written.add(item.id)
  desk.items.set(item.id, item)
  desk.open.set(item.id, item)
  desk.known.index.put(item, true)
  return true
}

/**
 * Stores the new version of an item, and the keys of an article as leading to it; false if there is no room for it: then
 * the article waits.
 */
export function putItem(desk: Desk, item: Item, { source, identity }: Pick<WholeItem, 'source' | 'identity'>): boolean {
  if (!replaceItem(desk, item, source)) {
    desk.waiting.set(source, (desk.waiting.get(source) ?? 0) + 1)
    return false
  }
  for (const { kind, key } of identity) desk.kept.lead({ kind, key, source, item: item.id })
  noteHeadlines(desk.openIds, item)
  return true
}

/** Counts an article as known. Its keys are remembered, so that any other headline or address of it is known as well. */
export function passOver(desk: Desk, { item }: Candidate, id: string): void {
  desk.counts.known++
  desk.kept.note(item, id)
}

/** Whether an item left the lists or came back to them. */
export function turnOf(before: Item, after: Item): 'dropped' | 'restored' | undefined {
  if (before.dropped === after.dropped) return undefined
  return after.dropped === true ? 'dropped' : 'restored'
}
