import { attributesOf } from '../html/attributes.ts'
import { visitTags } from '../html/tokenizer.ts'
import { resolved } from '../xml/markup.ts'

/** Types of feeds in `<link rel="alternate">`: RSS advisory board's autodiscovery, RFC 4287, JSON Feed 1.1. */
const FEED_TYPES = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json)(?:\s*;|$)/i
const MOST = 5
const LONGEST = 300

/** Finds the addresses of a page's feeds, absolute, each once, at most five; `url` is the page's own. */
export function findFeedLinks(html: string, url: string): readonly string[] {
  const found = new Set<string>()
  visitTags(html, {
    start: ({ name, attributes }) => {
      if (name !== 'link' || found.size >= MOST) return
      const own = attributesOf(attributes)
      const isAlternate = /(?:^|\s)alternate(?:\s|$)/i.test(own.get('rel') ?? '')
      const href = resolved(own.get('href') ?? '', url)
      if (!isAlternate || !FEED_TYPES.test(own.get('type')?.trim() ?? '') || href === undefined) return
      if (/^https?:/i.test(href) && href.length <= LONGEST) found.add(href)
    },
    end: () => {},
  })
  return [...found]
}
