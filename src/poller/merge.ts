import type { Source } from '../config/schema/schema.ts'
import { byPlace, dayAfter, dayOfId, isOpen, isSettling, localDay } from '../item-day.ts'
import { readKeys } from '../item-keys.ts'
import type { Candidate, ChangeKind, Item, JoinReason, KeptKey, NearMiss, WholeItem } from '../model.ts'
import { onlyKeys } from '../normalise/identity.ts'
import { isHomeOf } from '../normalise/newsroom-host.ts'
import type { KeyTrust } from '../store/key-trust.ts'
import { edited, filed, joinedBy, ledBy, listedBy, SAME_ADDRESS } from '../stories/changes.ts'
import { identify, type Refuted } from '../stories/identify.ts'
import { lateNewsOf } from '../stories/late-news.ts'
import { joinReason, type Known, type Reason, relate } from '../stories/match-story.ts'
import { createStoryIndex, type StoryIndex } from '../stories/story-index.ts'
import { hash8 } from '../text/hash.ts'
import { type KeptKeys, keptKeys } from './merge/kept-keys.ts'
import { type TrustedKeys, trustedKeys } from './merge/trusted-keys.ts'
import { type Judging, judgedAgain } from './rescore.ts'

/** Beyond the open days, the newest items stay at hand, so that the feed never empties when nothing happens. */
export const NEWEST_KEPT = 200

/** What is stored, as far as a merge looks at it. */
export type StoredItems = {
  /** Those of open days and the newest before them, in any order. */
  readonly items: readonly Item[]
  readonly sealedDay: string
  /** What a key was ever kept as. */
  readonly keptAs: (key: string) => readonly KeptKey[]
  /** An item of a sealed day that is not at hand; undefined where it cannot be read now. */
  readonly sealedItem: (id: string) => Item | undefined
  /** How far kinds of key could be trusted until now. */
  readonly keyTrust: readonly KeyTrust[]
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
  readonly newKeys: readonly KeptKey[]
  /** What was learned of kinds of key. */
  readonly keyTrust: readonly KeyTrust[]
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
    newKeys: desk.kept.added(),
    keyTrust: desk.trust.learned(),
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
  readonly kept: KeptKeys
  readonly trust: TrustedKeys
  readonly changes: Change[]
  readonly inherited: string[]
  readonly counts: { kept: number; edited: number; joined: number; known: number }
  readonly known: Known
  readonly index: StoryIndex
  /** Of headlines on their days. */
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
  for (const item of open.values()) noteHeadlines(openIds, item)
  const index = createStoryIndex()
  for (const item of items.values()) index.put(item, open.has(item.id))
  const kept = keptKeys(stored.keptAs)
  const desk: Desk = {
    context,
    today: openToday(localDay(now, utcOffset), stored.sealedDay),
    isOpenDay,
    items,
    open,
    openIds,
    written: new Set(),
    kept,
    trust: trustedKeys(stored.keyTrust),
    changes: [],
    inherited: [],
    counts: { kept: 0, edited: 0, joined: 0, known: 0 },
    known: {
      openItem: (key) => items.get(openIds.get(key) ?? ''),
      index,
      utcOffset,
      isMet: (key, source = '') => desk.met.has(source + key),
      wasKept: (key) => kept.keptAs(key).some(({ kind }) => kind === 'headline'),
      keptAs: kept.keptAs,
      itemOf: (id) => items.get(id) ?? stored.sealedItem(id),
      isOpen: (id) => open.has(id),
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

function noteHeadlines(openIds: Map<string, string>, item: Item): void {
  for (const { kind, key } of readKeys(item)) if (kind === 'headline') openIds.set(key, item.id)
}

function takeAll(desk: Desk, given: readonly Candidate[]): void {
  const candidates = given.map(desk.trust.sound)
  const { isOpenDay, known, context } = desk
  desk.met = new Set(candidates.flatMap(({ item }) => [item.key, item.source + item.key]))
  const late = candidates.filter(
    ({ item, verdict }) =>
      verdict.kept &&
      !isOpenDay(localDay(item.published, context.utcOffset)) &&
      identify(item, known).kind === 'unknown',
  )
  const { today } = desk
  desk.isLateNews = lateNewsOf({ now: context.now, today, late, stored: desk.items.values() })
  for (const candidate of oldestFirst(candidates)) take(desk, candidate)
}

/** Of two copies met in one tick, the first published leads. */
function oldestFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  return [...candidates].sort((a, b) => Date.parse(a.item.published) - Date.parse(b.item.published))
}

function take(desk: Desk, given: Candidate): void {
  const candidate = desk.trust.sound(given)
  if (!candidate.verdict.kept) {
    const own = identify(candidate.item, desk.known)
    if (own.kind === 'same') edit(desk, own.item, candidate)
    return
  }
  const relation = relate(candidate.item, desk.known)
  if (relation.kind === 'known') passOver(desk, candidate, relation.item)
  if (relation.kind === 'new') add(desk, ...withoutRefuted(desk, candidate, relation.refuted))
  if (relation.kind === 'same') {
    desk.trust.learn(candidate.item.source, relation.alone ?? [], 'confirmed')
    edit(desk, relation.item, candidate)
  }
  if (relation.kind === 'shared') share(desk, relation.item, candidate)
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
function put(desk: Desk, item: Item, { source, identity }: Pick<WholeItem, 'source' | 'identity'>): void {
  desk.written.add(item.id)
  desk.items.set(item.id, item)
  desk.open.set(item.id, item)
  desk.index.put(item, true)
  for (const { kind, key } of identity) desk.kept.lead({ kind, key, source, item: item.id })
  noteHeadlines(desk.openIds, item)
}

/** Its keys are remembered, so that it is known by any other headline or address that its outlet may give it. */
function passOver(desk: Desk, { item }: Candidate, id: string): void {
  desk.counts.known++
  desk.kept.note(item, id)
}

/**
 * A new article, of whose keys some led to items that are others: kinds that name different articles count no more at
 * its source. Where its publisher put it at the address of another one, its id is made of something of its own.
 */
function withoutRefuted(
  desk: Desk,
  candidate: Candidate,
  refuted: Refuted | undefined,
): readonly [candidate: Candidate, idKey: string] {
  if (refuted === undefined) return [candidate, candidate.item.key]
  const { kinds, isReplaced } = refuted
  desk.trust.learn(candidate.item.source, kinds, 'refuted')
  const own = { ...candidate, item: onlyKeys(candidate.item, ({ kind }) => !kinds.includes(kind)) }
  if (!isReplaced) return [own, own.item.key]
  const { link, title, published } = own.item
  return [own, hash8(`${link} ${title} ${published}`)]
}

function add(desk: Desk, candidate: Candidate, idKey: string): void {
  const { now, utcOffset } = desk.context
  const { today } = desk
  const item = filed(candidate, {
    now,
    utcOffset,
    today,
    isOpenDay: desk.isOpenDay,
    isNews: !desk.isOpenDay(localDay(candidate.item.published, utcOffset)) && desk.isLateNews(candidate),
    idKey,
    instant: nextInstant(desk),
  })
  desk.counts.kept++
  desk.changes.push({ kind: 'new', item: item.id })
  put(desk, item, candidate.item)
}

function edit(desk: Desk, before: Item, given: Candidate): void {
  const candidate = { ...given, item: withoutForeign(desk, given.item, before.id) }
  const after = edited(before, candidate, nextInstant(desk))
  if (after === before) {
    if (candidate.verdict.kept) passOver(desk, candidate, before.id)
    return
  }
  desk.counts.edited++
  desk.changes.push({ kind: turnOf(before, after) ?? 'edited', item: after.id })
  put(desk, after, candidate.item)
}

/** The article without keys by which its source has another item. */
function withoutForeign(desk: Desk, item: WholeItem, id: string): WholeItem {
  return onlyKeys(item, ({ kind, key }) => {
    const rows = desk.kept.keptAs(key).filter((row) => row.kind === kind && row.source === item.source)
    return kind === 'headline' || rows.every((row) => row.item === id)
  })
}

function join(desk: Desk, before: Item, candidate: Candidate, reason: Reason): void {
  const { item } = candidate
  // A story that was dropped comes back in the words of the outlet that is kept.
  const takesOver = before.dropped === true || (isSearch(desk, before) && !isSearch(desk, item))
  const joining = { because: joinReason(reason), outlet: outletName(desk, item), ownOutlet: outletName(desk, before) }
  const after = takesOver ? ledBy(before, candidate, nextInstant(desk), joining) : joinedBy(before, item, joining)
  desk.counts.joined++
  desk.changes.push({ kind: turnOf(before, after) ?? 'joined', item: after.id })
  put(desk, after, item)
}

/** The same article by another source: the outlet whose host the address has leads, and who lists it is told as well. */
function share(desk: Desk, before: Item, candidate: Candidate): void {
  const { item } = candidate
  // It joined a story that is led from elsewhere.
  if (!isHomeOf(before.link, item.link)) {
    join(desk, before, candidate, { rule: SAME_ADDRESS })
    return
  }
  const isOwn = isHome(desk, item.source, item.link)
  const isLedByOwn = isHome(desk, before.source, before.link)
  const outlet = desk.context.sources.get(item.source)?.name ?? item.source
  const ownOutlet = desk.context.sources.get(before.source)?.name ?? before.source
  const joining = { because: joinReason({ rule: SAME_ADDRESS }), outlet, ownOutlet }
  let after = before
  if (isOwn && !isLedByOwn) after = ledBy(before, candidate, nextInstant(desk), joining)
  if (isLedByOwn && !isOwn) after = listedBy(before, item, joining)
  if (after === before) {
    passOver(desk, candidate, before.id)
    return
  }
  desk.counts.joined++
  desk.changes.push({ kind: turnOf(before, after) ?? 'joined', item: after.id })
  put(desk, after, item)
}

function isHome(desk: Desk, source: string, link: string): boolean {
  const home = desk.context.sources.get(source)?.home
  return home !== undefined && isHomeOf(home, link)
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

/** One that is known by its home may be read by a search, of which the outlet's own name is the mark. */
function isSearch(desk: Desk, { source, via }: Pick<Item | WholeItem, 'via' | 'source'>): boolean {
  return via !== undefined || desk.context.sources.get(source)?.search === true
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
