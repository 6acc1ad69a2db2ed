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
  /** For text with Vietnamese accents. */
  readonly accented: Lexicon
  /** For text without any, where Điện Biên and "diễn biến" look alike. */
  readonly plain: Lexicon
  /** For addresses: only names that cannot be mistaken without accents and capitals. */
  readonly slugs: Lexicon
}

/** Builds everything that judging needs, in a few milliseconds. Expects what checkTopic and checkGazetteer passed. */
export function buildMatcher(topic: Topic, gazetteer: readonly Place[]): Matcher {
  const bySlug = new Map(gazetteer.map((place) => [place.slug, place]))
  const about = bySlug.get(topic.about)
  if (!about) throw new Error(`topic.about names no place of the gazetteer: ${topic.about}`)
  return {
    topic,
    about,
    bySlug,
    version: hash8(`${MATCHER_VERSION}${JSON.stringify(topic)}${JSON.stringify(gazetteer)}`),
    accented: textLexicon(topic, gazetteer, about, matchForm),
    plain: textLexicon(topic, gazetteer, about, stripAccents),
    slugs: slugLexicon(gazetteer, about),
  }
}

/** Collects what phrases mean under a folding, and builds their automaton. */
function lexicon(fold: (phrase: string) => string, fill: (meaningOf: (phrase: string) => Meaning) => void): Lexicon {
  const byPhrase = new Map<string, Meaning>()
  fill((phrase) => {
    const folded = fold(phrase).replaceAll('-', ' ')
    const known = byPhrase.get(folded)
    if (known) return known
    const meaning: Meaning = { places: [], contexts: [], signals: [] }
    byPhrase.set(folded, meaning)
    return meaning
  })
  return { automaton: buildAutomaton([...byPhrase.keys()]), meanings: [...byPhrase.values()] }
}

function textLexicon(
  topic: Topic,
  gazetteer: readonly Place[],
  about: Place,
  fold: (phrase: string) => string,
): Lexicon {
  return lexicon(fold, (meaningOf) => {
    addPlaces(gazetteer, meaningOf)
    addElsewhere(about, meaningOf)
    for (const { words, kinds } of unitWords) for (const word of words) meaningOf(word).unitBefore = kinds
    for (const { words, kinds } of unitWordsAfter) for (const word of words) meaningOf(word).unitAfter = kinds
    for (const name of familyNames) meaningOf(name).isFamilyName = true
    topic.contexts.forEach(({ words }, index) => {
      for (const word of words) meaningOf(word).contexts.push(index)
    })
    topic.signals.forEach(({ words }, index) => {
      for (const word of words) meaningOf(word).signals.push(index)
    })
    topic.decoys.forEach(({ words }, index) => {
      for (const word of words) meaningOf(word).decoy = index
    })
  })
}

function addPlaces(places: readonly Place[], meaningOf: (phrase: string) => Meaning): void {
  for (const place of places) {
    for (const name of namesOf(place)) {
      const meaning = meaningOf(name)
      meaning.places.push(place)
      meaning.written ??= name
    }
  }
}

/** Districts of Hồ Chí Minh City that had numbers for names. */
const NUMBERED_DISTRICTS = 12

/** Places of other provinces; a name that is ours as well stays ours. */
function addElsewhere(about: Place, meaningOf: (phrase: string) => Meaning): void {
  const add = (name: string, province: string, isProvince: boolean): void => {
    if (province === about.name) return
    const meaning = meaningOf(name)
    if (meaning.places.length === 0 && !meaning.elsewhere?.isProvince) meaning.elsewhere = { province, isProvince }
  }
  for (const name of provinces) if (!provincesByAliasOnly.includes(name)) add(name, name, true)
  for (const [alias, province] of Object.entries(provinceAliases)) add(alias, province, true)
  for (const row of districts) {
    const [name = '', province = ''] = row.split('|')
    add(name, province, false)
  }
  for (let number = 1; number <= NUMBERED_DISTRICTS; number++) add(`quận ${number}`, 'Hồ Chí Minh', false)
}

const namesOf = (place: Place): readonly string[] => [place.name, ...(place.aliases ?? [])]

/** Whether a name can only be this place where there are no accents and no capitals: "lan-toa-tinh-than" is not Tỏa Tình. */
function isDistinctiveInAddress(place: Place, name: string): boolean {
  if (place.ambiguous || place.ambiguousPlain || place.traps?.length) return false
  const words = name.split(' ')
  return words.length >= 3 || distinctiveFirstWords.includes(words[0] ?? '')
}

/** Names that begin as the topic's own are left out: "dien-bien-dong-dat" is what an earthquake did. */
function slugLexicon(gazetteer: readonly Place[], about: Place): Lexicon {
  return lexicon(stripAccents, (meaningOf) => {
    for (const place of gazetteer) {
      for (const name of namesOf(place)) {
        if (isDistinctiveInAddress(place, name) && !name.startsWith(about.name)) meaningOf(name).places.push(place)
      }
    }
  })
}
