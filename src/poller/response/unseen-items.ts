import type { ParsedFeed, ParsedItem } from '../../model.ts'
import type { IsKnown } from '../../parse/incremental/item-blocks.ts'
import type { Pruned } from '../../parse/incremental/prune.ts'
import { MOST_NEW_ITEMS } from '../../parse/xml/bounds.ts'
import { hash8 } from '../../text/hash.ts'

export type Unseen = {
  readonly items: readonly ParsedItem[]
  /** The fingerprint of each; empty if it is not certain which is whose. */
  readonly itemMarks: readonly string[]
  /** Fingerprints of all items of the body, in its order, without those that wait. */
  readonly marks: readonly string[]
  readonly seen: number
  /** How many more new items there are than are read at once. */
  readonly waiting: number
}

/** Finds the items that were in neither of the source's last two bodies: by their text, if pruning could separate it. */
export function unseenItems(feed: ParsedFeed, pruned: Pruned | undefined, isKnown: IsKnown): Unseen {
  if (pruned !== undefined) {
    const { marks, fresh, cut, waiting } = pruned
    const itemMarks = fresh.length === feed.items.length ? fresh : []
    return { items: feed.items, itemMarks, marks, seen: cut, waiting }
  }
  const marked = feed.items.map((item) => ({ item, mark: hash8(markedText(item, feed.format)) }))
  const fresh = marked.filter(({ mark }) => !isKnown(mark))
  const waiting = new Set(fresh.slice(MOST_NEW_ITEMS))
  const read = fresh.slice(0, MOST_NEW_ITEMS)
  return {
    items: read.map(({ item }) => item),
    itemMarks: read.map(({ mark }) => mark),
    marks: marked.filter((one) => !waiting.has(one)).map(({ mark }) => mark),
    seen: marked.length - fresh.length,
    waiting: waiting.size,
  }
}

/** A page's pictures load later or change size, and "3 giờ trước" is another text each hour: neither is news. */
function markedText(item: ParsedItem, format: ParsedFeed['format']): string {
  if (format === 'page') return JSON.stringify([item.link, item.title, item.summary])
  return JSON.stringify(item)
}
