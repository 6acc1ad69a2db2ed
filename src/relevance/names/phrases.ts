import {
  distinctiveFirstWords,
  familyNames,
  provinceAliases,
  provincesByAliasOnly,
  unitWords,
  unitWordsAfter,
} from '../../config/places/place-words.ts'
import { districts, provinces } from '../../config/places/vietnam.ts'
import type { Place, Topic } from '../../config/schema/topic-schema.ts'
import { matchForm, stripAccents } from '../../text/fold.ts'

/**
 * The meanings of a phrase, which may be several: "H." is a district, "Thanh Bình" is ours and another's.
 * Every key is always present, so that all meanings have one shape.
 */
export type Meaning = {
  /** Places of ours with this name, in the gazetteer's order. */
  readonly places: readonly Place[]
  /** The name as the gazetteer writes it, with its capitals. */
  readonly written: string | undefined
  /** A province elsewhere, or the province of a district with this name. */
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

/** Phrases of the config with one meaning of each. */
export type Phrases = { readonly words: readonly string[]; readonly meaning: Meaning }

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

/** Names of ours first: if others share one, it stays ours. */
export function phrasesOf(topic: Topic, gazetteer: readonly Place[], about: Place): readonly Phrases[] {
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

/** Districts of Hồ Chí Minh City with numbers for names. */
const NUMBERED_DISTRICTS = 12

/** For each other province, its own names and those of its districts. */
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

/**
 * Names for searching addresses. Leaves out names that begin like the topic's: "dien-bien-dong-dat" is about an
 * earthquake.
 */
export function addressNames(gazetteer: readonly Place[], about: Place): readonly Phrases[] {
  return placePhrases(gazetteer, (place, name) => isDistinctiveInAddress(place, name) && !name.startsWith(about.name))
}

/** Whether a name can only be this place without accents and capitals: "lan-toa-tinh-than" is not Tỏa Tình. */
function isDistinctiveInAddress(place: Place, name: string): boolean {
  if (place.ambiguous || place.ambiguousPlain || place.traps?.length) return false
  const words = name.split(' ')
  return words.length >= 3 || distinctiveFirstWords.includes(words[0] ?? '')
}

/** Every name in each form that may occur in a text, as far as the prefilter reads it. */
export function prefilterNames(gazetteer: readonly Place[]): readonly string[] {
  const names = endsOf(gazetteer.flatMap(namesOf).join('\n'))
  const folded = matchForm(names)
  const forms = [folded, withOldTones(folded), stripAccents(names)]
  return [...new Set(forms.join('\n').split('\n'))]
}

/** The names, one a line, cut to their last three words: the prefilter reads no others, and some names end alike. */
const endsOf = (names: string): string =>
  [...new Set(names.replace(/^.* (?=[^\s\-–./]+ [^\s\-–./]+ [^\s\-–./]+$)/gm, '').split('\n'))].join('\n')

/** "tỏa" as "toả": the prefilter sees texts before their tones are folded. */
function withOldTones(folded: string): string {
  return folded
    .normalize('NFD')
    .replace(/([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])/g, '$1$3$2')
    .normalize('NFC')
}
