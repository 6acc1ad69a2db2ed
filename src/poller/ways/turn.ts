import { shownAddress } from '../../config/schema/shown-address.ts'
import type { HomeSource, Source } from '../../config/schema/source-schema.ts'
import { DAY_MS, hasPassed, MINUTE_MS } from '../../durations.ts'
import type { SourceState, TriedWay, WayStep, Ways } from '../../source-state.ts'
import type { Processed } from '../response/processed.ts'
import { stateForAddress } from '../response/state-for-address.ts'
import { askedBy, stepsNamedBy, stepsOf } from './steps.ts'

/** Failures in a row before a good way is abandoned: a server may be down for an hour. */
const FAILURES_FORGIVEN = 3
/** How often to look for a better way than the one in use. */
const BETTER_AFTER_MS = 7 * DAY_MS
/** A feed with nothing newer counts as abandoned by its newsroom. */
const STALE_AFTER_MS = 30 * DAY_MS
const MOST_TRIED = 24

/** The request to a source known by its home page: one step to try, or the way in use. */
export type Turn = {
  readonly source: HomeSource
  readonly step: WayStep
  /** The state of the ways before this turn. */
  readonly ways: Ways
  /** Whether the step is being tried; otherwise it is the way in use. */
  readonly isTrial: boolean
  readonly asked: Source
}

/** Chooses the next request: one per tick, so finding a way in takes several ticks. */
export function turnOf(source: HomeSource, state: SourceState | undefined, now: Date): Turn {
  const ways = currentWays(source, state?.ways, now)
  const [next] = ways.queue
  const step = next ?? ways.inUse ?? { way: 'page' as const, url: source.url }
  return { source, step, ways, isTrial: next !== undefined, asked: askedBy(source, step) }
}

/** The known ways; a new round if there are none, and once a week for better ones. */
function currentWays(source: HomeSource, known: Ways | undefined, now: Date): Ways {
  const begun = { home: source.url, tried: [], soughtAt: now.toISOString() }
  if (known === undefined || known.home !== source.url) return { ...begun, queue: stepsOf(source) }
  if (known.queue.length > 0) return known
  if (known.inUse === undefined) return { ...begun, queue: stepsOf(source) }
  const better = stepsOf(source, known.inUse.way)
  const isDue = better.length > 0 && hasPassed(known.soughtAt, BETTER_AFTER_MS, now)
  if (isDue) return { ...begun, inUse: known.inUse, queue: better }
  return known
}

/** The state for a step; at another address, without what the answers of the last one left. */
export function memoryFor({ step, isTrial }: Turn, memory: SourceState): SourceState {
  if (!isTrial) return stateForAddress(memory, step.url)
  const { newestAt: _older, move: _move, ...fresh } = stateForAddress({ ...memory, address: '' }, step.url)
  return fresh
}

export type After = { readonly now: Date; readonly tickMinutes: number; readonly longestMinutes: number }

/** The state after reading a body that may name ways. No text: the request failed. */
export function afterLook(
  turn: Turn,
  before: SourceState,
  { text, detail }: { readonly text?: string; readonly detail: string },
  after: After,
): SourceState {
  if (text !== undefined) return afterNames(turn, before, stepsNamedBy(turn.step, text), after)
  return goOn(turn, before, withTried(turn, detail, after.now), after)
}

/** The state after a body that named these ways, which are tried next. */
export function afterNames(turn: Turn, before: SourceState, named: readonly WayStep[], after: After): SourceState {
  const known = new Set(turn.ways.queue.map(({ url }) => url))
  const ways = withTried(turn, `names ${named.length || 'none'}`, after.now)
  return goOn(turn, before, { ...ways, queue: [...named.filter(({ url }) => !known.has(url)), ...ways.queue] }, after)
}

/** The state after the answer to a step was processed. */
export function afterStep(turn: Turn, before: SourceState, processed: Processed, after: After): Processed {
  const { step, isTrial } = turn
  if (!isTrial) return { ...processed, state: whileInUse(turn, processed.state, after) }
  const why = whyNot(processed, after.now)
  if (why === undefined) {
    const ways = withTried(turn, 'in use', after.now)
    return { ...processed, state: { ...processed.state, ways: { ...ways, inUse: step, queue: [] } } }
  }
  const state = goOn(turn, before, withTried(turn, why, after.now), after)
  return { ...processed, candidates: [], corrections: [], nearMisses: [], dropped: [], state }
}

/** Why a tried step is rejected. */
function whyNot({ state, counts }: Processed, now: Date): string | undefined {
  if (state.failures > 0) return state.problem?.detail ?? 'failed'
  if (counts.read - counts.unusable <= 0) return 'no items'
  const isStale = state.newestAt !== undefined && now.getTime() - Date.parse(state.newestAt) > STALE_AFTER_MS
  if (isStale) return `its newest item is of ${state.newestAt?.slice(0, 10)}`
  return undefined
}

/** The state after polling the way in use: a new round begins once it has failed often enough. */
function whileInUse({ source, step, ways }: Turn, state: SourceState, { now, tickMinutes }: After): SourceState {
  if (state.failures < FAILURES_FORGIVEN) return { ...state, ways }
  const url = shownAddress({ url: step.url, secret: source.secret })
  const tried = [{ ...step, url, at: now.toISOString(), result: state.problem?.detail ?? 'failed' }]
  const queue = stepsOf(source).filter(({ url, look }) => look === true || url !== step.url)
  const round = { home: source.url, soughtAt: now.toISOString(), tried, queue }
  return { ...state, ways: round, nextPollAt: minutesAfter(now, tickMinutes) }
}

/** The next step at the next tick; if none is left, the way in use continues, or the round has failed. */
function goOn(
  { source }: Turn,
  before: SourceState,
  ways: Ways,
  { now, tickMinutes, longestMinutes }: After,
): SourceState {
  if (ways.queue.length > 0 || ways.inUse !== undefined) {
    return { ...before, ways, nextPollAt: minutesAfter(now, tickMinutes) }
  }
  const failures = Math.max(FAILURES_FORGIVEN, before.failures) + 1
  const detail = `no way in: ${ways.tried.map(({ url, result }) => `${url} (${result})`).join(', ')}`.slice(0, 1_000)
  const since = before.problem?.since ?? now.toISOString()
  const wait = Math.min(source.everyMinutes * 2 ** (failures - FAILURES_FORGIVEN), longestMinutes)
  return {
    ...before,
    failures,
    problem: { what: 'no-way-in', since, detail: detail.toWellFormed() },
    ways,
    nextPollAt: minutesAfter(now, wait),
  }
}

function withTried({ source, step, ways }: Turn, result: string, now: Date): Ways {
  const url = shownAddress({ url: step.url, secret: source.secret })
  const tried: TriedWay = { ...step, url, at: now.toISOString(), result: result.slice(0, 200).toWellFormed() }
  return { ...ways, tried: [...ways.tried, tried].slice(-MOST_TRIED), queue: ways.queue.slice(1) }
}

function minutesAfter(now: Date, minutes: number): string {
  return new Date(now.getTime() + minutes * MINUTE_MS).toISOString()
}
