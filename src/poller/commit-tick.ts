import { KEYS } from '../publish/documents.ts'
import { matcherFor } from '../relevance/matcher-for.ts'
import type { TickReport } from '../store/counts.ts'
import { readMeta, writeMeta } from '../store/meta.ts'
import { markDue } from '../store/publications.ts'
import { readToday } from '../store/today.ts'
import type { AskedEverybody } from './ask-everybody.ts'
import { endParsing } from './begin-work.ts'
import { commitFound } from './commit.ts'
import type { OpenedTick } from './open-tick.ts'
import type { PollerRuntime } from './poller-runtime.ts'
import { noteHealth } from './push/note-health.ts'
import { countedInto } from './report.ts'
import { rememberShards } from './shards/ask-shards.ts'

export type CommittedTick = {
  readonly report: TickReport
  /** Whether a reader of the feeds would see what the tick did. */
  readonly hasNews: boolean
}

/** Everything that a tick found and learned, in one transaction: a crash leaves all of it or nothing. */
export function commitTick(
  { db, now, push }: Pick<PollerRuntime, 'db' | 'now' | 'push'>,
  opened: OpenedTick,
  asked: AskedEverybody,
): CommittedTick {
  const { loaded, states } = opened
  const { config } = loaded
  const ids = new Set(config.sources.map(({ id }) => id))
  const forgotten = [...Object.keys(states).filter((id) => !ids.has(id)), ...asked.takenOver]
  return db.transaction(() => {
    const revBefore = readMeta(db, 'items')?.rev
    const counts = commitFound(db, asked, {
      loaded,
      matcher: matcherFor(config.topic),
      now: opened.now,
      forgotten,
      selectorOf: push.selectorOf,
    })
    rememberShards(db, asked.shardRows)
    endParsing(db, config.limits, asked.used)
    const tookMs = now().getTime() - opened.now.getTime()
    const report: TickReport = {
      startedAt: opened.now.toISOString(),
      tookMs,
      ...asked.sums,
      ...counts,
      rowsWritten: db.rowsWritten() - opened.rowsBefore,
    }
    writeMeta(db, 'last-tick', report)
    writeMeta(db, 'today', countedInto(readToday(db, opened.now), report, tookMs + asked.awakeMs))
    noteHealth(db, config, opened.now)
    markDue(db, [KEYS.status])
    return { report, hasNews: readMeta(db, 'items')?.rev !== revBefore }
  })
}
