import type { Item } from '../../../model.ts'
import type { ServedConfig } from '../../../publish/documents.ts'
import { hasAccents } from '../../../text/fold.ts'
import { cutSearch } from './cut-search.ts'
import { bareOutlet } from './outlet-terms.ts'
import type { Search, SearchTerm } from './terms.ts'
import { asWords } from './typed-words.ts'

/** Selects items that any of the searches finds. */
export function searchSelector(
  asked: readonly string[],
  config: Pick<ServedConfig, 'sources'>,
): (item: Item) => boolean {
  const searches = asked.map((text) => cutSearch(text, config))
  return (item) => searches.some((search) => isFound(item, search))
}

/** Selects items that their publisher filed under any of the categories. */
export function fileSelector(categories: readonly string[]): (item: Item) => boolean {
  const wanted = categories.map((category) => ({
    words: asWords(category, hasAccents(category)),
    accented: hasAccents(category),
  }))
  return (item) =>
    wanted.some(({ words, accented }) => item.categories.some((category) => asWords(category, accented) === words))
}

/** Every wanted term must be there, and no excluded one. A search of signs alone finds nothing. */
function isFound(item: Item, { terms, accented }: Search): boolean {
  return terms.length > 0 && terms.every((term) => isHeld(item, term, accented) !== term.isExcluded)
}

function isHeld(item: Item, term: SearchTerm, accented: boolean): boolean {
  switch (term.kind) {
    case 'phrase':
      return textOf(item, accented).includes(term.phrase)
    case 'run':
      return isInPieces(textOf(item, accented), term.words)
    case 'place': {
      const text = textOf(item, true)
      return item.places.some((slug) => term.slugs.has(slug)) || term.spellings.some((name) => text.includes(name))
    }
    case 'outlet':
      return isFrom(item, term) || (term.phrase !== '' && textOf(item, accented).includes(term.phrase))
  }
}

function isFrom(item: Item, { ids, name }: Extract<SearchTerm, { kind: 'outlet' }>): boolean {
  const isNamed = (other: string | undefined) => other !== undefined && asWords(bareOutlet(other), true) === name
  return (
    ids.has(item.source) ||
    isNamed(item.via?.name) ||
    item.also.some((also) => ids.has(also.source) || isNamed(also.name))
  )
}

/**
 * Whether neighbouring words occur in a text together, or in pieces of at least two with at most one word alone: "xe
 * khách lật" is found as "lật xe khách", "cà phê" only as it is. A number stays with the word before it.
 */
function isInPieces(text: string, words: readonly string[]): boolean {
  const has = (from: number, to: number) => text.includes(` ${words.slice(from, to).join(' ')} `)
  if (words.length < 3) return has(0, words.length)
  if (!words.every((_, index) => has(index, index + 1))) return false
  // The least number of words left alone up to each border; none is reached at first.
  const alone = [0, ...words.map(() => Number.POSITIVE_INFINITY)]
  for (const [from, word] of words.entries()) {
    const mayBegin = from === 0 || !/^\d/.test(word)
    if (mayBegin && countAlone(alone, from) <= 1) extendPieces(alone, from, (to) => has(from, to))
  }
  return countAlone(alone, words.length) <= 1
}

/** Carries the count at a border on to the end of every piece that begins there. */
function extendPieces(alone: number[], from: number, hasPiece: (to: number) => boolean): void {
  for (let to = from + 1; to < alone.length && hasPiece(to); to++) {
    const isOneWord = to === from + 1
    alone[to] = Math.min(countAlone(alone, to), countAlone(alone, from) + Number(isOneWord))
  }
}

const countAlone = (alone: readonly number[], border: number): number => alone[border] ?? Number.POSITIVE_INFINITY

/** Folding 200 items takes milliseconds, and they live as long as the document they came in: fold each once. */
const accentedTexts = new WeakMap<Item, string>()
const plainTexts = new WeakMap<Item, string>()

function textOf(item: Item, accented: boolean): string {
  const texts = accented ? accentedTexts : plainTexts
  const known = texts.get(item)
  if (known !== undefined) return known
  const text = asWords(`${item.title} ${item.summary}`, accented)
  texts.set(item, text)
  return text
}
