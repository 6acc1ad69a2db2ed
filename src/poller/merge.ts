import type { Source } from '../config/schema/schema.ts'
import { byPlace, dayAfter, dayOfId, isOpen, isSettling, localDay } from '../item-day.ts'
import type { Candidate, ChangeKind, Item, JoinReason, NearMiss, WholeItem } from '../model.ts'
import type { SeenKey } from '../store/seen.ts'
import { edited, filed, joinedBy, ledBy } from '../stories/changes.ts'
import { haveSomethingInCommon } from '../stories/common-ground.ts'
import { lateNewsOf } from '../stories/late-news.ts'
import { joinReason, type Known, ownItem, type Reason, relate } from '../stories/match-story.ts'
import { createStoryIndex, type StoryIndex } from '../stories/story-index.ts'
import { type Judging, judgedAgain } from './rescore.ts'

/** Beyond the open days, the newest items stay at hand, so that the feed never empties when nothing happens. */
export const NEWEST_KEPT = 200

/** What is stored, as far as a merge looks at it. */
export type StoredItems = {
  /** Those of open days and the newest before them, in any order. */
  readonly items: readonly Item[]
  readonly sealedDay: string
  /** Whether a key was ever kept. */
  readonly wasKept: (key: string) => boolean
}

export type MergeContext = {
  readonly now: Date
  readonly utcOffset: string
  readonly sources: ReadonlyMap<string, Source>
  /** The instant of the first change, in ms; each change has one of its own. */
  readonly firstInstantMs: number
  /** The topic in force, for items that another one judged. */
  readonly judging?: Judging
  /** Near misses of this tick, and how one is judged that is found to be a kept item's story. */
  readonly near?: {
    readonly misses: readonly NearMiss[]
    readonly inherit: (miss: NearMiss, story: Item, likeness: JoinReason) => Candidate | undefined
  }
}

type Change = { readonly kind: ChangeKind; readonly item: string }

type SealedDay = { readonly day: string; readonly items: readonly Item[] }

export type Merged = {
  /** All that stays at hand, newest place first. */
  readonly items: readonly Item[]
  /** Those of them that are new or differ from what is stored. */
  readonly written: readonly Item[]
  /** Ids that are at hand no longer: their days are sealed. */
  readonly removed: readonly string[]
  readonly newKeys: readonly SeenKey[]
  /** Days whose time for edits is over, oldest first. */
  readonly sealed: readonly SealedDay[]
  readonly sealedDay: string
  /** What a reader can see of it, in order. */
  readonly changes: readonly Change[]
  readonly lastInstantMs: number
  /** Links of near misses that a kept item's story brought in. */
  readonly inherited: readonly string[]
  readonly counts: {
    readonly kept: number
    readonly edited: number
    readonly joined: number
    /** Relevant, and nothing to be done. */
    readonly known: number
  }
}

/** What is stored and what is new, in; what to store, out. Reads no clock and no database; the same input gives the same. */
export function merge(stored: StoredItems, candidates: readonly Candidate[], context: MergeContext): Merged {
  return mergeInTurn(stored, [candidates], context)
}

/**
 * The same for what was found at several times, the earliest first: each round sees what the one before it did, as if
 * every one had been a tick of its own.
 */
export function mergeInTurn(
  stored: StoredItems,
  rounds: readonly (readonly Candidate[])[],
  context: MergeContext,
): Merged {
  const desk = layOut(stored, context)
  for (const candidates of rounds) takeAll(desk, candidates)
  for (const miss of context.near?.misses ?? []) inherit(desk, miss)
  if (context.judging) for (const item of judgedAgain([...desk.open.values()], context.judging)) rescore(desk, item)

  const items = [...desk.items.values()].sort(byPlace)
  const sealed = daysToSeal(items, stored.sealedDay, context)
  const sealedDay = sealed.at(-1)?.day ?? stored.sealedDay
  const atHand = items.filter(({ id }, index) => index < NEWEST_KEPT || dayOfId(id) > sealedDay)
  const staying = new Set(atHand.map(({ id }) => id))
  return {
    items: atHand,
    written: [...desk.written].filter((id) => staying.has(id)).flatMap((id) => desk.items.get(id) ?? []),
    removed: stored.items.map(({ id }) => id).filter((id) => !staying.has(id)),
    newKeys: [...desk.newKeys.values()],
    sealed,
    sealedDay,
    changes: desk.changes,
    lastInstantMs: context.firstInstantMs + desk.instants - 1,
    inherited: desk.inherited,
    counts: desk.counts,
  }
}

/** Items laid out for editing: one candidate after another, each seeing what the one before it did. */
type Desk = {
  readonly context: MergeContext
  /** The day on which late items are filed. */
  readonly today: string
  readonly isOpenDay: (day: string) => boolean
  readonly items: Map<string, Item>
  readonly open: Map<string, Item>
  readonly written: Set<string>
  readonly newKeys: Map<string, SeenKey>
  readonly changes: Change[]
  readonly inherited: string[]
  readonly counts: { kept: number; edited: number; joined: number; known: number }
  readonly known: Known
  readonly index: StoryIndex
  readonly openIds: Map<string, string>
  /** Keys of this round's candidates, alone and with their source before them. */
  met: ReadonlySet<string>
  /** Whether a candidate of this round is news although its day is closed. */
  isLateNews: (candidate: Candidate) => boolean
  instants: number
}

function layOut(stored: StoredItems, context: MergeContext): Desk {
  const { now, utcOffset } = context
  const settling = isSettling(stored.items, stored.sealedDay, now)
  const isOpenDay = (day: string) => day > stored.sealedDay && (settling || isOpen(day, now, utcOffset))
  const items = new Map(stored.items.map((item) => [item.id, item]))
  const open = new Map(stored.items.filter(({ id }) => isOpenDay(dayOfId(id))).map((item) => [item.id, item]))
  const openIds = new Map<string, string>()
  for (const { id, keys } of open.values()) for (const key of keys) openIds.set(key, id)
  const index = createStoryIndex()
  for (const item of items.values()) index.put(item, open.has(item.id))
  const newKeys = new Map<string, SeenKey>()
  const desk: Desk = {
    context,
    today: openToday(localDay(now, utcOffset), stored.sealedDay),
    isOpenDay,
    items,
    open,
    openIds,
    written: new Set(),
    newKeys,
    changes: [],
    inherited: [],
    counts: { kept: 0, edited: 0, joined: 0, known: 0 },
    known: {
      openItem: (key) => items.get(openIds.get(key) ?? ''),
      index,
      utcOffset,
      isMet: (key, source = '') => desk.met.has(source + key),
      wasKept: (key) => openIds.has(key) || newKeys.has(key) || stored.wasKept(key),
    },
    met: new Set(),
    index,
    isLateNews: () => false,
    instants: 0,
  }
  return desk
}

/** Today, unless a clock that was ahead has sealed it: sealed days take nothing, so then the first day after them. */
function openToday(today: string, sealedDay: string): string {
  return today > sealedDay ? today : dayAfter(sealedDay)
}

function takeAll(desk: Desk, candidates: readonly Candidate[]): void {
  const { isOpenDay, known, context } = desk
  desk.met = new Set(candidates.flatMap(({ item }) => [item.key, item.source + item.key]))
  const late = candidates.filter(
    ({ item, verdict }) =>
      verdict.kept && !isOpenDay(localDay(item.published, context.utcOffset)) && !known.wasKept(item.key),
  )
  const { today } = desk
  desk.isLateNews = lateNewsOf({ now: context.now, today, late, stored: desk.items.values() })
  for (const candidate of oldestFirst(candidates)) take(desk, candidate)
}

/** Of two copies met in one tick, the first published leads. */
function oldestFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  return [...candidates].sort((a, b) => Date.parse(a.item.published) - Date.parse(b.item.published))
}

function take(desk: Desk, candidate: Candidate): void {
  if (!candidate.verdict.kept) {
    const own = ownItem(candidate.item, desk.known)
    if (own) editOrTell(desk, own, candidate)
    return
  }
  const relation = relate(candidate.item, desk.known)
  if (relation.kind === 'known') passOver(desk, candidate)
  if (relation.kind === 'new') add(desk, candidate)
  if (relation.kind === 'same') editOrTell(desk, relation.item, candidate)
  if (relation.kind === 'copy') join(desk, relation.item, candidate, relation.because)
}

/** A near miss that tells a kept item's story joins it, where the topic says that the story's places are its own. */
function inherit(desk: Desk, miss: NearMiss): void {
  const relation = relate(miss, desk.known)
  if (relation.kind !== 'copy' || relation.item.dropped) return
  const candidate = desk.context.near?.inherit(miss, relation.item, joinReason(relation.because))
  if (candidate === undefined) return
  desk.inherited.push(miss.link)
  join(desk, relation.item, candidate, relation.because)
}

/** No two changes at the same instant: a feed's readers may take equal ones for the same change. */
function nextInstant(desk: Desk): string {
  return new Date(desk.context.firstInstantMs + desk.instants++).toISOString()
}

/** Lays an item back, with the keys by which it is known from now on. */
function put(desk: Desk, item: Item, { source, key: own }: Pick<WholeItem, 'source' | 'key'>): void {
  desk.written.add(item.id)
  desk.items.set(item.id, item)
  desk.open.set(item.id, item)
  desk.index.put(item, true)
  for (const key of item.keys) {
    remember(desk, { key, kind: key === own ? 'article' : 'headline', source, item: item.id })
    desk.openIds.set(key, item.id)
  }
}

function remember(desk: Desk, seen: SeenKey): void {
  if (!desk.known.wasKept(seen.key)) desk.newKeys.set(seen.key, seen)
}

/** Its key is remembered, so that it is known by any other headline that its outlet may give it. */
function passOver(desk: Desk, { item }: Candidate): void {
  desk.counts.known++
  remember(desk, { key: item.key, kind: 'article', source: item.source, item: '' })
}

function add(desk: Desk, candidate: Candidate): void {
  const { now, utcOffset } = desk.context
  const { today } = desk
  const item = filed(candidate, {
    now,
    utcOffset,
    today,
    isOpenDay: desk.isOpenDay,
    isNews: !desk.isOpenDay(localDay(candidate.item.published, utcOffset)) && desk.isLateNews(candidate),
    instant: nextInstant(desk),
  })
  desk.counts.kept++
  desk.changes.push({ kind: 'new', item: item.id })
  put(desk, item, candidate.item)
}

/**
 * An article under the key of a stored one: an edit of it, where the two texts have something in common. Otherwise the
 * key names two articles at this source (a section's number, a month), and this one is known by its guid or address.
 */
function editOrTell(desk: Desk, before: Item, candidate: Candidate): void {
  const { item } = candidate
  if (haveSomethingInCommon(before, item, before.published, desk.context.utcOffset)) {
    edit(desk, before, candidate)
    return
  }
  const other = item.identity.find(({ kind, key }) => (kind === 'guid' || kind === 'link') && key !== item.key)
  const own: Candidate = { ...candidate, item: { ...item, key: other?.key ?? item.key } }
  const stored = other && ownItem(own.item, desk.known)
  if (stored) edit(desk, stored, own)
  else if (!candidate.verdict.kept || desk.known.wasKept(own.item.key)) passOver(desk, own)
  else add(desk, own)
}

function edit(desk: Desk, before: Item, candidate: Candidate): void {
  const after = edited(before, candidate, nextInstant(desk))
  if (after === before) {
    if (candidate.verdict.kept) desk.counts.known++
    return
  }
  desk.counts.edited++
  desk.changes.push({ kind: turnOf(before, after) ?? 'edited', item: after.id })
  put(desk, after, candidate.item)
}

function join(desk: Desk, before: Item, candidate: Candidate, reason: Reason): void {
  const { item } = candidate
  // A story that was dropped comes back in the words of the outlet that is kept.
  const takesOver = before.dropped === true || (isSearch(desk, before.source) && !isSearch(desk, item.source))
  const joining = { because: joinReason(reason), outlet: outletName(desk, item), ownOutlet: outletName(desk, before) }
  const after = takesOver ? ledBy(before, candidate, nextInstant(desk), joining) : joinedBy(before, item, joining)
  desk.counts.joined++
  desk.changes.push({ kind: turnOf(before, after) ?? 'joined', item: after.id })
  put(desk, after, item)
}

/** The same item under the topic in force. */
function rescore(desk: Desk, after: Item): void {
  const before = desk.items.get(after.id)
  const turn = before && turnOf(before, after)
  const isSeen = before === undefined || servedParts(before) !== servedParts(after)
  if (turn !== undefined) desk.changes.push({ kind: turn, item: after.id })
  else if (isSeen) desk.changes.push({ kind: 'edited', item: after.id })
  desk.written.add(after.id)
  desk.items.set(after.id, after)
  desk.open.set(after.id, after)
  desk.index.put(after, true)
}

/** What another verdict may change of what is served. */
const servedParts = ({ places, score, because }: Item): string => JSON.stringify([places, score, because])

/** Whether an item left the lists or came back to them. */
function turnOf(before: Item, after: Item): 'dropped' | 'restored' | undefined {
  if (before.dropped === after.dropped) return undefined
  return after.dropped === true ? 'dropped' : 'restored'
}

function isSearch(desk: Desk, source: string): boolean {
  return desk.context.sources.get(source)?.search === true
}

function outletName(desk: Desk, { via, source }: Pick<Item | WholeItem, 'via' | 'source'>): string {
  return via?.name ?? desk.context.sources.get(source)?.name ?? source
}

/** The days that are still open although their time is over, oldest first. */
function daysToSeal(items: readonly Item[], sealedDay: string, { now, utcOffset }: MergeContext): readonly SealedDay[] {
  if (isSettling(items, sealedDay, now)) return []
  const days = [...new Set(items.map(({ id }) => dayOfId(id)))].filter((day) => day > sealedDay).sort()
  return days
    .filter((day) => !isOpen(day, now, utcOffset))
    .map((day) => ({ day, items: items.filter(({ id }) => dayOfId(id) === day) }))
}
