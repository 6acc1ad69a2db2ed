import { DAY_MS } from '../durations.ts'
import type { SealedDays } from './documents.ts'

/** Two digits in base 36: a year takes 730 characters. A day with more items counts as the highest number. */
const WIDTH = 2
export const MOST_COUNTED = 36 ** WIDTH - 1

/** Packs the counts of sealed days, oldest first; empty days in between count as 0. Undefined for no days. */
export function packDays(days: readonly (readonly [day: string, count: number])[]): SealedDays | undefined {
  const from = days[0]?.[0]
  if (from === undefined) return undefined
  const counts: string[] = []
  const fromMs = msOf(from)
  for (const [day, count] of days) {
    for (let empty = (msOf(day) - fromMs) / DAY_MS - counts.length; empty > 0; empty--) counts.push('00')
    counts.push(Math.min(count, MOST_COUNTED).toString(36).padStart(WIDTH, '0'))
  }
  return { from, counts: counts.join('') }
}

/** The number of items in a sealed day; 0 for a day that is not sealed. */
export function countOn({ from, counts }: SealedDays, day: string): number {
  return countAt(counts, indexOf(day, from))
}

/** The newest sealed day with items before a day, sealed or not; "" when there is none. */
export function dayBefore({ from, counts }: SealedDays, day: string): string {
  for (let index = Math.min(indexOf(day, from), counts.length / WIDTH) - 1; index >= 0; index--) {
    if (countAt(counts, index) > 0) return dayAt(from, index)
  }
  return ''
}

/** The oldest sealed day with items after a day; "" when there is none. */
export function dayAfter({ from, counts }: SealedDays, day: string): string {
  for (let index = Math.max(indexOf(day, from) + 1, 0); index < counts.length / WIDTH; index++) {
    if (countAt(counts, index) > 0) return dayAt(from, index)
  }
  return ''
}

function countAt(counts: string, index: number): number {
  if (index < 0) return 0
  return Number.parseInt(counts.slice(index * WIDTH, (index + 1) * WIDTH), 36) || 0
}

function indexOf(day: string, from: string): number {
  return Math.round((msOf(day) - msOf(from)) / DAY_MS)
}

function dayAt(from: string, index: number): string {
  return new Date(msOf(from) + index * DAY_MS).toISOString().slice(0, 10)
}

/** Midnight in UTC of a day such as "2026-11-23". Parses no date: thousands of days are packed at once. */
function msOf(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)))
}
