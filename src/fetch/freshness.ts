import type { Source } from '../config/schema/schema.ts'
import { DAY_MS } from '../durations.ts'
import { httpDateMs } from '../text/http-date.ts'

const DAY_SECONDS = DAY_MS / 1000

/** Servers do send a max-age of a year and a Retry-After of a month. The schedule has its own, shorter ceiling. */
export const LONGEST_ASK_SECONDS = 7 * DAY_SECONDS

/**
 * How long a response says that asking again is useless, in seconds, 0 to 7 days: Cache-Control max-age, else Expires
 * minus Date, less Age (RFC 9111 sections 4.2.1 and 5.3). s-maxage is left out: it speaks to the publisher's own CDN,
 * which is purged when the feed changes.
 */
export function freshForSeconds(headers: Headers, now: Date): number {
  const lifetime = lifetimeSeconds(headers, now)
  const age = wholeSeconds(headers.get('age') ?? '') ?? 0
  return capped(lifetime - age)
}

function lifetimeSeconds(headers: Headers, now: Date): number {
  const directives = (headers.get('cache-control') ?? '').toLowerCase()
  if (/(?:^|[\s,])no-(?:cache|store)(?![\w-])/.test(directives)) return 0
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d+)/.exec(directives)?.[1]
  if (maxAge !== undefined) return Number(maxAge)
  const expires = httpDateMs(headers.get('expires') ?? '')
  if (expires === undefined) return 0
  return (expires - (httpDateMs(headers.get('date') ?? '') ?? now.getTime())) / 1000
}

/** A local newsroom's news is what we are here for: its caches are believed for so long and no longer. */
export const LONGEST_LOCAL_MINUTES = 60

/** When a source that answered 410 is asked whether it is back, ISO 8601: in a week. */
export function nextAskAfterGone(now: Date): string {
  return new Date(now.getTime() + 7 * DAY_MS).toISOString()
}

/**
 * How much of a wish to be left alone (max-age, Expires, ttl, sy:updatePeriod) is heeded, in minutes: all of it, but an
 * hour at most, or its own interval where that is longer, for a local source. Retry-After is heeded in full.
 */
export function heededMinutes(asked: number, source: Pick<Source, 'region' | 'everyMinutes'>): number {
  return source.region === 'local' ? Math.min(asked, Math.max(LONGEST_LOCAL_MINUTES, source.everyMinutes)) : asked
}

/**
 * A Retry-After value, seconds or HTTP-date (RFC 9110 section 10.2.3), as whole seconds from now, 0 to 7 days.
 * Undefined if it is neither.
 */
export function retryAfterSeconds(value: string, now: Date): number | undefined {
  const seconds = wholeSeconds(value)
  if (seconds !== undefined) return capped(seconds)
  const at = httpDateMs(value)
  return at === undefined ? undefined : capped((at - now.getTime()) / 1000)
}

function wholeSeconds(value: string): number | undefined {
  return /^\s*\d+\s*$/.test(value) ? Number(value) : undefined
}

function capped(seconds: number): number {
  return Math.ceil(Math.min(Math.max(seconds, 0), LONGEST_ASK_SECONDS))
}
