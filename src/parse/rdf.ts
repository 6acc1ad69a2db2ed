import type { ParsedFeed } from '../model.ts'
import { baseInside, childNamed, childrenNamed, childText } from './markup.ts'
import { rssFeed, rssItem } from './rss.ts'
import type { XmlElement } from './xml.ts'

/**
 * RSS 1.0 (http://web.resource.org/rss/1.0/spec) and 0.90: items stand beside the channel, each named by `rdf:about`.
 * Some publishers put them inside, as in RSS 2.0.
 */
export function rdfFeed(root: XmlElement, requestBase: string): ParsedFeed {
  const base = baseInside(root, requestBase)
  const channel = childNamed(root, 'channel')
  const feed = rssFeed(root, requestBase)
  const language = feed.language ?? (channel === undefined ? undefined : childText(channel, 'dc:language'))
  const beside = childrenNamed(root, 'item').map((item) => rssItem(item, base, language))
  const inside = channel === undefined ? [] : childrenNamed(channel, 'item')
  const items = [...inside.map((item) => rssItem(item, base, language)), ...beside]
  return { ...feed, format: 'rdf', language, items }
}
