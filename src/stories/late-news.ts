import { lateRules } from '../config/stories.ts'
import { dayOfId } from '../filing.ts'
import type { Candidate, Item } from '../model.ts'

const DAY_MS = 24 * 3_600_000

export type LateContext = {
  readonly now: Date
  /** The local day of `now`, under which late items are filed. */
  readonly today: string
  /** Candidates of this tick that nobody knows and whose own day is closed. */
  readonly late: readonly Candidate[]
}

/**
 * Whether an item whose day is closed is news all the same. What a source brings after an outage is: nobody could read
 * it before. So is a straggler, which its source shows late. A source's first window is not, nor a flood of stragglers,
 * nor what is older than a week; and a source has only so many a day, `stored` with what this tick filed so far.
 */
export function isLateNews({ item, arrival }: Candidate, stored: Iterable<Item>, context: LateContext): boolean {
  const { now, today, late } = context
  const { days, newerADay, olderATick, olderADay } = lateRules
  if (arrival === 'first-window' || now.getTime() - Date.parse(item.published) > days * DAY_MS) return false
  const stragglers = late.filter((other) => other.arrival === 'older' && other.item.source === item.source)
  if (arrival === 'older' && stragglers.length > olderATick) return false
  let filed = 0
  for (const { id, source, late, backfill } of stored) {
    if (late && !backfill && source === item.source && dayOfId(id) === today) filed++
  }
  return filed < (arrival === 'newer' ? newerADay : olderADay)
}
