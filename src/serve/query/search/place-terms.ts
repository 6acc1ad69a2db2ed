import { gazetteer } from '../../../config/gazetteer.ts'
import type { Place } from '../../../config/schema/topic-schema.ts'
import { stripAccents } from '../../../text/fold.ts'
import { covers } from '../places.ts'
import type { FoundTerm } from './terms.ts'
import { asWords, type Typed } from './typed-words.ts'

const LONGEST_NAME = 8

// Made when a search first needs them: most requests never search.
let named: ReadonlyMap<string, readonly Place[]> | undefined
let namedPlainly: ReadonlyMap<string, readonly Place[]> | undefined

/** Places of the province by each of their names, folded with accents or without. */
export function placesByName(accented = true): ReadonlyMap<string, readonly Place[]> {
  named ??= byName((name) => asWords(name, true).trim())
  if (accented) return named
  namedPlainly ??= byName((name) => asWords(name, false).trim())
  return namedPlainly
}

function byName(keyOf: (name: string) => string): ReadonlyMap<string, readonly Place[]> {
  const found = new Map<string, Place[]>()
  for (const place of gazetteer) {
    for (const name of new Set(namesOf(place).map(keyOf))) {
      found.set(name, [...(found.get(name) ?? []), place])
    }
  }
  return found
}

const namesOf = ({ name, aliases = [] }: Place): readonly string[] => [name, ...aliases]

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
export function placeAt(query: Typed, at: number): FoundTerm | undefined {
  const bare = bareNameAt(query, at)
  const kind = Object.keys(KINDS).find((words) => {
    const parts = (query.accented ? words : stripAccents(words)).split(' ')
    return parts.every((part, index) => query.folded[at + index] === part)
  })
  if (kind === undefined) return bare && termOf(query, bare, bare.places)
  const before = kind.split(' ').length
  const named = bareNameAt(query, at + before)
  if (named === undefined || (bare !== undefined && bare.length >= before + named.length)) {
    return bare && termOf(query, bare, bare.places)
  }
  const ofKind = named.places.filter((place) => KINDS[kind]?.includes(place.kind))
  // If no such place has this kind, as in "xã Điện Biên", the word is a slip, and the name is meant.
  const { length, wanted } = ofKind.length > 0 ? termOf(query, named, ofKind, kind) : termOf(query, named, named.places)
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
function termOf(query: Typed, { length, name }: NameFound, places: readonly Place[], kind = ''): FoundTerm {
  const before = kind && `${kind} `
  const spellings = places.flatMap(namesOf)
  const typedForm = query.accented ? [` ${before}${name} `] : []
  const all = [...typedForm, ...spellings.map((spelling) => asWords(before + spelling, true))]
  const slugs = places.flatMap(({ slug, kind: its }) => (its === 'province' ? [...covers(slug)] : [slug]))
  return { length, wanted: { kind: 'place', spellings: [...new Set(all)], slugs: new Set(slugs) } }
}
