import type { Place } from '../../../config/schema/topic-schema.ts'
import { isArea, isUnitOfToday } from '../../../relevance/places.ts'
import { foldFor, hasAccents, matchForm, stripAccents, tidy } from '../../../text/fold.ts'
import { slugOf } from '../../../text/slug.ts'
import { nearest } from '../../query/suggest.ts'

/** The places that a typed name may mean. */
export type FoundPlaces = {
  /** Places with that name, units of today first. */
  readonly places: readonly Place[]
  /** Whether they only resemble the typed name, or are named in it among other words. */
  readonly isGuess: boolean
  readonly isWithin?: boolean
}

/** Words before a name that specify the kind of place. */
const KINDS: readonly (readonly [words: string, kinds: readonly Place['kind'][]])[] = [
  ['thành phố', ['city']],
  ['thị trấn', ['township']],
  ['thị xã', ['town']],
  ['huyện', ['district']],
  ['phường', ['ward']],
  ['tỉnh', ['province']],
  ['bản', ['village']],
  ['tp', ['city']],
  ['xã', ['commune']],
]
const FORMER = 'cũ'
const MOST = 20
/** More words than any name has. */
const LONGEST = 80

type Wanted = { readonly name: string; readonly kinds: readonly Place['kind'][]; readonly isFormer: boolean }
type Fold = (text: string) => string

/**
 * The places of a gazetteer that a typed name may mean: with or without accents, spaces and the word for its kind. The
 * strictest reading that finds any decides, so that "Mường Nhà" does not find Mường Nhé, and "muong nha" only the former.
 */
export function findPlaces(typed: string, gazetteer: readonly Place[]): FoundPlaces {
  const text = tidy(typed).slice(0, LONGEST)
  const plain: Fold = (given) => joined(stripAccents(given))
  const folds: readonly Fold[] = hasAccents(text) ? [(given) => joined(matchForm(given)), plain] : [plain]
  for (const matches of [isEqual, beginsWith]) {
    for (const fold of folds) {
      const found = bearing(text, gazetteer, { fold, matches })
      if (found.length > 0) return { places: found.slice(0, MOST), isGuess: matches !== isEqual }
    }
  }
  const within = placesWithin(text, gazetteer)
  if (within.length > 0) return { places: within, isGuess: true, isWithin: true }
  return { places: resembling(text, gazetteer), isGuess: true }
}

/** More words than anybody types around a name. */
const MOST_WORDS = 12

/** The places whose name is part of a text, such as "sạt lở Mường Nhé": the longest name of at least two words. */
export function placesWithin(typed: string, gazetteer: readonly Place[]): readonly Place[] {
  const text = tidy(typed).slice(0, LONGEST)
  const fold: Fold = foldFor(hasAccents(text))
  const words = fold(text).split(' ').slice(0, MOST_WORDS)
  const named = gazetteer.flatMap((place) => namesOf(place).map((name) => [fold(name), place] as const))
  const byName = Map.groupBy(named, ([name]) => name)
  for (let length = words.length; length >= 2; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const found = byName.get(words.slice(from, from + length).join(' '))
      if (found !== undefined) return ordered(withoutSuccessors([...new Set(found.map(([, place]) => place))]))
    }
  }
  return []
}

const isEqual = (name: string, wanted: string): boolean => name === wanted
const beginsWith = (name: string, wanted: string): boolean => wanted.length > 2 && name.startsWith(wanted)

type Reading = { readonly fold: Fold; readonly matches: (name: string, wanted: string) => boolean }

function bearing(text: string, gazetteer: readonly Place[], { fold, matches }: Reading): readonly Place[] {
  for (const { name, kinds, isFormer } of readingsOf(text, fold)) {
    const wanted = fold(name)
    if (wanted === '') continue
    const found = gazetteer.filter(
      (place) =>
        (kinds.length === 0 || kinds.includes(place.kind)) &&
        (!isFormer || place.today !== undefined) &&
        namesOf(place).some((known) => matches(fold(known), wanted)),
    )
    if (found.length > 0) return isFormer ? ordered(found) : ordered(withoutSuccessors(found))
  }
  return []
}

/** The text as typed comes first: "Thị trấn", "Bản Phủ" and "Xã Dung" may be the beginning of a name. */
function readingsOf(text: string, fold: Fold): readonly Wanted[] {
  const words = text.split(' ')
  const isFormer = words.length > 1 && fold(words.at(-1) ?? '') === fold(FORMER)
  const name = isFormer ? words.slice(0, -1).join(' ') : text
  const readings: Wanted[] = [{ name, kinds: [], isFormer }]
  for (const [kind, kinds] of KINDS) {
    const length = kind.split(' ').length
    const parts = name.split(' ')
    if (parts.length > length && fold(parts.slice(0, length).join(' ')) === fold(kind)) {
      const rest = parts.slice(length).join(' ')
      readings.push({ name: rest, kinds, isFormer }, { name: rest, kinds: [], isFormer })
      break
    }
  }
  return readings
}

const namesOf = ({ name, aliases = [] }: Place): readonly string[] => [name, ...aliases]

const joined = (folded: string): string => folded.replace(/[\s.,'-]/g, '')

/** A former commune that became part of the unit of the same name counts as that unit. */
function withoutSuccessors(found: readonly Place[]): readonly Place[] {
  const slugs = new Set(found.map(({ slug }) => slug))
  return found.filter((place) => isArea(place) || !place.today?.some((unit) => slugs.has(unit)))
}

/** Units of today, then former areas and communes, then landmarks; each kind in the gazetteer's order. */
function ordered(found: readonly Place[]): readonly Place[] {
  const rank = (place: Place): number => {
    if (isUnitOfToday(place)) return 0
    if (isArea(place)) return 1
    return place.today === undefined ? 3 : 2
  }
  return found.toSorted((a, b) => rank(a) - rank(b))
}

function resembling(text: string, gazetteer: readonly Place[]): readonly Place[] {
  const wanted = readingsOf(text, stripAccents).at(-1)?.name ?? text
  const byName = Map.groupBy(
    gazetteer.flatMap((place) => namesOf(place).map((name) => [slugOf(name), place] as const)),
    ([slug]) => slug,
  )
  const near = nearest(slugOf(wanted), byName.keys()).flatMap((slug) => byName.get(slug) ?? [])
  return ordered(withoutSuccessors([...new Set(near.map(([, place]) => place))]))
}
