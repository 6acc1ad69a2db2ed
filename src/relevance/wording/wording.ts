import type { Evidence } from '../../model.ts'
import type { Matcher } from '../matcher.ts'
import { elsewhereIn } from '../names/elsewhere.ts'
import type { Mention } from '../names/mentions.ts'
import type { Reading, Readings } from '../names/reading.ts'
import { newsroomWordsIn } from '../newsroom-words.ts'
import { bestOf } from '../score.ts'
import { signsOf, type Wording } from './signs.ts'
import { knownIn, weighSigns } from './weights.ts'

/** In a short row so many points are doubt: a few provinces that share one event are each its place. */
const DOUBT_IN_ROWS = 50

/** Where no other place is named there is less to speak against the province, and losing its news is worse. */
const DOUBT_WITHOUT_OTHERS = 16

/**
 * Weighs how an item is worded, where that turns the verdict of the rules: points for words that are usual in news about
 * the province, or in news that only names it. Cites the sign that weighs most. Leaves long rows of provinces to rules of
 * their own.
 */
export function fromWording(
  matcher: Matcher,
  readings: Readings,
  mentions: readonly Mention[],
  byRules: readonly Evidence[],
): readonly Evidence[] {
  const { topic, wording } = matcher
  const most = topic.weights.wording
  const above = byRules.reduce((sum, evidence) => sum + evidence[4], 0) - topic.threshold
  if (most === 0 || above >= most || above < -most) return []
  const item = wordingOf(matcher, readings, mentions, byRules)
  if (!item) return []
  const inRow = item.best.isListed || item.best.row.size > 1
  if (inRow && (above < 0 || sharesEvent(matcher, item))) return []
  const weights = wording()
  const { sum, strongest } = weighSigns(
    weights,
    signsOf(matcher, item, (isPlain) => knownIn(weights, isPlain)),
  )
  const counted = Math.round(above >= 0 ? sum + doubtIn(matcher, item) : sum)
  const weight = Math.max(-most, Math.min(most, counted))
  if (!strongest || weight + above >= 0 === above >= 0) return []
  const { field, start, end } = strongest
  return [[weight > 0 ? 'worded-as-here' : 'worded-as-elsewhere', field, start, end, weight]]
}

function doubtIn(matcher: Matcher, { best, readings: { title, summary } }: Wording): number {
  const { size } = best.row
  if (best.isListed || size > 1) return best.isExcerpt && size > 2 ? 0 : DOUBT_IN_ROWS
  const namesOther = (reading: Reading): boolean =>
    elsewhereIn(reading).length > 0 ||
    newsroomWordsIn(matcher.newsroom(), reading).some(({ kind }) => kind === 'abroad')
  return namesOther(title) || namesOther(summary) ? 0 : DOUBT_WITHOUT_OTHERS
}

/** Hail, a landslide, a power cut: what happens on the spot concerns every place of a row. */
function sharesEvent({ topic }: Matcher, { readings }: Wording): boolean {
  const isHazard = ({ found }: Reading): boolean =>
    found.some(({ meaning }) => meaning.signals.some((index) => topic.signals[index]?.rule === 'hazard'))
  return isHazard(readings.title) || isHazard(readings.summary)
}

/** The texts of an item with its weightiest name; undefined if only the article names one. */
export function wordingOf(
  { topic }: Matcher,
  readings: Readings,
  mentions: readonly Mention[],
  byRules: readonly Evidence[],
): Wording | undefined {
  const best = bestOf(topic.threshold, mentions)
  if (!best || (best.field !== 'title' && best.field !== 'summary')) return undefined
  return { readings, mentions, best, field: best.field, byRules }
}
