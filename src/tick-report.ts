import type { Source } from './config/schema.ts'
import type { FetchOutcome } from './fetch/outcome.ts'
import type { Refreshed } from './refresh.ts'
import type { DayCount, SourceReport, StateDocument, TickReport } from './store/documents.ts'
import { noCount } from './store/empty.ts'

/** One source's part of a tick: what it answered and what that changed. */
export type PolledSource = {
  readonly source: string
  readonly outcome: FetchOutcome
  readonly refreshed: Refreshed
}

export type TickSums = {
  readonly startedAt: Date
  readonly endedAt: Date
  readonly due: number
  readonly left: number
  readonly polled: readonly PolledSource[]
  readonly merged: Pick<TickReport, 'kept' | 'edited' | 'joined' | 'known'>
  readonly kv: { readonly reads: number; readonly writes: number }
}

/** A tick in numbers. */
export function tickReport({ startedAt, endedAt, due, left, polled, merged, kv }: TickSums): TickReport {
  const sum = (amount: (one: PolledSource) => number) => polled.reduce((total, one) => total + amount(one), 0)
  const answers = polled.map(answerOf)
  return {
    startedAt: startedAt.toISOString(),
    tookMs: endedAt.getTime() - startedAt.getTime(),
    due,
    left,
    polled: polled.length,
    unchanged: answers.filter((answer) => answer === 'equal' || answer === 'not-modified').length,
    failed: answers.filter((answer) => answer === 'failed').length,
    read: sum(({ refreshed }) => refreshed.counts.read),
    seen: sum(({ refreshed }) => refreshed.counts.seen),
    ...merged,
    near: sum(({ refreshed }) => refreshed.counts.near),
    dropped: sum(({ refreshed }) => refreshed.counts.dropped),
    unusable: sum(({ refreshed }) => refreshed.counts.unusable),
    requests: sum(({ outcome }) => outcome.requests),
    bytesRead: sum(({ outcome }) => (outcome.kind === 'modified' ? outcome.body.byteLength : 0)),
    bytesParsed: sum(({ refreshed }) => refreshed.parsedBytes),
    kvReads: kv.reads,
    kvWrites: kv.writes,
  }
}

/** One source's line of the log. */
export function sourceReport(polled: PolledSource): SourceReport {
  const { source, outcome, refreshed } = polled
  const { state, counts, candidates, nearMisses } = refreshed
  return {
    source,
    answer: answerOf(polled),
    read: counts.read,
    seen: counts.seen,
    relevant: candidates.length,
    near: nearMisses.length,
    ...(state.problem ? { problem: state.problem.detail } : {}),
    bytes: outcome.kind === 'modified' ? outcome.body.byteLength : 0,
    nextPollAt: state.nextPollAt,
  }
}

/** Logs what some sources answered. Most have nothing new at most ticks: the tick's own line counts them. */
export function logSources(
  log: (line: Readonly<Record<string, unknown>>) => void,
  polled: readonly PolledSource[],
): void {
  for (const report of polled.map(sourceReport)) {
    const { answer, problem } = report
    if (problem !== undefined || answer === 'read' || answer === 'failed') log({ event: 'source', ...report })
  }
}

/** What is remembered of some sources after they were asked; what is not among `sources` is forgotten. */
export function sourcesAfter(
  before: StateDocument['sources'],
  polled: readonly PolledSource[],
  sources: readonly Source[],
): StateDocument['sources'] {
  const after = { ...before, ...Object.fromEntries(polled.map((one) => [one.source, one.refreshed.state])) }
  return Object.fromEntries(sources.flatMap(({ id }) => (after[id] ? [[id, after[id]] as const] : [])))
}

function answerOf({ outcome, refreshed }: PolledSource): SourceReport['answer'] {
  if (refreshed.state.failures > 0) return 'failed'
  if (outcome.kind === 'not-modified') return 'not-modified'
  return refreshed.parsedBytes === 0 ? 'equal' : 'read'
}

/** The sums of the UTC day after one more tick. */
export function countedInto(today: DayCount, tick: TickReport): DayCount {
  const day = tick.startedAt.slice(0, 10)
  const before = today.day === day ? today : noCount(day)
  return {
    day,
    ticks: before.ticks + 1,
    requests: before.requests + tick.requests,
    kvReads: before.kvReads + tick.kvReads,
    kvWrites: before.kvWrites + tick.kvWrites,
    bytesRead: (before.bytesRead ?? 0) + tick.bytesRead,
    bytesParsed: (before.bytesParsed ?? 0) + tick.bytesParsed,
    kept: before.kept + tick.kept,
  }
}
