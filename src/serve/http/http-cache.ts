import { startedMs } from '../../publish/revision.ts'
import { namesEntityTag } from '../../text/entity-tag.ts'
import { hash8 } from '../../text/hash.ts'
import { exactHttpDateMs } from '../../text/http-date.ts'
import { buildOf, builtMs } from '../../version.ts'
import type { AppContext } from './bindings.ts'

/** The inputs of an answer: it changes if, and only if, one of them does. */
export type Made = {
  readonly itemsRev: string
  readonly configRev: string
  /** When the owner last saved a config, ISO 8601; undefined for never. */
  readonly savedAt: string | undefined
  /** When the clock last changed the answer, in ms; undefined if only items and config change it. */
  readonly turnedMs?: number | undefined
  /** Everything else that the answer depends on: format, canonical query, language. */
  readonly form: string
}

/** The validators of an answer (RFC 9110 section 8.8). */
export type Validators = {
  readonly etag: string
  readonly lastModified?: string
  /** Its caching headers; those of most answers by default. */
  readonly cached?: Readonly<Record<string, string>>
}

export type Stamp = Validators & {
  /** All inputs of the answer: equal facts give equal bytes. */
  readonly facts: string
}

/**
 * For Cloudflare's cache in front of us: an answer is at most a minute old, half of that while a new one is fetched,
 * and older only if we are down.
 */
export const AT_THE_EDGE = {
  'cloudflare-cdn-cache-control': 'max-age=30, stale-while-revalidate=30, stale-if-error=86400',
} as const

/** Tags on answers, by which a change purges the edge's cache. */
export const TAGS = { items: 'items', config: 'config' } as const

/** Feed readers may keep an answer for five minutes, and longer if we are down. */
export const CACHED: Readonly<Record<string, string>> = {
  'cache-control': 'public, max-age=300, stale-while-revalidate=600, stale-if-error=86400',
  ...AT_THE_EDGE,
}

/** The caching headers of an answer: those of all answers, and the tags for purging. */
export const CACHED_BY_TAGS: Readonly<Record<string, string>> = {
  ...CACHED,
  'cache-tag': `${TAGS.items},${TAGS.config}`,
}

/** The build that made an answer, its time in ms, and the base address. */
export type Maker = { readonly build: string; readonly builtMs: number; readonly base: string }

/**
 * The ETag is weak, since the same answer goes out plain and compressed (RFC 9110 section 8.8.1). Last-Modified is the
 * last of all that may have changed the answer: a tick with news, the owner's config, the clock, a build.
 */
export function stampFor({ build, builtMs, base }: Maker, made: Made): Stamp {
  const { itemsRev, configRev, form, savedAt = '', turnedMs = 0 } = made
  const facts = [build, base, itemsRev, configRev, form].join('\n')
  const validators = { facts, etag: `W/"${hash8(facts)}"` }
  const tickMs = startedMs(itemsRev)
  if (tickMs === 0) return validators
  const changedMs = Math.max(tickMs, builtMs, turnedMs, Date.parse(savedAt) || 0)
  return { ...validators, lastModified: new Date(changedMs).toUTCString() }
}

/** The stamp of an answer to a request. */
export function stampOf(c: AppContext, made: Made): Stamp {
  return stampFor({ build: buildOf(c.env), builtMs: builtMs(c.env), base: originOf(c) }, made)
}

/** Whether the client has this answer already (RFC 9110 section 13.2.2: If-None-Match goes first). */
export function has(headers: Headers, stamp: Validators): boolean {
  const ifNoneMatch = headers.get('if-none-match')
  if (ifNoneMatch !== null) return namesEntityTag(ifNoneMatch, stamp.etag)
  return isSince(headers.get('if-modified-since'), stamp)
}

/** The answer's headers, the same for 200 and 304. */
export function stampHeaders({ etag, lastModified, cached = CACHED }: Validators): Record<string, string> {
  const headers: Record<string, string> = { etag, ...cached }
  if (lastModified !== undefined) headers['last-modified'] = lastModified
  return headers
}

function isSince(ifModifiedSince: string | null, { lastModified }: Validators): boolean {
  const since = exactHttpDateMs(ifModifiedSince ?? '')
  return since !== undefined && lastModified !== undefined && Date.parse(lastModified) <= since
}

/** The base address without a final slash: SITE_URL if it is a web address, otherwise the origin of the request. */
export function originOf(c: AppContext): string {
  return baseOf(c.env.SITE_URL ?? '') ?? new URL(c.req.url).origin
}

/** SITE_URL without final slashes; undefined if it cannot be used. */
export function baseOf(siteUrl: string): string | undefined {
  return isWebAddress(siteUrl) ? siteUrl.replace(/\/+$/, '') : undefined
}

/** Whether SITE_URL can be used. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\//.test(address) && URL.canParse(address)
}
