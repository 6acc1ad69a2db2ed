import { startedMs } from '../store/standing.ts'
import { hash8 } from '../text/hash.ts'
import { APP_VERSION } from '../version.ts'
import type { AppContext } from './bindings.ts'

/** What an answer was made from: it changes when, and only when, one of these does. */
export type Made = {
  readonly itemsRev: string
  readonly configRev: string
  /** Everything else that the answer depends on: format, canonical query, language. */
  readonly form: string
}

/** ETag and Last-Modified (RFC 9110 section 8.8) of one answer. */
export type Stamp = {
  readonly etag: string
  readonly lastModified?: string
  /** For how long it may be kept, as headers; as most answers where it is left out. */
  readonly cached?: Readonly<Record<string, string>>
}

/** Feed readers may keep an answer for five minutes, a cache of Cloudflare's before us for one; both longer if we are down. */
export const CACHED: Readonly<Record<string, string>> = {
  'cache-control': 'public, max-age=300, stale-while-revalidate=600, stale-if-error=86400',
  'cloudflare-cdn-cache-control': 'max-age=60',
}

/**
 * A strong ETag, and the instant of the tick that last changed the items; none before the first, nor while an override
 * is in force: a changed override changes answers without a tick.
 */
export function stampOf(c: AppContext, { itemsRev, configRev, form }: Made): Stamp {
  const facts = [APP_VERSION, originOf(c), itemsRev, configRev, form].join('\n')
  const changedMs = startedMs(itemsRev)
  return {
    etag: `"${hash8(facts)}"`,
    ...(changedMs > 0 && configRev === '' ? { lastModified: new Date(changedMs).toUTCString() } : {}),
  }
}

/** A 304 when the client has this answer already (RFC 9110 section 13.2.2: If-None-Match goes first); else undefined. */
export function notModified(c: AppContext, stamp: Stamp): Response | undefined {
  const ifNoneMatch = c.req.header('if-none-match')
  const has =
    ifNoneMatch === undefined ? isSince(c.req.header('if-modified-since'), stamp) : isAmong(ifNoneMatch, stamp)
  return has ? new Response(null, { status: 304, headers: stampHeaders(stamp) }) : undefined
}

/** The answer's headers, the same for 200 and 304. */
export function stampHeaders({ etag, lastModified, cached = CACHED }: Stamp): Record<string, string> {
  return { etag, ...(lastModified === undefined ? {} : { 'last-modified': lastModified }), ...cached }
}

/** Weak comparison: W/ does not count (section 8.8.3.2), because what compresses on the way adds it. */
function isAmong(ifNoneMatch: string, { etag }: Stamp): boolean {
  if (ifNoneMatch.trim() === '*') return true
  return ifNoneMatch.match(/"[^"]*"/g)?.includes(etag) ?? false
}

function isSince(ifModifiedSince: string | undefined, { lastModified }: Stamp): boolean {
  if (ifModifiedSince === undefined || lastModified === undefined) return false
  return Date.parse(lastModified) <= Date.parse(ifModifiedSince)
}

/** Where this answer lives, without a slash at the end: SITE_URL if it is a web address, else the address that was asked. */
export function originOf(c: AppContext): string {
  const site = c.env.SITE_URL ?? ''
  return isWebAddress(site) ? site.replace(/\/+$/, '') : new URL(c.req.url).origin
}

/** Whether SITE_URL can be used. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\//.test(address) && URL.canParse(address)
}
