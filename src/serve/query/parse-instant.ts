import { DAY_MS } from '../../durations.ts'
import { offsetMs } from '../../item-day.ts'

/** Years of four digits: others are written longer (ECMA-262 section 21.4.1.32.1) and no longer sort as text. */
const FIRST_MS = Date.parse('0000-01-01T00:00:00Z')
const LAST_MS = Date.parse('9999-12-31T23:59:59.999Z')

/**
 * RFC 3339 forms; seconds, fraction and zone may be left out. A bare "+" in a query arrives as a space, so "…T08:00:00
 * 07:00" is read as meant.
 */
const FORM = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|[ +-]\d\d:\d\d)?)?$/i

/**
 * Reads a date or an instant as ms; undefined for anything else. A date alone is a local day: its first instant, or
 * with `end` the first one after it. A time without a zone is local.
 */
export function parseWhen(text: string, utcOffset: string, end = false): number | undefined {
  const [, day, time, zone] = FORM.exec(text.trim()) ?? []
  if (day === undefined || !isRealDay(day)) return undefined
  const offset = (zone ?? utcOffset).replace(' ', '+').toUpperCase()
  const local = Date.parse(`${day}T${padded(time ?? '00:00')}Z`)
  if (Number.isNaN(local)) return undefined
  const begin = local - (offset === 'Z' ? 0 : offsetMs(offset))
  const instant = end && time === undefined ? begin + DAY_MS : begin
  if (instant < FIRST_MS || instant > LAST_MS) return undefined
  return instant
}

/** Whether a date such as "2026-11-23" is in the calendar. V8 rolls 31 November over to 1 December; we do not. */
export function isRealDay(day: string): boolean {
  const instant = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(day)
}

const padded = (time: string): string => (time.length === 5 ? `${time}:00` : time)
