import { DAY_MS, MINUTE_MS } from './durations.ts'
import type { Item } from './model.ts'

/** Filing: an item's local day, its id, and its place in every list. Never changes once given. */

/** Enough: on the free plan's budget, 40 sources were all read for the first time within four hours. */
const SETTLING_MS = DAY_MS

/** For how long after its end a day still takes new items and edits. */
export const EDIT_WINDOW_MS = 2 * DAY_MS

/** "+07:00" → 25,200,000. The form is checked by the config's schema. */
export function offsetMs(utcOffset: string): number {
  const [hours = 0, minutes = 0] = utcOffset.slice(1).split(':').map(Number)
  return (utcOffset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * MINUTE_MS
}

/** The local day of an instant, such as "2026-11-23". */
export function localDay(at: Date | string, utcOffset: string): string {
  return new Date(new Date(at).getTime() + offsetMs(utcOffset)).toISOString().slice(0, 10)
}

/** When a local day begins, in ms. */
export function startOfDayMs(day: string, utcOffset: string): number {
  return Date.parse(`${day}T00:00:00Z`) - offsetMs(utcOffset)
}

/** The next day in the calendar. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10)
}

/** Whether a local day still takes new items and edits: until 48 hours after its end. */
export function isOpen(day: string, now: Date, utcOffset: string): boolean {
  const endOfDay = startOfDayMs(day, utcOffset) + DAY_MS
  return now.getTime() < endOfDay + EDIT_WINDOW_MS
}

/**
 * Whether the store is so new that its sources are still being read for the first time. Until then every day takes
 * items and none is sealed: a first deploy begins with an archive.
 */
export function isSettling(items: readonly Pick<Item, 'added'>[], sealedDay: string, now: Date): boolean {
  return sealedDay === '' && items.every(({ added }) => now.getTime() - Date.parse(added) < SETTLING_MS)
}

/** Makes the id of an item from its filing day and its key of 8 characters: "20261123-k3F9x2aB". */
export function idOf(day: string, key: string): string {
  return `${day.replaceAll('-', '')}-${key}`
}

/** The filing day at the beginning of an id. */
export function dayOfId(id: string): string {
  return `${id.slice(0, 4)}-${id.slice(4, 6)}-${id.slice(6, 8)}`
}

/**
 * Compares items for every list, newest first: filing day, then `at`, then id. All three sort as text in order of time.
 */
export function byPlace(a: Pick<Item, 'id' | 'at'>, b: Pick<Item, 'id' | 'at'>): number {
  return descending(a.id.slice(0, 8), b.id.slice(0, 8)) || descending(a.at, b.at) || descending(a.id, b.id)
}

function descending(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? 1 : -1
}
