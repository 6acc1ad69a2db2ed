import type { Limits } from '../config/schema/schema.ts'
import { DAY_MS, hasPassed } from '../durations.ts'
import type { Kill, Pace, RunningNote } from '../store/meta.ts'

/** Added after a tick that used most of its budget and survived: from 150 KB to 4 MB takes 260 of them. */
const MORE_BYTES = 15_000
const MORE_REQUESTS = 2
const MOST_USED = 0.5
const KILLS_REMEMBERED = 20

/** The budget of a first tick. */
export function firstPace(limits: Limits): Pace {
  return { requests: limits.requestsPerTick, parseBytes: limits.startParseBytes, kills: [] }
}

/**
 * Computes the pace after a completed tick: a little more if it used most of its budget. A tick that used little proves
 * nothing about a larger budget.
 */
export function paceAfterTick(
  pace: Pace,
  limits: Limits,
  used: { readonly requests: number; readonly parsedBytes: number },
): Pace {
  let { requests, parseBytes } = pace
  if (used.requests > MOST_USED * requests) requests = Math.min(limits.requestsPerTick, requests + MORE_REQUESTS)
  if (used.parsedBytes > MOST_USED * parseBytes) {
    parseBytes = Math.min(limits.parseBytesPerTick, parseBytes + MORE_BYTES)
  }
  return { ...pace, requests, parseBytes }
}

/** How the last tick ended, according to the note that it left. */
export type Ending =
  | { readonly kind: 'ended' }
  /** The platform killed it, perhaps because of the body of `source`; "" between bodies. */
  | { readonly kind: 'killed'; readonly kill: Kill }

/** A tick of another build was ended by a deploy, so no source is to blame. */
export function endingOf(note: RunningNote | undefined, build: string): Ending {
  if (note === undefined || note.build !== build) return { kind: 'ended' }
  return { kind: 'killed', kill: { at: note.startedAt, source: note.parsing } }
}

/** Halves the pace after a killed tick, and remembers the kill for a day. */
export function paceAfterKill(pace: Pace, kill: Kill, now: Date): Pace {
  return {
    requests: Math.max(1, Math.floor(pace.requests / 2)),
    parseBytes: Math.max(1, Math.floor(pace.parseBytes / 2)),
    kills: [kill, ...recentKills(pace, now)].slice(0, KILLS_REMEMBERED),
  }
}

/** The kills of the last day. */
export function recentKills({ kills }: Pick<Pace, 'kills'>, now: Date): readonly Kill[] {
  return kills.filter(({ at }) => !hasPassed(at, DAY_MS, now))
}

/** The source whose body was being parsed in both of the last two kills; undefined for none. */
export function suspectOf({ kills }: Pace): string | undefined {
  const [last, before] = kills
  if (last !== undefined && last.source !== '' && last.source === before?.source) return last.source
  return undefined
}
