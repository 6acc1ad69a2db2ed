import { shownAddress } from '../config/schema/shown-address.ts'
import { DAY_MS, MINUTE_MS } from '../durations.ts'
import type { Arrival, DayTally, SourceState, WayStep, Ways, WholeItem } from '../model.ts'
import type { SourceStanding } from '../publish/documents.ts'

const DAY_MINUTES = 24 * 60
const WEEK_DAYS = 7

/** Newsrooms rest over a holiday: a shorter silence does not count. */
const LEAST_SILENCE_MINUTES = 3 * DAY_MINUTES
/** Where we do not know the source's habits yet. */
const UNKNOWN_SILENCE_MINUTES = 30 * DAY_MINUTES

/** What a source gave in a week; `days` are full days that it has been counted for, at most 7. */
export type SourceWeek = SourceStanding['week']

/** The tallies after one more good answer, those of more than a week ago left out. */
export function tallied(
  week: readonly DayTally[] = [],
  { items, kept }: { readonly items: number; readonly kept: number },
  now: Date,
): readonly DayTally[] {
  const day = now.toISOString().slice(0, 10)
  const first = firstDay(now)
  const before = week.filter(([other]) => other >= first && other !== day)
  const [, itemsBefore = 0, keptBefore = 0] = week.find(([other]) => other === day) ?? []
  return [...before, [day, itemsBefore + items, keptBefore + kept]]
}

/** The last seven days and today so far. */
export function weekOf({ week = [] }: Pick<SourceState, 'week'>, now: Date): SourceWeek {
  const counted = week.filter(([day]) => day >= firstDay(now))
  const since = counted[0]?.[0] ?? now.toISOString()
  return {
    items: counted.reduce((sum, [, items]) => sum + items, 0),
    kept: counted.reduce((sum, [, , kept]) => sum + kept, 0),
    days: Math.floor((now.getTime() - Date.parse(since)) / DAY_MS),
  }
}

function firstDay(now: Date): string {
  return new Date(now.getTime() - WEEK_DAYS * DAY_MS).toISOString().slice(0, 10)
}

/** How an item came, compared with what its source gave before. Without a date, all that counts is whether its list is new. */
export function arrivalOf({ published, dated }: WholeItem, { newestAt }: SourceState, isNewList: boolean): Arrival {
  if (!dated) return isNewList ? 'first-window' : 'newer'
  if (newestAt === undefined) return 'first-window'
  return published <= newestAt ? 'older' : 'newer'
}

/** The newest date that the source ever gave, and the longest gap before a newer one: by these a silence is measured. */
export function newest(
  { newestAt: before, longestGapMinutes: longest = 0 }: SourceState,
  published: readonly string[],
): Pick<SourceState, 'newestAt' | 'longestGapMinutes'> {
  const later = published.filter((date) => before === undefined || date > before).sort()
  const dates = before === undefined ? later : [before, ...later]
  const newestAt = dates.at(-1)
  if (newestAt === undefined) return {}
  const gaps = dates.slice(1).map((date, index) => (Date.parse(date) - Date.parse(dates[index] ?? date)) / MINUTE_MS)
  const longestGapMinutes = Math.round(gaps.reduce((most, gap) => Math.max(most, gap), longest))
  return longestGapMinutes > 0 ? { newestAt, longestGapMinutes } : { newestAt }
}

/**
 * From when on a source that can be read has been silent for longer than ever: half as long again as its longest gap.
 * Such a feed has often been given up by its publisher without a word. undefined where it never gave a date.
 */
export function quietFrom({ newestAt, longestGapMinutes }: SourceState): string | undefined {
  if (newestAt === undefined) return undefined
  const allowed =
    longestGapMinutes === undefined ? UNKNOWN_SILENCE_MINUTES : Math.max(LEAST_SILENCE_MINUTES, 1.5 * longestGapMinutes)
  return new Date(Date.parse(newestAt) + allowed * MINUTE_MS).toISOString()
}

/** What readers may know of a source. */
export function standingOf(state: SourceState, now: Date): SourceStanding {
  const {
    nextPollAt,
    failures,
    problem,
    lastOkAt,
    newestAt,
    address = '',
    readFrom = address,
    hints,
    unsound,
    ways,
  } = state
  const host = URL.parse(readFrom)?.host
  const quiet = quietFrom(state)
  return {
    nextPollAt,
    failures,
    ...(problem && { problem }),
    ...(lastOkAt && { lastOkAt }),
    ...(newestAt && { newestAt }),
    ...(quiet && { quietFrom: quiet }),
    ...(host !== undefined && host !== URL.parse(address)?.host && { readFrom: host }),
    ...(ways && { ways: shownWays(ways) }),
    ...(hints && { hints }),
    ...(unsound && { unsound }),
    week: weekOf(state, now),
  }
}

/** The ways as anybody may see them. */
function shownWays({ inUse, tried }: Ways): Pick<Ways, 'inUse' | 'tried'> {
  const shown = <Step extends WayStep>(step: Step): Step => ({ ...step, url: shownAddress(step) })
  return { ...(inUse && { inUse: shown(inUse) }), tried: tried.map(shown) }
}
