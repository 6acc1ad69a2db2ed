import { DAY_MS } from '../../durations.ts'
import { EDIT_WINDOW_MS, localDay } from '../../item-day.ts'
import type { SealedDays } from '../../publish/documents.ts'
import { countOn, dayAfter, dayBefore, MOST_COUNTED } from '../../publish/sealed-days.ts'

/** A month of the archive, or a part of it: number 1 holds its newest items, or all if they fit. */
export type Part = { readonly month: string; readonly number: number }

/** Items of one sealed day, as positions in its document. */
export type Slice = { readonly day: string; readonly from: number; readonly to: number }

/**
 * Items of an archive document: writing them takes 2 ms, and 10 in a fresh process. Every address depends on this
 * number: never change it.
 */
const ITEMS_A_PART = 100

/** A day more than a month's last day takes edits, for a tick that seals it late. */
const settledAfterMs = (editWindowMs: number): number => editWindowMs + DAY_MS

/** The newest month that is completely sealed, by the clock and by the oldest day with open items ("" for none). */
export function completeThrough(now: Date, utcOffset: string, openSince = '', editWindowMs = EDIT_WINDOW_MS): string {
  const settled = new Date(now.getTime() - settledAfterMs(editWindowMs))
  const byClock = monthFrom(localDay(settled, utcOffset), -1)
  if (openSince === '') return byClock
  const byDays = monthFrom(openSince, -1)
  return byDays < byClock ? byDays : byClock
}

/** The local day at whose beginning a month can first be an archive. */
export function archivedFrom(month: string, editWindowMs = EDIT_WINDOW_MS): string {
  const ended = Date.parse(`${monthFrom(month, 1)}-01T00:00:00Z`)
  const days = Math.ceil(settledAfterMs(editWindowMs) / DAY_MS)
  return new Date(ended + days * DAY_MS).toISOString().slice(0, 10)
}

/** The newest part of the complete months; undefined if they hold no items. */
export function newestPart(days: SealedDays, through: string): Part | undefined {
  return newestOf(dayBefore(days, `${monthFrom(through, 1)}-01`))
}

/** The part with the next older items: of the same month, otherwise of the nearest earlier month with any. */
export function olderPart(days: SealedDays, { month, number }: Part): Part | undefined {
  if (number < partsOf(days, month)) return { month, number: number + 1 }
  return newestOf(dayBefore(days, `${month}-01`))
}

/** The part with the next newer items, within complete months. */
export function newerPart(days: SealedDays, { month, number }: Part, through: string): Part | undefined {
  if (number > 1) return { month, number: number - 1 }
  const later = dayAfter(days, `${month}-31`).slice(0, 7)
  if (later === '' || later > through) return undefined
  return { month: later, number: partsOf(days, later) }
}

/** The number of parts of a month; 0 for one without items. */
export function partsOf(days: SealedDays, month: string): number {
  const count = daysIn(days, month).reduce((sum, day) => sum + countOn(days, day), 0)
  return Math.ceil(count / ITEMS_A_PART)
}

/** The positions of a part's items, newest day first. */
export function slicesOf(days: SealedDays, { month, number }: Part): readonly Slice[] {
  const [first, last] = [(number - 1) * ITEMS_A_PART, number * ITEMS_A_PART]
  const slices: Slice[] = []
  let before = 0
  for (const day of daysIn(days, month)) {
    const count = countOn(days, day)
    const [from, to] = [Math.max(first - before, 0), Math.min(last - before, count)]
    // A day with more items than the count holds ends with all of them.
    if (from < to) slices.push({ day, from, to: to === MOST_COUNTED ? Number.POSITIVE_INFINITY : to })
    before += count
  }
  return slices
}

/** The days of a month that hold items, newest first. */
function daysIn(days: SealedDays, month: string): readonly string[] {
  const found: string[] = []
  for (let day = dayBefore(days, `${monthFrom(month, 1)}-01`); day >= `${month}-01`; day = dayBefore(days, day)) {
    found.push(day)
  }
  return found
}

function newestOf(day: string): Part | undefined {
  if (day === '') return undefined
  return { month: day.slice(0, 7), number: 1 }
}

/** The month that is this many months after that of a day or month. */
function monthFrom(day: string, months: number): string {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 7)
}
