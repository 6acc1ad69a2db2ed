import { MINUTE_MS } from '../../durations.ts'
import { offsetMs } from '../../item-day.ts'
import { type DateReading, parseDate } from './date.ts'
import { findDate } from './find-date.ts'

/**
 * Reads the text of an element that is a date, to ISO 8601 in UTC. Other words in it do not matter, such as a section,
 * reading time or the date of the last edit after it: the first date counts.
 */
export function dateInElement(text: string, reading: DateReading): string | undefined {
  const { utcOffset, order, now } = reading
  return parseDate(text, reading) ?? findDate(text, { utcOffset: offsetMs(utcOffset) / MINUTE_MS, order, now })?.iso
}
