import type { ParsedFeed, ParsedItem } from '../../src/model.ts'
import { parseFeed } from '../../src/parse/parse-feed.ts'

export const ASKED = 'https://daily.example/rss/home.rss'

/** The feed in a text, or an error that says what it is instead. */
export function feedIn(text: string): ParsedFeed {
  const outcome = parseFeed(text, ASKED)
  if (outcome.kind !== 'parsed') throw new Error(`no feed: ${outcome.what} ${outcome.detail}`)
  return outcome.feed
}

export function onlyItem(feed: ParsedFeed): ParsedItem {
  const [item, ...others] = feed.items
  if (item === undefined || others.length > 0) throw new Error(`${feed.items.length} items instead of one`)
  return item
}

/** The one item of an RSS feed that holds these elements. */
export function rssItem(elements: string, root = '<rss version="2.0">'): ParsedItem {
  return onlyItem(feedIn(`${root}<channel><title>Daily</title><item>${elements}</item></channel></rss>`))
}

/** The one entry of an Atom 1.0 feed that holds these elements. */
export function atomEntry(elements: string, attributes = ''): ParsedItem {
  return onlyItem(feedIn(`<feed xmlns="http://www.w3.org/2005/Atom"><entry ${attributes}>${elements}</entry></feed>`))
}

export function titlesOf(feed: ParsedFeed): readonly (string | undefined)[] {
  return feed.items.map((item) => item.title)
}
