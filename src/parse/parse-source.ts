import type { Source } from '../config/schema/schema.ts'
import { parseJsonList } from './feeds/json-list.ts'
import { parseNewsSitemap } from './feeds/news-sitemap.ts'
import { type PageContext, parsePage } from './lists/page-source.ts'
import { parseFeed } from './parse-feed.ts'
import { type SourceResult, withCleanWords } from './parse-result.ts'

/** Reads a body as its source's config says it is written. Never throws. */
export function parseSource(source: Source, text: string, context: PageContext): SourceResult {
  return withCleanWords(readAnswer(source, text, context))
}

function readAnswer(source: Source, text: string, context: PageContext): SourceResult {
  switch (source.kind) {
    case undefined:
    case 'feed':
      return parseFeed(text, context.url)
    case 'json':
      // An API often has a host of its own; its relative addresses are the newspaper's.
      return parseJsonList(text, source.json, source.home)
    case 'page':
      return parsePage(text, source, context)
    // Found to be read on one way or another; by itself it is its front page.
    case 'home':
      return parsePage(text, { ...source, kind: 'page' }, context)
    case 'sitemap':
      return parseNewsSitemap(text, context.url)
  }
}
