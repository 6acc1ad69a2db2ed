import type { FetchResult } from '../fetch/fetch-result.ts'
import type { DayCount, TickReport } from '../store/counts.ts'
import { withoutUndefined } from '../without-undefined.ts'
import type { Processed } from './response/processed.ts'

/** One source's part of a tick: its answer and the effects. */
export type PolledSource = {
  readonly source: string
  readonly outcome: { readonly kind: FetchResult['kind']; readonly requests: number; readonly bytes: number }
  readonly processed: Processed
}

/** One source's answer in a tick, as a line of the log. */
export type SourceReport = {
  readonly source: string
  readonly answer: 'read' | 'equal' | 'not-modified' | 'failed'
  readonly read: number
  readonly seen: number
  /** Relevant items, new or known. */
  readonly relevant: number
  readonly near: number
  readonly problem?: string
  readonly bytes: number
  readonly nextPollAt: string
}

/** Totals of some polls. Those of several invocations are added field by field. */
export type PollSums = Omit<
  TickReport,
  'startedAt' | 'tookMs' | 'kept' | 'edited' | 'joined' | 'known' | 'rowsWritten' | 'articles' | 'articlesLeft'
>

/** Adds up polls. `due` counts the due sources, `left` those of them that wait. */
export function sumPolls(polled: readonly PolledSource[], { due, left }: Pick<TickReport, 'due' | 'left'>): PollSums {
  const sum = (amount: (one: PolledSource) => number) => polled.reduce((total, one) => total + amount(one), 0)
  const answers = polled.map(answerOf)
  return {
    due,
    left,
    polled: polled.length,
    unchanged: answers.filter((answer) => answer === 'equal' || answer === 'not-modified').length,
    failed: answers.filter((answer) => answer === 'failed').length,
    read: sum(({ processed }) => processed.counts.read),
    seen: sum(({ processed }) => processed.counts.seen),
    near: sum(({ processed }) => processed.counts.near),
    dropped: sum(({ processed }) => processed.counts.dropped),
    unusable: sum(({ processed }) => processed.counts.unusable),
    requests: sum(({ outcome }) => outcome.requests),
    bytesRead: sum(({ outcome }) => outcome.bytes),
    bytesParsed: sum(({ processed }) => processed.parsedBytes),
  }
}

/** Adds up the totals of several invocations. */
export function addSums(a: PollSums, b: PollSums): PollSums {
  const fields = Object.keys(a) as (keyof PollSums)[]
  return Object.fromEntries(fields.map((field) => [field, a[field] + b[field]])) as PollSums
}

/** One source's line of the log. */
export function sourceReport(polled: PolledSource): SourceReport {
  const { source, outcome, processed } = polled
  const { state, counts, candidates, nearMisses } = processed
  return withoutUndefined({
    source,
    answer: answerOf(polled),
    read: counts.read,
    seen: counts.seen,
    relevant: candidates.length,
    near: nearMisses.length,
    problem: state.problem?.detail,
    bytes: outcome.bytes,
    nextPollAt: state.nextPollAt,
  })
}

/** Logs answers of sources, failures as errors. Sources without news are only counted, in the tick's own line. */
export function logSources(
  log: (line: Readonly<Record<string, unknown>>, level?: 'error') => void,
  reports: readonly SourceReport[],
): void {
  for (const report of reports) {
    const { answer, problem } = report
    if (answer === 'failed') log({ event: 'source', ...report }, 'error')
    else if (problem !== undefined || answer === 'read') log({ event: 'source', ...report })
  }
}

function answerOf({ outcome, processed }: PolledSource): SourceReport['answer'] {
  if (processed.state.failures > 0) return 'failed'
  if (outcome.kind === 'not-modified') return 'not-modified'
  if (processed.parsedBytes === 0) return 'equal'
  return 'read'
}

/** Adds a tick to the totals of its UTC day; it took `awakeMs` in all its invocations. */
export function countedInto(before: DayCount, tick: TickReport, awakeMs: number): DayCount {
  return {
    day: before.day,
    ticks: before.ticks + 1,
    requests: before.requests + tick.requests,
    kvWrites: before.kvWrites,
    rowsWritten: before.rowsWritten + tick.rowsWritten,
    bytesRead: before.bytesRead + tick.bytesRead,
    bytesParsed: before.bytesParsed + tick.bytesParsed,
    kept: before.kept + tick.kept,
    awakeMs: before.awakeMs + awakeMs,
  }
}
