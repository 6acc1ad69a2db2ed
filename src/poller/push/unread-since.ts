import { HOUR_MS, hasPassed } from '../../durations.ts'
import type { SourceStanding } from '../../source-state.ts'

/** A failure of an hour is mostly a publisher's nightly work, or ours. */
const LEAST_MS = 2 * HOUR_MS
/** The share of sources that may still be readable: one that answers from a cache hides no outage. */
const STILL_READ = 0.1
/** The share of sources that must have failed: slow ones were not asked since. */
const FAILED = 0.5

/**
 * Since when practically nothing could be read, ISO 8601: the last time that more than a tenth of the sources answered,
 * if that is at least two hours ago and half of them have failed since. Undefined while news can be read, and before
 * anything was asked. Sources that are gone for good do not count.
 */
export function unreadSince(standings: readonly SourceStanding[], now: Date): string | undefined {
  const asked = standings.filter(({ problem, lastOkAt }) => problem?.what !== 'gone' && (problem ?? lastOkAt))
  const failing = asked.filter(({ failures }) => failures > 0)
  if (failing.length === 0 || failing.length < FAILED * asked.length) return undefined
  const read = asked.flatMap(({ lastOkAt }) => lastOkAt ?? []).toSorted()
  const stillRead = Math.floor(STILL_READ * asked.length)
  const since = read.at(-1 - stillRead) ?? firstProblem(failing)
  if (since !== undefined && hasPassed(since, LEAST_MS, now)) return since
  return undefined
}

/** The first failure: without any good answer, the trouble began there. */
function firstProblem(failing: readonly SourceStanding[]): string | undefined {
  return failing.flatMap(({ problem }) => problem?.since ?? []).toSorted()[0]
}
