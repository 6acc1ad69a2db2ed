export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
/** A day in UTC or in a fixed offset: the zones of the config have no summer time. */
export const DAY_MS = 24 * HOUR_MS

/**
 * Whether so much time has passed since an instant. One ahead of the clock, by more than that, was written by a clock
 * that was wrong, and counts as long past.
 */
export function hasPassed(since: string, ms: number, now: Date): boolean {
  return Math.abs(now.getTime() - (Date.parse(since) || 0)) >= ms
}

/**
 * Whether the time has come for something that never waits longer than so many ms: a later time was given by a clock that
 * was wrong, and what is not a time means at once.
 */
export function isDue(at: string, longestMs: number, now: Date): boolean {
  const aheadMs = (Date.parse(at) || 0) - now.getTime()
  return aheadMs <= 0 || aheadMs > longestMs
}
