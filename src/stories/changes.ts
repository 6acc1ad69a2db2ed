import { lateRules } from '../config/stories.ts'
import { idOf, localDay } from '../item-day.ts'
import { type ItemKey, mainKeyOf, packKeys, readKeys } from '../item-keys.ts'
import type { Also, Candidate, Item, JoinReason, WholeItem } from '../model.ts'
import { withoutUndefined } from '../without-undefined.ts'
import { tellsTheSame } from './cosmetic-change.ts'
import { mayMoveUpdated } from './edit-brake.ts'
import { isSameOutlet, outletHost } from './outlets.ts'

/** The conditions of filing. An item's id, `at`, `added` and `published` never change. */

export type Filing = {
  readonly now: Date
  readonly utcOffset: string
  /** The open day under which late items are filed. */
  readonly today: string
  /** Whether a local day still takes new items. */
  readonly isOpenDay: (day: string) => boolean
  /** Whether it is news for readers although its day is closed. */
  readonly isNews: boolean
  /** The instant of this change. */
  readonly instant: string
  /** The key for the id. */
  readonly idKey: string
}

/** Makes a new item in its place: on its published day if that is open, otherwise today. */
export function filed(
  { item, verdict, arrival, rank = 0, judgedBy }: Candidate,
  { now, utcOffset, today, isOpenDay, isNews, instant, idKey }: Filing,
): Item {
  const publishedDay = localDay(item.published, utcOffset)
  const late = !isOpenDay(publishedDay)
  // The end of a list that was never seen before may have been there for years.
  const isOfNoTime = !item.dated && arrival === 'first-window' && rank >= lateRules.undatedOfNewList
  const isBackfill = (late && !isNews) || isOfNoTime
  return {
    id: idOf(late ? today : publishedDay, idKey),
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
    keys: packKeys(ownKeys(item), item.source),
    ...withoutUndefined({ late: late || undefined, backfill: isBackfill || undefined }),
  }
}

/**
 * The item after its outlet changed headline, summary, picture or address; the same object if nothing of that changed.
 * An item whose new words would not be kept leaves the lists, unless other outlets have the story: then it stays in the
 * words that they confirm.
 */
export function edited(before: Item, given: Candidate, instant: string): Item {
  const candidate = { ...given, item: withWordsOf(before, given.item) }
  const { item, verdict } = candidate
  if (!isEdit(before, candidate) || (!verdict.kept && before.also.length > 0)) return before
  const keys = packKeys([...ownKeys(item), ...readKeys(before)], before.source)
  const isBack = before.dropped === true
  const moves = isBack || !verdict.kept || mayMoveUpdated(before, new Date(instant))
  const told = { ...retold(before, candidate), ...formerTitles(before, item.title, instant) }
  const after = { ...told, keys, updated: moves ? instant : before.updated }
  if (verdict.kept) return after
  return { ...after, dropped: true }
}

/** A list that has only headlines takes away nothing that the article's own page gave. */
function withWordsOf(before: Item, item: WholeItem): WholeItem {
  if (item.summary !== '' || before.summary === '') return item
  const authors = item.authors.length === 0 ? before.authors : item.authors
  return { ...item, summary: before.summary, authors, ...withoutUndefined({ image: item.image ?? before.image }) }
}

/** A headline that goes back and forth every hour must not make the item grow. */
const MOST_FORMER_TITLES = 3

function formerTitles(
  { title, formerTitles: before = [] }: Item,
  now: string,
  instant: string,
): Pick<Item, 'formerTitles'> {
  if (title === now) return {}
  return { formerTitles: [...before, { title, until: instant }].slice(-MOST_FORMER_TITLES) }
}

/** Also the address that is its key, and changes to the verdict: by a section or an owner's rule. */
function isEdit(before: Item, { item, verdict }: Candidate): boolean {
  if (mainKeyOf(before) !== item.key || !tellsTheSame(before, item)) return true
  if (before.dropped === true) return verdict.kept
  return !verdict.kept && (before.link !== item.link || before.categories.join() !== item.categories.join())
}

/** A stored item in the words of an article, with their verdict. */
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

/** The item with one more outlet of its story. `updated` stays: nothing that a reader has read changed. */
export function joinedBy(before: Item, copy: WholeItem, { because, outlet, ownOutlet }: Joining): Item {
  const keys = packKeys([...readKeys(before), ...ownKeys(copy)], before.source)
  if (outlet === ownOutlet || isSameOutlet(before, copy)) return { ...before, keys }
  const also: Also = {
    ...wordsOf(copy),
    source: copy.source,
    name: outlet,
    link: copy.link,
    ...homeOf(copy),
    published: copy.published,
    because,
  }
  const carried = before.also.find(({ name }) => name === outlet)
  if (carried === undefined) return { ...before, keys, also: [...before.also, also] }
  // The outlet's own link is better than a search engine's to the same place.
  const isBetter = copy.via === undefined && outletHost({ ...carried, via: undefined }) !== outletHost(copy)
  if (isBetter) return { ...before, keys, also: before.also.map((one) => (one === carried ? also : one)) }
  return { ...before, keys }
}

/** The same article, listed by a source other than its outlet's own: that source stays with the item. */
export function listedBy(before: Item, copy: WholeItem, { because, outlet }: Joining): Item {
  if (before.also.some(({ source }) => source === copy.source)) return before
  const also: Also = { source: copy.source, name: outlet, link: copy.link, published: copy.published, because }
  return { ...before, also: [...before.also, also] }
}

/**
 * A direct article replaces a search engine's copy, and an outlet's own article replaces whoever listed it first: same
 * entry, better link and words. If the search engine led to another outlet than this one, that outlet stays with the
 * story, and so does the one that listed it; one whose article was dropped does not.
 */
export function ledBy(before: Item, candidate: Candidate, instant: string, { because, ownOutlet }: Joining): Item {
  const { item } = candidate
  const keys = packKeys([...ownKeys(item), ...readKeys(before)], item.source)
  const { source, link, published } = before
  const found: Also = { ...wordsOf(before), source, name: ownOutlet, link, ...homeOf(before), published, because }
  const isListed = because[0] === SAME_ADDRESS && before.source !== item.source
  const stays = before.dropped !== true && (isListed || !isSameOutlet(before, item))
  const also = before.also.filter((one) => !isAt(one, item))
  if (stays) also.unshift(found)
  return { ...retold(before, candidate), source: item.source, also, keys, updated: instant }
}

/** The parts of a copy that a page shows. */
function wordsOf({ title, image }: Pick<WholeItem, 'title' | 'image'> | Item): Pick<Also, 'title' | 'image'> {
  return withoutUndefined({ title, image })
}

/** The outlet whose article a search engine found. */
function homeOf({ via }: Pick<Item | WholeItem, 'via'>): Pick<Also, 'home'> {
  return withoutUndefined({ home: via?.url })
}

/** The rule by which one address at two sources is one article. */
export const SAME_ADDRESS = 'same-address'

/** Every key of an article, the main one first. */
function ownKeys({ source, key, identity }: WholeItem): readonly ItemKey[] {
  const main = identity.filter((one) => one.key === key)
  return [...main, ...identity].map((one) => ({ ...one, source }))
}

const isAt = (also: Also, item: WholeItem) => outletHost({ ...also, via: undefined }) === outletHost(item)

function contentOf(item: WholeItem) {
  const { link, title, summary, image, authors, categories, language, via } = item
  const outlet = via && withoutUndefined({ name: via.name, url: via.url })
  return withoutUndefined({ via: outlet, link, title, summary, image, authors, categories, language })
}
