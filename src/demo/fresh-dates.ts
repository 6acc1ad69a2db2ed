import { MINUTE_MS } from '../durations.ts'
import { capitalise } from '../text/capitalise.ts'

/**
 * Moves the dates of a recorded feed, keeping each in its publisher's form. Pure. A moved date keeps zone, padding,
 * alphabet and order of day and month, so that a reader of the moved feed meets every trouble of the recorded one.
 */

/** How a feed writes 05/06/2026. */
export type DateOrder = 'dmy' | 'mdy'

/** Zone of dates that name none: all publishers seen mean Vietnam's. */
const UNZONED_MINUTES = 7 * 60

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** Weekday names by getUTCDay(), in the three styles met. */
const WEEKDAYS = [
  ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'],
  ['chủ nhật', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy'],
  ['CN', 'thứ 2', 'thứ 3', 'thứ 4', 'thứ 5', 'thứ 6', 'thứ 7'],
]

const CLOCK = String.raw`(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d)(?:\.\d+)?)?`
const ZONE = String.raw`\s*(?<zone>Z|(?:GMT|UTC)?\s*(?:[+-]\s*\d{1,2}:?(?:\d\d)?)?|)`
const ENGLISH = new RegExp(
  String.raw`^(?:(?<weekday>[a-z]{3}),?\s+)?(?<day>\d{1,2})\s+(?<monthName>[a-z]{3})\s+(?<year>\d{4}|\d\d)\s+${CLOCK}${ZONE}$`,
  'di',
)
const ISO = new RegExp(String.raw`^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?:[t\s]${CLOCK})?${ZONE}$`, 'di')
const slashed = (first: string, second: string) =>
  new RegExp(
    String.raw`^(?:(?<weekday>(?:thứ|chủ)\s\S+?|CN),?\s+)?(?<${first}>\d{1,2})/(?<${second}>\d{1,2})/(?<year>\d{4})[\s,|-]+${CLOCK}(?:\s*(?<half>AM|PM|SA|CH))?${ZONE}$`,
    'di',
  )
const SLASHED = { dmy: slashed('day', 'month'), mdy: slashed('month', 'day') }

type Found = { readonly wall: number; readonly zoneMinutes: number; readonly match: RegExpExecArray }

/** The instant of a raw date, in ms since 1970; `undefined` if its form is not known. */
export function instantOf(raw: string, order: DateOrder = 'dmy'): number | undefined {
  const found = read(raw, order)
  return found && found.wall - found.zoneMinutes * MINUTE_MS
}

/** Moves a raw date by the whole minutes in `byMs`, in its own form; `undefined` if that form is not known. */
export function moveDate(raw: string, byMs: number, order: DateOrder = 'dmy'): string | undefined {
  const found = read(raw, order)
  if (!found) return undefined
  const wall = new Date(found.wall + Math.floor(byMs / MINUTE_MS) * MINUTE_MS)
  const groups = found.match.groups ?? {}
  const places = Object.entries(found.match.indices?.groups ?? {}).filter((entry) => entry[1] !== undefined)
  return places
    .sort(([, a], [, b]) => b[0] - a[0])
    .reduce((text, [name, [start, end]]) => {
      const part = rewritten(name, groups[name] ?? '', wall, groups)
      return text.slice(0, start) + part + text.slice(end)
    }, raw)
}

/** The order of day and month in a feed, shown by any of its dates in which one number is over 12. */
export function orderIn(feed: string): DateOrder {
  const dates = [...feed.matchAll(/[>\s[](\d{1,2})\/(\d{1,2})\/\d{4}\s/g)]
  return dates.some((date) => Number(date[2]) > 12) ? 'mdy' : 'dmy'
}

function read(raw: string, order: DateOrder): Found | undefined {
  const match = ENGLISH.exec(raw) ?? ISO.exec(raw) ?? SLASHED[order].exec(raw)
  const part = match?.groups
  if (!match || !part) return undefined
  const year = Number(part.year?.padStart(4, '20'))
  const month = part.monthName ? MONTHS.indexOf(part.monthName.toLowerCase()) : Number(part.month) - 1
  const hour = hourOfDay(Number(part.hour ?? 0), part.half)
  const wall = Date.UTC(year, month, Number(part.day), hour, Number(part.minute ?? 0), Number(part.second ?? 0))
  if (month < 0 || month > 11 || new Date(wall).getUTCDate() !== Number(part.day)) return undefined
  return { wall, zoneMinutes: zoneMinutes(part.zone ?? ''), match }
}

/** The hour of a 12-hour form, as an hour of the day. */
function hourOfDay(hour: number, half: string | undefined): number {
  if (half === undefined) return hour
  return /^(?:PM|CH)$/i.test(half) ? (hour % 12) + 12 : hour % 12
}

function zoneMinutes(zone: string): number {
  const [, sign, hours, minutes = 0] = /([+-])\s*(\d{1,2}):?(\d\d)?$/.exec(zone) ?? []
  if (sign !== undefined) return Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes))
  if (/^(?:z|gmt|utc)$/i.test(zone.trim())) return 0
  return UNZONED_MINUTES
}

function rewritten(name: string, old: string, wall: Date, groups: Readonly<Record<string, string>>): string {
  const hour = wall.getUTCHours()
  const half = groups.half
  switch (name) {
    case 'weekday':
      return cased(weekdayLike(old, wall.getUTCDay()), old)
    case 'day':
      return padded(wall.getUTCDate(), old, Boolean(half))
    case 'month':
      return padded(wall.getUTCMonth() + 1, old, Boolean(half))
    case 'monthName':
      return cased(MONTHS[wall.getUTCMonth()] ?? old, old)
    case 'year':
      return String(wall.getUTCFullYear()).slice(-old.length)
    case 'hour':
      return padded(half ? ((hour + 11) % 12) + 1 : hour, old, Boolean(half))
    case 'minute':
      return String(wall.getUTCMinutes()).padStart(2, '0')
    case 'half':
      return halfDay(hour, /[AP]M/i.test(old))
    default:
      return old
  }
}

function halfDay(hour: number, isEnglish: boolean): string {
  const [morning, afternoon] = isEnglish ? ['AM', 'PM'] : ['SA', 'CH']
  return hour < 12 ? morning : afternoon
}

/**
 * Numbers of a 12-hour form are unpadded unless a zero shows otherwise; all others have two digits unless one shows.
 */
function padded(value: number, old: string, bare: boolean): string {
  const hasTwoDigits = old.length === 2 && (old.startsWith('0') || !bare)
  if (hasTwoDigits) return String(value).padStart(2, '0')
  return String(value)
}

function weekdayLike(old: string, day: number): string {
  const style = WEEKDAYS.find((names) => names.some((name) => name.toLowerCase() === old.toLowerCase()))
  return style?.[day] ?? old
}

function cased(text: string, like: string): string {
  if (like === capitalise(like)) return capitalise(text)
  return text
}
