import { MEDIA_TYPES } from '../http/media-types.ts'

/**
 * The KV document `front`: the default answers as bytes, each compressed by itself, one after another in the order of
 * DEFAULTS. One read serves all, and a slice is an answer.
 */
export const FRONT_KEY = 'front'

/** The version of the layout of bytes and metadata. */
export const FRONT_FORMAT = 1

/** The most metadata that KV takes with a value (Workers KV limits, seen November 2026). */
export const MOST_METADATA_BYTES = 1024

/** How long after its local day a front may still be served: a tick or two, until the next one exists. */
export const FRONT_GRACE_MS = 15 * 60_000

/** A default answer. */
export type Default = {
  readonly path: string
  readonly type: string
  /** Whether scripts of any site may read it. */
  readonly isOpen: boolean
  /** Whether a hub is pinged when it changes, and so named in its headers. */
  readonly hasHub: boolean
}

/** The addresses with ready answers, exactly as requests name them. Their order is part of the format. */
export const DEFAULTS = [
  { path: '/rss.xml', type: MEDIA_TYPES.rss, isOpen: true, hasHub: true },
  { path: '/atom.xml', type: MEDIA_TYPES.atom, isOpen: true, hasHub: true },
  { path: '/feed.json', type: MEDIA_TYPES.jsonFeed, isOpen: true, hasHub: true },
  { path: '/', type: MEDIA_TYPES.html, isOpen: false, hasHub: false },
  { path: '/?lang=en', type: MEDIA_TYPES.html, isOpen: false, hasHub: false },
  { path: '/opml.xml', type: MEDIA_TYPES.opml, isOpen: true, hasHub: false },
] as const satisfies readonly Default[]

export type DefaultPath = (typeof DEFAULTS)[number]['path']

/** One answer: its length in `front` and as plain text, in bytes, its ETag, and its Last-Modified in s (0 for none). */
export type FrontPart = readonly [bytes: number, plainBytes: number, etag: string, modified: number]

/** The KV metadata of `front`. */
export type FrontMetadata = FrontFacts & {
  readonly format: number
  /** In ms since 1970: from then on it is not served. */
  readonly until: number
  /** The WebSub hub; absent for none. */
  readonly hub?: string
  /** In the order of DEFAULTS. */
  readonly parts: readonly FrontPart[]
}

/** All inputs of the answers: equal facts give equal bytes. */
export type FrontFacts = {
  readonly itemsRev: string
  /** Since when practically no source could be read; "" while they can. */
  readonly unreadSince: string
  readonly configRev: string
  /** The id of the build that made it. */
  readonly version: string
  /** The local day. */
  readonly day: string
  readonly siteUrl: string
}
