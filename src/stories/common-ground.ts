import { storyRules } from '../config/stories.ts'
import { conflictOf } from './facts/conflicts.ts'
import type { Text } from './words/print.ts'
import { sharedCount, sharedWeight, type Words, wordsOf } from './words/words.ts'

/** The compared parts of a version. */
type Version = { readonly title: string; readonly summary: string }

/**
 * Whether a new text under the key of a stored one may overwrite it: a corrected headline, or a rewritten article about
 * the same thing. An unrelated article, or the next one in a series, is an item of its own. `published` is the stored
 * item's, for the days that both name.
 */
export function haveSomethingInCommon(before: Version, after: Version, published: string, utcOffset: string): boolean {
  const { commonGround } = storyRules
  const [old, now] = [wordsIn(before), wordsIn(after)]
  const text = part(old.all, now.all)
  if (text >= commonGround.sameText) return true
  if (areOfTwoArticles({ ...before, published }, { ...after, published }, utcOffset)) return false
  const rareWords = sharedCount(old.all.rare, now.all.rare)
  // "Chủ tịch UBND tỉnh" opens a hundred headlines.
  if (rareWords === 0) return false
  const titles = part(old.title, now.title)
  const told = Math.max(part(old.title, now.all), part(now.title, old.all))
  const { title, told: leastTold, rareWords: leastRare } = commonGround
  return titles >= title || text >= commonGround.text || told >= leastTold || rareWords >= leastRare
}

/** Whether two texts of one outlet differ in a fact that no correction of an article changes. */
export function areOfTwoArticles(one: Text, other: Text, utcOffset: string): boolean {
  const conflict = conflictOf(one, other, utcOffset)
  return conflict !== undefined && !GROWING.has(conflict)
}

/** Whether two texts are about different days. */
export function areOfTwoDays(one: Text, other: Text, utcOffset: string): boolean {
  const conflict = conflictOf(one, other, utcOffset)
  return conflict === 'day' || conflict === 'daily'
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
