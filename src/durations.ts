export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
/** A day in UTC or in a fixed offset: the zones of the config have no summer time. */
export const DAY_MS = 24 * HOUR_MS
