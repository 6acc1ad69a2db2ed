import { withShownAddresses } from '../config/schema/shown-address.ts'
import type { ParsedFeed } from '../model.ts'
import { cleanWords } from '../text/clean-words.ts'
import type { AddressForm } from './lists/address-form.ts'

/** The result of reading a body as a feed. */
export type ParseResult =
  | { readonly kind: 'parsed'; readonly feed: ParsedFeed }
  /** `feeds`: the addresses of an HTML page's feeds. */
  | { readonly kind: 'not-a-feed'; readonly what: Instead; readonly detail: string; readonly feeds?: readonly string[] }

/** The result of reading a body in the form that its source's config gives. */
export type SourceResult =
  | ParseResult
  /** Items, but without a field that the config has a place for: `missing` names it, and what is there instead. */
  | { readonly kind: 'parsed'; readonly feed: ParsedFeed; readonly missing: string }
  /**
   * A page read by its structure: how the addresses of its articles are built and, if it has selectors, what these no
   * longer find.
   */
  | { readonly kind: 'parsed'; readonly feed: ParsedFeed; readonly form: AddressForm; readonly changed?: string }
  /** A list in which the source's paths or selectors find no item. */
  | { readonly kind: 'layout-changed'; readonly expected: string; readonly seen: string }

/** The form of a body that is not a feed. */
type Instead = 'empty' | 'html' | 'json' | 'xml' | 'text' | 'too-deep' | 'too-large'

/** Cleans the publisher's words in a result for storing, printing and showing. */
export function withCleanWords<Outcome extends SourceResult>(outcome: Outcome): Outcome {
  if (outcome.kind === 'not-a-feed') {
    const feeds = outcome.feeds?.map((address) => withShownAddresses(cleanWords(address)))
    return { ...outcome, detail: shown(outcome.detail), ...(feeds && { feeds }) }
  }
  if (outcome.kind === 'layout-changed') {
    return { ...outcome, expected: shown(outcome.expected), seen: shown(outcome.seen) }
  }
  if ('changed' in outcome && outcome.changed !== undefined) return { ...outcome, changed: shown(outcome.changed) }
  if ('missing' in outcome) return { ...outcome, missing: shown(outcome.missing) }
  return outcome
}

const shown = (words: string): string => withShownAddresses(cleanWords(words))

/** One sentence for the health page and the log. */
export function describeNotAFeed(outcome: Extract<ParseResult, { kind: 'not-a-feed' }>): string {
  switch (outcome.what) {
    case 'empty':
      return 'the body is empty'
    case 'html':
      return `the body is an HTML page, not a feed: ${outcome.detail}${namedFeeds(outcome.feeds ?? [])}`
    case 'json':
      return `the body is JSON, but not a JSON Feed: ${outcome.detail}`
    case 'xml':
      return `the body is XML, but not a feed: ${outcome.detail}`
    case 'text':
      return `the body is not a feed: ${outcome.detail}`
    case 'too-large':
      return `the body is too large to read: ${outcome.detail}`
    case 'too-deep':
      return `the body nests too deep to read: ${outcome.detail}`
  }
}

/** One sentence about an answer that could not be read. */
export function describeUnreadable(outcome: Exclude<SourceResult, { kind: 'parsed' }>): string {
  if (outcome.kind === 'not-a-feed') return describeNotAFeed(outcome)
  return `${LAYOUT_CHANGED}: ${outcome.expected}; ${outcome.seen}`
}

/** The fields that a source's config has a place for and its answer lacks, in words for the owner; undefined for none. */
export function shortcomingOf(
  outcome: Extract<SourceResult, { kind: 'parsed' }>,
): { readonly what: 'values-missing' | 'layout-changed'; readonly detail: string } | undefined {
  if ('missing' in outcome) return { what: 'values-missing', detail: outcome.missing }
  if (!('changed' in outcome) || outcome.changed === undefined) return undefined
  return { what: 'layout-changed', detail: `${LAYOUT_CHANGED}: ${outcome.changed}` }
}

const LAYOUT_CHANGED = 'layout changed'

function namedFeeds(feeds: readonly string[]): string {
  if (feeds.length === 0) return ''
  return `; its feeds are ${feeds.join(', ')}`
}
