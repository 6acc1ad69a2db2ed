import { storyRules } from '../config/stories.ts'
import { conflictOf } from './facts/conflicts.ts'
import { sharedCount, sharedWeight, type Words, wordsOf } from './words/words.ts'

/** The compared parts of a version. */
type Version = { readonly title: string; readonly summary: string }

/**
 * Whether a new text under the key of a stored one may overwrite it: a corrected headline, or a rewritten article about
 * the same thing. An unrelated article, or the next one of a serial, is an item of its own. `published` is the stored
 * item's, for the days that both name.
 */
export function haveSomethingInCommon(before: Version, after: Version, published: string, utcOffset: string): boolean {
  const { commonGround } = storyRules
  const [old, now] = [wordsIn(before), wordsIn(after)]
  const text = part(old.all, now.all)
  if (text >= commonGround.sameText) return true
  const conflict = conflictOf({ ...before, published }, { ...after, published }, utcOffset)
  if (conflict !== undefined && !GROWING.has(conflict)) return false
  const rareWords = sharedCount(old.all.rare, now.all.rare)
  // "Chủ tịch UBND tỉnh" opens a hundred headlines.
  if (rareWords === 0) return false
  const titles = part(old.title, now.title)
  const told = Math.max(part(old.title, now.all), part(now.title, old.all))
  const { title, told: leastTold, rareWords: leastRare } = commonGround
  return titles >= title || text >= commonGround.text || told >= leastTold || rareWords >= leastRare
}

/** Facts that a newsroom corrects in one article: its amounts and tolls, and the outcome. */
const GROWING: ReadonlySet<string> = new Set(['amount', 'toll', 'opposite', 'kind', 'follow-up'])

function wordsIn({ title, summary }: Version): { readonly title: Words; readonly all: Words } {
  return { title: wordsOf(title), all: wordsOf(title, summary) }
}

/** The share of the shorter text that is in the other. */
function part(a: Words, b: Words): number {
  const least = Math.min(a.weight, b.weight)
  if (least === 0) return 0
  return sharedWeight(a, b) / least
}
