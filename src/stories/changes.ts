import { idOf, localDay } from '../filing.ts'
import type { Also, Candidate, Item, WholeItem } from '../model.ts'
import { isSameOutlet, outletHost } from './outlets.ts'

/** How a stored item comes to be and how it may change. Its id, `at`, `added` and `published` never do. */

export type Filing = {
  readonly now: Date
  readonly utcOffset: string
  /** Whether a local day still takes new items. */
  readonly isOpenDay: (day: string) => boolean
  /** Our own instant of this change. */
  readonly instant: string
}

/** A new item in its place: its published day while that is open, else today. */
export function filed({ item, verdict, judgedBy }: Candidate, { now, utcOffset, isOpenDay, instant }: Filing): Item {
  const publishedDay = localDay(item.published, utcOffset)
  const late = !isOpenDay(publishedDay)
  return {
    id: idOf(late ? localDay(now, utcOffset) : publishedDay, item.key),
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
  }
}

/** The item after its outlet changed headline or summary; the very same item where nothing of that changed. */
export function edited(before: Item, candidate: Candidate, instant: string): Item {
  const { item } = candidate
  if (!isEdit(before, item)) return before
  const keys = union(before.keys, item.titleKeys.slice(0, 1))
  return { ...retold(before, candidate), keys, updated: instant }
}

/** A stored item in the words of an article, with the verdict on those. */
function retold(before: Item, { item, verdict, judgedBy }: Candidate): Item {
  const { via: _via, image: _image, dropped: _dropped, ...entry } = before
  const { places, score, because } = verdict
  return { ...entry, ...contentOf(item), places, score, because, judgedBy }
}

/** A picture that moved to another address is no edit; one where there was none, or none where there was one, is. */
function isEdit(before: Item, item: WholeItem): boolean {
  return (
    before.title !== item.title ||
    before.summary !== item.summary ||
    (before.image === undefined) !== (item.image === undefined)
  )
}

/** The item with one more outlet where its story stands. `updated` stays: nothing that a reader has read changed. */
export function joinedBy(before: Item, copy: WholeItem, outlet: string, ownOutlet: string): Item {
  const keys = union(before.keys, [copy.key], copy.titleKeys.slice(0, 1))
  if (outlet === ownOutlet || isSameOutlet(before, copy)) return { ...before, keys }
  const also: Also = { source: copy.source, name: outlet, link: copy.link, published: copy.published }
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
 * led to another outlet than this one, that outlet stays with the story under `foundOutlet`.
 */
export function ledBy(before: Item, candidate: Candidate, instant: string, foundOutlet: string): Item {
  const { item } = candidate
  const keys = union([item.key], before.keys, item.titleKeys.slice(0, 1))
  const { source, link, published } = before
  const found: Also = { source, name: foundOutlet, link, published }
  const also = [...(isSameOutlet(before, item) ? [] : [found]), ...before.also.filter((one) => !isAt(one, item))]
  return { ...retold(before, candidate), source: item.source, also, keys, updated: instant }
}

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
