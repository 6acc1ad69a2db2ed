import type { ParsedFeed } from '../../model.ts'
import type { XmlElement } from '../xml/xml.ts'
import { parseRss } from './rss.ts'

/**
 * Parses RSS 1.0 (http://web.resource.org/rss/1.0/spec) and 0.90: items are beside the channel and not in it, each
 * named by `rdf:about`; dates, authors and language come from Dublin Core. Otherwise the fields are those of RSS.
 */
export function parseRdf(root: XmlElement, requestBase: string): ParsedFeed {
  return { ...parseRss(root, requestBase), format: 'rdf' }
}
