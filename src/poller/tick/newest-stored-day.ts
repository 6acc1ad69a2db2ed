import { DAY_MS } from '../../durations.ts'
import { localDay } from '../../item-day.ts'
import type { Store } from '../../publish/kv.ts'

/** How many days from one on may hold what was found after the items were last put, and how many of items are searched. */
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
  const later = Array.from({ length: DAYS_SEARCHED }, (_, index) =>
    localDay(new Date(from.getTime() + index * DAY_MS), utcOffset),
  )
  const known = [...new Set(days)].toSorted().slice(-DAYS_SEARCHED)
  const searched = [...new Set([...later, ...known])].filter((day) => day > after).toSorted()
  for (const day of searched.reverse()) if (await isThere(day)) return day
  return ''
}
