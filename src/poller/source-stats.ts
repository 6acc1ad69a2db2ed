import { shownAddress } from '../config/schema/shown-address.ts'
import { DAY_MS, MINUTE_MS } from '../durations.ts'
import type { Arrival, WholeItem } from '../model.ts'
import type { SourceStanding } from '../publish/documents.ts'
import type { DayTally, SourceState, WayStep, Ways } from '../source-state.ts'
import { withoutUndefined } from '../without-undefined.ts'

const DAY_MINUTES = 24 * 60
const WEEK_DAYS = 7

/** Newsrooms pause over holidays: a shorter silence does not count. */
const LEAST_SILENCE_MINUTES = 3 * DAY_MINUTES
/** Used until the source's habits are known. */
const UNKNOWN_SILENCE_MINUTES = 30 * DAY_MINUTES

/** A source's items of the last week; `days` are the full days counted, at most 7. */
export type SourceWeek = SourceStanding['week']

/** Adds a good answer to the daily counts and drops those of more than a week ago. */
export function tallied(
  week: readonly DayTally[] = [],
  { items, kept }: { readonly items: number; readonly kept: number },
  now: Date,
): readonly DayTally[] {
  const day = now.toISOString().slice(0, 10)
  const first = firstDay(now)
  const before = week.filter(([other]) => other >= first && other < day)
  const [, itemsBefore = 0, keptBefore = 0] = week.find(([other]) => other === day) ?? []
  return [...before, [day, itemsBefore + items, keptBefore + kept]]
}

/** The last seven days and today so far. */
export function weekOf({ week = [] }: { readonly week?: readonly DayTally[] | undefined }, now: Date): SourceWeek {
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

/**
 * How an item arrived, compared with its source's earlier items. Without a date, only the newness of the list counts.
 */
export function arrivalOf({ published, dated }: WholeItem, { newestAt }: SourceState, isNewList: boolean): Arrival {
  if (!dated && isNewList) return 'first-window'
  if (!dated) return 'newer'
  if (newestAt === undefined) return 'first-window'
  if (published <= newestAt) return 'older'
  return 'newer'
}

/** The newest date that the source ever gave, and the longest gap before a newer one: the measures of a silence. */
export function newest(
  { newestAt: before, longestGapMinutes: longest = 0 }: SourceState,
  published: readonly string[],
): Pick<SourceState, 'newestAt' | 'longestGapMinutes'> {
  const later = published.filter((date) => before === undefined || date > before)
  const dates = [before, ...later].filter((date) => date !== undefined).sort()
  const newestAt = dates.at(-1)
  if (newestAt === undefined) return {}
  const gaps = dates.slice(1).map((date, index) => (Date.parse(date) - Date.parse(dates[index] ?? date)) / MINUTE_MS)
  const longestGapMinutes = Math.round(gaps.reduce((most, gap) => Math.max(most, gap), longest))
  if (longestGapMinutes > 0) return { newestAt, longestGapMinutes }
  return { newestAt }
}

/**
 * When a readable source counts as silent: after one and a half times its longest gap. Publishers often abandon such
 * feeds without notice. Undefined if it never gave a date.
 */
export function quietFrom({ newestAt, longestGapMinutes }: SourceState): string | undefined {
  if (newestAt === undefined) return undefined
  const allowed = allowedSilenceMinutes(longestGapMinutes)
  return new Date(Date.parse(newestAt) + allowed * MINUTE_MS).toISOString()
}

function allowedSilenceMinutes(longestGapMinutes: number | undefined): number {
  if (longestGapMinutes === undefined) return UNKNOWN_SILENCE_MINUTES
  return Math.max(LEAST_SILENCE_MINUTES, 1.5 * longestGapMinutes)
}

/** The public part of a source's state. */
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
  const isElsewhere = host !== URL.parse(address)?.host
  return withoutUndefined({
    nextPollAt,
    failures,
    problem,
    lastOkAt,
    newestAt,
    quietFrom: quietFrom(state),
    readFrom: isElsewhere ? host : undefined,
    ways: ways && shownWays(ways),
    hints,
    unsound,
    week: weekOf(state, now),
  })
}

/** The public part of its ways. */
function shownWays({ inUse, tried }: Ways): Pick<Ways, 'inUse' | 'tried'> {
  const shown = <Step extends WayStep>(step: Step): Step => ({ ...step, url: shownAddress(step) })
  return withoutUndefined({ inUse: inUse && shown(inUse), tried: tried.map(shown) })
}
