import type { Candidate, NearMiss } from '../model.ts'
import type { ItemVerdict } from '../relevance/judge.ts'

/** The same limit as for open items: each takes a fraction of a millisecond. */
const MOST_JUDGED_A_TICK = 100

export type JudgingNear = {
  readonly judge: (miss: NearMiss) => ItemVerdict
  /** Identifies topic and matcher; a near miss that they judged is not judged again. */
  readonly judgedBy: string
}

export type JudgedNear = {
  /** Near misses that stay so, with today's reasons. */
  readonly near: readonly NearMiss[]
  /**
   * Near misses that the current topic keeps. Their sources may have dropped them long ago, so this is the only copy.
   */
  readonly kept: readonly Candidate[]
  /** Links of items that are no longer near misses, kept or not. */
  readonly gone: readonly string[]
  /** Whether all have been judged. */
  readonly isDone: boolean
}

/** Judges near misses again that another topic or matcher judged, at most 100. */
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
