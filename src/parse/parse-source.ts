import type { Source } from '../config/schema/schema.ts'
import { jsonList } from './feeds/json-list.ts'
import { newsSitemap } from './feeds/news-sitemap.ts'
import { type PageContext, readPageSource } from './lists/page-source.ts'
import { parseFeed } from './parse-feed.ts'
import { type AnswerOutcome, withCleanWords } from './parse-result.ts'

/** Reads a body as its source's config says it is written. Never throws. */
export function parseSource(source: Source, text: string, context: PageContext): AnswerOutcome {
  return withCleanWords(readAnswer(source, text, context))
}

function readAnswer(source: Source, text: string, context: PageContext): AnswerOutcome {
  switch (source.kind) {
    case undefined:
    case 'feed':
      return parseFeed(text, context.url)
    case 'json':
      // An API often has a host of its own, and means its paper's by an address without one.
      return jsonList(text, source.json, source.home)
    case 'page':
      return readPageSource(text, source, context)
    case 'sitemap':
      return newsSitemap(text, context.url)
  }
}
