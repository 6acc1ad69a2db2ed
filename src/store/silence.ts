import type { SourceState } from '../model.ts'

const MINUTE_MS = 60_000
const DAY_MINUTES = 24 * 60

/** Newsrooms rest over a holiday: a silence shorter than this is none. */
const LEAST_MINUTES = 3 * DAY_MINUTES
/** Where we do not know the source's habits yet. */
const UNKNOWN_MINUTES = 30 * DAY_MINUTES

/**
 * Whether a source that can be read has been without news for longer than it ever was: half as long again as its
 * longest gap so far. Such a feed has often been given up by its publisher without a word.
 */
export function isSilent({ newestAt, longestGapMinutes }: SourceState, now: Date): boolean {
  if (newestAt === undefined) return false
  const allowed = longestGapMinutes === undefined ? UNKNOWN_MINUTES : Math.max(LEAST_MINUTES, 1.5 * longestGapMinutes)
  return now.getTime() - Date.parse(newestAt) > allowed * MINUTE_MS
}
