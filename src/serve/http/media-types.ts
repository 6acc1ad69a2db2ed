/**
 * The media types that Cloudflare compresses on the way to a client, as far as we send them (its page on content
 * compression, seen November 2026).
 */
const COMPRESSED_ON_THE_WAY: ReadonlySet<string> = new Set([
  'text/html',
  'text/plain',
  'application/json',
  'application/rss+xml',
  'application/xml',
])

/** Whether Cloudflare compresses answers of a media type; all others we compress ourselves. */
export function isCompressedOnTheWay(type: string): boolean {
  return COMPRESSED_ON_THE_WAY.has(type.split(';')[0] ?? '')
}

/** The media types of our documents, as answers name them. */
export const MEDIA_TYPES = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  jsonFeed: 'application/feed+json; charset=utf-8',
  opml: 'text/x-opml; charset=utf-8',
  html: 'text/html; charset=utf-8',
} as const
