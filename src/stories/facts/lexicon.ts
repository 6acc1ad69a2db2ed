import { storySigns } from '../../config/stories.ts'
import { matchForm } from '../../text/fold.ts'

/** The signs of the config in match form, like the texts in which they are searched. */
export const signs = {
  daily: folded(storySigns.daily),
  spokenDays: storySigns.spokenDays.map(([words, ahead]) => [matchForm(words), ahead] as const),
  cases: folded(storySigns.cases),
  kinds: storySigns.kinds.map(folded),
  aspects: storySigns.aspects.map(folded),
  police: folded(storySigns.police).map(asWords),
  weather: folded(storySigns.weather).map(asWords),
  opposites: storySigns.opposites.map(([one, other]) => [matchForm(one), matchForm(other)] as const),
  numbered: folded(storySigns.numbered),
  numberedAfterNoun: folded(storySigns.numberedAfterNoun),
  parts: folded(storySigns.parts),
  documents: folded(storySigns.documents),
  toll: new Set(folded(storySigns.toll)),
  uncounted: new Set(folded(storySigns.uncounted)),
  offices: new Set(folded(storySigns.offices)),
  numbers: foldedKeys(storySigns.numbers),
  scales: foldedKeys(storySigns.scales),
}

/** With a space before and after, to be found as whole words. */
function asWords(words: string): string {
  return ` ${words} `
}

function folded(words: readonly string[]): readonly string[] {
  return words.map(matchForm)
}

function foldedKeys(values: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  return new Map(Object.entries(values).map(([word, value]) => [matchForm(word), value]))
}
