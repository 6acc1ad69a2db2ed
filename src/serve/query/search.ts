import type { Item } from '../../model.ts'
import { hasAccents, matchForm, stripAccents } from '../../text/fold.ts'

type Search = {
  /** Whether its accents count: "dien bien" also finds Điện Biên, "điện biên" never finds "diễn biến". */
  readonly accented: boolean
  /** Each in spaces, as the text's own words are: a word, or the words of a "quoted phrase". */
  readonly words: readonly string[]
  readonly whole: string
}

/** Whether an item is found by any of some searches. */
export function searchSelector(asked: readonly string[]): (item: Item) => boolean {
  const searches = asked.map(toSearch)
  return (item) => searches.some((search) => isFound(item, search))
}

/** Whether an item's publisher filed it under any of some categories. */
export function fileSelector(categories: readonly string[]): (item: Item) => boolean {
  const searches = categories.map(toSearch)
  return (item) => searches.some((search) => isFiledUnder(item, search))
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
