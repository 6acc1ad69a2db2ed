import type { IncomingHttpHeaders } from 'node:http'
import { namesEntityTag } from '../text/entity-tag.ts'
import { exactHttpDateMs } from '../text/http-date.ts'

/** Content types by the end of a file's name. Without a charset: the body of a saved feed knows better. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  xml: 'application/rss+xml',
  rss: 'application/rss+xml',
  rdf: 'application/rdf+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
  html: 'text/html',
  htm: 'text/html',
}

/** Samples with a type of their own: two with a plainly wrong type, the others with their own. */
const PUBLISHERS_OWN: Readonly<Record<string, string>> = {
  'vietnambiz-lying-prolog.xml': 'text/html; charset=utf-8',
  'baotintuc-rdf-dc-dates.xml': 'text/plain; charset=utf-8',
  'baolaichau-windows-1258.xml': 'text/xml',
  'baosonla-utf-16.xml': 'application/xml',
  'baodienbienphu-api-list.json': 'application/json; charset=utf-8',
  'tienphong-news-sitemap.xml': 'application/xml',
  'vietnamnews-atom-relative-links.xml': 'application/atom+xml; charset=utf-8',
  'bienphong-atom-03.xml': 'application/atom+xml; charset=utf-8',
}

/** Whether a file of a folder is served. */
export function isFeedFile(name: string): boolean {
  return Object.hasOwn(CONTENT_TYPES, endingOf(name)) && !name.startsWith('.')
}

/** The Content-Type with which a feed is sent. */
export function contentTypeOf(name: string): string {
  return PUBLISHERS_OWN[name] ?? CONTENT_TYPES[endingOf(name)] ?? 'application/octet-stream'
}

function endingOf(name: string): string {
  return name.split('.').pop()?.toLowerCase() ?? ''
}

/** Whether a conditional request may be answered 304 (RFC 9110 section 13.2.2): If-None-Match overrides the other. */
export function isCurrent(headers: IncomingHttpHeaders, etag: string, modifiedAt: number): boolean {
  const tags = headers['if-none-match']
  if (tags !== undefined) return namesEntityTag(tags, etag)
  const since = exactHttpDateMs(headers['if-modified-since'] ?? '')
  return since !== undefined && Math.floor(modifiedAt / 1000) * 1000 <= since
}

/** Whether an Accept-Encoding allows gzip. */
export function takesGzip(accepted: string | undefined): boolean {
  const codings = (accepted ?? '').toLowerCase().split(',')
  return codings.some((coding) => /^\s*(?:gzip|\*)\s*(?:;\s*q=(?:1|0?\.\d*[1-9]).*)?$/.test(coding))
}
