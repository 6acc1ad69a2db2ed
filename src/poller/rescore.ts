import type { Item, Verdict } from '../model.ts'

/** How many items are judged again in one tick: a fraction of a millisecond each. */
const MOST_A_TICK = 100

/** How the topic in force judges a stored item. */
export type Judging = {
  readonly judge: (item: Item) => Verdict
  /** Names topic and matcher; an item that bears it needs no second look. */
  readonly judgedBy: string
}

/**
 * Items that another topic or matcher judged, judged again: the first 100 of those given. One that is no longer kept
 * leaves every list, and keeps its address and its reasons; one that is kept again comes back to its place.
 */
export function judgedAgain(items: readonly Item[], { judge, judgedBy }: Judging): readonly Item[] {
  const stale = items.filter((item) => item.judgedBy !== judgedBy)
  return stale.slice(0, MOST_A_TICK).map((item) => underVerdict(item, judge(item), judgedBy))
}

/** The item with another verdict on it. `updated` stays: nothing that a reader has read changed. */
function underVerdict(item: Item, verdict: Verdict, judgedBy: string): Item {
  const { dropped: _before, ...kept } = item
  const { score, because } = verdict
  if (!verdict.kept) return { ...kept, score, because, judgedBy, dropped: true }
  return { ...kept, score, because, places: verdict.places, judgedBy }
}
