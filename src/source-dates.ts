import type { Arrival, SourceState, WholeItem } from './model.ts'

const MINUTE_MS = 60_000

/** How an item came, beside what its source gave before. One without a date is told by whether there was a before. */
export function arrivalOf({ published, dated }: WholeItem, { newestAt, lastOkAt }: SourceState): Arrival {
  if (!dated) return lastOkAt === undefined ? 'first-window' : 'newer'
  if (newestAt === undefined) return 'first-window'
  return published <= newestAt ? 'older' : 'newer'
}

/** The newest date that the source ever gave, and the longest gap before a newer one: what a silence is told by. */
export function newest(
  { newestAt: before, longestGapMinutes: longest = 0 }: SourceState,
  published: readonly string[],
): Pick<SourceState, 'newestAt' | 'longestGapMinutes'> {
  const later = published.filter((date) => before === undefined || date > before).sort()
  const dates = before === undefined ? later : [before, ...later]
  const newestAt = dates.at(-1)
  if (newestAt === undefined) return {}
  const gaps = dates.slice(1).map((date, index) => (Date.parse(date) - Date.parse(dates[index] ?? date)) / MINUTE_MS)
  const longestGapMinutes = Math.round(gaps.reduce((most, gap) => Math.max(most, gap), longest))
  return longestGapMinutes > 0 ? { newestAt, longestGapMinutes } : { newestAt }
}
