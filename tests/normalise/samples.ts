import type { ParsedItem } from '../../src/model.ts'

/** An item as a parser gives it, with one's own fields in place of the empty ones. */
export function parsedItem(found: Partial<ParsedItem>): ParsedItem {
  return {
    guid: undefined,
    link: undefined,
    title: undefined,
    summary: undefined,
    content: undefined,
    published: undefined,
    updated: undefined,
    authors: [],
    categories: [],
    image: undefined,
    enclosures: [],
    origin: undefined,
    language: undefined,
    base: 'https://bao.example/rss/home.rss',
    ...found,
  }
}
