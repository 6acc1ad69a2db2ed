import { gazetteer } from '../../../src/config/gazetteer.ts'
import { topic } from '../../../src/config/topic.ts'
import { judge, mentionsOf } from '../../../src/relevance/judge.ts'
import { buildMatcher } from '../../../src/relevance/matcher.ts'
import { signOfElsewhere } from '../../../src/relevance/newsroom.ts'
import { newsroomSigns } from '../../../src/relevance/wording/newsroom-signs.ts'
import { signsOf } from '../../../src/relevance/wording/signs.ts'
import { wordingOf } from '../../../src/relevance/wording/wording.ts'
import { tidy } from '../../../src/text/fold.ts'
import { GAPS_OF_NEWSROOMS, type Labelled, type Own } from '../labelled.ts'
import type { Signed } from './model.ts'

const matcher = buildMatcher({ ...topic, weights: { ...topic.weights, wording: 0 } }, gazetteer)

/** Scores far off would hold the words of a headline for nothing. */
const FARTHEST = { below: -20, above: 10 }

const EVERY = { has: () => true, mayPair: () => true }

/** A headline with its signs; without any if it names nothing of ours. */
export function signedOf(file: string, { title, summary, label }: Labelled): Signed {
  const item = { title: tidy(title), summary: tidy(summary), categories: [], link: '' }
  const { score: total, because } = judge(matcher, item)
  const score = Math.max(FARTHEST.below, Math.min(FARTHEST.above, total - topic.threshold))
  const { readings, mentions } = mentionsOf(matcher, item)
  const wording = wordingOf(matcher, readings, mentions, because)
  const signs = wording ? signsOf(matcher, wording, () => EVERY) : []
  return { file, label, score, keys: signs.map(({ key }) => key) }
}

/** They do not show how often each kind is. */
const WEIGHT_OF_GAPS = 0.25

/** A headline of a newsroom with the signs of its words; without any if it names a place of ours, which keeps it. */
export function signedOfNewsroom(file: string, { title, summary = '', url = '', label }: Own): Signed {
  const item = { title: tidy(title), summary: tidy(summary), categories: [], link: url }
  const { readings, mentions } = mentionsOf(matcher, item)
  if (mentions.some(({ weight }) => weight > 0)) return { file, label, score: 0, keys: [] }
  const sign = signOfElsewhere(matcher, item, readings.title, readings.summary)
  const signs = newsroomSigns(matcher, item, readings.title, readings.summary, sign, EVERY)
  const weight = file === GAPS_OF_NEWSROOMS ? WEIGHT_OF_GAPS : 1
  return { file, label, score: 0, keys: signs.map(({ key }) => key), weight }
}
