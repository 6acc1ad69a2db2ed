import { lateRules } from '../config/stories.ts'
import { DAY_MS } from '../durations.ts'
import { dayOfId } from '../item-day.ts'
import type { Candidate, Item } from '../model.ts'

export type LateContext = {
  readonly now: Date
  /** The local day of `now`, under which late items are filed. */
  readonly today: string
  /** Unknown candidates of this tick whose own day is closed. */
  readonly late: readonly Candidate[]
  /** The stored items when the first of them is checked. */
  readonly stored: Iterable<Item>
}

/**
 * Makes the gate for the late candidates of a tick: it admits those that are still news, and counts them. News after an
 * outage is news: nobody could read it before. So is a straggler, which its source shows late. A source's first window
 * is not, nor a flood of stragglers, nor anything older than a week; and a source has only so many a day.
 */
export function lateNewsGate({ now, today, late, stored }: LateContext): (candidate: Candidate) => boolean {
  const { days, newerADay, olderATick, olderADay } = lateRules
  const filed = new Map<string, number>()
  const stragglers = new Map<string, number>()
  for (const { id, source, late: isLate, backfill } of stored) {
    if (isLate && !backfill && dayOfId(id) === today) count(filed, source)
  }
  for (const { arrival, item } of late) if (arrival === 'older') count(stragglers, item.source)

  return ({ item, arrival }) => {
    if (arrival === 'first-window' || now.getTime() - Date.parse(item.published) > days * DAY_MS) return false
    if (arrival === 'older' && (stragglers.get(item.source) ?? 0) > olderATick) return false
    const most = arrival === 'newer' ? newerADay : olderADay
    if ((filed.get(item.source) ?? 0) >= most) return false
    count(filed, item.source)
    return true
  }
}

function count(counts: Map<string, number>, source: string): void {
  counts.set(source, (counts.get(source) ?? 0) + 1)
}
