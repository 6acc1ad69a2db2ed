import type { Limits, Source } from '../config/schema/schema.ts'
import { HOUR_MS, isDue, MINUTE_MS } from '../durations.ts'
import type { FetchFailure, FetchResult } from '../fetch/fetch-result.ts'
import { heededMinutes, nextAskAfterGone } from '../fetch/freshness.ts'
import type { SkippedTimes } from '../model.ts'
import type { DayTally, SourceState } from '../source-state.ts'
import { writingTime } from '../store/memory.ts'
import { weekOf } from './source-stats.ts'

const DAY_MINUTES = 24 * 60
const WEEK_DAYS = 7

/** Cron fires some seconds early or late; a source due within this time does not wait for a whole period. */
const CRON_SLACK_MS = 30_000

/** Asking again does not remove a challenge page: wait 6 hours, then 12, then the longest (FreshRSS#6533, #7454). */
const BLOCKED_MINUTES = 6 * 60

/** A body that stops ticks may soon be replaced, but rarely within the hour. */
const SETBACK_MINUTES = 60

/** For 401 and 403 without a sign of a firewall: as long as Unread Cloud waits (Golden Hill Software, 2024). */
const REFUSED_MINUTES = 4 * 60

/** Our own interval is shortened by up to this part, so that sources spread over the ticks. */
const JITTER = 0.1

const SILENCE_SHARE = 12
const MOST_STRETCHED = 4

/**
 * The due sources in order: those never polled as in the config, then by `nextPollAt`, so that sources which a tick
 * does not reach come first at the next. With `all`, every source.
 */
export function dueSources(
  sources: readonly Source[],
  states: Readonly<Record<string, SourceState>>,
  { now, all = false, limits }: { readonly now: Date; readonly all?: boolean; readonly limits: LongestWait },
): readonly Source[] {
  const latest = now.getTime() + CRON_SLACK_MS
  return sources
    .map((source) => ({ source, at: dueAtMs(states[source.id], limits, now) }))
    .filter(({ at }) => all || at <= latest)
    .toSorted((a, b) => a.at - b.at)
    .map(({ source }) => source)
}

type LongestWait = Pick<Limits, 'longestPollMinutes'>

/** A clock that is set back by seconds must not shorten a wait. */
const CLOCK_SLACK_MS = HOUR_MS

/**
 * 0 for a source that was never polled, and for a date that our schedule cannot give: damaged, or further away than the
 * longest wait, as after a clock that was days ahead.
 */
function dueAtMs(state: SourceState | undefined, limits: LongestWait, now: Date): number {
  if (state === undefined) return 0
  const at = Date.parse(state.nextPollAt) || 0
  const isGone = state.problem?.what === 'gone'
  const latest = isGone ? Date.parse(nextAskAfterGone(now)) : now.getTime() + limits.longestPollMinutes * MINUTE_MS
  return at > latest + CLOCK_SLACK_MS ? 0 : at
}

/** Whether a shard may have something to poll at a time that it gave. */
export function isShardDue(at: string, { longestPollMinutes }: LongestWait, now: Date): boolean {
  return isDue(at, longestPollMinutes * MINUTE_MS, new Date(now.getTime() + CRON_SLACK_MS))
}

/**
 * Takes as many due sources as a tick would have if all were spread evenly, and a tenth more; the others wait for the
 * next tick. Otherwise sources of one interval that were polled together once always would be. Sources never polled
 * do not wait.
 */
export function inEvenShares(
  due: readonly Source[],
  states: Readonly<Record<string, SourceState>>,
  sources: readonly Source[],
  { tickMinutes, connections }: Pick<Limits, 'connections' | 'tickMinutes'>,
): readonly Source[] {
  const share = sources.reduce((sum, { everyMinutes }) => sum + Math.min(1, tickMinutes / everyMinutes), 0)
  const room = Math.max(connections, Math.ceil(1.1 * share))
  const shared: Source[] = []
  let polledBefore = 0
  for (const source of due) {
    const isNew = states[source.id] === undefined
    if (!isNew) polledBefore++
    if (isNew || polledBefore <= room) shared.push(source)
  }
  return shared
}

export type Polled = {
  readonly source: Source
  readonly limits: Limits
  readonly outcome: FetchResult
  /** Failures in a row, this poll included; 0 after a good one. A body that is not a feed is a failure. */
  readonly failures: number
  /** The wait that the feed itself asks for, such as `ttl`; 0 if it asks for none or was not read. */
  readonly freshForMinutes: number
  /** When the source last had news, ISO 8601; absent if unknown. */
  readonly newsAt?: string | undefined
  readonly week?: readonly DayTally[] | undefined
  /** When the feed itself asks not to be read. */
  readonly skip?: SkippedTimes | undefined
  readonly now: Date
  /** From 0 up to but not including 1, different for every poll. */
  readonly chance: number
}

/**
 * When to poll a source again, ISO 8601: after our own interval less the jitter, not before server or feed allow it,
 * and always within `limits`. A source that is gone is asked again in a week.
 */
export function nextPollAt(polled: Polled): string {
  const { limits, outcome, now, chance } = polled
  if (outcome.kind === 'failed' && outcome.failure.reason === 'gone') {
    return nextAskAfterGone(now)
  }
  const own = Math.min(ownWishMinutes(polled), limits.longestPollMinutes) * (1 - JITTER * chance)
  const wait = Math.max(own, askedMinutes(polled), limits.shortestPollMinutes)
  const atMs = now.getTime() + wait * MINUTE_MS
  const latestMs = now.getTime() + limits.longestPollMinutes * MINUTE_MS
  const latestSkipMs = now.getTime() + heededMinutes(limits.longestPollMinutes, polled.source) * MINUTE_MS
  const unskippedMs = Math.min(afterSkipped(atMs, polled.skip), Math.max(atMs, latestSkipMs))
  return new Date(Math.min(unskippedMs, latestMs)).toISOString()
}

/**
 * The same instant, or the first full hour after it that the feed does not skip. A feed that skips a whole week is
 * ignored.
 */
function afterSkipped(atMs: number, skip: SkippedTimes | undefined): number {
  if (skip === undefined) return atMs
  const isSkipped = (ms: number) => {
    const at = new Date(ms)
    return (skip.hours & (1 << at.getUTCHours())) !== 0 || (skip.days & (1 << at.getUTCDay())) !== 0
  }
  for (let ms = atMs; ms < atMs + WEEK_DAYS * DAY_MINUTES * MINUTE_MS; ms = Math.floor(ms / HOUR_MS + 1) * HOUR_MS)
    if (!isSkipped(ms)) return ms
  return atMs
}

/** The source's interval, or the first wait after its kind of failure, doubled for every further failure in a row. */
function ownWishMinutes(polled: Polled): number {
  const { source, limits, outcome, failures } = polled
  const interval = stretched(Math.max(source.everyMinutes, limits.shortestPollMinutes), polled)
  const firstWait = outcome.kind === 'failed' ? leastWaitMinutes(outcome.failure) : 0
  return Math.max(interval, firstWait / 2) * 2 ** failures
}

/**
 * Stretches the interval of a source that rarely has news: to a twelfth of its silence, or of the mean time between two
 * items of its week, which bounds the delay of its next news; at most four intervals. Local newsrooms keep theirs.
 */
function stretched(interval: number, { source, newsAt, week, now }: Polled): number {
  if (newsAt === undefined || source.region === 'local') return interval
  const silence = (now.getTime() - Date.parse(newsAt)) / MINUTE_MS
  const between = Math.max(silence, meanGapMinutes(week, now))
  return Math.min(Math.max(interval, between / SILENCE_SHARE), interval * MOST_STRETCHED)
}

/** The mean time between two items, 0 until a whole week is known. A week without items shows only its own length. */
function meanGapMinutes(week: readonly DayTally[] | undefined, now: Date): number {
  const { items, days } = weekOf({ week }, now)
  if (days < WEEK_DAYS) return 0
  return (days * DAY_MINUTES) / Math.max(1, items)
}

/** The least wait after a failure. */
function leastWaitMinutes(failure: FetchFailure): number {
  if (failure.reason === 'blocked') return BLOCKED_MINUTES
  if (failure.reason === 'status' && (failure.status === 401 || failure.status === 403)) return REFUSED_MINUTES
  return 0
}

/** How long server and feed ask us to wait. Retry-After is kept to the second, without the cron's slack. */
function askedMinutes({ source, outcome, freshForMinutes }: Polled): number {
  if (outcome.kind !== 'failed') return heededMinutes(Math.max(outcome.freshForSeconds / 60, freshForMinutes), source)
  if (outcome.failure.reason !== 'status' || outcome.failure.retryAfterSeconds === undefined) return 0
  return outcome.failure.retryAfterSeconds / 60 + CRON_SLACK_MS / MINUTE_MS
}

/** Why a source must wait although nobody refused it. */
export type Setback = { readonly what: 'killed-tick' | 'fault'; readonly detail: string }

export const KILLED: Setback = {
  what: 'killed-tick',
  detail: 'the platform ended two ticks while they read its answer',
}

/** The state of a source that stopped a tick: it waits as after a failure, doubled each time, and the others keep their turn. */
export function stateAfterSetback(
  source: Source,
  before: SourceState,
  { what, detail }: Setback,
  { limits, now }: Pick<Polled, 'limits' | 'now'>,
): SourceState {
  const failures = before.failures + 1
  const minutes = Math.min(Math.max(source.everyMinutes, SETBACK_MINUTES) * 2 ** failures, limits.longestPollMinutes)
  const since = before.problem?.what === what ? before.problem.since : now.toISOString()
  return {
    ...before,
    writtenAt: writingTime(before, now),
    failures,
    problem: { what, since, detail },
    nextPollAt: new Date(now.getTime() + minutes * MINUTE_MS).toISOString(),
  }
}
