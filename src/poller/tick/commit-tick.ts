import { KEYS } from '../../publish/documents.ts'
import { matcherFor } from '../../relevance/matcher-for.ts'
import type { TickReport } from '../../store/counts.ts'
import { readMeta, writeMeta } from '../../store/meta.ts'
import { markDue } from '../../store/publications.ts'
import { readToday } from '../../store/today.ts'
import type { ArticleTurn } from '../articles/read-articles.ts'
import { takeArticles } from '../articles/take-articles.ts'
import type { PollerRuntime } from '../poller-runtime.ts'
import { noteHealth } from '../push/note-health.ts'
import { countedInto, type PollSums } from '../report.ts'
import { rememberShards } from '../shards/ask-shards.ts'
import type { AskedEverybody } from './ask-everybody.ts'
import { endParsing } from './begin-work.ts'
import { commitFound } from './commit.ts'
import type { OpenedTick } from './open-tick.ts'

/** Everything that a tick has to store. */
export type TickFindings = { readonly asked: AskedEverybody; readonly articles: ArticleTurn }

export type CommittedTick = {
  readonly report: TickReport
  /** Whether a reader of the feeds would see an effect of the tick. */
  readonly hasNews: boolean
}

/** Stores everything that a tick found and learned in one transaction: a crash leaves all of it or nothing. */
export function storeTick(
  { db, now, push }: Pick<PollerRuntime, 'db' | 'now' | 'push'>,
  opened: OpenedTick,
  { asked, articles }: TickFindings,
): CommittedTick {
  const { loaded, states } = opened
  const { config } = loaded
  const ids = new Set(config.sources.map(({ id }) => id))
  const forgotten = [...Object.keys(states).filter((id) => !ids.has(id)), ...asked.takenOver]
  return db.transaction(() => {
    const revBefore = readMeta(db, 'items')?.rev
    const matcher = matcherFor(config.topic)
    const found = takeArticles(db, asked, articles, { config, matcher, now: opened.now })
    const counts = commitFound(db, found, {
      loaded,
      matcher,
      now: opened.now,
      forgotten,
      read: new Set(asked.reports.filter(({ answer }) => answer === 'read').map(({ source }) => source)),
      selectorOf: push.selectorOf,
    })
    rememberShards(db, asked.shardRows)
    endParsing(db, config.limits, usedInAll(asked, articles))
    const tookMs = now().getTime() - opened.now.getTime()
    const report: TickReport = {
      startedAt: opened.now.toISOString(),
      tookMs,
      ...sumsWith(asked.sums, articles),
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

function usedInAll({ used }: AskedEverybody, articles: ArticleTurn) {
  return {
    requests: used.requests + articles.used.requests,
    parsedBytes: used.parsedBytes + articles.used.parsedBytes,
  }
}

function sumsWith(sums: PollSums, { asked, queue, used }: ArticleTurn) {
  const read = asked.filter(({ answer }) => answer.kind === 'read').length
  return {
    ...sums,
    requests: sums.requests + used.requests,
    bytesRead: sums.bytesRead + used.bytes,
    bytesParsed: sums.bytesParsed + Math.round(used.parsedBytes),
    articles: read,
    articlesLeft: queue.length - asked.filter(({ answer }) => answer.kind !== 'later').length,
  }
}
