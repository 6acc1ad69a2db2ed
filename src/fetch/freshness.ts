import type { Source } from '../config/schema/schema.ts'
import { DAY_MS } from '../durations.ts'
import { httpDateMs } from '../text/http-date.ts'

const DAY_SECONDS = DAY_MS / 1000

/** Servers do send a max-age of a year and a Retry-After of a month. The schedule has its own, shorter ceiling. */
export const LONGEST_ASK_SECONDS = 7 * DAY_SECONDS

/**
 * For how long a response calls itself fresh, in seconds, 0 to 7 days: Cache-Control max-age, else Expires minus Date,
 * less Age (RFC 9111 sections 4.2.1 and 5.3). Ignores s-maxage: it is for the publisher's own CDN, which is purged when
 * the feed changes.
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

/** The longest caching time that is respected for a local newsroom, whose news is the purpose of this service. */
export const LONGEST_LOCAL_MINUTES = 60

/** When to ask a source again that answered 410, ISO 8601: in a week. */
export function nextAskAfterGone(now: Date): string {
  return new Date(now.getTime() + 7 * DAY_MS).toISOString()
}

/**
 * How many minutes of a requested pause (max-age, Expires, ttl, sy:updatePeriod, skipHours, skipDays) are honoured: all,
 * but for a local source at most an hour, or its own interval if that is longer. Retry-After is always honoured in full.
 */
export function heededMinutes(asked: number, source: Pick<Source, 'region' | 'everyMinutes'>): number {
  if (source.region === 'local') return Math.min(asked, Math.max(LONGEST_LOCAL_MINUTES, source.everyMinutes))
  return asked
}

/**
 * Parses a Retry-After value, seconds or HTTP-date (RFC 9110 section 10.2.3), to whole seconds from now, 0 to 7 days.
 * Undefined if it is neither.
 */
export function retryAfterSeconds(value: string, now: Date): number | undefined {
  const seconds = wholeSeconds(value)
  if (seconds !== undefined) return capped(seconds)
  const at = httpDateMs(value)
  if (at === undefined) return undefined
  return capped((at - now.getTime()) / 1000)
}

function wholeSeconds(value: string): number | undefined {
  if (/^\s*\d+\s*$/.test(value)) return Number(value)
  return undefined
}

function capped(seconds: number): number {
  return Math.ceil(Math.min(Math.max(seconds, 0), LONGEST_ASK_SECONDS))
}
