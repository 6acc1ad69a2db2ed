import type { Item } from '../../model.ts'
import { hasAccents, matchForm, stripAccents } from '../../text/fold.ts'
import type { Query } from './query.ts'

/** The slugs of all that a reader of a place wants, itself included. */
export type Covers = (slug: string) => Iterable<string>

/** The items that a query asks for, in their order, at most its limit. */
export function select(items: readonly Item[], query: Query, covers: Covers): readonly Item[] {
  const selects = selector(query, covers)
  const selected: Item[] = []
  for (const item of items) {
    if (selected.length >= query.limit) break
    if (selects(item)) selected.push(item)
  }
  return selected
}

/** Whether an item is among those that a query asks for, its limit aside. What was dropped since is in no list. */
export function selector(query: Query, covers: Covers): (item: Item) => boolean {
  const { since, until } = query
  const places = new Set(query.place.flatMap((slug) => [...covers(slug)]))
  const categories = query.category.map(toSearch)
  const searches = query.q.map(toSearch)

  return (item) =>
    !item.dropped &&
    (since === undefined || item.added >= since) &&
    (until === undefined || item.added < until) &&
    (places.size === 0 || item.places.some((slug) => places.has(slug))) &&
    (query.source.length === 0 || isFrom(item, query.source)) &&
    (categories.length === 0 || categories.some((search) => isFiledUnder(item, search))) &&
    (searches.length === 0 || searches.some((search) => isFound(item, search)))
}

/** A story counts as from every outlet that has it. */
function isFrom(item: Item, sources: readonly string[]): boolean {
  return sources.includes(item.source) || item.also.some(({ source }) => sources.includes(source))
}

type Search = {
  /** Whether its accents count: "dien bien" also finds Điện Biên, "điện biên" never finds "diễn biến". */
  readonly accented: boolean
  /** Each in spaces, as the text's own words are: a word, or the words of a "quoted phrase". */
  readonly words: readonly string[]
  readonly whole: string
}

function toSearch(text: string): Search {
  const accented = hasAccents(text)
  const parts = text.match(/"[^"]+"|[^\s"]+/g) ?? []
  const words = parts.map((part) => asWords(part, accented)).filter((word) => word.trim() !== '')
  return { accented, words, whole: asWords(text, accented) }
}

/** The text's words in their folded form, a space on each side of every one. Expects tidy text, as items and queries are. */
function asWords(text: string, accented: boolean): string {
  return ` ${(accented ? matchForm(text) : stripAccents(text)).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `
}

/** All words must be there. A search of nothing but signs has none and finds nothing. */
function isFound(item: Item, search: Search): boolean {
  return search.words.length > 0 && search.words.every((word) => textOf(item, search).includes(word))
}

function isFiledUnder(item: Item, search: Search): boolean {
  return item.categories.some((category) => asWords(category, search.accented) === search.whole)
}

/** Folding 200 items takes milliseconds, and they live as long as the document they came in: fold each once. */
const accentedTexts = new WeakMap<Item, string>()
const plainTexts = new WeakMap<Item, string>()

function textOf(item: Item, { accented }: Search): string {
  const texts = accented ? accentedTexts : plainTexts
  const known = texts.get(item)
  if (known !== undefined) return known
  const text = asWords(`${item.title} ${item.summary}`, accented)
  texts.set(item, text)
  return text
}
