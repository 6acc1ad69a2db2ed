import type { Evidence } from '../../model.ts'
import type { Matcher } from '../matcher.ts'
import type { Mention } from '../names/mentions.ts'
import type { Readings } from '../names/reading.ts'
import { bestOf } from '../score.ts'
import { signsOf, type Wording } from './signs.ts'
import { knownIn, weighSigns } from './weights.ts'

/** Where the rules keep an item out, they had a reason that was found beside the name: wording lifts it by less. */
const LIFT = 0.6

/** Against the rules, so many points are doubt: news of the province lost is worse than other news kept. */
const DOUBT = 4

/**
 * Weighs how an item is worded, where that may turn the verdict of the rules: points for words that are usual in news
 * about the province, or in news that only names it. Cites the sign that weighs most. `score` is that of the rules.
 * Rows of provinces are left to rules of their own.
 */
export function fromWording(
  matcher: Matcher,
  readings: Readings,
  mentions: readonly Mention[],
  score: number,
): readonly Evidence[] {
  const { topic, wording } = matcher
  const most = topic.weights.wording
  const above = score - topic.threshold
  if (most === 0 || above >= most || above < -most) return []
  const item = wordingOf(matcher, readings, mentions)
  if (!item || item.best.isListed || item.best.alongside.size > 1) return []
  const weights = wording()
  const { sum, strongest } = weighSigns(
    weights,
    signsOf(matcher, item, (isPlain) => knownIn(weights, isPlain)),
  )
  const counted = sum > 0 ? sum * LIFT : Math.min(0, sum + DOUBT)
  const weight = Math.max(-most, Math.min(most, Math.round(counted)))
  if (!strongest || weight === 0 || weight > 0 === above >= 0) return []
  const { field, start, end } = strongest
  return [[weight > 0 ? 'worded-as-here' : 'worded-as-elsewhere', field, start, end, weight]]
}

/** The texts of an item with its weightiest name; undefined if only the article names one. */
export function wordingOf(matcher: Matcher, readings: Readings, mentions: readonly Mention[]): Wording | undefined {
  const best = bestOf(matcher.topic.threshold, mentions)
  if (!best || (best.field !== 'title' && best.field !== 'summary')) return undefined
  const places = new Set(mentions.filter(({ weight }) => weight > 0).map(({ place }) => place.slug))
  return { readings, best, field: best.field, placesNamed: places.size }
}
