import type { ParsedFeed } from '../model.ts'

/** What reading a body as a feed gave. */
export type ParseOutcome =
  | { readonly kind: 'parsed'; readonly feed: ParsedFeed }
  | { readonly kind: 'not-a-feed'; readonly what: Instead; readonly detail: string }

/** What a body is when it is no feed. */
export type Instead = 'empty' | 'html' | 'json' | 'xml' | 'text' | 'too-deep'

/** One sentence for the health page and the log. */
export function describeNotAFeed(outcome: Extract<ParseOutcome, { kind: 'not-a-feed' }>): string {
  switch (outcome.what) {
    case 'empty':
      return 'the body is empty'
    case 'html':
      return `the body is an HTML page, not a feed: ${outcome.detail}`
    case 'json':
      return `the body is JSON, but no JSON Feed: ${outcome.detail}`
    case 'xml':
      return `the body is XML, but no feed: ${outcome.detail}`
    case 'text':
      return `the body is no feed: ${outcome.detail}`
    case 'too-deep':
      return `the body nests too deep to read: ${outcome.detail}`
  }
}
