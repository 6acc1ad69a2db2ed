import { unitWords } from '../../config/places/place-words.ts'
import type { Place } from '../../config/schema/topic-schema.ts'
import type { Evidence } from '../../model.ts'
import { fromContext, isPlaced } from '../context.ts'
import { eventElsewhere, opensElsewhere } from '../event-place.ts'
import type { Matcher } from '../matcher.ts'
import { closeTo, isExcerpt, provinceLists, rowOf, sizeOf } from '../province-lists.ts'
import type { NameInText, UnitWord } from './name-in-text.ts'
import { asOtherName } from './other-names.ts'
import type { Found, Reading, Readings, Textual } from './reading.ts'
import { isWrittenAsName } from './written-names.ts'

/** One of our names in a text, with the evidence of the words around it. */
export type Mention = {
  readonly place: Place
  readonly field: Textual
  readonly start: number
  readonly end: number
  /** The name's own weight first, then the changes by its context. */
  readonly because: readonly Evidence[]
  readonly weight: number
  /** Another unit, a company or an ordinary word has the same name. */
  readonly isWeak: boolean
  /** It is in a list of provinces that says nothing about this one. */
  readonly isListed: boolean
  /** The provinces named in direct company with it, in a list however short. */
  readonly alongside: ReadonlySet<string>
  /** The provinces in one row with it, only commas and conjunctions between them. */
  readonly row: ReadonlySet<string>
  /** Such a row is an excerpt of a longer list. */
  readonly isExcerpt: boolean
  /** A word beside it names its kind of unit. */
  readonly hasUnitWord: boolean
  /** Something beside it shows that the place is meant: a unit word, a preposition, another name of ours. */
  readonly isPlaced: boolean
}

const NONE: ReadonlySet<string> = new Set()

/** Finds every mention of a place of ours in a field and weighs each by itself. */
export function mentionsIn(matcher: Matcher, field: Textual, readings: Readings): readonly Mention[] {
  const reading = readings[field]
  if (!reading.found.some(({ meaning }) => meaning.places.length > 0)) return []
  const lists = provinceLists(matcher, reading)
  // If a lead opens elsewhere, its title is about that place too.
  const event = once(
    () => eventElsewhere(reading) ?? (field === 'title' ? opensElsewhere(readings.summary) : undefined),
  )
  const around = [readings.title.text, readings.summary.text]
  const mentions: Mention[] = []
  for (const [index, found] of reading.found.entries()) {
    if (found.meaning.places.length === 0) continue
    const unit = unitWordBeside(reading, index) ?? unitWordWithin(found)
    const district = unit ? undefined : districtOf(matcher, reading, mentions.at(-1), found)
    const place = district ?? whichPlace(matcher, found, unit?.kinds)
    if (!place || !isName(reading, found, unit !== undefined)) continue
    const isAbout = place === matcher.about
    const isWeak = !isAbout && isWeakName(place, reading.isPlain, found.end - found.start)
    const list = lists.find(({ start, end }) => start <= found.start && end >= found.end)
    mentions.push(weigh(matcher, reading, { found, field, place, isAbout, isWeak, unit, list, around, event }))
  }
  return mentions
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** After a unit word a name may be in small letters: "tỉnh điện biên". */
function isName({ text, folded, isPlain, hasCase }: Reading, found: Found, hasUnitWord: boolean): boolean {
  return !hasCase || (hasUnitWord && !isPlain) || isWrittenAsName(text, folded, isPlain, found)
}

function weigh(matcher: Matcher, reading: Reading, name: NameInText): Mention {
  const { weights, lists } = matcher.topic
  const { found, field, place, isWeak, unit, list } = name
  const { start, end } = found
  const rank = rankOf(name)
  const other = unit ? undefined : asOtherName(reading, found, place, isWeak)
  const because: Evidence[] = [[rank, field, start, end, weights[rank][field]]]
  if (unit) because.push(...fromUnitWord(matcher, name, unit, rank))
  if (other) because.push([other.rule, field, other.start, other.end, weights.otherName])
  because.push(...fromContext(matcher, reading, name))
  return {
    place,
    field,
    start,
    end,
    because,
    weight: because.reduce((sum, each) => sum + each[4], 0),
    isWeak,
    isListed: list !== undefined && sizeOf(list) >= lists.short,
    alongside: list ? closeTo(reading.text, list, found) : NONE,
    row: list ? rowOf(reading.text, list, found) : NONE,
    isExcerpt: list !== undefined && list.areas.size > 1 && isExcerpt(name.around, reading.text, list, lists.long - 1),
    hasUnitWord: unit !== undefined,
    isPlaced: isPlaced(reading, name),
  }
}

type Rank = 'about' | 'unit' | 'landmark' | 'weak' | 'trapped'

function rankOf({ place, isAbout, isWeak }: NameInText): Rank {
  if (isAbout) return 'about'
  if (isWeak) return 'weak'
  if (place.traps?.some((trap) => trap === 'street' || trap === 'battle')) return 'trapped'
  return isLandmark(place) || place.kind === 'village' ? 'landmark' : 'unit'
}

const isLandmark = ({ kind }: Place): boolean => kind === 'landmark' || kind === 'festival' || kind === 'people'

/** Shortest name, in letters and spaces, that stays distinctive without its accents. */
const SHORTEST_PLAIN_NAME = 6

function isWeakName(place: Place, isPlain: boolean, length: number): boolean {
  // A pass or a festival shared by two provinces is in both; a unit with a shared name is in one of them.
  if ((place.ambiguous && !isLandmark(place)) || place.traps?.includes('brand') || place.traps?.includes('word')) {
    return true
  }
  return isPlain && (place.ambiguousPlain !== undefined || length < SHORTEST_PLAIN_NAME)
}

/** A unit word that touches the name: before it in Vietnamese, after it in English. */
function unitWordBeside({ found, text }: Reading, index: number): UnitWord | undefined {
  const self = found[index]
  const after = found[index + 1]
  if (!self) return undefined
  // "The communes of Dien Bien Province": the word after the name is closer to it.
  if (after?.meaning.unitAfter && text.slice(self.end, after.start) === ' ') {
    return { kinds: after.meaning.unitAfter, start: after.start, end: after.end }
  }
  const before = found
    .slice(Math.max(0, index - WORDS_WITHIN_UNIT), index)
    .findLast(({ meaning }) => meaning.unitBefore)
  const kinds = before?.meaning.unitBefore
  if (!before || !kinds) return undefined
  const between = text.slice(before.end, self.start)
  // "Xã vùng cao Điện Biên" is any commune of the province.
  const isUnit = /^\.?\s?$/.test(between) || self.meaning.places.some(({ kind }) => kinds.includes(kind))
  return isUnit && BETWEEN_UNIT_AND_NAME.test(between) ? { kinds, start: before.start, end: before.end } : undefined
}

/** "huyện biên giới Mường Nhé": a unit word, and of what sort the unit is. */
const BETWEEN_UNIT_AND_NAME =
  /^\.?\s?(?:(?:biên giới|vùng biên|vùng cao|vùng sâu|vùng xa|miền núi|nghèo|khó khăn|đặc biệt khó khăn|lòng chảo|mới)\s)?$/

/** Such words may be known phrases themselves. */
const WORDS_WITHIN_UNIT = 3

/** An abbreviation may include its own: "TP ĐBP". */
function unitWordWithin({ start, meaning }: Found): UnitWord | undefined {
  const written = meaning.written?.toLowerCase() ?? ''
  for (const { words, kinds } of unitWords) {
    const word = words.find((each) => written.startsWith(`${each.toLowerCase()} `))
    if (word !== undefined) return { kinds, start, end: start + word.length }
  }
  return undefined
}

/** In "xã Pá Mỳ (Mường Nhé)" and "Huổi Só, Tủa Chùa" the second name is the district of the first. */
function districtOf(
  { about }: Matcher,
  { text }: Reading,
  before: Mention | undefined,
  { start, meaning }: Found,
): Place | undefined {
  if (!before || meaning.places.includes(about)) return undefined
  if (!/^(?:,| \(|, \() ?$/.test(text.slice(before.end, start))) return undefined
  return meaning.places.find(({ slug }) => slug === before.place.parent)
}

/** Among several places with one name: the one of the kind that the unit word names, otherwise the unit of today. */
function whichPlace(
  { about }: Matcher,
  { meaning }: Found,
  kinds: readonly Place['kind'][] | undefined,
): Place | undefined {
  const fitting = kinds ? meaning.places.filter((place) => kinds.includes(place.kind)) : []
  const candidates = fitting.length > 0 ? fitting : meaning.places
  return candidates.find((place) => place === about) ?? candidates.find((place) => !place.today) ?? candidates[0]
}

/** A unit word settles a shared name; one of another kind shows that another unit is meant. */
function fromUnitWord(
  { topic }: Matcher,
  { found, field, place, isAbout }: NameInText,
  { kinds, start, end }: UnitWord,
  rank: Rank,
): readonly Evidence[] {
  const namesVillage = kinds.includes('village') && (place.kind === 'commune' || place.kind === 'ward')
  if (namesVillage && rank !== 'weak') {
    // In Vietnamese "bản" can mean a commune's main village; "village" in English occurs in any country.
    const isAfter = start >= found.end
    return [['village', field, start, end, isAfter ? topic.weights.villageAfter : topic.weights.village]]
  }
  const fits = rank === 'landmark' || kinds.includes(place.kind) || kinds.includes('village')
  if (!fits && (rank === 'weak' || isAbout)) return [['other-unit', field, start, end, topic.weights.otherName]]
  if (rank !== 'weak' && rank !== 'trapped') return []
  const isUnique = !place.ambiguous && !place.traps?.includes('word')
  const weight = isUnique ? topic.weights.unitWordUnique : topic.weights.unitWordShared
  return [['unit-word', field, start, end, weight]]
}
