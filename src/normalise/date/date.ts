import { MINUTE_MS } from '../../durations.ts'
import { offsetMs } from '../../item-day.ts'
import { tidy } from '../../text/fold.ts'
import { type DateOrder, readDay } from './calendar-day.ts'
import { embeddedDate } from './embedded-date.ts'
import { readRelative } from './relative-date.ts'
import { readClock } from './time-of-day.ts'
import { offsetAt } from './time-zone.ts'

/** Dates are not longer than this; anything longer is prose. */
const LONGEST = 120

export type DateReading = {
  /** The zone of dates that name none, such as "+07:00": the publisher's, never UTC by default. */
  readonly utcOffset: string
  readonly order: DateOrder
  /** The publisher's dates call local time GMT: UTC is ignored as a zone. */
  readonly clock?: 'local' | undefined
  /** For "15 giờ trước"; without it such forms are not read. */
  readonly now?: Date | undefined
}

/**
 * Parses a date as a publisher wrote it to ISO 8601 in UTC, with milliseconds. Reads RFC 822, 2822 and 3339, W3CDTF,
 * ISO 8601, asctime, epoch seconds, Vietnamese forms, and common faults in them, also with a label, an author or a
 * number of views beside them. Undefined for everything else; an impossible date never becomes another one.
 */
export function parseDate(text: string, { utcOffset, order, clock, now }: DateReading): string | undefined {
  if (text.length > LONGEST) return undefined
  const words = plainWords(text)
  const zone = offsetMs(utcOffset) / 60_000
  const reading = { order, clock, now }
  const time =
    readEpoch(words) ??
    (now && readRelative(words, now, zone)) ??
    readDateAndTime(words, reading, zone) ??
    readEmbedded(words, reading, zone)
  if (time === undefined) return undefined
  const date = new Date(time)
  // Outside these years the ISO form has a sign and six digits.
  if (date.getUTCFullYear() < 0 || date.getUTCFullYear() > 9999) return undefined
  return date.toISOString()
}

/** Lower case, without accents, plain dashes and spaces, the parts of ISO and basic forms separated. */
function plainWords(text: string): string {
  return (
    tidy(text)
      .toLowerCase()
      .replace(/[đð]/g, 'd')
      // Also digits and colons of full width.
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .normalize('NFC')
      .replace(/[‐-―−]/g, '-')
      .replace(/^(["'])(.*)\1$/, '$2')
      .replace(/(?<=\d) ?uhr(?![a-z])/, '')
      // A plus sign that was read as the space of a form: "08:56:07 0700", "08:56:07 07:00". No year is so early.
      .replace(/(?<=:\d{2}(?:\.\d{1,9})?) (?:gmt |utc )?(?=(?:0\d|1[0-4]):?(?:00|30|45)$)/, ' +')
      // "08:56 [GMT+7]"
      .replace(/ ?\[((?:gmt|utc)?(?: ?[+-] ?[\d:]{1,6})?)\]$/, ' $1')
      // RFC 9557: "[Asia/Ho_Chi_Minh]" after the offset.
      .replace(/ ?\[[a-z_/+-]+\]$/, '')
      .replace(
        /^(\d{8})[t ]?(\d{2})(\d{2})(\d{2})?(?=\D|$)/,
        (_, day, hour, minute, second = '00') => `${day} ${hour}:${minute}:${second}`,
      )
      // A day in the extended form or of the year, and a time in the basic one.
      .replace(/^(\d{4}-\d{2}-\d{2}|\d{4}-?\d{3})t(\d{2})(\d{2})(\d{2})(?=\D|$)/, '$1 $2:$3:$4')
      // Apache's logs have a colon after the year.
      .replace(/^(\d{1,2}\/[a-z]{3}\/\d{4}):(?=\d{2}:)/, '$1 ')
      // ISO 8601 allows hours alone after T.
      .replace(/^(\d{4}-\d{2}-\d{2})t(\d{2})(?=$|z|[+-]\d)/, '$1 $2:00')
      .replace(/(?<=\d) ?[t_] ?(?=\d)/, ' ')
      .replace(/^\((.*)\)$/, '$1')
  )
}

/** Seconds (10 digits, perhaps a fraction) or milliseconds (13) since 1970, also as .NET's "/Date(1795420800000+0700)/". */
function readEpoch(words: string): number | undefined {
  const [, digits, fraction = ''] =
    /^(?:\/date\()?(\d{13}|\d{10}(?:\.(\d{1,9}))?)(?:[+-]\d{4})?(?:\)\/)?$/.exec(words) ?? []
  if (digits === undefined) return undefined
  if (digits.length === 13 && fraction === '') return Number(digits)
  return Math.floor(Number(digits) * 1000)
}

type Reading = Pick<DateReading, 'order' | 'clock'> & { readonly now: Date | undefined }

function readEmbedded(words: string, reading: Reading, zone: number): number | undefined {
  const inside = embeddedDate(words)
  if (inside === undefined) return undefined
  return readDateAndTime(inside, reading, zone)
}

function readDateAndTime(
  words: string,
  { order, clock: clockIs, now }: Reading,
  defaultZone: number,
): number | undefined {
  // XML Schema: a day alone may have a zone.
  const dayInZone = /^(\d{4}-\d{2}-\d{2}) ?(z|[+-]\d{2}:\d{2})$/.exec(words)
  const clock = readClock(dayInZone === null ? words : `${dayInZone[1]} 00:00${dayInZone[2]}`)
  if (clock === 'impossible') return undefined
  const { rest, zone } = remarkZone(clock?.rest ?? words, clock?.zone)
  const day = readDay(rest, order, now)
  if (day === undefined) return undefined
  const time = day + (clock?.ms ?? 0)
  const offset = offsetOf(zone ?? unnamedZone(words, defaultZone), time)
  if (offset === undefined) return undefined
  const isLocalAsUtc = offset === 0 && clockIs === 'local'
  return time - (isLocalAsUtc ? defaultZone : offset) * MINUTE_MS
}

/** Korean dates without a zone are in Korea's, the only one where that language is official. */
function unnamedZone(words: string, defaultZone: number): number {
  if (/[년월일]/u.test(words) || /[오전후]{2}/u.test(words)) return 9 * 60
  return defaultZone
}

function offsetOf(zone: number | string, time: number): number | undefined {
  if (typeof zone === 'string') return offsetAt(zone, time)
  return zone
}

/** A zone in brackets at the end, "08:56 23/11/2026 (GMT+7)"; other remarks in brackets are comments (RFC 822). */
function remarkZone(
  text: string,
  zone: number | string | undefined,
): { readonly rest: string; readonly zone: number | string | undefined } {
  const remark = /\(([^()]*)\)$/.exec(text)
  if (remark === null) return { rest: text, zone }
  return { rest: text.slice(0, remark.index).trim(), zone: zone ?? zoneIn(remark[1] ?? '') }
}

/** The zone that a remark consists of. */
function zoneIn(remark: string): number | string | undefined {
  const read = readClock(`0:00 ${remark}`)
  if (read === undefined || read === 'impossible' || read.rest !== '') return undefined
  return read.zone
}
