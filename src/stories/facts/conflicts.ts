import { storyRules } from '../../config/stories.ts'
import { HOUR_MS } from '../../durations.ts'
import { printOf, type Text, within } from '../similarity.ts'
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

/** The first fact on which two articles differ that would be the same in one story, on days of the site. Symmetric. */
export function conflictOf(one: Text, other: Text, utcOffset: string): Conflict | undefined {
  const a = factsOf(one, utcOffset)
  const b = factsOf(other, utcOffset)
  const hours = Math.abs(a.published - b.published) / HOUR_MS
  if (a.kinds !== b.kinds) return 'kind'
  if (areTwoRoundups(a, b)) return 'roundup'
  if (isFollowUp(a, other) || isFollowUp(b, one)) return 'follow-up'
  if ((a.sides.first & b.sides.second) !== 0 || (a.sides.second & b.sides.first) !== 0) return 'opposite'
  if (a.isDaily && b.isDaily && hours > storyRules.hoursApartDaily) return 'daily'
  if (areApart(a.titleDays, b.titleDays) || areApart(a.days, b.days)) return 'day'
  if (differ(a.numbered, b.numbered, (x, y) => x === y).length > 0) return 'number'
  const differing = differ(a.titleCounted, b.titleCounted, isRounded)
  if (differing.some((unit) => !signs.toll.has(unit))) return 'amount'
  if (differing.length > 0 && hours > storyRules.hoursOfOneToll) return 'toll'
  if (haveOwnNames(a, b, 'provinces') || haveOwnNames(a, b, 'others') || areOfOthers(a, b)) return 'name'
  if (areApart(a.suspects, b.suspects)) return 'suspect'
  if (areApart(a.countries, b.countries)) return 'country'
  if (a.places.some((names, level) => areApart(names, b.places[level] ?? new Set()))) return 'place'
  return undefined
}

/** The news that a headline adds to a known case is nowhere in the other article. */
function isFollowUp({ news }: Facts, other: Text): boolean {
  return news !== undefined && news.weight > 0 && within(news, printOf(other).all) < storyRules.leastNews
}

/** Two outlets' lists of several stories are two lists, unless they were taken from one agency. */
function areTwoRoundups(a: Facts, b: Facts): boolean {
  return a.kinds.startsWith('x') && b.kinds.startsWith('x') && sharedPart(a.words, b.words) < storyRules.sameRoundup
}
