import { decodeXML } from 'entities/decode'
import { sniff } from './sniff.ts'

/** A feed's text inside another: as a text in JSON, or escaped once too often in a page or an element. */

const MOST_ENTRIES = 20
const DEEPEST = 3

/** The text of a feed in a value from JSON, such as a proxy's `{"contents": "<rss>…"}`. */
export function feedInValue(value: unknown, depth = 0): string | undefined {
  if (typeof value === 'string') return sniff(value).kind === 'feed-xml' ? value : undefined
  if (typeof value !== 'object' || value === null || depth === DEEPEST) return undefined
  for (const inner of Object.values(value).slice(0, MOST_ENTRIES)) {
    const found = feedInValue(inner, depth + 1)
    if (found !== undefined) return found
  }
  return undefined
}

const ESCAPED_START = /&lt;(?:\?xml\b|(?:rss|feed|rdf:RDF)(?=[\s&]))/
const ESCAPED_ENDS = ['&lt;/rss&gt;', '&lt;/feed&gt;', '&lt;/rdf:RDF&gt;']
/** A feed begins within so many characters and is most of the body: a page about feeds shows short ones. */
const HEAD = 5_000
const LEAST_SHARE = 0.5

/** The text of a feed whose markup is escaped. */
export function escapedFeed(text: string): string | undefined {
  const start = text.slice(0, HEAD).search(ESCAPED_START)
  if (start < 0) return undefined
  const end = Math.max(...ESCAPED_ENDS.map((mark) => text.lastIndexOf(mark)))
  if (end - start < LEAST_SHARE * text.length) return undefined
  const inner = decodeXML(text.slice(start, text.indexOf('&gt;', end) + '&gt;'.length))
  return sniff(inner).kind === 'feed-xml' ? inner : undefined
}
