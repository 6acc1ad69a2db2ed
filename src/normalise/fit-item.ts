import type { WholeItem } from '../model.ts'
import { jsonBytes } from '../text/json-bytes.ts'
import { shorten } from './summary.ts'

/**
 * The most that an item's address, texts, picture, names and outlet take together as JSON, so that the stored item with
 * its keys and reasons stays within 4 KB. Ordinary items never reach it.
 */
const MOST_BYTES = 2_700
const LONGEST_OUTLET = 100

/** Cuts an item that is too large: first names, then the picture, the outlet's address, the lead and the headline. */
export function fitItem(item: WholeItem): WholeItem {
  let fitted = item
  for (const lighten of LIGHTEN) {
    const over = ownBytes(fitted) - MOST_BYTES
    if (over <= 0) return fitted
    fitted = lighten(fitted, over)
  }
  return fitted
}

function ownBytes({ link, title, summary, image, authors, categories, via }: WholeItem): number {
  return jsonBytes([link, title, summary, image, authors, categories, via])
}

type Lighten = (item: WholeItem, over: number) => WholeItem

const LIGHTEN: readonly Lighten[] = [
  (item, over) => ({ ...item, categories: lessOf(item.categories, over) }),
  (item, over) => ({ ...item, authors: lessOf(item.authors, over) }),
  (item) => ({ ...item, image: undefined }),
  (item) => ({ ...item, via: item.via && { name: shorten(item.via.name, LONGEST_OUTLET), url: undefined } }),
  (item, over) => ({ ...item, summary: shortenBytes(item.summary, over) }),
  (item, over) => ({ ...item, title: shortenBytes(item.title, over) }),
]

/** Drops names at the end until the list is `over` bytes shorter. */
function lessOf(names: readonly string[], over: number): readonly string[] {
  const most = jsonBytes(names) - over
  let kept = names
  while (kept.length > 0 && jsonBytes(kept) > most) kept = kept.slice(0, -1)
  return kept
}

function shortenBytes(text: string, over: number): string {
  const most = jsonBytes(text) - over
  let short = text
  for (let length = text.length; length > 0 && jsonBytes(short) > most; ) {
    length = Math.min(length - 1, Math.floor((length * most) / jsonBytes(short)))
    short = length > 0 ? shorten(text, length) : ''
  }
  return short
}
