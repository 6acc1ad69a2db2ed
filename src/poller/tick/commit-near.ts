import type { LoadedConfig } from '../../config/schema/load.ts'
import { hasPassed, MINUTE_MS } from '../../durations.ts'
import type { Candidate, DroppedItem, NearMiss } from '../../model.ts'
import { KEYS } from '../../publish/documents.ts'
import { judge } from '../../relevance/judge.ts'
import type { Matcher } from '../../relevance/matcher.ts'
import { withArticleText } from '../../store/articles.ts'
import type { Database } from '../../store/database.ts'
import { readMeta, writeMeta } from '../../store/meta.ts'
import { readNear, removeNear, trimNear, writeDropped, writeNear } from '../../store/near.ts'
import { markDue } from '../../store/publications.ts'
import { type JudgingNear, nearJudgedAgain } from '../near-misses.ts'

/** The interval for publishing dropped items alone: most ticks drop something, and puts are limited. */
const DROPPED_MINUTES = 30

type NearContext = { readonly loaded: LoadedConfig; readonly matcher: Matcher; readonly now: Date }

type NearTurn = {
  readonly kept: readonly Candidate[]
  /** Undefined if nothing was judged again. */
  readonly judged:
    | { readonly near: readonly NearMiss[]; readonly gone: readonly string[]; readonly isDone: boolean }
    | undefined
}

/** Judges near misses again that another topic or matcher judged. Before the first tick there was none. */
export function takeNear(db: Database, { loaded, matcher, now }: NearContext): NearTurn {
  if ((readMeta(db, 'near-judged-by') ?? matcher.version) === matcher.version) return { kept: [], judged: undefined }
  const sources = new Map(loaded.config.sources.map((source) => [source.id, source]))
  const judging: JudgingNear = {
    judge: (miss) => judge(matcher, withArticleText(db, miss), sources.get(miss.source), now),
    judgedBy: matcher.version,
  }
  const { kept, ...judged } = nearJudgedAgain(readNear(db), judging)
  return { kept, judged }
}

/** Stores a tick's near misses and dropped items, and marks them for publishing if that is due. */
export function storeNear(
  db: Database,
  { met, dropped }: { readonly met: readonly NearMiss[]; readonly dropped: readonly DroppedItem[] },
  { judged }: NearTurn,
  { matcher, now }: NearContext,
): void {
  if (judged) {
    writeNear(db, judged.near)
    removeNear(db, judged.gone)
  }
  writeDropped(db, dropped)
  writeNear(db, met)
  // A shard may have judged a near miss before the topic changed: then all are examined again.
  const isLevel = judged === undefined || judged.isDone
  const areNew = met.every(({ judgedBy }) => judgedBy === matcher.version)
  writeMeta(db, 'near-judged-by', isLevel && areNew ? matcher.version : '')
  const isTime = hasPassed(readMeta(db, 'near-published-at') ?? '', DROPPED_MINUTES * MINUTE_MS, now)
  const isWaiting = dropped.length > 0 || readMeta(db, 'dropped-waits') === true
  const isDue = met.length > 0 || judged !== undefined || (isWaiting && isTime)
  writeMeta(db, 'dropped-waits', isWaiting && !isDue)
  if (!isDue) return
  // Reads the whole table, so not at every tick.
  trimNear(db, now)
  markDue(db, [KEYS.near])
  writeMeta(db, 'near-published-at', now.toISOString())
}
