import type { Audience, Place } from '../config/topic-schema.ts'
import type { Evidence } from '../model.ts'
import { type ProvinceList, provinceLists } from './lists.ts'
import type { Matcher } from './matcher.ts'
import { asOtherName } from './other-names.ts'
import type { Found, Reading, Textual } from './reading.ts'
import { sentenceEndsBetween } from './wording.ts'

/** One of our names in a text, and what the words around it make of it. */
export type Mention = {
  readonly place: Place
  readonly field: Textual
  readonly start: number
  readonly end: number
  /** The name's own weight first, then what its surroundings add and take. */
  readonly because: readonly Evidence[]
  readonly weight: number
  /** Another unit, a company or an ordinary word has the name too. */
  readonly isWeak: boolean
  /** Stands in a list of provinces that says nothing of this one. */
  readonly isListed: boolean
  /** A word beside it says what kind of unit it is. */
  readonly hasUnitWord: boolean
  /** Something beside it shows that the place is meant: a unit word, a preposition, another name of ours. */
  readonly isPlaced: boolean
}

/** Every mention of a place of ours in a field, weighed by itself. */
export function mentionsIn(matcher: Matcher, field: Textual, reading: Reading): readonly Mention[] {
  if (!reading.found.some(({ meaning }) => meaning.places.length > 0)) return []
  const lists = provinceLists(matcher, reading)
  const mentions: Mention[] = []
  for (const [index, found] of reading.found.entries()) {
    if (found.meaning.places.length === 0) continue
    const unit = unitWordBeside(reading, index)
    const place =
      (unit ? undefined : districtOf(reading, mentions.at(-1), found)) ?? whichPlace(matcher, found, unit?.kinds)
    if (!place || !isWrittenAsName(reading, found, unit !== undefined)) continue
    mentions.push(weigh(matcher, field, reading, found, place, unit, lists))
  }
  return mentions
}

/** In "xã Pá Mỳ (Mường Nhé)" and "Huổi Só, Tủa Chùa" the second name is the district in which the first lay. */
function districtOf({ text }: Reading, before: Mention | undefined, { start, meaning }: Found): Place | undefined {
  if (!before || !/^(?:,| \(|, \() ?$/.test(text.slice(before.end, start))) return undefined
  return meaning.places.find(({ slug }) => slug === before.place.parent)
}

function weigh(
  matcher: Matcher,
  field: Textual,
  reading: Reading,
  found: Found,
  place: Place,
  unit: UnitWord | undefined,
  lists: readonly ProvinceList[],
): Mention {
  const { topic, about } = matcher
  const { start, end } = found
  const isWeak = place !== about && isWeakName(place, reading.isPlain, end - start)
  const kind = rankOf(place, about, isWeak)
  const list = lists.find((each) => each.start <= start && each.end >= end)
  const isListed = list !== undefined && list.provinces.size >= topic.lists.short
  const other = unit ? undefined : asOtherName(reading, found, place, isWeak)
  const because: Evidence[] = [
    [kind, field, start, end, topic.weights[kind][field]],
    ...(unit ? fromUnitWord(matcher, field, unit, place, kind) : []),
    ...(other ? [[other.rule, field, other.start, other.end, topic.weights.otherName] satisfies Evidence] : []),
    ...fromContexts(matcher, field, reading, found, place, isWeak, list),
    ...(list && isListed ? fromList(matcher, field, list) : []),
    ...(isOrigin(reading.text, start) ? [['origin', field, start, end, topic.weights.origin] satisfies Evidence] : []),
    ...(isSignature(reading.text, start, end)
      ? [['signature', field, start, end, topic.weights.signature] satisfies Evidence]
      : []),
  ]
  return {
    place,
    field,
    start,
    end,
    because,
    weight: because.reduce((sum, each) => sum + each[4], 0),
    isWeak,
    isListed,
    hasUnitWord: unit !== undefined,
    isPlaced:
      unit !== undefined ||
      (field === 'title' && start === 0) ||
      (list !== undefined && list.provinces.size > 1) ||
      isPlacedByWords(reading, found),
  }
}

type Rank = 'about' | 'unit' | 'landmark' | 'weak' | 'trapped'

function rankOf(place: Place, about: Place, isWeak: boolean): Rank {
  if (place === about) return 'about'
  if (isWeak) return 'weak'
  if (place.traps?.some((trap) => trap === 'street' || trap === 'battle')) return 'trapped'
  return place.kind === 'landmark' || place.kind === 'festival' || place.kind === 'village' ? 'landmark' : 'unit'
}

/** Shortest name, in letters and the spaces between, that stays distinctive when its accents are gone. */
const SHORTEST_PLAIN_NAME = 6

function isWeakName(place: Place, isPlain: boolean, length: number): boolean {
  if (place.ambiguous || place.traps?.includes('brand') || place.traps?.includes('word')) return true
  return isPlain && (place.ambiguousPlain !== undefined || length < SHORTEST_PLAIN_NAME)
}

type UnitWord = { readonly kinds: readonly Place['kind'][]; readonly start: number; readonly end: number }

/** A unit word that touches the name: before it in Vietnamese, after it in English. */
function unitWordBeside({ found, text }: Reading, index: number): UnitWord | undefined {
  const self = found[index]
  const before = found[index - 1]
  const after = found[index + 1]
  if (!self) return undefined
  if (before?.meaning.unitBefore && /^\.?\s?$/.test(text.slice(before.end, self.start))) {
    return { kinds: before.meaning.unitBefore, start: before.start, end: before.end }
  }
  if (after?.meaning.unitAfter && text.slice(self.end, after.start) === ' ') {
    return { kinds: after.meaning.unitAfter, start: after.start, end: after.end }
  }
  return undefined
}

/** Of several places with one name: the one whose kind the unit word names, else the unit of today. */
function whichPlace(
  { about }: Matcher,
  { meaning }: Found,
  kinds: readonly Place['kind'][] | undefined,
): Place | undefined {
  const fitting = kinds ? meaning.places.filter((place) => kinds.includes(place.kind)) : []
  const candidates = fitting.length > 0 ? fitting : meaning.places
  return candidates.find((place) => place === about) ?? candidates.find((place) => !place.today) ?? candidates[0]
}

/**
 * "điện biên" in small letters are two other words: a name has the capital that the gazetteer gives its first
 * capitalised word. Without accents, and where the name is an ordinary word, it has all of them.
 */
function isWrittenAsName(
  { text, folded, isPlain, hasCase }: Reading,
  { start, end, meaning }: Found,
  hasUnitWord: boolean,
): boolean {
  if (!hasCase) return true
  const isStrict = isPlain || meaning.places.every((place) => place.traps?.includes('word'))
  if (hasUnitWord && !isPlain) return true
  const expected = [...(meaning.written ?? '').matchAll(WORD)].map(([word]) => /^\p{Lu}/u.test(word))
  const actual = [...folded.slice(start, end).matchAll(WORD)].map(
    ({ index }) => text.charCodeAt(start + index) !== folded.charCodeAt(start + index),
  )
  const first = expected.indexOf(true)
  return (
    first < 0 ||
    (isStrict ? expected.every((capital, index) => !capital || actual[index] === true) : actual[first] === true)
  )
}

const WORD = /[\p{L}\p{N}]+/gu

function fromUnitWord(
  { topic, about }: Matcher,
  field: Textual,
  { kinds, start, end }: UnitWord,
  place: Place,
  rank: Rank,
): readonly Evidence[] {
  const fits = rank === 'landmark' || kinds.includes(place.kind) || kinds.includes('village')
  if (!fits && (rank === 'weak' || place === about)) return [['other-unit', field, start, end, topic.weights.otherName]]
  if (rank !== 'weak' && rank !== 'trapped') return []
  const isUnique = !place.ambiguous && !place.traps?.includes('word')
  const weight = isUnique ? topic.weights.unitWordUnique : topic.weights.unitWordShared
  return [['unit-word', field, start, end, weight]]
}

/** What the topic's context words beside a name say. A rule counts once a name, by the strongest of its words. */
function fromContexts(
  { topic, about }: Matcher,
  field: Textual,
  { text, found }: Reading,
  self: Found,
  place: Place,
  isWeak: boolean,
  list: ProvinceList | undefined,
): readonly Evidence[] {
  const byRule = new Map<string, Evidence>()
  for (const other of found) {
    if (other === self || other.meaning.contexts.length === 0) continue
    const side = other.end <= self.start ? 'before' : 'after'
    const between = side === 'before' ? self.firstWord - other.lastWord - 1 : other.firstWord - self.lastWord - 1
    const gap: readonly [number, number] = side === 'before' ? [other.end, self.start] : [self.end, other.start]
    for (const index of other.meaning.contexts) {
      const context = topic.contexts[index]
      if (!context || context.side !== side || between > context.within) continue
      if (!bearsOn(context.bearsOn, place, place === about, isWeak)) continue
      if (sentenceEndsBetween(text, ...gap) || (context.within === 0 && /[,;:()]/.test(text.slice(...gap)))) continue
      if (context.unlessPlaced && followsPreposition(text, self.start)) continue
      // "đường Điện Biên - Lai Châu" joins two provinces and is no street of that name.
      if (context.rule === 'street' && place === about && list && list.provinces.size > 1) continue
      const known = byRule.get(context.rule)
      if (known && Math.abs(known[4]) >= Math.abs(context.weight)) continue
      byRule.set(context.rule, [context.rule, field, other.start, other.end, context.weight])
    }
  }
  return [...byRule.values()]
}

/** Whether something that concerns an audience concerns this place. */
export function bearsOn(audiences: readonly Audience[], place: Place, isAbout: boolean, isWeak: boolean): boolean {
  return audiences.some(
    (audience) =>
      audience === 'any' ||
      (audience === 'about' && isAbout) ||
      (audience === 'weak' && isWeak) ||
      place.traps?.some((trap) => trap === audience),
  )
}

function fromList({ topic, about }: Matcher, field: Textual, list: ProvinceList): readonly Evidence[] {
  if (list.provinces.size >= topic.lists.long)
    return [['long-list', field, list.start, list.end, topic.weights.longList]]
  const others = [...list.provinces].filter((province) => province !== about.name)
  // Nothing but neighbours in a row is news about the region.
  if (others.every((province) => topic.neighbours.includes(province))) return []
  return [['short-list', field, list.start, list.end, topic.weights.shortList]]
}

/** "27 tuổi, người Điện Biên": who somebody is, not where it happened. */
function isOrigin(text: string, start: number): boolean {
  return /\d{1,3} tuổi, (?:người |là người |ở )?(?:tỉnh )?$/.test(text.slice(Math.max(0, start - 32), start))
}

/** "(Hải, 35 tuổi, Điện Biên)" at the end of a reader's letter. */
function isSignature(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 30), start)
  return /\d{1,3} tuổi, (?:ở |tỉnh )?$/.test(before) && /^\)?[.…]*$/.test(text.slice(end).trim())
}

/** "ở Điện Biên", "(Điện Biên)", "Mường Phăng, Điện Biên". */
function isPlacedByWords({ text, found }: Reading, { start, firstWord }: Found): boolean {
  if (followsPreposition(text, start) || text.charAt(start - 1) === '(') return true
  return found.some(({ meaning, lastWord }) => meaning.places.length > 0 && lastWord === firstWord - 1)
}

function followsPreposition(text: string, start: number): boolean {
  return /(?:^|\s)(?:ở|tại|in|at) $/i.test(text.slice(Math.max(0, start - 5), start))
}
