import { matchForm, tidy } from '../../text/fold.ts'
import type { Province } from './province-facts.ts'

/**
 * In this many names of units a syllable counts as common: some 300 of 4,000 are, and most personal names consist of
 * them.
 */
const COMMON_FROM = 25

/** Whether a syllable occurs in many names of units. */
export function commonSyllables(provinces: readonly Province[]): (syllable: string) => boolean {
  const counts = counted.get(provinces) ?? countSyllables(provinces)
  counted.set(provinces, counts)
  return (syllable) => (counts.get(keyOf(syllable)) ?? 0) >= COMMON_FROM
}

const counted = new WeakMap<readonly Province[], ReadonlyMap<string, number>>()

function countSyllables(provinces: readonly Province[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { units } of provinces) {
    for (const name of new Set(units.flatMap((unit) => [unit.name, ...unit.former.map((former) => former.name)]))) {
      for (const syllable of keyOf(name).split(' ')) counts.set(syllable, (counts.get(syllable) ?? 0) + 1)
    }
  }
  return counts
}

const keyOf = (text: string): string => matchForm(tidy(text))
