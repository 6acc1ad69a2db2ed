import { provinces } from '../config/gazetteer-vietnam.ts'
import { storySigns } from '../config/stories.ts'
import { matchForm } from '../text/fold.ts'
import { signs } from './signs.ts'

const CAPITALISED = "\\p{Lu}[\\p{L}\\p{M}'’]*"
/** From this share of words on, capitals are the style of the headline. */
const MOST_CAPITALS = 0.7

const NAME = new RegExp(`(?<![\\p{L}\\d])${CAPITALISED}(?:\\s${CAPITALISED})+`, 'gu')
const UNITS = storySigns.units.map(
  (words) =>
    new RegExp(
      `(?<!\\p{L})(?:${words.flatMap((word) => [word, capitalised(word)]).join('|')})\\s(${CAPITALISED}(?:\\s${CAPITALISED})*)`,
      'gu',
    ),
)

/** Names of provinces apart from all others: a province and a commune in it may stand for one event. */
export type Names = { readonly provinces: ReadonlySet<string>; readonly others: ReadonlySet<string> }

const PROVINCES = provinces.map(matchForm)

/**
 * Names of two words or more in a headline, each as its last word in match form, which every outlet writes: "ông Lò Văn
 * Dũng" and "ông Dũng" share it. None where most words have capitals.
 */
export function namesIn(title: string): Names {
  const names = { provinces: new Set<string>(), others: new Set<string>() }
  const words = title.split(' ')
  if (words.filter((word) => /^\p{Lu}/u.test(word)).length > MOST_CAPITALS * words.length) return names
  for (const [run] of title.matchAll(NAME)) {
    const name = matchForm(run)
    const [first = '', ...rest] = name.split(/\s/)
    if (signs.offices.has(first) || run === run.toUpperCase()) continue
    const isProvince = PROVINCES.some((province) => name === province || name.endsWith(` ${province}`))
    names[isProvince ? 'provinces' : 'others'].add(rest.at(-1) ?? first)
  }
  return names
}

/** Names of places after the word for what they are, level by level from province to village, in match form. */
export function unitsIn(text: string): readonly ReadonlySet<string>[] {
  return UNITS.map((level) => new Set([...text.matchAll(level)].map(([, name = '']) => matchForm(name))))
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
