import type { Candidate, NearMiss } from '../model.ts'
import type { ItemVerdict } from '../relevance/judge.ts'

/** As many as open items: a fraction of a millisecond each. */
const MOST_JUDGED_A_TICK = 100

export type JudgingNear = {
  readonly judge: (miss: NearMiss) => ItemVerdict
  /** Names topic and matcher; a near miss that bears it needs no second look. */
  readonly judgedBy: string
}

export type JudgedNear = {
  /** Those that stay near misses, with today's reasons. */
  readonly near: readonly NearMiss[]
  /** Those that the topic in force keeps. Their sources may have dropped them long since: there is no other way to them. */
  readonly kept: readonly Candidate[]
  /** Links of those that are no longer near misses, kept or not. */
  readonly gone: readonly string[]
  /** Whether all have had their turn. */
  readonly isDone: boolean
}

/** Near misses that another topic or matcher judged, judged again: the first 100 of them. */
export function nearJudgedAgain(stored: readonly NearMiss[], { judge, judgedBy }: JudgingNear): JudgedNear {
  const stale = stored.filter((miss) => miss.judgedBy !== judgedBy)
  const near: NearMiss[] = []
  const kept: Candidate[] = []
  const gone: string[] = []
  for (const miss of stale.slice(0, MOST_JUDGED_A_TICK)) {
    const { nearMiss, ...verdict } = judge(miss)
    const { score, because } = verdict
    if (verdict.kept) kept.push({ item: articleOf(miss), verdict, arrival: 'older', judgedBy })
    if (nearMiss) near.push({ ...miss, score, because, judgedBy })
    else gone.push(miss.link)
  }
  return { near, kept, gone, isDone: stale.length <= MOST_JUDGED_A_TICK }
}

function articleOf({ seen: _seen, score: _score, because: _because, judgedBy: _judgedBy, ...item }: NearMiss) {
  return item
}
