import type { Limits } from '../config/schema/schema.ts'
import { DAY_MS } from '../durations.ts'
import type { Kill, Pace, RunningNote } from '../store/meta.ts'

/** Added after a tick that used most of its budget and lived: from 150 KB to 4 MB takes 260 of them. */
const MORE_BYTES = 15_000
const MORE_REQUESTS = 2
const MOST_USED = 0.5
const KILLS_REMEMBERED = 20

/** What a first tick takes on. */
export function firstPace(limits: Limits): Pace {
  return { requests: limits.requestsPerTick, parseBytes: limits.startParseBytes, kills: [] }
}

/**
 * The pace after a tick that came to its end: a little more where it used most of its budget. What one tick left unused
 * says nothing about a larger budget.
 */
export function paceAfterTick(
  pace: Pace,
  limits: Limits,
  used: { readonly requests: number; readonly parsedBytes: number },
): Pace {
  const { requests, parseBytes } = pace
  return {
    ...pace,
    requests:
      used.requests > MOST_USED * requests ? Math.min(limits.requestsPerTick, requests + MORE_REQUESTS) : requests,
    parseBytes:
      used.parsedBytes > MOST_USED * parseBytes
        ? Math.min(limits.parseBytesPerTick, parseBytes + MORE_BYTES)
        : parseBytes,
  }
}

/** How the last tick ended, by the note that it left. */
export type Ending =
  | { readonly kind: 'ended' }
  /** The platform killed it, perhaps for the body of `source`; "" where it was between bodies. */
  | { readonly kind: 'killed'; readonly kill: Kill }

/** A tick of another build was ended by a deploy, which blames nobody. */
export function endingOf(note: RunningNote | undefined, build: string): Ending {
  if (note === undefined || note.build !== build) return { kind: 'ended' }
  return { kind: 'killed', kill: { at: note.startedAt, source: note.parsing } }
}

/** The pace after a killed tick: half of it, and the kill is remembered for a day. */
export function paceAfterKill(pace: Pace, kill: Kill, now: Date): Pace {
  const recent = pace.kills.filter(({ at }) => now.getTime() - Date.parse(at) < DAY_MS)
  return {
    requests: Math.max(1, Math.floor(pace.requests / 2)),
    parseBytes: Math.max(1, Math.floor(pace.parseBytes / 2)),
    kills: [kill, ...recent].slice(0, KILLS_REMEMBERED),
  }
}

/** The source whose body was being parsed in both of the last two kills; undefined where there is none. */
export function suspectOf({ kills }: Pace): string | undefined {
  const [last, before] = kills
  return last !== undefined && last.source !== '' && last.source === before?.source ? last.source : undefined
}
