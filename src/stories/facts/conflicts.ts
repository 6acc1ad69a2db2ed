import { storyRules } from '../../config/stories.ts'
import { HOUR_MS } from '../../durations.ts'
import { printOf, type Text } from '../words/print.ts'
import { within } from '../words/words.ts'
import { areApart, areOfOthers, differ, haveOwnNames, isRounded, sharedPart } from './compare-facts.ts'
import { type Facts, factsOf } from './facts.ts'
import { signs } from './lexicon.ts'

/** A fact that keeps two articles with much the same words from being one story. */
export type Conflict =
  | 'kind'
  | 'roundup'
  | 'follow-up'
  | 'opposite'
  | 'day'
  | 'daily'
  | 'number'
  | 'amount'
  | 'toll'
  | 'name'
  | 'suspect'
  | 'country'
  | 'place'

/** Two articles and the facts in them. */
type Pair = { readonly one: Text; readonly other: Text; readonly a: Facts; readonly b: Facts }

/** Each fact and whether two articles differ on it, the cheapest and surest first. All are symmetric. */
const CONFLICTS: readonly (readonly [Conflict, (pair: Pair) => boolean])[] = [
  ['kind', ({ a, b }) => a.kinds !== b.kinds],
  ['roundup', areTwoRoundups],
  ['follow-up', ({ one, other, a, b }) => isFollowUp(a, other) || isFollowUp(b, one)],
  ['opposite', areOpposite],
  ['daily', (pair) => pair.a.isDaily && pair.b.isDaily && hoursBetween(pair) > storyRules.hoursApartDaily],
  ['day', ({ a, b }) => areApart(a.titleDays, b.titleDays) || areApart(a.days, b.days)],
  ['number', ({ a, b }) => differ(a.numbered, b.numbered, (x, y) => x === y).length > 0],
  ['amount', (pair) => differingCounts(pair).some((unit) => !signs.toll.has(unit))],
  ['toll', (pair) => hoursBetween(pair) > storyRules.hoursOfOneToll && differingCounts(pair).length > 0],
  ['name', haveOtherNames],
  ['suspect', ({ a, b }) => areApart(a.suspects, b.suspects)],
  ['country', ({ a, b }) => areApart(a.countries, b.countries)],
  ['place', ({ a, b }) => a.places.some((names, level) => areApart(names, b.places[level] ?? new Set()))],
]

/** The first fact on which two articles differ that would be the same in one story, on days of the site. Symmetric. */
export function conflictOf(one: Text, other: Text, utcOffset: string): Conflict | undefined {
  const pair = { one, other, a: factsOf(one, utcOffset), b: factsOf(other, utcOffset) }
  for (const [conflict, isConflict] of CONFLICTS) if (isConflict(pair)) return conflict
  return undefined
}

/** The news that a headline adds to a known case is nowhere in the other article. */
function isFollowUp({ news }: Facts, other: Text): boolean {
  return news !== undefined && news.weight > 0 && within(news, printOf(other).all) < storyRules.leastNews
}

/** Each headline has one word of a pair of opposites, and not the same one. */
function areOpposite({ a, b }: Pair): boolean {
  return (a.sides.first & b.sides.second) !== 0 || (a.sides.second & b.sides.first) !== 0
}

function hoursBetween({ a, b }: Pair): number {
  return Math.abs(a.published - b.published) / HOUR_MS
}

/**
 * The units that both headlines count, with counts that the other article does not have: "thêm 5 bộ hài cốt" and "155 bộ
 * hài cốt" are one report if the lead gives that sum.
 */
function differingCounts({ a, b }: Pair): readonly string[] {
  const ofTitles = differ(a.titleCounted, b.titleCounted, isRounded)
  if (ofTitles.length === 0) return []
  const apart = [differ(a.titleCounted, b.counted, isRounded), differ(a.counted, b.titleCounted, isRounded)]
  return ofTitles.filter((unit) => apart.every((units) => units.includes(unit)))
}

function haveOtherNames({ a, b }: Pair): boolean {
  return haveOwnNames(a, b, 'provinces') || haveOwnNames(a, b, 'others') || areOfOthers(a, b)
}

/** Two outlets' lists of several stories are two lists, unless they were taken from one agency. */
function areTwoRoundups({ a, b }: Pair): boolean {
  return a.kinds.startsWith('x') && b.kinds.startsWith('x') && sharedPart(a.words, b.words) < storyRules.sameRoundup
}
