import { DAY_MS } from '../../durations.ts'
import { offsetMs } from '../../item-day.ts'

/** Days in a text, in the forms of the Vietnamese press of 2026: "28/7", "28-7", "28.7", "28 tháng 7", ranges. */

/** How many days before its publication an article's event may be; anything earlier is history or a deadline. */
const DAYS_BACK = 4
const DAYS_AHEAD = 2

const SLASHED = /(?<![\d/.,])(?:(\d{1,2})\s?[-–]\s?)?(\d{1,2})\/(\d{1,2})(?![\d-])(?:\/(\d{4}))?/g
const SPOKEN = /(?<![\d/.,])(?:(\d{1,2})\s?[-–]\s?)?(\d{1,2}) tháng (\d{1,2})(?!\d)(?: năm (\d{4}))?/g
/** Points and hyphens divide other numbers too, so a word for a time of day must come before. */
const POINTED =
  /(?<=(?:ngày|hôm|hôm nay|sáng|trưa|chiều|tối|đêm|từ|đến)\s?\(?)(?:(\d{1,2})\s?[-–]\s?)?(\d{1,2})[.-](\d{1,2})(?!\d)(?:[.-](\d{4}))?/g
const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const ENGLISH = new RegExp(`(?<![a-z])(${MONTHS.join('|')}) (\\d{1,2})(?!\\d)`, 'g')

/** A document's own date ("Tờ trình số 7949/TTr-BNV ngày 24/7") is not the day of the reported event. */
const DOCUMENT_DATE = /(?:số \d+|\d\/[a-zđ\d-]{2,20}) (?:ký )?ngày \d{1,2}(?:[/.-]| tháng )\d{1,2}/g

/** "(27/7/1947 - 27/7/2026)" is the age of an anniversary. */
const ANNIVERSARY = /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\s?[-–]\s?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/g

/** The local days near `published` in a text in match form, each as a count of days since 1970. */
export function daysIn(text: string, published: number, utcOffset: string): ReadonlySet<number> {
  const today = localDayNumber(published, utcOffset)
  const year = new Date(today * DAY_MS).getUTCFullYear()
  const days = new Set<number>()
  const add = (day: number, month: number, given: string | undefined): void => {
    if (day < 1 || day > 31 || month < 1 || month > 12) return
    // On New Year's Eve "1/1" is tomorrow.
    const years = given === undefined ? [year - 1, year, year + 1] : [Number(given)]
    for (const inYear of years) {
      const at = Date.UTC(inYear, month - 1, day) / DAY_MS
      if (at >= today - DAYS_BACK && at <= today + DAYS_AHEAD) days.add(at)
    }
  }
  const dated = text.replace(DOCUMENT_DATE, ' ').replace(ANNIVERSARY, ' ')
  for (const form of [SLASHED, SPOKEN, POINTED]) {
    for (const [, first, day, month, given] of dated.matchAll(form)) {
      add(Number(day), Number(month), given)
      if (first !== undefined) add(Number(first), Number(month), given)
    }
  }
  for (const [, month, day] of text.matchAll(ENGLISH)) add(Number(day), MONTHS.indexOf(month ?? '') + 1, undefined)
  return days
}

/** The local day of an instant as a count of days since 1970. */
export function localDayNumber(instant: number, utcOffset: string): number {
  return Math.floor((instant + offsetMs(utcOffset)) / DAY_MS)
}
