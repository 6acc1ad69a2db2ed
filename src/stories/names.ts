import { storySigns } from '../config/stories.ts'
import { matchForm } from '../text/fold.ts'

const CAPITALISED = "\\p{Lu}[\\p{L}\\p{M}'’]*"
const NAME = new RegExp(`(?<![\\p{L}\\d])${CAPITALISED}(?:\\s${CAPITALISED})+`, 'gu')
const UNITS = storySigns.units.map(
  (words) =>
    new RegExp(
      `(?<!\\p{L})(?:${words.flatMap((word) => [word, capitalised(word)]).join('|')})\\s(${CAPITALISED}(?:\\s${CAPITALISED})*)`,
      'gu',
    ),
)

/**
 * Names of two words or more in a headline, each as its last word in match form, which every outlet writes: "Bí thư Trần
 * Tiến Dũng" and "ông Dũng" share it. None where most words have capitals.
 */
export function namesIn(title: string): ReadonlySet<string> {
  const names = new Set<string>()
  const words = title.split(' ')
  if (words.filter((word) => /^\p{Lu}/u.test(word)).length > 0.7 * words.length) return names
  const offices: readonly string[] = storySigns.offices
  for (const [run] of title.matchAll(NAME)) {
    const parts = matchForm(run).split(/\s/)
    const last = parts.at(-1)
    if (last !== undefined && !offices.includes(parts[0] ?? '') && run !== run.toUpperCase()) names.add(last)
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
