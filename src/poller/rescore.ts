import type { Item, Verdict } from '../model.ts'
import { type Desk, type Judging, replaceItem, turnOf } from './merge/desk.ts'

/** The most items to judge again in one tick: each takes a fraction of a millisecond. */
const MOST_A_TICK = 100

/**
 * Judges open items again that another topic or matcher judged, at most 100. An item that is no longer kept leaves
 * every list but keeps its address and its reasons; one that is kept again returns to its place.
 */
export function rescoreItems(desk: Desk, { judge, judgedBy }: Judging): void {
  const stale = [...desk.open.values()].filter((item) => item.judgedBy !== judgedBy)
  for (const before of stale.slice(0, MOST_A_TICK)) {
    const after = underVerdict(before, judge(before), judgedBy)
    if (!replaceItem(desk, after)) continue
    const turn = turnOf(before, after)
    if (turn !== undefined) desk.changes.push({ kind: turn, item: after.id })
    else if (servedParts(before) !== servedParts(after)) desk.changes.push({ kind: 'edited', item: after.id })
  }
}

/** Parts of what is served that another verdict may change. */
const servedParts = ({ places, score, because }: Item): string => JSON.stringify([places, score, because])

/** The item under another verdict. `updated` stays: the text that readers have seen did not change. */
function underVerdict(item: Item, verdict: Verdict, judgedBy: string): Item {
  const { dropped: _before, ...kept } = item
  const { score, because } = verdict
  if (!verdict.kept) return { ...kept, score, because, judgedBy, dropped: true }
  return { ...kept, score, because, places: verdict.places, judgedBy }
}
