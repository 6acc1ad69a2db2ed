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

/** What a phrase can mean; one may mean several things: "H." is a district, "Thanh Bình" is ours and another's. */
export type Meaning = {
  /** Places of ours with this name, in the gazetteer's order. */
  readonly places: Place[]
  /** The name as the gazetteer writes it: which of its words have a capital. */
  written?: string
  /** A province elsewhere, or the one in which a district of this name lies. */
  elsewhere?: { readonly province: string; readonly isProvince: boolean }
  /** Kinds of unit that this word announces, before the name or after it. */
  unitBefore?: readonly Place['kind'][]
  unitAfter?: readonly Place['kind'][]
  /** Indices in the topic's lists. */
  readonly contexts: number[]
  readonly signals: number[]
  decoy?: number
  isFamilyName?: true
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
    version: hash8(`${MATCHER_VERSION}${JSON.stringify(topic)}${JSON.stringify(gazetteer)}`),
    section: `${about.slug}/`,
    screen: screenFor(topic, gazetteer),
    accented: once(() => lexicon(phrasesOf(topic, gazetteer, about), matchForm)),
    plain: once(() => lexicon(phrasesOf(topic, gazetteer, about), stripAccents)),
    slugs: once(() => lexicon(addressNames(gazetteer, about), stripAccents)),
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** A phrase of the config, and what it adds to the meaning of its folded form. */
type Phrase = readonly [phrase: string, add: (meaning: Meaning) => void]

/** Folds all phrases at one go, which is ten times faster than one by one, and gathers what equal ones mean. */
function lexicon(phrases: readonly Phrase[], fold: (text: string) => string): Lexicon {
  const folded = fold(phrases.map(([phrase]) => phrase).join('\n'))
    .replaceAll('-', ' ')
    .split('\n')
  const byPhrase = new Map<string, Meaning>()
  for (const [index, [, add]] of phrases.entries()) {
    const phrase = folded[index] ?? ''
    let meaning = byPhrase.get(phrase)
    if (!meaning) {
      meaning = { places: [], contexts: [], signals: [] }
      byPhrase.set(phrase, meaning)
    }
    add(meaning)
  }
  return { automaton: buildAutomaton([...byPhrase.keys()]), meanings: [...byPhrase.values()] }
}

function phrasesOf(topic: Topic, gazetteer: readonly Place[], about: Place): readonly Phrase[] {
  const phrases: Phrase[] = placePhrases(gazetteer)
  const every = (words: readonly string[], add: (meaning: Meaning) => void): void => {
    for (const word of words) phrases.push([word, add])
  }
  for (const [province, { own, lower }] of elsewhere(about)) {
    every(own, (meaning) => setElsewhere(meaning, { province, isProvince: true }))
    every(lower, (meaning) => setElsewhere(meaning, { province, isProvince: false }))
  }
  for (const { words, kinds } of unitWords) {
    every(words, (meaning) => {
      meaning.unitBefore = kinds
    })
  }
  for (const { words, kinds } of unitWordsAfter) {
    every(words, (meaning) => {
      meaning.unitAfter = kinds
    })
  }
  every(familyNames, (meaning) => {
    meaning.isFamilyName = true
  })
  for (const [index, { words }] of topic.contexts.entries()) every(words, ({ contexts }) => contexts.push(index))
  for (const [index, { words }] of topic.signals.entries()) every(words, ({ signals }) => signals.push(index))
  for (const [index, { words }] of topic.decoys.entries()) {
    every(words, (meaning) => {
      meaning.decoy = index
    })
  }
  return phrases
}

const namesOf = (place: Place): readonly string[] => (place.aliases ? [place.name, ...place.aliases] : [place.name])

function placePhrases(places: readonly Place[], has: (place: Place, name: string) => boolean = () => true): Phrase[] {
  const phrases: Phrase[] = []
  for (const place of places) {
    for (const name of namesOf(place)) {
      if (!has(place, name)) continue
      phrases.push([
        name,
        (meaning) => {
          meaning.places.push(place)
          meaning.written ??= name
        },
      ])
    }
  }
  return phrases
}

/** A name that is ours as well stays ours, and a province's name is the province. */
function setElsewhere(meaning: Meaning, place: NonNullable<Meaning['elsewhere']>): void {
  if (meaning.places.length > 0 || (meaning.elsewhere?.isProvince && !place.isProvince)) return
  meaning.elsewhere = place
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
function addressNames(gazetteer: readonly Place[], about: Place): readonly Phrase[] {
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
  const names = gazetteer.flatMap(namesOf).join('\n')
  const folded = matchForm(names)
  const forms = [folded, withOldTones(folded), stripAccents(names)]
  return buildScreen(forms.join('\n').split('\n'), topic.bylines.map(matchForm))
}

/** "tỏa" as "toả": the screen sees texts before their tones are folded. */
function withOldTones(folded: string): string {
  return folded
    .normalize('NFD')
    .replace(/([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])/g, '$1$3$2')
    .normalize('NFC')
}
