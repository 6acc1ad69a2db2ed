import { idOf, localDay } from '../item-day.ts'
import type { Also, Candidate, Item, JoinReason, WholeItem } from '../model.ts'
import { tellsTheSame } from './cosmetic-change.ts'
import { mayMoveUpdated } from './edit-brake.ts'
import { isSameOutlet, outletHost } from './outlets.ts'

/** How a stored item comes to be and how it may change. Its id, `at`, `added` and `published` never do. */

export type Filing = {
  readonly now: Date
  readonly utcOffset: string
  /** The open day on which what is late is filed. */
  readonly today: string
  /** Whether a local day still takes new items. */
  readonly isOpenDay: (day: string) => boolean
  /** Whether readers want it although its day is closed. */
  readonly isNews: boolean
  /** Nobody has read anything here yet: what has no date is as new as the rest. */
  readonly isNewStore: boolean
  /** Our own instant of this change. */
  readonly instant: string
}

/** A new item in its place: its published day while that is open, else today. */
export function filed(
  { item, verdict, arrival, judgedBy }: Candidate,
  { now, utcOffset, today, isOpenDay, isNews, isNewStore, instant }: Filing,
): Item {
  const publishedDay = localDay(item.published, utcOffset)
  const late = !isOpenDay(publishedDay)
  // A source that begins with an undated list may have had it for years.
  const isOfNoTime = !item.dated && arrival === 'first-window' && !isNewStore
  return {
    id: idOf(late ? today : publishedDay, item.key),
    at: item.published,
    added: now.toISOString(),
    published: item.published,
    updated: instant,
    source: item.source,
    ...contentOf(item),
    places: verdict.places,
    score: verdict.score,
    because: verdict.because,
    judgedBy,
    also: [],
    keys: [item.key, ...item.titleKeys.slice(0, 1)],
    ...(late ? { late } : {}),
    ...((late && !isNews) || isOfNoTime ? { backfill: true } : {}),
  }
}

/**
 * The item after its outlet changed headline, summary, picture or address; the very same item where nothing of that
 * changed. One that is no longer kept in its new words leaves the lists, unless other outlets tell the story: then it
 * stays in the words that they confirm.
 */
export function edited(before: Item, candidate: Candidate, instant: string): Item {
  const { item, verdict } = candidate
  if (!isEdit(before, candidate) || (!verdict.kept && before.also.length > 0)) return before
  const keys = union([item.key], before.keys, item.titleKeys.slice(0, 1))
  const isBack = before.dropped === true
  const moves = isBack || !verdict.kept || mayMoveUpdated(before, new Date(instant))
  const told = { ...retold(before, candidate), ...formerTitles(before, item.title, instant) }
  const after = { ...told, keys, updated: moves ? instant : before.updated }
  return verdict.kept ? after : { ...after, dropped: true }
}

/** A headline that is put back and forth every hour must not make the item grow. */
const MOST_FORMER_TITLES = 3

function formerTitles(
  { title, formerTitles: before = [] }: Item,
  now: string,
  instant: string,
): Pick<Item, 'formerTitles'> {
  if (title === now) return {}
  return { formerTitles: [...before, { title, until: instant }].slice(-MOST_FORMER_TITLES) }
}

/** Besides its words, the address that is its key, and what changes the verdict: a section, an owner's rule. */
function isEdit(before: Item, { item, verdict }: Candidate): boolean {
  if (before.keys[0] !== item.key || !tellsTheSame(before, item)) return true
  if (before.dropped === true) return verdict.kept
  return !verdict.kept && (before.link !== item.link || before.categories.join() !== item.categories.join())
}

/** A stored item in the words of an article, with the verdict on those. */
function retold(before: Item, { item, verdict, judgedBy }: Candidate): Item {
  const { via: _via, image: _image, dropped: _dropped, ...entry } = before
  const { places, score, because } = verdict
  return { ...entry, ...contentOf(item), places, score, because, judgedBy }
}

export type Joining = {
  readonly because: JoinReason
  /** The names of the copy's outlet and of the item's own. */
  readonly outlet: string
  readonly ownOutlet: string
}

/** The item with one more outlet where its story stands. `updated` stays: nothing that a reader has read changed. */
export function joinedBy(before: Item, copy: WholeItem, { because, outlet, ownOutlet }: Joining): Item {
  const keys = union(before.keys, [copy.key], copy.titleKeys.slice(0, 1))
  if (outlet === ownOutlet || isSameOutlet(before, copy)) return { ...before, keys }
  const also: Also = {
    ...wordsOf(copy),
    source: copy.source,
    name: outlet,
    link: copy.link,
    published: copy.published,
    because,
  }
  const carried = before.also.find(({ name }) => name === outlet)
  if (carried === undefined) return { ...before, keys, also: [...before.also, also] }
  // The outlet's own link is better than a search engine's to the same place.
  const isBetter = copy.via === undefined && outletHost({ ...carried, via: undefined }) !== outletHost(copy)
  return isBetter
    ? { ...before, keys, also: before.also.map((one) => (one === carried ? also : one)) }
    : { ...before, keys }
}

/**
 * A direct article takes over from a search engine's copy: same entry, better link and words. Where the search engine
 * led to another outlet than this one, that outlet stays with the story; one whose article was dropped does not.
 */
export function ledBy(before: Item, candidate: Candidate, instant: string, { because, ownOutlet }: Joining): Item {
  const { item } = candidate
  const keys = union([item.key], before.keys, item.titleKeys.slice(0, 1))
  const { source, link, published } = before
  const found: Also = { ...wordsOf(before), source, name: ownOutlet, link, published, because }
  const stays = before.dropped !== true && !isSameOutlet(before, item)
  const also = [...(stays ? [found] : []), ...before.also.filter((one) => !isAt(one, item))]
  return { ...retold(before, candidate), source: item.source, also, keys, updated: instant }
}

/** What a page shows of a copy. */
const wordsOf = ({ title, image }: Pick<WholeItem, 'title' | 'image'> | Item): Pick<Also, 'title' | 'image'> => ({
  title,
  ...(image === undefined ? {} : { image }),
})

const isAt = (also: Also, item: WholeItem) => outletHost({ ...also, via: undefined }) === outletHost(item)

function contentOf(item: WholeItem) {
  const { link, title, summary, image, authors, categories, language, via } = item
  const outlet = via && { name: via.name, ...(via.url === undefined ? {} : { url: via.url }) }
  return {
    ...(outlet ? { via: outlet } : {}),
    link,
    title,
    summary,
    ...(image === undefined ? {} : { image }),
    authors,
    categories,
    language,
  }
}

function union(...lists: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lists.flat())]
}
