import { districts, provinces } from '../config/gazetteer-vietnam.ts'
import {
  distinctiveFirstWords,
  familyNames,
  provinceAliases,
  provincesByAliasOnly,
  unitWords,
  unitWordsAfter,
} from '../config/gazetteer-words.ts'
import type { Place, Topic } from '../config/topic-schema.ts'
import { matchForm, stripAccents } from '../text/fold.ts'
import { hash8 } from '../text/hash.ts'
import { type Automaton, buildAutomaton } from './automaton.ts'
import { buildScreen, type Screen } from './screen.ts'

/** Goes up whenever the same topic and gazetteer would be judged otherwise than before. */
const MATCHER_VERSION = 1

/**
 * What a phrase can mean; one may mean several things: "H." is a district, "Thanh Bình" is ours and another's. Every key
 * is always there, so that shapes stay one.
 */
export type Meaning = {
  /** Places of ours with this name, in the gazetteer's order. */
  readonly places: readonly Place[]
  /** The name as the gazetteer writes it: which of its words have a capital. */
  readonly written: string | undefined
  /** A province elsewhere, or the one in which a district of this name lies. */
  readonly elsewhere: { readonly province: string; readonly isProvince: boolean } | undefined
  /** Kinds of unit that this word announces, before the name or after it. */
  readonly unitBefore: readonly Place['kind'][] | undefined
  readonly unitAfter: readonly Place['kind'][] | undefined
  /** Indices in the topic's lists. */
  readonly contexts: readonly number[]
  readonly signals: readonly number[]
  readonly decoy: number | undefined
  readonly isFamilyName: true | undefined
}

export type Lexicon = { readonly automaton: Automaton; readonly meanings: readonly Meaning[] }

export type Matcher = {
  readonly topic: Topic
  readonly about: Place
  readonly bySlug: ReadonlyMap<string, Place>
  /** Digest of topic, gazetteer and this code: what a stored decision was judged by. */
  readonly version: string
  /** How an address ends its section that is named after the topic: "dien-bien/". */
  readonly section: string
  /** Says of most texts at once that they name nothing. */
  readonly screen: Screen
  /** For text with Vietnamese accents. */
  readonly accented: () => Lexicon
  /** For text without any, where Điện Biên and "diễn biến" look alike. */
  readonly plain: () => Lexicon
  /** For addresses: only names that cannot be mistaken without accents and capitals. */
  readonly slugs: () => Lexicon
}

/**
 * Builds what judging needs, in a few milliseconds; what only few items need is built when the first of them comes.
 * Expects what checkTopic and checkGazetteer passed.
 */
export function buildMatcher(topic: Topic, gazetteer: readonly Place[]): Matcher {
  const bySlug = new Map(gazetteer.map((place) => [place.slug, place]))
  const about = bySlug.get(topic.about)
  if (!about) throw new Error(`topic.about names no place of the gazetteer: ${topic.about}`)
  return {
    topic,
    about,
    bySlug,
    version: versionOf(topic, gazetteer),
    section: `${about.slug}/`,
    screen: screenFor(topic, gazetteer),
    accented: once(() => lexicon(phrasesOf(topic, gazetteer, about), matchForm)),
    plain: once(() => lexicon(phrasesOf(topic, gazetteer, about), stripAccents)),
    slugs: once(() => lexicon(addressNames(gazetteer, about), stripAccents)),
  }
}

/**
 * The matcher of another topic over the same gazetteer. Where both look for the same words, as when weights, threshold
 * or the owner's rules changed, the automata are shared: building them is what costs milliseconds.
 */
export function retuned(matcher: Matcher, topic: Topic, gazetteer: readonly Place[]): Matcher {
  if (wordsOf(matcher.topic) !== wordsOf(topic)) return buildMatcher(topic, gazetteer)
  return { ...matcher, topic, version: versionOf(topic, gazetteer) }
}

/** All of a topic that the automata and the screen are built from. */
function wordsOf({ about, bylines, contexts, signals, decoys }: Topic): string {
  return JSON.stringify([about, bylines, ...[contexts, signals, decoys].map((part) => part.map(({ words }) => words))])
}

const versionOf = (topic: Topic, gazetteer: readonly Place[]): string =>
  digestOf(`${MATCHER_VERSION}${JSON.stringify(topic)}${JSON.stringify(gazetteer)}`)

/** hash8 of a long text, which it reads four bytes of UTF-8 at a time: a third of the time while the code is cold. */
function digestOf(text: string): string {
  const words = new Int32Array(text.length)
  const { written } = new TextEncoder().encodeInto(text, new Uint8Array(words.buffer))
  let low = 0x811c9dc5
  let high = 0x9747b28c
  for (let at = 0; at * 4 < written; at++) {
    const word = words[at] ?? 0
    low = Math.imul(low ^ word, 0x01000193)
    high = Math.imul(high ^ word ^ (low >>> 15), 0x5bd1e995)
  }
  return hash8(`${low} ${high} ${written}`)
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Phrases of the config and one thing that each of them means. */
type Phrases = { readonly words: readonly string[]; readonly meaning: Meaning }

const NONE: readonly never[] = []

const meaningOf = (known: Partial<Meaning>): Meaning => ({
  places: known.places ?? NONE,
  written: known.written,
  elsewhere: known.elsewhere,
  unitBefore: known.unitBefore,
  unitAfter: known.unitAfter,
  contexts: known.contexts ?? NONE,
  signals: known.signals ?? NONE,
  decoy: known.decoy,
  isFamilyName: known.isFamilyName,
})

/** Folds all phrases at one go, which is ten times faster than one by one; equal ones gather their meanings when met. */
function lexicon(phrases: readonly Phrases[], fold: (text: string) => string): Lexicon {
  const all: string[] = []
  const meanings: Meaning[] = []
  for (const { words, meaning } of phrases) {
    for (const word of words) {
      all.push(word)
      meanings.push(meaning)
    }
  }
  const folded = fold(all.join('\n')).replaceAll('-', ' ').split('\n')
  const gather = (number: number, again: number): void => {
    const [known, added] = [meanings[number], meanings[again]]
    if (known && added) meanings[number] = both(known, added)
  }
  return { automaton: buildAutomaton(folded, gather), meanings }
}

/** A name that is ours as well stays ours, and a province's name is the province; otherwise both hold. */
function both(known: Meaning, added: Meaning): Meaning {
  const { elsewhere } = added
  if (elsewhere && (known.places.length > 0 || (known.elsewhere?.isProvince && !elsewhere.isProvince))) return known
  return {
    places: [...known.places, ...added.places],
    written: known.written ?? added.written,
    elsewhere: elsewhere ?? known.elsewhere,
    unitBefore: added.unitBefore ?? known.unitBefore,
    unitAfter: added.unitAfter ?? known.unitAfter,
    contexts: [...known.contexts, ...added.contexts],
    signals: [...known.signals, ...added.signals],
    decoy: added.decoy ?? known.decoy,
    isFamilyName: added.isFamilyName ?? known.isFamilyName,
  }
}

/** Names of ours first: what they share with others is then theirs. */
function phrasesOf(topic: Topic, gazetteer: readonly Place[], about: Place): readonly Phrases[] {
  const phrases = placePhrases(gazetteer)
  const every = (words: readonly string[], meaning: Partial<Meaning>): void => {
    phrases.push({ words, meaning: meaningOf(meaning) })
  }
  for (const [province, { own, lower }] of elsewhere(about)) {
    every(own, { elsewhere: { province, isProvince: true } })
    every(lower, { elsewhere: { province, isProvince: false } })
  }
  for (const { words, kinds } of unitWords) every(words, { unitBefore: kinds })
  for (const { words, kinds } of unitWordsAfter) every(words, { unitAfter: kinds })
  every(familyNames, { isFamilyName: true })
  for (const [index, { words }] of topic.contexts.entries()) every(words, { contexts: [index] })
  for (const [index, { words }] of topic.signals.entries()) every(words, { signals: [index] })
  for (const [index, { words }] of topic.decoys.entries()) every(words, { decoy: index })
  return phrases
}

const namesOf = (place: Place): readonly string[] => (place.aliases ? [place.name, ...place.aliases] : [place.name])

function placePhrases(places: readonly Place[], has: (place: Place, name: string) => boolean = () => true): Phrases[] {
  const phrases: Phrases[] = []
  for (const place of places) {
    for (const name of namesOf(place)) {
      if (!has(place, name)) continue
      phrases.push({ words: [name], meaning: meaningOf({ places: [place], written: name }) })
    }
  }
  return phrases
}

/** Districts of Hồ Chí Minh City that had numbers for names. */
const NUMBERED_DISTRICTS = 12

/** By other province, its own names and those of what lies in it. */
function elsewhere(about: Place): ReadonlyMap<string, { readonly own: string[]; readonly lower: readonly string[] }> {
  const names = new Map<string, { own: string[]; lower: readonly string[] }>()
  for (const province of provinces) {
    if (province === about.name) continue
    const own = provincesByAliasOnly.includes(province) ? [] : [province]
    names.set(province, { own, lower: districts[province] ?? [] })
  }
  for (const [alias, province] of Object.entries(provinceAliases)) names.get(province)?.own.push(alias)
  const city = names.get('Hồ Chí Minh')
  const numbered = Array.from({ length: NUMBERED_DISTRICTS }, (_, index) => `quận ${index + 1}`)
  if (city) city.lower = [...city.lower, ...numbered]
  return names
}

/** Names for the search of addresses. "dien-bien-dong-dat" is what an earthquake did, so none begins as the topic's. */
function addressNames(gazetteer: readonly Place[], about: Place): readonly Phrases[] {
  return placePhrases(gazetteer, (place, name) => isDistinctiveInAddress(place, name) && !name.startsWith(about.name))
}

/** Whether a name can only be this place where there are no accents and no capitals: "lan-toa-tinh-than" is not Tỏa Tình. */
function isDistinctiveInAddress(place: Place, name: string): boolean {
  if (place.ambiguous || place.ambiguousPlain || place.traps?.length) return false
  const words = name.split(' ')
  return words.length >= 3 || distinctiveFirstWords.includes(words[0] ?? '')
}

/** Every name in every form that a text may give it. */
function screenFor(topic: Topic, gazetteer: readonly Place[]): Screen {
  const names = endsOf(gazetteer.flatMap(namesOf).join('\n'))
  const folded = matchForm(names)
  const forms = [folded, withOldTones(folded), stripAccents(names)]
  return buildScreen([...new Set(forms.join('\n').split('\n'))], topic.bylines.map(matchForm))
}

/** The names, one a line, cut to their last three words: the screen looks at no others, and some names end alike. */
const endsOf = (names: string): string =>
  [...new Set(names.replace(/^.* (?=[^\s\-–./]+ [^\s\-–./]+ [^\s\-–./]+$)/gm, '').split('\n'))].join('\n')

/** "tỏa" as "toả": the screen sees texts before their tones are folded. */
function withOldTones(folded: string): string {
  return folded
    .normalize('NFD')
    .replace(/([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])/g, '$1$3$2')
    .normalize('NFC')
}
