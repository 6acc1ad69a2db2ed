import type { Item, WholeItem } from '../model.ts'

/** What an article is to the items that are still open. */
export type Relation =
  /** Never met: it becomes an item. */
  | { readonly kind: 'new' }
  /** Met before, and nothing is to be done: its day is closed, or its outlet published it twice. */
  | { readonly kind: 'known' }
  /** This very article: its outlet may have edited it. */
  | { readonly kind: 'same'; readonly item: Item }
  /** The same story in another place: another outlet, or the way of a search engine to this one. */
  | { readonly kind: 'copy'; readonly item: Item }

/** Answers questions about what is stored: open items by any of their keys, and whether a key was ever kept. */
export type Known = {
  readonly openItem: (key: string) => Item | undefined
  readonly wasKept: (key: string) => boolean
}

/**
 * How an article relates to what is stored: first as itself (its own key), then as a story (its headline on the same
 * day or a neighbouring one).
 */
export function relate(item: WholeItem, known: Known): Relation {
  const stored = known.openItem(item.key)
  if (stored) return isOwn(stored, item) ? { kind: 'same', item: stored } : { kind: 'known' }
  if (known.wasKept(item.key)) return { kind: 'known' }

  const [ownDay, ...neighbourDays] = item.titleKeys
  if (ownDay === undefined) return { kind: 'new' }
  const today = known.openItem(ownDay)
  if (today) return isRepetition(today, item) ? { kind: 'known' } : { kind: 'copy', item: today }
  const beside = neighbourDays.map(known.openItem).find((found) => found !== undefined)
  // The same headline from the same outlet a day later is a serial ("Giá cà phê hôm nay"), not a repetition.
  if (beside) return isRepetition(beside, item) ? { kind: 'new' } : { kind: 'copy', item: beside }
  return item.titleKeys.some(known.wasKept) ? { kind: 'known' } : { kind: 'new' }
}

/** Whether an article speaks for the stored item; other sections that carry it do not edit it. */
function isOwn(stored: Item, item: WholeItem): boolean {
  return stored.source === item.source && stored.keys[0] === item.key
}

/** One outlet's headline under a second number (SGGP post863212 and post863220, August 2026). */
function isRepetition(stored: Item, item: WholeItem): boolean {
  return isSameOutlet(stored, item) && (stored.via === undefined) === (item.via === undefined)
}

/** Whether both stand at one outlet, also where a search engine led to one of them. */
export function isSameOutlet(stored: Item, item: WholeItem): boolean {
  return outletHost(stored) === outletHost(item)
}

function outletHost({ link, via }: Pick<Item | WholeItem, 'link' | 'via'>): string {
  const address = via?.url ?? link
  return URL.canParse(address) ? new URL(address).host.replace(/^(www|m|amp)\./, '') : address
}
