import type { Arrival, SourceState, WholeItem } from './model.ts'

const MINUTE_MS = 60_000

/** How an item came, beside what its source gave before. */
export function arrivalOf({ published, dated }: WholeItem, { newestAt }: SourceState): Arrival {
  if (newestAt === undefined) return 'first-window'
  return dated && published <= newestAt ? 'older' : 'newer'
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
