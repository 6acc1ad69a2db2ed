import { gazetteer } from '../../config/gazetteer.ts'
import { provinces } from '../../config/places/vietnam.ts'
import type { Source } from '../../config/schema/schema.ts'
import type { Place } from '../../config/schema/topic-schema.ts'
import { emptySearchWords, searchWords, shortSearchWords } from '../../config/search-words.ts'
import type { ServedConfig } from '../../publish/documents.ts'
import { hasAccents, matchForm, stripAccents } from '../../text/fold.ts'
import { covers } from '../api/places.ts'

/** A search, split into terms. */
export type Search = {
  /** Whether accents count: "dien bien" also finds Điện Biên, "điện biên" never finds "diễn biến". */
  readonly accented: boolean
  readonly terms: readonly SearchTerm[]
}

export type SearchTerm = Wanted & { readonly isExcluded: boolean }

type Wanted =
  /** Folded as the search is, with a space on each side. */
  | { readonly kind: 'phrase'; readonly phrase: string }
  /** Neighbouring words that form no known word: found together, or in pieces of two or more. */
  | { readonly kind: 'run'; readonly words: readonly string[] }
  /** Found by any of its spellings, with accents, or by the places that an item is about. */
  | { readonly kind: 'place'; readonly spellings: readonly string[]; readonly slugs: ReadonlySet<string> }
  /** Found by its sources, by its name elsewhere, and by the typed phrase if there is one. */
  | { readonly kind: 'outlet'; readonly ids: ReadonlySet<string>; readonly name: string; readonly phrase: string }

/** Words as typed, and folded for comparing. */
type Typed = { readonly words: readonly string[]; readonly folded: readonly string[]; readonly accented: boolean }

const LONGEST_NAME = 8
/** Spaces, signs and punctuation; listed, because \p{L} takes a fresh isolate ten times longer. */
const NOT_WORDS = /[\u0000-\u002f:-@[-`{-\u00bf\u00d7\u00f7\u2000-\u206f\u20a0-\u20cf\u2100-\u2bff\u3000-\u303f]+/g

/** Folds a tidy text to words with a space on each side of every one. */
export function asWords(text: string, accented: boolean): string {
  return ` ${(accented ? matchForm(text) : stripAccents(text)).replace(NOT_WORDS, ' ').trim()} `
}

/** Splits a search into terms to find and to exclude: phrases in quotation marks, then names, then words. */
export function cutSearch(text: string, { sources }: Pick<ServedConfig, 'sources'>): Search {
  const accented = hasAccents(text)
  const outlets = outletsOf(sources)
  const terms: SearchTerm[] = []
  let excludesNext = false
  for (const [index, part] of text.split('"').entries()) {
    if (index % 2 === 1) {
      const phrase = asWords(part, accented)
      if (phrase.trim() !== '') terms.push({ kind: 'phrase', phrase, isExcluded: excludesNext })
      continue
    }
    for (const { tokens, isExcluded } of groupsOf(part)) {
      const [first, ...others] = cutWords(typed(tokens, accented), outlets)
      if (first !== undefined) terms.push({ ...first, isExcluded })
      terms.push(...others.map((term) => ({ ...term, isExcluded: false })))
    }
    excludesNext = /(?:^| )-$/.test(part)
  }
  return { accented, terms }
}

/** Splits words before each minus; the first word of a group that begins with one is excluded. */
function groupsOf(part: string): readonly { readonly tokens: string; readonly isExcluded: boolean }[] {
  const groups: { tokens: string; isExcluded: boolean }[] = []
  for (const token of part.split(' ')) {
    const isExcluded = token.length > 1 && token.startsWith('-')
    const last = groups.at(-1)
    if (last === undefined || isExcluded) groups.push({ tokens: isExcluded ? token.slice(1) : token, isExcluded })
    else last.tokens += ` ${token}`
  }
  return groups
}

function typed(text: string, accented: boolean): Typed {
  const words = text
    .replace(NOT_WORDS, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '')
  return { words, folded: words.map(accented ? matchForm : stripAccents), accented }
}

/** Finds terms from left to right: an outlet, a place, the longest word of the list, and runs between them. */
function cutWords(query: Typed, outlets: Outlets): readonly Wanted[] {
  const { folded, accented } = query
  const found: Wanted[] = []
  let run: string[] = []
  const endRun = () => {
    if (run.length > 0) found.push({ kind: 'run', words: run })
    run = []
  }
  for (let at = 0; at < folded.length; ) {
    const known = outletAt(query, at, outlets) ?? placeAt(query, at) ?? wordAt(query, at)
    const word = folded[at] ?? ''
    if (known !== undefined) {
      endRun()
      found.push(known.wanted)
    } else if (isEmpty(word, accented) && folded.length > 1) {
      endRun()
    } else if (isSyllable(word) || /^\d/.test(word)) {
      run.push(word)
    } else {
      endRun()
      found.push({ kind: 'phrase', phrase: ` ${word} ` })
    }
    at += known?.length ?? 1
  }
  endRun()
  return found
}

type Known = { readonly length: number; readonly wanted: Wanted }

/** Vietnamese has some 6,700 syllables, all of this form; anything else, such as "covid", is a word by itself. */
const SYLLABLE = /^(?:ch|gh|gi|kh|ngh|ng|nh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/

function isSyllable(word: string): boolean {
  return word.length <= 8 && SYLLABLE.test(stripAccents(word))
}

// Lists below are made when a search first needs them: most requests never search.

type Outlet = { readonly ids: ReadonlySet<string>; readonly name: string; readonly isOrdinary: boolean }
type Outlets = ReadonlyMap<string, Outlet>
const outletsBySources = new WeakMap<readonly Source[], Outlets>()

/** Outlets by their folded name without "báo". A name of Vietnamese syllables is also an ordinary word. */
function outletsOf(sources: readonly Source[]): Outlets {
  const known = outletsBySources.get(sources)
  if (known !== undefined) return known
  const outlets = new Map<string, { ids: Set<string>; name: string; isOrdinary: boolean }>()
  for (const { id, name } of sources) {
    const bare = bareOutlet(name)
    const key = asWords(bare, true).trim()
    const outlet = outlets.get(key) ?? { ids: new Set(), name: bare, isOrdinary: key.split(' ').every(isSyllable) }
    outlets.set(key, outlet)
    outlet.ids.add(id)
  }
  // "VnExpress International" before "VnExpress".
  const longestFirst = new Map([...outlets].toSorted(([a], [b]) => b.length - a.length))
  outletsBySources.set(sources, longestFirst)
  return longestFirst
}

/** "Báo Nhân Dân" → "Nhân Dân". */
export function bareOutlet(name: string): string {
  return name.replace(/^(?:báo|đài) /i, '')
}

const PAPERS: ReadonlySet<string> = new Set(['báo', 'bao', 'đài'])
const beginsWithCapital = (word: string): boolean => word.charAt(0) !== word.charAt(0).toLowerCase()

/** "báo Lao động", "VnExpress", "Tuổi Trẻ": an ordinary word is an outlet only after "báo", or in capitals. */
function outletAt(query: Typed, at: number, outlets: Outlets): Known | undefined {
  for (const [key, outlet] of outlets) {
    const found = readOutlet(query, at, key, outlet)
    if (found !== undefined) return found
  }
  return undefined
}

function readOutlet(
  { words, folded, accented }: Typed,
  at: number,
  key: string,
  { ids, name, isOrdinary }: Outlet,
): Known | undefined {
  const parts = (accented ? key : stripAccents(key)).split(' ')
  const isAfterPaper = PAPERS.has(folded[at] ?? '') && parts[0] !== folded[at]
  const from = isAfterPaper ? at + 1 : at
  if (!parts.every((part, index) => folded[from + index] === part)) return undefined
  const isProper = accented && !placesByName().has(key)
  const isNamed = isProper && words.slice(from, from + parts.length).every(beginsWithCapital)
  if (!isAfterPaper && isOrdinary && !isNamed) return undefined
  const length = from - at + parts.length
  const phrase = isOrdinary && !isAfterPaper ? '' : ` ${folded.slice(at, at + length).join(' ')} `
  return { length, wanted: { kind: 'outlet', ids, name: asWords(name, true), phrase } }
}

let named: ReadonlyMap<string, readonly Place[]> | undefined
let namedPlainly: ReadonlyMap<string, readonly Place[]> | undefined

function placesByName(accented = true): ReadonlyMap<string, readonly Place[]> {
  named ??= byName((name) => asWords(name, true).trim())
  if (accented) return named
  namedPlainly ??= byName((name) => asWords(name, false).trim())
  return namedPlainly
}

function byName(keyOf: (name: string) => string): ReadonlyMap<string, readonly Place[]> {
  const found = new Map<string, Place[]>()
  for (const place of gazetteer) {
    for (const name of new Set([place.name, ...(place.aliases ?? [])].map(keyOf))) {
      found.set(name, [...(found.get(name) ?? []), place])
    }
  }
  return found
}

const KINDS: Readonly<Record<string, readonly Place['kind'][]>> = {
  tỉnh: ['province'],
  xã: ['commune'],
  phường: ['ward'],
  huyện: ['district'],
  bản: ['village'],
  'thành phố': ['city'],
  'thị xã': ['town'],
  'thị trấn': ['township'],
}

/** The longest name at a position of the query, with the word for its kind if that precedes it. */
function placeAt(query: Typed, at: number): Known | undefined {
  const bare = bareNameAt(query, at)
  const kind = Object.keys(KINDS).find((words) => {
    const parts = (query.accented ? words : stripAccents(words)).split(' ')
    return parts.every((part, index) => query.folded[at + index] === part)
  })
  if (kind === undefined) return bare && known(query, bare, bare.places)
  const before = kind.split(' ').length
  const named = bareNameAt(query, at + before)
  if (named === undefined || (bare !== undefined && bare.length >= before + named.length)) {
    return bare && known(query, bare, bare.places)
  }
  const ofKind = named.places.filter((place) => KINDS[kind]?.includes(place.kind))
  // No such place has this kind: "xã Điện Biên" is a slip, and the name is meant.
  const { length, wanted } = known(
    query,
    named,
    ofKind.length > 0 ? ofKind : named.places,
    ofKind.length > 0 ? kind : '',
  )
  return { length: before + length, wanted }
}

type NameFound = { readonly length: number; readonly name: string; readonly places: readonly Place[] }

function bareNameAt({ words, folded, accented }: Typed, at: number): NameFound | undefined {
  for (let length = Math.min(LONGEST_NAME, folded.length - at); length > 0; length--) {
    const name = folded.slice(at, at + length).join(' ')
    const places = placesByName(accented)
      .get(name)
      ?.filter((place) => {
        const isWord = place.traps?.includes('word') === true || length === 1
        const inCapitals = words.slice(at, at + length).every((word) => word !== word.toLowerCase())
        return !isWord || inCapitals || length === folded.length
      })
    if (places !== undefined && places.length > 0) return { length, name, places }
  }
  return undefined
}

/** Builds the term for a name: all its spellings; after a word for its kind, only with that word. */
function known(query: Typed, { length, name }: NameFound, places: readonly Place[], kind = ''): Known {
  const before = kind === '' ? '' : `${kind} `
  const spellings = places.flatMap((place) => [place.name, ...(place.aliases ?? [])])
  const typedForm = query.accented ? [` ${before}${name} `] : []
  const all = [...typedForm, ...spellings.map((spelling) => asWords(before + spelling, true))]
  const slugs = places.flatMap(({ slug, kind: its }) => (its === 'province' ? [...covers(slug)] : [slug]))
  return { length, wanted: { kind: 'place', spellings: [...new Set(all)], slugs: new Set(slugs) } }
}

let words: ReadonlySet<string> | undefined
let plainWords: ReadonlySet<string> | undefined
let emptyWords: ReadonlySet<string> | undefined

/** Folded in one piece: word by word, the two thousand take a fresh isolate milliseconds. */
function wordSet(): ReadonlySet<string> {
  const listed = matchForm([...searchWords, ...shortSearchWords.split(' ')].join('|')).split('|')
  return new Set([...listed, ...provinces.map((name) => asWords(name, true).trim())])
}

/** The longest word of the list, or province elsewhere, at a position of the query. */
function wordAt({ folded, accented }: Typed, at: number): Known | undefined {
  words ??= wordSet()
  plainWords ??= new Set(stripAccents([...words].filter((word) => word.includes(' ')).join('|')).split('|'))
  const list = accented ? words : plainWords
  for (let length = Math.min(5, folded.length - at); length > 0; length--) {
    const word = folded.slice(at, at + length).join(' ')
    if (list.has(word)) return { length, wanted: { kind: 'phrase', phrase: ` ${word} ` } }
  }
  return undefined
}

/** Only with accents: without them, too many words look like an empty one. */
function isEmpty(word: string, accented: boolean): boolean {
  emptyWords ??= new Set(matchForm(emptySearchWords).split(' '))
  return accented && emptyWords.has(word)
}
