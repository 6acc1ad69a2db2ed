import type { Source } from '../config/schema/schema.ts'
import { parseJsonList } from './feeds/json-list.ts'
import { parseNewsSitemap } from './feeds/news-sitemap.ts'
import { htmlList } from './lists/html-list.ts'
import { parseFeed } from './parse-feed.ts'
import { type SourceResult, withCleanWords } from './parse-result.ts'

/** Reads a body as its source's config says it is written. `url` is where the body came from. Never throws. */
export function parseSource(source: Source, text: string, url: string): SourceResult {
  return withCleanWords(readAnswer(source, text, url))
}

function readAnswer(source: Source, text: string, url: string): SourceResult {
  switch (source.kind) {
    case undefined:
    case 'feed':
      return parseFeed(text, url)
    case 'json':
      // An API often has a host of its own, and means its paper's by an address without one.
      return parseJsonList(text, source.json, source.home)
    case 'html':
      return htmlList(text, source.html, url)
    case 'sitemap':
      return parseNewsSitemap(text, url)
  }
}
