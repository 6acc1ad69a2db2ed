import { DAY_MS } from '../../durations.ts'
import { localDay } from '../../item-day.ts'
import type { Store } from '../../publish/kv.ts'

/** How many days from one on may hold what was found after the items were last put. */
const DAYS_SEARCHED = 40

export type Search = {
  /** The newest day to which something leads; "" when nothing does. */
  readonly after: string
  /** The filing days of items, as far as they are known. */
  readonly days: readonly string[]
  /** Before this moment nothing was filed that is not in those days. */
  readonly from: Date
  readonly utcOffset: string
}

/**
 * Finds the newest sealed day to which nothing leads: the Poller may have died after putting it, or the items are lost.
 * "" when there is none. A day that newer code wrote counts.
 */
export async function newestStoredDay(store: Pick<Store, 'readDay'>, search: Search): Promise<string> {
  const { after, days, from, utcOffset } = search
  const isThere = async (day: string) => ['good', 'newer'].includes((await store.readDay(day)).kind)
  let newest = after
  const later = Array.from({ length: DAYS_SEARCHED }, (_, index) => new Date(from.getTime() + index * DAY_MS))
  for (const day of later.map((at) => localDay(at, utcOffset)).reverse()) {
    if (day <= after || !(await isThere(day))) continue
    newest = day
    break
  }
  // Days are put in their order: the first one that is missing ends them.
  for (const day of new Set(days.filter((one) => one > newest).toSorted())) {
    if (!(await isThere(day))) break
    newest = day
  }
  return newest === after ? '' : newest
}
