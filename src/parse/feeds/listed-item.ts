import type { ParsedItem } from '../../model.ts'

/** Fields that an item should have, but can do without. A picture may be missing from all of a page. */
const WANTED = ['published', 'summary'] as const

/** An item with every field empty. */
export function emptyItem(base: string): ParsedItem {
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
    base,
  }
}

/**
 * Names the fields that the source's config has a place for and no item has: "no item has published, looked for at
 * .date"; or "".
 */
export function missingFields(
  items: readonly ParsedItem[],
  places: Readonly<Partial<Record<(typeof WANTED)[number], readonly string[] | undefined>>>,
): string {
  return WANTED.filter((field) => places[field] !== undefined && items.every((item) => item[field] === undefined))
    .map((field) => `no item has ${field}, looked for at ${(places[field] ?? []).join(', ')}`)
    .join('; ')
}
