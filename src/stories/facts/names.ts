import { provinces } from '../../config/places/vietnam.ts'
import { beforeCountries, beforePersons, beforeSuspects, countries } from '../../config/stories/countries.ts'
import { storySigns } from '../../config/stories.ts'
import { matchForm } from '../../text/fold.ts'
import { endsWithoutHyphen, nameAt, type Word, wordsIn } from './capitalised.ts'
import { signs } from './lexicon.ts'

/** Names of provinces apart from all others: a province and a commune in it may be the place of one event. */
export type Names = { readonly provinces: ReadonlySet<string>; readonly others: ReadonlySet<string> }

/** From this share of words on, capitals are the style of the headline. */
const MOST_CAPITALS = 0.7

const PROVINCES = provinces.map(matchForm)
const countryOf = new Map(countries.flatMap((spellings) => spellings.map((one) => [one, spellings[0] ?? one] as const)))
/** Countries whose names are also Vietnamese syllables. */
const ONE_SYLLABLE: ReadonlySet<string> = new Set(['Lào', 'Mỹ', 'Nga', 'Pháp'])
const LONGEST_COUNTRY = 3
const FIRST_OF_COUNTRY: ReadonlySet<string> = new Set(countries.flat().map((name) => name.split(' ')[0] ?? name))
const PERSONS = new Set(beforePersons)
const OFFICES = new Set(beforeCountries)
const SUSPECTS = beforeSuspects.map((word) => word.split(' '))
/** Words of a full name, such as "Giàng A Chía". */
const LEAST_OF_FULL_NAME = 3
const LEVELS = storySigns.units.map((words) => words.map((word) => word.split(' ')))

/**
 * Names of two words or more in a headline, each as its last word in match form, which every outlet writes: "ông Lò Văn
 * Dũng" and "ông Dũng" share it. None if most words have capitals.
 */
export function namesIn(title: string): Names {
  const names = { provinces: new Set<string>(), others: new Set<string>() }
  const words = wordsIn(title)
  if (words.filter(({ isCapitalised }) => isCapitalised).length > MOST_CAPITALS * words.length) return names
  for (let index = 0; index < words.length; ) {
    const run = nameAt(words, index)
    index += Math.max(run.length, 1)
    const [first = '', ...rest] = run.map(matchForm)
    const last = rest.at(-1)
    if (last === undefined || signs.offices.has(first) || run.every((word) => word === word.toUpperCase())) continue
    const name = [first, ...rest].join(' ')
    const isProvince = PROVINCES.some((province) => name === province || name.endsWith(` ${province}`))
    if (isProvince) names.provinces.add(last)
    else names.others.add(last)
  }
  return names
}

/** The accused and caught whom a text gives by their full names, in match form. */
export function suspectsIn(text: string): ReadonlySet<string> {
  return namesAfter(wordsIn(text), SUSPECTS, LEAST_OF_FULL_NAME)
}

/** Names of places in a text: after the word for their kind, and countries. */
export function placesIn(text: string): {
  readonly units: readonly ReadonlySet<string>[]
  readonly countries: ReadonlySet<string>
} {
  const words = wordsIn(text)
  return { units: unitsIn(words), countries: countriesIn(words) }
}

/** Names after the word for their kind, level by level from province to village, in match form. */
function unitsIn(words: readonly Word[]): readonly ReadonlySet<string>[] {
  return LEVELS.map((level) => namesAfter(words, level, 1))
}

/** Names of at least so many words, each after one of the introducing words, in match form. */
function namesAfter(
  words: readonly Word[],
  introducing: readonly (readonly string[])[],
  least: number,
): ReadonlySet<string> {
  const lower = words.map((word) => word.text.toLowerCase())
  const names = new Set<string>()
  for (const before of introducing) {
    for (let index = lower.indexOf(before[0] ?? ''); index !== -1; index = lower.indexOf(before[0] ?? '', index + 1)) {
      if (before.some((part, offset) => lower[index + offset] !== part || words[index + offset]?.ends)) continue
      const name = nameAt(words, index + before.length)
      if (name.length >= least) names.add(matchForm(name.join(' ')))
    }
  }
  return names
}

/** Countries, each by the first of its spellings. */
function countriesIn(words: readonly Word[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (let index = 0; index < words.length; ) {
    // "HLV Timor-Leste" and "U23 Indonesia".
    if (isShortForm(words[index]?.text)) {
      index++
      continue
    }
    const run = nameAt(words, index)
    const country = longCountry(words, index) ?? shortCountry(words, index, run)
    if (country !== undefined) found.add(country)
    index += Math.max(run.length, 1)
  }
  return found
}

function isShortForm(word = ''): boolean {
  return word.length > 1 && word === word.toUpperCase()
}

/** The country of several words, or of one that no Vietnamese name has, at the beginning of a name. */
function longCountry(words: readonly Word[], index: number): string | undefined {
  if (!FIRST_OF_COUNTRY.has(words[index]?.text ?? '')) return undefined
  const run = nameAt(words, index, endsWithoutHyphen)
  for (let length = Math.min(run.length, LONGEST_COUNTRY); length > 0; length--) {
    const name = run.slice(0, length).join(' ')
    const country = countryOf.get(name)
    if (country !== undefined && !ONE_SYLLABLE.has(name)) return country
  }
  return undefined
}

/** The country of one syllable: not in "Pháp luật", "chị Nga" and "Lào Cai", but in "Pháp: Cháy rừng". */
function shortCountry(words: readonly Word[], index: number, run: readonly string[]): string | undefined {
  const [name = ''] = run
  if (!ONE_SYLLABLE.has(name) || !isCountryAt(words, index, run)) return undefined
  return countryOf.get(name)
}

function isCountryAt(words: readonly Word[], index: number, run: readonly string[]): boolean {
  const before = words[index - 1]
  const isAlone = run.length === 1
  if (before === undefined || before.ends) return isAlone && words[index]?.ends === true
  const previous = before.text.toLowerCase()
  if (isAlone) return !PERSONS.has(previous)
  return OFFICES.has(previous)
}
