import { startedMs } from '../../publish/revision.ts'
import { namesEntityTag } from '../../text/entity-tag.ts'
import { hash8 } from '../../text/hash.ts'
import { exactHttpDateMs } from '../../text/http-date.ts'
import { buildOf, builtMs } from '../../version.ts'
import type { AppContext } from '../bindings.ts'

/** What an answer was made from: it changes when, and only when, one of these does. */
export type Made = {
  readonly itemsRev: string
  readonly configRev: string
  /** Everything else that the answer depends on: format, canonical query, language. */
  readonly form: string
}

/** What tells one answer from another (RFC 9110 section 8.8). */
export type Validators = {
  readonly etag: string
  readonly lastModified?: string
  /** For how long it may be kept, as headers; as most answers where it is left out. */
  readonly cached?: Readonly<Record<string, string>>
}

export type Stamp = Validators & {
  /** All that the answer was made from: with the same facts it is the same to the byte. */
  readonly facts: string
}

/**
 * For Cloudflare's own cache before us: an answer is a minute old at most, half of it while a new one is being fetched,
 * and older only if we are down.
 */
export const AT_THE_EDGE = {
  'cloudflare-cdn-cache-control': 'max-age=30, stale-while-revalidate=30, stale-if-error=86400',
} as const

/** What a change makes old, as a tag on answers: a purge of the edge's cache goes by it. */
export const TAGS = { items: 'items', config: 'config' } as const

/** Feed readers may keep an answer for five minutes, and longer if we are down. */
export const CACHED: Readonly<Record<string, string>> = {
  'cache-control': 'public, max-age=300, stale-while-revalidate=600, stale-if-error=86400',
  ...AT_THE_EDGE,
}

/** What `answer` says of how long: as all answers, and by which tags the edge is told to forget them. */
export const CACHED_BY_TAGS: Readonly<Record<string, string>> = {
  ...CACHED,
  'cache-tag': `${TAGS.items},${TAGS.config}`,
}

/** Which build made an answer, when it was built in ms, and where the answer lives. */
export type Maker = { readonly build: string; readonly builtMs: number; readonly base: string }

/**
 * A weak ETag, since the same answer goes out plain and compressed (RFC 9110 section 8.8.1); and the instant of the tick that last changed the items, or of the build if that is newer; none before
 * the first tick, nor while an override is in force: a changed override changes answers without either.
 */
export function stampFor({ build, builtMs, base }: Maker, { itemsRev, configRev, form }: Made): Stamp {
  const facts = [build, base, itemsRev, configRev, form].join('\n')
  const tickMs = startedMs(itemsRev)
  const changedMs = tickMs > 0 ? Math.max(tickMs, builtMs) : 0
  return {
    facts,
    etag: `W/"${hash8(facts)}"`,
    ...(changedMs > 0 && configRev === '' ? { lastModified: new Date(changedMs).toUTCString() } : {}),
  }
}

/** The stamp of an answer to a request. */
export function stampOf(c: AppContext, made: Made): Stamp {
  return stampFor({ build: buildOf(c.env), builtMs: builtMs(c.env), base: originOf(c) }, made)
}

/** A 304 when the client has this answer already (RFC 9110 section 13.2.2: If-None-Match goes first); else undefined. */
export function notModified(c: AppContext, stamp: Validators): Response | undefined {
  return has(c.req.raw.headers, stamp) ? new Response(null, { status: 304, headers: stampHeaders(stamp) }) : undefined
}

/** Whether the client has this answer already. */
export function has(headers: Headers, stamp: Validators): boolean {
  const ifNoneMatch = headers.get('if-none-match')
  return ifNoneMatch === null
    ? isSince(headers.get('if-modified-since'), stamp)
    : namesEntityTag(ifNoneMatch, stamp.etag)
}

/** The answer's headers, the same for 200 and 304. */
export function stampHeaders({ etag, lastModified, cached = CACHED }: Validators): Record<string, string> {
  return { etag, ...(lastModified === undefined ? {} : { 'last-modified': lastModified }), ...cached }
}

function isSince(ifModifiedSince: string | null, { lastModified }: Validators): boolean {
  const since = exactHttpDateMs(ifModifiedSince ?? '')
  return since !== undefined && lastModified !== undefined && Date.parse(lastModified) <= since
}

/** Where this answer lives, without a slash at the end: SITE_URL if it is a web address, else the address that was asked. */
export function originOf(c: AppContext): string {
  return baseOf(c.env.SITE_URL ?? '') ?? new URL(c.req.url).origin
}

/** SITE_URL without slashes at the end; undefined where it cannot be used. */
export function baseOf(siteUrl: string): string | undefined {
  return isWebAddress(siteUrl) ? siteUrl.replace(/\/+$/, '') : undefined
}

/** Whether SITE_URL can be used. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\//.test(address) && URL.canParse(address)
}
