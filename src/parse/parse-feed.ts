import type { ParsedFeed } from '../model.ts'
import { escapedFeed, feedInValue } from './feed-within.ts'
import { parseAtom } from './feeds/atom.ts'
import { findFeedLinks } from './feeds/autodiscovery.ts'
import { isJsonFeed, parseJsonFeed } from './feeds/json-feed.ts'
import { parseLenientJson } from './feeds/lenient-json.ts'
import { parseRss } from './feeds/rss.ts'
import { type ParseResult, withCleanWords } from './parse-result.ts'
import { sniff } from './sniff.ts'
import { describeTooLarge } from './xml/bounds.ts'
import { MAX_DEPTH } from './xml/repair-xml.ts'
import { readXml, type XmlElement } from './xml/xml.ts'

/**
 * Reads a body as a feed, of any content type. Resolves relative links against `url`, where the body came from. Never
 * throws: the result says what a body is that is not a feed.
 */
export function parseFeed(text: string, url: string): ParseResult {
  return withCleanWords(readFeed(text, url))
}

function readFeed(text: string, base: string): ParseResult {
  const seen = sniff(text)
  const escaped = seen.kind === 'html' || seen.kind === 'text' || seen.kind === 'xml' ? escapedFeed(text) : undefined
  if (escaped !== undefined) return parseXml(escaped, base)
  switch (seen.kind) {
    case 'empty':
      return { kind: 'not-a-feed', what: 'empty', detail: '' }
    case 'html':
      return htmlPage(text, base, seen.title)
    case 'text':
      return { kind: 'not-a-feed', what: 'text', detail: `it starts with "${seen.start}"` }
    case 'xml':
      return { kind: 'not-a-feed', what: 'xml', detail: `its root is <${seen.root}>` }
    case 'json':
      return parseJson(text, base)
    case 'feed-xml':
      return parseXml(text, base)
  }
}

function htmlPage(text: string, base: string, title: string): ParseResult {
  const feeds = findFeedLinks(text, base)
  const page = { kind: 'not-a-feed', what: 'html', detail: title } as const
  if (feeds.length === 0) return page
  return { ...page, feeds }
}

function parseJson(text: string, base: string): ParseResult {
  const reading = parseLenientJson(text)
  if (reading.kind === 'too-large') {
    return { kind: 'not-a-feed', what: 'too-large', detail: describeTooLarge(reading) }
  }
  if (reading.kind === 'broken') return { kind: 'not-a-feed', what: 'json', detail: 'it is broken or cut off' }
  const { value } = reading
  if (isJsonFeed(value)) return { kind: 'parsed', feed: parseJsonFeed(value, base) }
  const within = feedInValue(value)
  if (within !== undefined) return parseXml(within, base)
  return { kind: 'not-a-feed', what: 'json', detail: shapeOf(value) }
}

function shapeOf(value: unknown): string {
  if (Array.isArray(value)) {
    const first = value.length === 0 ? 'nothing' : shapeOf(value[0])
    return `a list of ${value.length}, first ${first}`
  }
  if (typeof value !== 'object' || value === null) return String(value).slice(0, 80)
  const keys = Object.keys(value)
  if (keys.length === 0) return 'no keys'
  return `keys ${keys.slice(0, 8).join(', ').slice(0, 200)}`
}

function parseXml(text: string, base: string): ParseResult {
  const reading = readXml(text)
  if (reading.kind === 'too-deep') {
    return { kind: 'not-a-feed', what: 'too-deep', detail: `more than ${MAX_DEPTH} elements inside each other` }
  }
  if (reading.kind === 'too-large') {
    return { kind: 'not-a-feed', what: 'too-large', detail: describeTooLarge(reading) }
  }
  if (reading.kind === 'refused') return { kind: 'not-a-feed', what: 'xml', detail: reading.message }
  const [feed, ...others] = reading.roots.flatMap((root) => feedFrom(root, base) ?? [])
  if (feed !== undefined) {
    // After a root that ended too early, others go on.
    const items = [feed, ...others].flatMap((one) => one.items)
    const { itemsLeft, endsInItem } = reading
    if (items.length === 0 && isBare(feed) && !reading.roots.some(holdsChannel)) {
      return { kind: 'not-a-feed', what: 'xml', detail: 'it has neither items nor a title or link of its own' }
    }
    return { kind: 'parsed', feed: { ...feed, items, itemsLeft: itemsLeft || undefined, endsInItem } }
  }
  const root = reading.roots[0]?.name ?? 'none'
  return { kind: 'not-a-feed', what: root === 'html' ? 'html' : 'xml', detail: `its root is <${root}>` }
}

/** Whether a root is RSS with a channel, even an empty one. */
function holdsChannel(root: XmlElement): boolean {
  return root.name === 'rss' && root.named.has('channel')
}

/** Whether a feed says nothing about itself: noise in which the name of an element occurred. */
function isBare({ title, link }: ParsedFeed): boolean {
  return title === undefined && link === undefined
}

function feedFrom(root: XmlElement, base: string): ParsedFeed | undefined {
  switch (root.name) {
    case 'rss':
    case 'channel':
      return parseRss(root, base)
    case 'item':
      return parseRss({ name: 'channel', attributes: {}, children: [root], named: new Map([['item', [root]]]) }, base)
    case 'rdf:rdf':
    case 'rdf':
      // RSS 1.0 (http://web.resource.org/rss/1.0/spec) and 0.90: items are beside the channel, each named by `rdf:about`;
      // dates, authors and language come from Dublin Core. Otherwise the fields are those of RSS.
      return { ...parseRss(root, base), format: 'rdf' }
    case 'feed':
    case 'entry':
      return parseAtom(root, base)
    default:
      return undefined
  }
}
