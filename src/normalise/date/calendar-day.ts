import { DAY_MS } from '../../durations.ts'
import { FILLERS, monthOf, vietnameseMonthOf, WEEKDAYS } from './date-words.ts'

/** How a publisher writes 05/06/2026. */
export type DateOrder = 'dmy' | 'mdy'

type Reader = (first: number, second: number, third: number) => number | undefined

/**
 * Reads a calendar day in a text of lower case without accents as the milliseconds of its beginning in UTC. Undefined
 * for a text with anything else in it, or a day that does not exist.
 */
export function readDay(text: string, order: DateOrder, now: Date | undefined): number | undefined {
  const bare = text.trim()
  const shortYear = /^(\d{2})-(\d{2})-(\d{2})$/.exec(bare)
  if (shortYear !== null) return dayOfShortYear(shortYear.slice(1).map(Number), order, now)
  for (const [form, read] of ISO_FORMS) {
    const found = form.exec(bare)
    if (found !== null) return read(Number(found[1]), Number(found[2] ?? 1), Number(found[3] ?? 1))
  }
  const parts = plainParts(bare)
  return dayByNumbers(parts, order) ?? dayByMonthName(parts)
}

/**
 * ISO 8601 (and its edition of 1988, for years of two digits): basic, by day of the year, by week, and the short forms
 * of W3CDTF.
 */
const ISO_FORMS: readonly (readonly [RegExp, Reader])[] = [
  [/^(\d{4})(\d{2})(\d{2})$/, (year, month, day) => dayOf(year, month, day)],
  [/^(\d{2})(\d{2})(\d{2})$/, (year, month, day) => dayOf(fullYear(year), month, day)],
  [/^(\d{4})-0(\d{2})-(\d{1,2})$/, (year, month, day) => dayOf(year, month, day)],
  [/^(\d{4})-?(\d{3})$/, (year, ordinal) => dayOfYear(year, ordinal)],
  [/^(\d{2})-?(\d{3})$/, (year, ordinal) => dayOfYear(fullYear(year), ordinal)],
  [/^(\d{4})-?w(\d{2})-?([1-7])?$/, (year, week, weekday) => dayOfWeek(year, week, weekday)],
  [/^(\d{2})-?w(\d{2})-?([1-7])?$/, (year, week, weekday) => dayOfWeek(fullYear(year), week, weekday)],
  [/^(\d{4})[-/.](\d{1,2})$/, (year, month) => dayOf(year, month, 1)],
  [/^-(\d{2})-?(\d{2})$/, (year, month) => dayOf(fullYear(year), month, 1)],
  [/^(\d{4})$/, (year) => dayOf(year, 1, 1)],
]

/**
 * "03-12-31" is 31 December 2003 in ISO 8601:1988 and 3 December 2031 to a Vietnamese: the Vietnamese reading counts
 * unless it is in the future. Without `now` the standard decides.
 */
function dayOfShortYear([a = 0, b = 0, c = 0]: readonly number[], order: DateOrder, now: Date | undefined) {
  const [day, month] = order === 'mdy' ? [b, a] : [a, b]
  const local = dayOf(fullYear(c), month, day)
  if (local !== undefined && now !== undefined && local <= now.getTime() + DAY_MS) return local
  return dayOf(fullYear(a), b, c) ?? local
}

/**
 * "thứ hai, ngày 23 tháng 11 năm 2026" → "23 @11 2026": without weekday and fillers, months by number, one separator.
 */
function plainParts(text: string): string {
  return (
    text
      .replace(/(\d+) ?[년年] ?(\d+) ?[월月] ?(\d+) ?[일日]/gu, '$1-$2-$3')
      .replace(WEEKDAYS, ' ')
      // "Th11" is WordPress's short month in Vietnamese.
      .replace(/(?<!\p{Alpha})th(?=\d{1,2}(?!\d))/gu, 'thang ')
      .replace(/(?<!\p{Alpha})(?:thang|thg)\.? ?(\d{1,2}|muoi (?:mot|hai)|\p{Alpha}+)/gu, (words, name: string) => {
        const month = vietnameseMonthOf(name)
        if (month === undefined) return words
        return ` @${month} `
      })
      .replace(/\p{Alpha}{3,}\.?/gu, (word) => {
        const month = monthOf(word)
        if (month === undefined) return word
        return `@${month}`
      })
      .replace(FILLERS, ' ')
      .replace(/(\d)(?:st|nd|rd|th|er|[º°.])(?=[\s,]|$)/gu, '$1')
      .replace(/[\s,;|·•'()]+|(?<=\s)-(?=\s)|^-+|-+$/gu, ' ')
      .replace(/ +/g, ' ')
      .replace(/^[ -]+|[ -]+$/g, '')
  )
}

/** "2026-11-23", "23/11/2026", "11/23/2026", "23.11.26". */
function dayByNumbers(parts: string, order: DateOrder): number | undefined {
  const found = /^(\d{1,4})([-/. ])(\d{1,2})\2(\d{1,4})$/.exec(parts)
  if (found === null) return undefined
  const [, a = '', separator, b = '', c = ''] = found
  const [first, second, third] = [Number(a), Number(b), Number(c)]
  if (a.length === 4 && c.length <= 2) return dayOf(first, second, third)
  if (a.length > 2 || (c.length !== 4 && c.length !== 2)) return undefined
  const year = fullYear(third, c.length)
  const [dayFirst, monthFirst] = [dayOf(year, second, first), dayOf(year, first, second)]
  // Points separate day, month and year only if the day is first. If one order is possible, it is certain.
  if (order === 'mdy' && separator !== '.') return monthFirst ?? dayFirst
  return dayFirst ?? monthFirst
}

/** "23 @11 2026", "@11 23 2026", "2026-@11-23": the only number that can be a year is the year. */
function dayByMonthName(parts: string): number | undefined {
  const tokens = parts.split(/[ /.-]+/)
  const name = tokens.findIndex((token) => /^@\d{1,2}$/.test(token))
  const [first = '', second = '', ...more] = tokens.filter((_, index) => index !== name)
  if (name === -1 || more.length > 0 || !/^\d+ \d+$/.test(`${first} ${second}`)) return undefined
  const [day, year] = first.length > 2 ? [second, first] : [first, second]
  if (day.length > 2 || year.length > 4 || year.length < 2) return undefined
  return dayOf(fullYear(Number(year), year.length), Number(tokens[name]?.slice(1)), Number(day))
}

/**
 * RFC 5322 section 4.3: 00 to 49 are of this century, 50 to 99 of the last; three digits count from 1900. 2569 is 2026
 * in Thailand; no other newspaper writes such a year.
 */
function fullYear(year: number, digits = 2): number {
  if (digits === 4) return year >= 2540 && year < 2600 ? year - 543 : year
  if (digits === 2 && year < 50) return year + 2000
  return year + 1900
}

function dayOf(year: number, month: number, day: number): number | undefined {
  // Years 0 and 1 are empty values, such as .NET's 0001-01-01; Date.UTC reads years before 100 as 19xx.
  if (year < 100 || month < 1 || month > 12 || day < 1) return undefined
  const time = Date.UTC(year, month - 1, day)
  if (new Date(time).getUTCDate() !== day) return undefined
  return time
}

function dayOfYear(year: number, ordinal: number): number | undefined {
  if (ordinal < 1 || year < 100) return undefined
  const time = Date.UTC(year, 0, ordinal)
  if (new Date(time).getUTCFullYear() !== year) return undefined
  return time
}

/** Week 1 is the week of 4 January; weeks begin on Monday. */
function dayOfWeek(year: number, week: number, weekday: number): number | undefined {
  if (week < 1) return undefined
  const fourth = Date.UTC(year, 0, 4)
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY_MS + (week - 1) * 7 * DAY_MS
  const thursday = new Date(monday + 3 * DAY_MS)
  if (thursday.getUTCFullYear() !== year) return undefined
  return monday + (weekday - 1) * DAY_MS
}
