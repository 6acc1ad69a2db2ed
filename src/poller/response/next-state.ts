import type { Source } from '../../config/schema/schema.ts'
import type { FetchResult } from '../../fetch/fetch-result.ts'
import { addressOf, redirectAfter, redirectAfterFailure } from '../../fetch/permanent-redirect.ts'
import type { Finding, SourceState } from '../../source-state.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import { nextPollAt, type Polled } from '../schedule.ts'
import { tallied } from '../source-stats.ts'
import { redirectHint } from './findings.ts'
import { NOTHING_NEW, type ProcessContext, type Processed, type Reading } from './processed.ts'

/** A good outcome: a body, or a 304. */
export type GoodOutcome = Exclude<FetchResult, { kind: 'failed' }>

type Changes = Partial<Omit<SourceState, 'nextPollAt' | 'failures' | 'problem' | 'skip' | 'week'>>

/** Statements of a good answer about itself: what is wrong with it, when not to come, and its news. */
type Notes = {
  readonly problem?: SourceState['problem'] | undefined
  readonly skip?: SourceState['skip'] | undefined
  readonly items?: number
  readonly kept?: number
}

/** The state of a source after a good answer. */
export function settledState(
  { source, memory, context }: Reading,
  outcome: GoodOutcome,
  changes: Changes,
  { problem, skip, items = 0, kept = 0 }: Notes,
): SourceState {
  const all = { ...memory, ...changes }
  const { problem: _over, skip: _replaced, move: before, hints: bodyHints = [], readFrom: _from, ...rest } = all
  const { freshForMinutes, newsAt } = rest
  const now = context.now.toISOString()
  const week = tallied(memory.week, { items, kept }, context.now)
  const asked = addressOf(source, memory, context.now)
  const move = redirectAfter(source, before, { asked, movedTo: outcome.movedTo, now: context.now })
  const polled = { outcome, failures: 0, freshForMinutes, newsAt, skip, week }
  return {
    ...rest,
    failures: 0,
    lastOkAt: now,
    // States written before this field existed count from now on.
    bodyAt: outcome.kind === 'modified' ? now : (memory.bodyAt ?? now),
    week,
    nextPollAt: whenNext(source, polled, context),
    ...withoutUndefined({
      readFrom: readFromAfter(memory, outcome, asked),
      move,
      hints: hintsWith(bodyHints, redirectHint(source, move)),
      problem,
      skip,
    }),
  }
}

/**
 * A 304 does not name its origin: for the same address it is the last body's. Only the host matters, and the
 * address may be longer than everything else that is remembered of a source.
 */
function readFromAfter(memory: SourceState, outcome: GoodOutcome, asked: string): string | undefined {
  const from = outcome.kind === 'modified' ? outcome.url : (memory.readFrom ?? asked)
  if (from === asked) return undefined
  return URL.parse('/', from)?.href
}

function hintsWith(ofBody: readonly Finding[], ofAddress: readonly Finding[]): readonly Finding[] | undefined {
  const hints = [...ofBody.filter(({ what }) => what !== 'moved'), ...ofAddress]
  if (hints.length === 0) return undefined
  return hints
}

type Failure = { readonly outcome: FetchResult; readonly what: string; readonly detail: string }

/** Counts a failure: problem and wait change, the rest of the state stays. */
export function failed(
  source: Source,
  memory: SourceState,
  { outcome, what, detail }: Failure,
  context: ProcessContext,
): Processed {
  const failures = memory.failures + 1
  const problem = problemSince(what, detail, memory, context.now)
  const nextPollAt = whenNext(source, { outcome, failures, freshForMinutes: 0 }, context)
  const move = redirectAfterFailure(memory.move, addressOf(source, memory, context.now), context.now)
  const parsedBytes = outcome.kind === 'modified' ? outcome.body.byteLength : 0
  const state = { ...memory, failures, problem, nextPollAt, ...withoutUndefined({ move }) }
  return { ...NOTHING_NEW, state, parsedBytes }
}

/** A problem, dated from the first answer in a row that had one. */
export function problemSince(
  what: string,
  detail: string,
  memory: SourceState,
  now: Date,
): NonNullable<SourceState['problem']> {
  return { what, since: memory.problem?.since ?? now.toISOString(), detail }
}

function whenNext(
  source: Source,
  polled: Pick<Polled, 'outcome' | 'failures' | 'freshForMinutes' | 'newsAt' | 'skip' | 'week'>,
  { config, now, chance }: ProcessContext,
): string {
  return nextPollAt({ source, limits: config.limits, now, chance, ...polled })
}
