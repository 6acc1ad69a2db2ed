/** Days that a text names, in the forms of the Vietnamese press of 2026: "28/7", "28-7", "28.7", "28 tháng 7", ranges. */

const DAY_MS = 24 * 3_600_000
/** How many days before its publication an article speaks of its event; what lies further back is history or a deadline. */
const DAYS_BACK = 4.5
const DAYS_AHEAD = 1.5

const SLASHED = /(?<![\d/.,])(?:(\d{1,2})\s?[-–]\s?)?(\d{1,2})\/(\d{1,2})(?![\d-])(?:\/(\d{4}))?/g
const SPOKEN = /(?<![\d/.,])(?:(\d{1,2})\s?[-–]\s?)?(\d{1,2}) tháng (\d{1,2})(?!\d)(?: năm (\d{4}))?/g
/** Points and hyphens divide other numbers too, so a word for a time of day must stand before. */
const POINTED =
  /(?<=(?:ngày|hôm|hôm nay|sáng|trưa|chiều|tối|đêm|từ|đến)\s?\(?)(?:(\d{1,2})\s?[-–]\s?)?(\d{1,2})[.-](\d{1,2})(?!\d)(?:[.-](\d{4}))?/g
const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const ENGLISH = new RegExp(`(?<![a-z])(${MONTHS.join('|')}) (\\d{1,2})(?!\\d)`, 'g')

/** The days near `published` that a text in match form names, each as a count of days since 1970. */
export function daysIn(text: string, published: number): ReadonlySet<number> {
  const year = new Date(published).getUTCFullYear()
  const days = new Set<number>()
  const add = (day: number, month: number, inYear: number): void => {
    if (day < 1 || day > 31 || month < 1 || month > 12) return
    const at = Date.UTC(inYear, month - 1, day)
    const away = (at + DAY_MS / 2 - published) / DAY_MS
    if (away > -DAYS_BACK && away < DAYS_AHEAD) days.add(at / DAY_MS)
  }
  for (const form of [SLASHED, SPOKEN, POINTED]) {
    for (const [, first, day, month, given] of text.matchAll(form)) {
      const inYear = given === undefined ? year : Number(given)
      add(Number(day), Number(month), inYear)
      if (first !== undefined) add(Number(first), Number(month), inYear)
    }
  }
  for (const [, month, day] of text.matchAll(ENGLISH)) add(Number(day), MONTHS.indexOf(month ?? '') + 1, year)
  return days
}
