import type { ParsedFeed } from '../../model.ts'
import type { XmlElement } from '../xml/xml.ts'
import { rssFeed } from './rss.ts'

/**
 * RSS 1.0 (http://web.resource.org/rss/1.0/spec) and 0.90: items stand beside the channel and not in it, each named by
 * `rdf:about`; dates, authors and language come from Dublin Core. The fields are those of RSS otherwise.
 */
export function rdfFeed(root: XmlElement, requestBase: string): ParsedFeed {
  return { ...rssFeed(root, requestBase), format: 'rdf' }
}
