export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
/** A day in UTC or in a fixed offset: the zones of the config have no summer time. */
export const DAY_MS = 24 * HOUR_MS

/**
 * Whether that many ms have passed since an instant. One that is further ahead than that was written by a wrong clock,
 * and counts as long past.
 */
export function hasPassed(since: string, ms: number, now: Date): boolean {
  return Math.abs(now.getTime() - (Date.parse(since) || 0)) >= ms
}

/**
 * Whether something is due that never waits longer than `longestMs`. A later time was given by a wrong clock, so it
 * counts as due; so does text that is not a time.
 */
export function isDue(at: string, longestMs: number, now: Date): boolean {
  const aheadMs = (Date.parse(at) || 0) - now.getTime()
  return aheadMs <= 0 || aheadMs > longestMs
}
