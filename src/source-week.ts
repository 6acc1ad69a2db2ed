import type { DayTally, SourceState } from './model.ts'

const DAYS = 7
const DAY_MS = 86_400_000

/** What a source gave in a week. */
export type SourceWeek = {
  readonly items: number
  readonly kept: number
  /** Full days that it has been counted for, at most 7. */
  readonly days: number
}

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
  return new Date(now.getTime() - DAYS * DAY_MS).toISOString().slice(0, 10)
}
