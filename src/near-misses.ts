import type { Candidate, NearMiss } from './model.ts'
import type { Judgement } from './relevance/judge.ts'
import { type NearDocument, VERSION } from './store/documents.ts'

const MOST = 200
const LONGEST_DAYS = 14

/** As many as open items: a fraction of a millisecond each. */
const MOST_JUDGED_A_TICK = 100

/** The near misses after a tick: newest first, each article once, the newest 200 and none older than 14 days. */
export function withNearMisses(stored: readonly NearMiss[], met: readonly NearMiss[], now: Date): NearDocument {
  const oldest = new Date(now.getTime() - LONGEST_DAYS * 24 * 3_600_000).toISOString()
  const byLink = new Map<string, NearMiss>()
  for (const miss of [...met, ...stored]) {
    if (miss.seen >= oldest && !byLink.has(miss.link)) byLink.set(miss.link, miss)
  }
  return { version: VERSION, items: [...byLink.values()].slice(0, MOST) }
}

export type JudgingNear = {
  readonly judge: (miss: NearMiss) => Judgement
  /** Names topic and matcher; a near miss that bears it needs no second look. */
  readonly judgedBy: string
}

export type JudgedNear = {
  /** Those that stay near misses, with today's reasons, and those whose turn has not come. */
  readonly near: readonly NearMiss[]
  /** Those that the topic in force keeps. Their sources may have dropped them long since: there is no other way to them. */
  readonly kept: readonly Candidate[]
  /** Whether all have had their turn. */
  readonly isDone: boolean
}

/** Near misses that another topic or matcher judged, judged again: the first 100 of them. */
export function nearJudgedAgain(stored: readonly NearMiss[], { judge, judgedBy }: JudgingNear): JudgedNear {
  const stale = stored.filter((miss) => miss.judgedBy !== judgedBy)
  const turn = new Set(stale.slice(0, MOST_JUDGED_A_TICK))
  const near: NearMiss[] = []
  const kept: Candidate[] = []
  for (const miss of stored) {
    if (!turn.has(miss)) {
      near.push(miss)
      continue
    }
    const { nearMiss, ...verdict } = judge(miss)
    const { score, because } = verdict
    if (verdict.kept) kept.push({ item: articleOf(miss), verdict, arrival: 'older', judgedBy })
    if (nearMiss) near.push({ ...miss, score, because, judgedBy })
  }
  return { near, kept, isDone: stale.length <= MOST_JUDGED_A_TICK }
}

function articleOf({ seen: _seen, score: _score, because: _because, judgedBy: _judgedBy, ...item }: NearMiss) {
  return item
}
