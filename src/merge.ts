import type { Source } from './config/schema.ts'
import { byPlace, dayOfId, isOpen, isSettling, localDay } from './filing.ts'
import type { Candidate, Item, WholeItem } from './model.ts'
import { type Judging, judgedAgain } from './rejudge.ts'
import { type DayDocument, type ItemsDocument, type ItemsMetadata, VERSION } from './store/documents.ts'
import { hasKey, withKeys } from './store/packed-keys.ts'
import { withDay } from './store/sealed-days.ts'
import { edited, filed, joinedBy, ledBy } from './stories/changes.ts'
import { lateNewsOf } from './stories/late-news.ts'
import { joinReason, type Known, ownItem, type Reason, relate } from './stories/relate.ts'
import { createStoryIndex } from './stories/story-index.ts'

/** Beyond the open days, the newest items stay in the document, so that the feed never empties when nothing happens. */
export const NEWEST_KEPT = 200

/**
 * A day takes nothing more for so long before it may be sealed: longer than a tick runs and a read is old, so that no
 * tick which still found it open can write after the one that seals it.
 */
const CLOSING_MS = 10 * 60_000

export type MergeContext = {
  readonly now: Date
  /** The tick's own id, which becomes the revision if anything changes. */
  readonly rev: string
  readonly utcOffset: string
  readonly sources: ReadonlyMap<string, Source>
  /** The stored items were lost and rebuilt: they are to be written even if nothing is new. */
  readonly rebuilt?: boolean
  /** The topic in force, for items that another one judged. */
  readonly judging?: Judging
}

export type Merged = {
  readonly document: ItemsDocument
  readonly metadata: ItemsMetadata
  readonly changed: boolean
  /** A day whose time for edits is over: to be written before the document that no longer keeps it open. */
  readonly sealed: DayDocument | undefined
  readonly counts: {
    readonly kept: number
    readonly edited: number
    readonly joined: number
    /** Relevant, and nothing to be done. */
    readonly known: number
  }
}

/** What is stored and what is new, in; what to store, out. Reads no clock and no KV; the same input gives the same. */
export function merge(stored: ItemsDocument, candidates: readonly Candidate[], context: MergeContext): Merged {
  return mergeInTurn(stored, [candidates], context)
}

/**
 * The same for what was found at several times, the earliest first: each round sees what the one before it did, as if
 * every one had been a tick of its own.
 */
export function mergeInTurn(
  stored: ItemsDocument,
  rounds: readonly (readonly Candidate[])[],
  context: MergeContext,
): Merged {
  const desk = layOut(stored, context)
  for (const candidates of rounds) desk.takeAll(candidates)
  if (context.judging) desk.judgeAgain(context.judging)

  const items = desk.items().sort(byPlace)
  const sealed = dayToSeal(items, stored, context)
  const sealedDay = sealed?.day ?? stored.sealedDay
  const changed = desk.isTouched() || sealed !== undefined || context.rebuilt === true
  const document: ItemsDocument = {
    version: VERSION,
    rev: changed ? context.rev : stored.rev,
    items: items.filter(({ id }, index) => index < NEWEST_KEPT || dayOfId(id) > sealedDay),
    keys: withKeys(stored.keys, desk.newKeys()),
    firstDay: oldest([stored.firstDay, ...items.map(({ id }) => dayOfId(id))]),
    sealedDay,
    ...daysOf(sealed ?? stored),
  }
  return { document, metadata: metadataOf(document), changed, sealed, counts: desk.counts() }
}

/** What a tick can learn of the document without reading it. */
export function metadataOf({ rev, items, sealedDay }: ItemsDocument): ItemsMetadata {
  const openItems = items.filter(({ id }) => dayOfId(id) > sealedDay)
  return { version: VERSION, rev, oldestOpenDay: oldestOpenDay(items, sealedDay), judgedBy: judgeOf(openItems) }
}

/** The one who judged all of them; "" for none and for several. */
function judgeOf([first, ...others]: readonly Item[]): string {
  const judgedBy = first?.judgedBy ?? ''
  return others.every((item) => item.judgedBy === judgedBy) ? judgedBy : ''
}

/** Of two copies met in one tick, the first published leads. */
function oldestFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  return [...candidates].sort((a, b) => Date.parse(a.item.published) - Date.parse(b.item.published))
}

/** The stored items laid out for editing: one candidate after another, each seeing what the one before it did. */
function layOut(stored: ItemsDocument, { now, utcOffset, sources }: MergeContext) {
  const soon = new Date(now.getTime() + CLOSING_MS)
  const settling = isSettling(stored.items, stored.sealedDay, soon)
  const isOpenDay = (day: string) => day > stored.sealedDay && (settling || isOpen(day, soon, utcOffset))
  const items = new Map(stored.items.map((item) => [item.id, item]))
  const openIds = new Map<string, string>()
  const open = new Map(stored.items.filter(({ id }) => isOpenDay(dayOfId(id))).map((item) => [item.id, item]))
  for (const { id, keys } of open.values()) for (const key of keys) openIds.set(key, id)

  const index = createStoryIndex()
  for (const item of items.values()) index.put(item, open.has(item.id))
  const newKeys: string[] = []
  const counts = { kept: 0, edited: 0, joined: 0, known: 0 }
  let met: ReadonlySet<string> = new Set()
  let touched = false
  let instants = 0
  const known: Known = {
    openItem: (key) => items.get(openIds.get(key) ?? ''),
    index,
    utcOffset,
    isMet: (key, source = '') => met.has(source + key),
    wasKept: (key) => openIds.has(key) || newKeys.includes(key) || hasKey(stored.keys, key),
  }

  let isLateNews: (candidate: Candidate) => boolean = () => false

  function takeAll(candidates: readonly Candidate[]): void {
    met = new Set(candidates.flatMap(({ item }) => [item.key, item.source + item.key]))
    const isLate = ({ item, verdict }: Candidate) =>
      verdict.kept && !isOpenDay(localDay(item.published, utcOffset)) && !known.wasKept(item.key)
    const late = candidates.filter(isLate)
    isLateNews = lateNewsOf({ now, today: localDay(now, utcOffset), late, stored: items.values() })
    for (const candidate of oldestFirst(candidates)) take(candidate)
  }

  /** No two changes at the same instant: a feed's readers may take equal ones for the same change. */
  const nextInstant = () => new Date(now.getTime() + instants++).toISOString()

  function put(item: Item): void {
    touched = true
    items.set(item.id, item)
    open.set(item.id, item)
    index.put(item, true)
    for (const key of item.keys) {
      if (!known.wasKept(key)) newKeys.unshift(key)
      openIds.set(key, item.id)
    }
  }

  function take(candidate: Candidate): void {
    if (!candidate.verdict.kept) {
      const own = ownItem(candidate.item, known)
      if (own) edit(own, candidate)
      return
    }
    const relation = relate(candidate.item, known)
    if (relation.kind === 'known') passOver(candidate)
    if (relation.kind === 'new') add(candidate)
    if (relation.kind === 'same') edit(relation.item, candidate)
    if (relation.kind === 'copy') join(relation.item, candidate, relation.because)
  }

  /** Its key is remembered, so that it is known by any other headline that its outlet may give it. */
  function passOver({ item }: Candidate): void {
    counts.known++
    if (known.wasKept(item.key)) return
    newKeys.unshift(item.key)
    touched = true
  }

  function add(candidate: Candidate): void {
    const item = filed(candidate, {
      now,
      utcOffset,
      isOpenDay,
      isNews: !isOpenDay(localDay(candidate.item.published, utcOffset)) && isLateNews(candidate),
      isNewStore: settling,
      instant: nextInstant(),
    })
    counts.kept++
    put(item)
  }

  function edit(before: Item, candidate: Candidate): void {
    const after = edited(before, candidate, nextInstant())
    if (after === before) {
      if (candidate.verdict.kept) counts.known++
      return
    }
    counts.edited++
    put(after)
  }

  function join(before: Item, candidate: Candidate, reason: Reason): void {
    const { item } = candidate
    // A story that was dropped comes back in the words of the outlet that is kept.
    const takesOver = before.dropped === true || (isSearch(before.source) && !isSearch(item.source))
    const joining = { because: joinReason(reason), outlet: outletName(item), ownOutlet: outletName(before) }
    const after = takesOver ? ledBy(before, candidate, nextInstant(), joining) : joinedBy(before, item, joining)
    counts.joined++
    put(after)
  }

  function judgeAgain(judging: Judging): void {
    for (const item of judgedAgain([...open.values()], judging)) put(item)
  }

  function isSearch(source: string): boolean {
    return sources.get(source)?.search === true
  }

  function outletName({ via, source }: Pick<Item | WholeItem, 'via' | 'source'>): string {
    return via?.name ?? sources.get(source)?.name ?? source
  }

  return {
    takeAll,
    judgeAgain,
    items: () => [...items.values()],
    newKeys: () => newKeys,
    counts: () => counts,
    isTouched: () => touched,
  }
}

/** The oldest day that still stands open although its time is over; one a tick, because a tick has few writes. */
function dayToSeal(
  items: readonly Item[],
  { sealedDay, days }: ItemsDocument,
  { now, utcOffset }: MergeContext,
): DayDocument | undefined {
  const day = oldestOpenDay(items, sealedDay)
  if (day === '' || isOpen(day, now, utcOffset)) return undefined
  if (isSettling(items, sealedDay, now)) return undefined
  const held = items.filter(({ id }) => dayOfId(id) === day)
  return { version: VERSION, day, previousDay: sealedDay, days: withDay(days, day, held.length), items: held }
}

function daysOf({ days }: Pick<ItemsDocument, 'days'>): Pick<ItemsDocument, 'days'> {
  return days === undefined ? {} : { days }
}

function oldestOpenDay(items: readonly Item[], sealedDay: string): string {
  return oldest(items.map(({ id }) => dayOfId(id)).filter((day) => day > sealedDay))
}

function oldest(days: readonly string[]): string {
  return days.filter((day) => day !== '').reduce((first, day) => (first === '' || day < first ? day : first), '')
}
