import type { Source } from '../config/schema/schema.ts'
import { jsonList } from './feeds/json-list.ts'
import { newsSitemap } from './feeds/news-sitemap.ts'
import { htmlList } from './lists/html-list.ts'
import { parseFeed } from './parse-feed.ts'
import { type AnswerOutcome, withCleanWords } from './parse-result.ts'

/** Reads a body as its source's config says it is written. `url` is where the body came from. Never throws. */
export function parseSource(source: Source, text: string, url: string): AnswerOutcome {
  return withCleanWords(readAnswer(source, text, url))
}

function readAnswer(source: Source, text: string, url: string): AnswerOutcome {
  switch (source.kind) {
    case undefined:
    case 'feed':
      return parseFeed(text, url)
    case 'json':
      // An API often has a host of its own, and means its paper's by an address without one.
      return jsonList(text, source.json, source.home)
    case 'html':
      return htmlList(text, source.html, url)
    case 'sitemap':
      return newsSitemap(text, url)
  }
}
