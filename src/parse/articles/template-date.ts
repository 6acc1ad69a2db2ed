import { parseDate } from '../../normalise/date/date.ts'
import {
  type DateContext,
  type FoundDate,
  findDate,
  readIsoDate,
  writtenOffset,
} from '../../normalise/date/find-date.ts'

/** Whether a date is plausible for an article. */
export type Plausible = (date: Pick<FoundDate, 'iso'> | undefined) => boolean

/** Dates of the examples in Google's manual of structured data, which templates copy. */
const MANUAL_DATES: ReadonlySet<string> = new Set([
  '2015-02-05T08:00:00+08:00',
  '2015-02-05T09:20:00+08:00',
  '2016-02-05T08:00:00+08:00',
  '2016-02-05T09:20:00+08:00',
  '2024-01-05T08:00:00+08:00',
  '2024-02-05T09:20:00+08:00',
])

/**
 * Reads a date as templates write it for machines: mostly ISO, or .NET's "3/7/2024 8:01:53 AM" with the month first.
 */
export function readTemplateDate(text: string, context: DateContext): FoundDate | undefined {
  if (text === '' || MANUAL_DATES.has(text)) return undefined
  const iso = readIsoDate(text, context.utcOffset)
  if (iso !== undefined) return iso
  if (text.length > 100 || !/\d/.test(text)) return undefined
  const isDotNet = /^\d{1,2}\/\d{1,2}\/\d{4} \d{1,2}:\d{2}(?::\d{2})? [AP]M/i.test(text)
  const order = isDotNet ? 'mdy' : context.order
  const found = findDate(text, { ...context, order })
  const utcOffset = writtenOffset(context.utcOffset)
  const whole = parseDate(text, { utcOffset, order })
  if (whole === undefined) return found
  return { iso: whole, hasTime: /\d[:h]\d\d|^\d{10,13}$|t\d{4}/i.test(text), at: 0 }
}
