import { MINUTE_MS } from '../../durations.ts'
import { type DateOrder, readDay } from './calendar-day.ts'
import { parseDate } from './date.ts'
import { orderOf } from './day-order.ts'
import { withEnglishMonths } from './month-names.ts'
import { hasForeignDigit, withPlainNumbers } from './plain-numbers.ts'
import { offsetMinutes } from './time-zone.ts'

/** A date found in a longer text. */
export type FoundDate = {
  /** ISO 8601 in UTC, with milliseconds. */
  readonly iso: string
  /** Whether the text names a time of day; otherwise `iso` is the beginning of the day. */
  readonly hasTime: boolean
  /** Its position in the text. */
  readonly at: number
}

export type DateContext = {
  /** Minutes east of Greenwich, for dates that name no zone. */
  readonly utcOffset: number
  readonly order: DateOrder
  readonly now?: Date | undefined
}

/** A line with a date is not longer; the rest is not searched. */
const LONGEST = 300

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)? ?(Z|[+-]\d{2}(?::?\d{2})?)?)?(?![\d:])/
/** 07/03/2026, 7-3-2026, 07.03.26; 2026-03-07, 2026/03/07; 2026年3月7日. */
const NUMBERS =
  /(?<![\d/.:-])(?:(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})|(\d{4})([/.-])(\d{1,2})\6(\d{1,2}))(?![\d/])|(?<!\d)(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/g
/** "7 tháng 3, 2026", "7. März 2026", "7 de marzo de 2026"; "March 7, 2026". */
const NAMED =
  /(?<![\d/.:-])(?:(\d{1,2})(?:st|nd|rd|th|[.º])?[ /-](?:de |tháng |thg )?([^\s\d,.:;/()|-]{2,12}|\d{1,2})[.,]?[ /-](?:de |năm |del )?(\d{4})|([^\s\d,.:;/()|-]{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})|([^\s\d,.:;/()|-]{3,12}), ?(\d{1,2})\/(\d{4})|(\d{4})\. ([^\s\d,.:;/()|-]{3,12}) (\d{1,2})\.)(?!\d)/gi
const CLOCK_AFTER =
  /^(?: [^\s\d,|:]{3,12}(?= \d{1,2}:))?(?:[\s,|•·–-]|\([^\d()]{1,4}\)|lúc|at|um|om|kl\.?|à|às|a las|alle|ore|klo|pukul|den|der|в|&nbsp;)*\(?(\d{1,2})(?:[:hg]|(?=\.\d\d(?: uhr|\b(?!\.))))\.?(\d{2})(?::(\d{2}))?(?: ?([ap])\.?m\b\.?| ?(sa|ch)\b)?(?: ?(?:uhr|h|hs))?(?:,? ?[([]?((?:gmt|utc) ?[+-] ?\d{1,2}(?::?\d{2})?|[+-]\d{2}:?\d{2}|(?:gmt|utc|jst|kst|cet|cest|edt|est|pdt|pst|cdt|cst|ict|msk|bst|ist)\b)[)\]]?)?/i
const CLOCK_BEFORE =
  /(?<![\d:.])(\d{1,2})[:hg](\d{1,2})(?::\d{2})?(?: ?([ap])\.?m\b\.?| ?(sa|ch)\b)?(?: uhr)?[\s,|•·–-]*(?:ngày|on|am)?[\s,|-]*(?:[^\s\d,|:]{2,9}(?: [^\s\d,|:]{1,4}| \d)?[.,]?[\s,-]*)?(?:ngày )?$/i

/** Reads a machine's date of ISO 8601 or W3CDTF, without the slow expressions that prose needs. */
export function readIsoDate(text: string, utcOffset: number): FoundDate | undefined {
  const trimmed = text.trim()
  const found = ISO.exec(trimmed)
  if (found === null || found[0].length !== trimmed.length) return undefined
  const [, year, month, day, hour, minute, second = '0', zone] = found
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day))
  if (new Date(midnight).getUTCDate() !== Number(day) || Number(month) > 12 || Number(year) < 1900) return undefined
  if (Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59 || Number(second) > 59) return undefined
  const offset = zone === undefined ? utcOffset : offsetOf(zone)
  const ms = midnight + ((Number(hour ?? 0) * 60 + Number(minute ?? 0) - offset) * 60 + Number(second)) * 1000
  return { iso: new Date(ms).toISOString(), hasTime: hour !== undefined, at: 0 }
}

/**
 * Finds the first date in a line of text, with its time of day beside it: "10:26 - Thứ Hai, 17/06/2024 Lượt xem: 5429",
 * "Thứ Ba, 12/09/2017, 14:00 [GMT+7]", "Ngày đăng: 7 tháng 3, 2026". Undefined for none; ignores dates that do not
 * exist.
 */
export function findDate(text: string, context: DateContext): FoundDate | undefined {
  if (!mayHaveDate(text)) return undefined
  const line = withPlainNumbers(text.slice(0, LONGEST).normalize('NFC'))
  const iso = ISO.exec(line.trim())
  const hasOtherClock = iso !== null && iso[4] === undefined && /\d[:hg]\d/.test(line.trim().slice(iso[0].length))
  if (iso !== null && !hasOtherClock) return readIsoDate(iso[0], context.utcOffset)
  const found = firstIn(line, context)
  if (found !== undefined) return found
  const named = withEnglishMonths(line)
  return named === line ? undefined : firstIn(named, context)
}

/** Whether a text has a year of four digits, three numbers in a row, or a year in another script. */
function mayHaveDate(text: string): boolean {
  return /\d{4}|\d[/.-]\d{1,2}[/.-]\d|[年년]/.test(text) || hasForeignDigit(text)
}

function firstIn(line: string, context: DateContext): FoundDate | undefined {
  for (const day of daysIn(line)) {
    const found = withClock(line, day, context)
    if (found !== undefined) return found
  }
  return undefined
}

type Day = { readonly at: number; readonly end: number; readonly written: string }

function daysIn(line: string): readonly Day[] {
  const days: Day[] = []
  for (const found of line.matchAll(NUMBERS)) {
    const [written, a, separator, b, c, year, , month, day, cjkYear, cjkMonth, cjkDay] = found
    let plain = `${a}${separator}${b}${separator}${c}`
    if (year !== undefined) plain = iso(year, month, day)
    else if (cjkYear !== undefined) plain = iso(cjkYear, cjkMonth, cjkDay)
    days.push({ at: found.index, end: found.index + written.length, written: plain })
  }
  for (const found of line.matchAll(NAMED)) {
    days.push({
      at: found.index,
      end: found.index + found[0].length,
      written: plainlyNamed(found[0]),
    })
  }
  return days.map((day) => ({ ...day, written: withOurYear(day.written) })).sort((a, b) => a.at - b.at)
}

/** 2569 is 2026 in Thailand; no other newspaper writes such a year. */
function withOurYear(written: string): string {
  return written.replace(/(?<!\d)25[4-9]\d(?!\d)/, (year) => String(Number(year) - 543))
}

/** "Mar. 12, 2026" without the point, which could make it a weekday; "November, 28/2026" and "2026. március 12." */
function plainlyNamed(written: string): string {
  return withEnglishMonths(written)
    .replace(/, ?(\d{1,2})\//, ' $1 ')
    .replace(/^(\d{4})\. (\S{3,12}) (\d{1,2})\.$/, '$3 $2 $1')
    .replace(/([^\s\d]{2})\. /, '$1 ')
}

function iso(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function withClock(line: string, day: Day, { utcOffset, order: usual, now }: DateContext): FoundDate | undefined {
  const order = orderOf(line, day.written) ?? usual
  const start = startOf(day.written, order, { utcOffset, now })
  if (start === undefined) return undefined
  const { hour, minute, second, half, zone } = clockBeside(line, day)
  const minutes = minutesOf(hour, minute, half?.toLowerCase())
  if (minutes === undefined) return { iso: new Date(start).toISOString(), hasTime: false, at: day.at }
  const shift = utcOffset - namedOffset(zone, utcOffset)
  const ms = start + (minutes + shift) * MINUTE_MS + Number(second ?? 0) * 1000
  return { iso: new Date(ms).toISOString(), hasTime: true, at: day.at }
}

/** The beginning of a day in ms. */
function startOf(
  written: string,
  order: DateOrder,
  { utcOffset, now }: Pick<DateContext, 'utcOffset' | 'now'>,
): number | undefined {
  if (/^[\d/.-]+$/.test(written)) {
    const day = readDay(written, order, now)
    return day === undefined ? undefined : day - utcOffset * MINUTE_MS
  }
  const iso = parseDate(written, { utcOffset: writtenOffset(utcOffset), order, now })
  return iso === undefined ? undefined : Date.parse(iso)
}

type WrittenClock = {
  readonly [Part in 'hour' | 'minute' | 'second' | 'half' | 'zone']?: string | undefined
}

/** The time of day after a day, otherwise the one before it. */
function clockBeside(line: string, day: Day): WrittenClock {
  const after = CLOCK_AFTER.exec(line.slice(day.end, day.end + 60).replace(/^\.(?= )/, ''))
  if (after !== null) {
    const [, hour, minute, second, half, vietnameseHalf, zone] = after
    return { hour, minute, second, half: half ?? vietnameseHalf, zone }
  }
  const before = CLOCK_BEFORE.exec(line.slice(Math.max(0, day.at - 40), day.at))
  return { hour: before?.[1], minute: before?.[2], half: before?.[3] ?? before?.[4] }
}

function minutesOf(hour: string | undefined, minute: string | undefined, half: string | undefined): number | undefined {
  if (hour === undefined || Number(minute) > 59 || Number(hour) > 23) return undefined
  const isLate = half === 'p' || half === 'ch'
  const isEarly = half === 'a' || half === 'sa'
  let hours = Number(hour)
  if (isLate && hours < 12) hours += 12
  if (isEarly && hour === '12') hours = 0
  return hours * 60 + Number(minute)
}

/** "+07:00" for 420. */
export function writtenOffset(minutes: number): string {
  const size = Math.abs(minutes)
  const sign = minutes < 0 ? '-' : '+'
  const two = (value: number) => String(value).padStart(2, '0')
  return `${sign}${two(Math.trunc(size / 60))}:${two(size % 60)}`
}

const NAMED_OFFSETS: Readonly<Record<string, number>> = {
  gmt: 0,
  utc: 0,
  bst: 60,
  cet: 60,
  cest: 120,
  msk: 180,
  ist: 330,
  ict: 420,
  jst: 540,
  kst: 540,
  edt: -240,
  est: -300,
  cdt: -300,
  cst: -360,
  pdt: -420,
  pst: -480,
}

/** The minutes of a zone by name or by number; `usual` without a zone or for an unknown one. */
function namedOffset(zone: string | undefined, usual: number): number {
  if (zone === undefined) return usual
  const plain = zone.toLowerCase().replace(/\s/g, '')
  const named = NAMED_OFFSETS[plain]
  if (named !== undefined) return named
  if (/[+-]/.test(plain)) return offsetOf(plain.replace(/^(?:gmt|utc)/, ''))
  return usual
}

/** Minutes of "Z", "+7", "+07", "+0700" or "+07:00". */
function offsetOf(zone: string): number {
  if (/^z$/i.test(zone)) return 0
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? []
  return offsetMinutes(sign, hours, minutes)
}
