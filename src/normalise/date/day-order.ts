import type { DateOrder } from './calendar-day.ts'

/** Short names alone: pages that write "Thứ năm" have the day first. */
const WEEKDAYS: readonly RegExp[] = [
  /\b(?:cn|sun),/i,
  /\b(?:t2|mon),/i,
  /\b(?:t3|tue|tues),/i,
  /\b(?:t4|wed),/i,
  /\b(?:t5|thu|thur|thurs),/i,
  /\b(?:t6|fri),/i,
  /\b(?:t7|sat),/i,
]

/**
 * The order of day and month that the line itself shows, if both are possible: by a zone of the United States, or by the
 * weekday beside it, if only one order has it. Drupal writes "T5, 11/05/2026 - 10:30" in every language.
 */
export function orderOf(line: string, written: string): DateOrder | undefined {
  const [, a = '', b = '', year] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(written) ?? []
  const [first, second] = [Number(a), Number(b)]
  if (year === undefined || first > 12 || second > 12 || first === second) return undefined
  if (/\b[ECMP][SD]T\b/.test(line)) return 'mdy'
  const weekday = WEEKDAYS.findIndex((name) => name.test(line))
  if (weekday === -1) return undefined
  const isDay = (month: number, day: number) => new Date(Date.UTC(Number(year), month - 1, day)).getUTCDay() === weekday
  const [dayFirst, monthFirst] = [isDay(second, first), isDay(first, second)]
  if (dayFirst === monthFirst) return undefined
  return dayFirst ? 'dmy' : 'mdy'
}
