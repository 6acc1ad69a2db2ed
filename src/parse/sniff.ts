import { decodeHTML } from 'entities/decode'
import { tidy } from '../text/fold.ts'
import { jsonStart } from './json-start.ts'

/** The form of a body by its beginning. Nothing is parsed here. */
export type Sniffed =
  | { readonly kind: 'empty' }
  | { readonly kind: 'json' }
  | { readonly kind: 'feed-xml' }
  | { readonly kind: 'html'; readonly title: string }
  | { readonly kind: 'xml'; readonly root: string }
  | { readonly kind: 'text'; readonly start: string }

const FEED_ROOT = /<(?:[a-z_][\w.-]*:)?(?:rss|feed|rdf|channel|entry)(?=[\s>/])/i
/** Comments and declarations that may come before the first element. */
const PROLOG = /^(?:[^<]*(?:<!--[\s\S]*?-->|<\?[\s\S]*?\?>))*/
const HTML_PAGE = /^[^<]*<(?:!doctype\s+html|html[\s>])/i
const HTML_PART = /<(?:html|head|body|title|meta|script|div|p|table|h[1-6]|br)[\s>/]/i
const FIRST_ELEMENT = /<([A-Za-z_][\w.:-]*)/
/** A text in JSON that begins with markup. */
const FEED_AS_TEXT = /^"(?:\s|\\[nrt])*(?:<|\\u003c)/i
/** How much of a body is looked at, in characters. */
const HEAD = 100_000

/** Detects the form of a body from its text: the server's content type is wrong too often. */
export function sniff(text: string): Sniffed {
  const start = text.search(/[^\s\ufeff\u0000]/)
  if (start < 0) return { kind: 'empty' }
  const head = text.slice(start, start + HEAD)
  if (FEED_AS_TEXT.test(head) || jsonStart(head) >= 0) return { kind: 'json' }
  const body = head.slice(PROLOG.exec(head)?.[0].length ?? 0)
  const root = FIRST_ELEMENT.exec(body)?.[1]
  // Some templates put a page's document type before a feed.
  const isFeed = root !== undefined && FEED_ROOT.test(`<${root}>`)
  if (HTML_PAGE.test(body) && !isFeed) return { kind: 'html', title: pageTitle(head) }
  if (FEED_ROOT.test(text)) return { kind: 'feed-xml' }
  const isOtherXml = head.startsWith('<?xml') || root?.toLowerCase() === 'opml'
  if (!isOtherXml && HTML_PART.test(head)) return { kind: 'html', title: pageTitle(head) }
  if (root !== undefined) return { kind: 'xml', root }
  return { kind: 'text', start: shortened(head) }
}

function pageTitle(head: string): string {
  const title = /<title[^>]{0,200}>([^<]{0,500})/i.exec(head)?.[1] ?? ''
  return shortened(decodeHTML(title)) || 'no title'
}

function shortened(text: string): string {
  const line = tidy(text.slice(0, 500))
  if (line.length > 80) return `${line.slice(0, 79).toWellFormed()}…`
  return line
}
