import { DAY_MS, MINUTE_MS } from '../../durations.ts'
import { readClock } from './time-of-day.ts'

/** Units in news lists, Vietnamese and English, in milliseconds; months and years follow the calendar. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(giay|second|sec)/, 1000],
  [/^(phut|minute|min)/, MINUTE_MS],
  [/^(gio|tieng|hour|hr)/, 60 * MINUTE_MS],
  [/^(ngay|hom|day)/, DAY_MS],
  [/^(tuan|week)/, 7 * DAY_MS],
]

const AGO =
  /^(?:cach day |khoang |about )*(\d{1,4}|mot|a|an|one|vai|few|a few) ?(giay|phut|gio|tieng|ngay|tuan|thang|nam|(?:second|minute|hour|day|week|month|year|sec|min|hr)s?)(?: truoc| ago|)$/
const NOW = /^(vua xong|vua moi|moi day|just now|now|bay gio)$/
type NamedDay = readonly [word: RegExp, daysAgo: number]
const DAYS: readonly NamedDay[] = [
  [/(?<!\p{Alpha})(hom nay|today)(?!\p{Alpha})/u, 0],
  [/(?<!\p{Alpha})(hom qua|yesterday)(?!\p{Alpha})/u, 1],
  [/(?<!\p{Alpha})(hom kia)(?!\p{Alpha})/u, 2],
]

/**
 * Reads "15 giờ trước", "hôm qua lúc 18:20", "vừa xong", "3 hours ago" as an instant in ms, counted back from `now`.
 * The text is in lower case without accents, `zone` in minutes east of Greenwich. Undefined for other forms.
 */
export function readRelative(text: string, now: Date, zone: number): number | undefined {
  if (NOW.test(text)) return now.getTime()
  const ago = AGO.exec(text)
  if (ago !== null && (/(truoc|ago)$/.test(text) || text.startsWith('cach day')))
    return before(now, countOf(ago[1] ?? ''), ago[2] ?? '')
  const named = DAYS.find(([word]) => word.test(text))
  if (named === undefined) return undefined
  return readNamedDay(text, named, now, zone)
}

/** "hôm qua lúc 18:20": undefined if the text has anything but the word and a time of day. */
function readNamedDay(text: string, [word, days]: NamedDay, now: Date, zone: number): number | undefined {
  const clock = readClock(text)
  if (clock === 'impossible') return undefined
  const rest = (clock?.rest ?? text).replace(word, '').replace(/(luc|at|vao|[,|-])/g, '')
  if (rest.trim() !== '') return undefined
  const offset = (typeof clock?.zone === 'number' ? clock.zone : zone) * MINUTE_MS
  const midnight = Math.floor((now.getTime() + offset) / DAY_MS) * DAY_MS - days * DAY_MS
  return midnight + (clock?.ms ?? 0) - offset
}

function countOf(word: string): number {
  if (/^\d/.test(word)) return Number(word)
  if (word === 'vai' || word.endsWith('few')) return 3
  return 1
}

function before(now: Date, count: number, unit: string): number | undefined {
  const length = UNITS.find(([name]) => name.test(unit))?.[1]
  if (length !== undefined) return now.getTime() - count * length
  const monthsEach = /^(nam|year)/.test(unit) ? 12 : 1
  const months = count * monthsEach
  const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return first.setUTCDate(Math.min(now.getUTCDate(), last)) + (now.getTime() % DAY_MS)
}
