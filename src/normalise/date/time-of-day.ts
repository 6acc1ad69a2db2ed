import { isZoneName, zoneOf } from './date-words.ts'
import { offsetMinutes } from './time-zone.ts'

/** A time of day as written, and the rest of the text. */
export type Clock = {
  /** Milliseconds since the day began; 24:00 and a leap second reach into the next. */
  readonly ms: number
  /** Minutes east of Greenwich, or the place whose time it is ("europe/london"); undefined if no zone is named. */
  readonly zone: number | string | undefined
  /** The text without time, half-day and zone. */
  readonly rest: string
}

/** "8:56", "08:56:07.5"; "8h56", "8g30", "8 giờ 56 phút", "8h" (Vietnamese pages); "7 pm". */
const TIMES: readonly RegExp[] = [
  /(?<![\d:+-])(?<hour>\d{1,2}):(?<minute>\d{1,2})(?::(?<second>\d{1,2})(?:[.,](?<fraction>\d{1,12}))?)?(?![\d:])/u,
  /(?<![\d:+-])(?<hour>\d{1,2}) ?(?:h|g|gio)(?: ?(?<minute>\d{1,2})(?: ?(?:phut|p|'))?)?(?![\p{Alpha}\d:])/u,
  /(?<![\d:+-])(?<hour>\d{1,2})(?= ?[ap]\.?m\b)/u,
]

const HALF_DAY_AFTER = /^ ?(a\.?m\.?|p\.?m\.?|sa|ch|sang|chieu|toi|trua|dem|khuya)(?!\p{Alpha})/u
const HALF_DAY_BEFORE = /(오전|오후|上午|下午) ?$/u
const OFFSET =
  /^[ ,(]*(?:(?:gmt|utc|ut|z) ?([+-]) ?|([+-]))(\d{1,2})(?::?(\d{2}))?(?::00)?z?(?![\d:/\p{Alpha}]|[.-]\d)\)?/u
const NAME = /^[ ,(]*((?:gmt|utc)0|[a-z]+(?:\/[a-z_-]+){0,2})(?![\p{Alpha}/])\)?/u
const REMARK = /^ ?\([^()]*\)/

/**
 * Reads the time of day in a text of lower case without accents: undefined for none, "impossible" for one that does not
 * exist.
 */
export function readClock(text: string): Clock | 'impossible' | undefined {
  const time = TIMES.map((pattern) => pattern.exec(text)).find((match) => match !== null)
  if (!time) return undefined
  let before = text.slice(0, time.index)
  let rest = text.slice(time.index + time[0].length)

  const half = HALF_DAY_AFTER.exec(rest) ?? HALF_DAY_BEFORE.exec(before)
  if (half?.input === rest) rest = rest.slice(half[0].length)
  else if (half) before = before.slice(0, half.index)

  const zone = readZone(rest)
  if (zone === 'impossible') return zone
  const ms = millisecondsOf(time.groups ?? {}, half?.[1])
  if (ms === undefined) return 'impossible'
  return { ms, zone: zone?.zone, rest: `${before} ${zone?.rest ?? rest}`.trim() }
}

/** The zone at the start of a text: an offset outranks the name after it, "+0700 (ICT)". */
function readZone(text: string): { readonly zone: number | string; readonly rest: string } | 'impossible' | undefined {
  const offset = OFFSET.exec(text)
  if (offset !== null) {
    const [whole, signAfterName, sign = signAfterName, hours, minutes = '0'] = offset
    if (Number(hours) > 14 || Number(minutes) > 59) return 'impossible'
    const zone = offsetMinutes(sign, hours, minutes)
    const rest = withoutRepeated(text.slice(whole.length).replace(REMARK, ''), zone)
    return { zone, rest: withoutZoneName(rest) }
  }
  const name = NAME.exec(text)
  if (name === null) return undefined
  const rest = text.slice(name[0].length).replace(REMARK, '')
  // An unknown word may be a part of the date, unless nothing follows it.
  if (!isZoneName(name[1]) && rest.trim() !== '') return undefined
  const zone = zoneOf(name[1] ?? '')
  if (zone === undefined) return undefined
  return { zone, rest }
}

function withoutZoneName(text: string): string {
  const name = NAME.exec(text)
  if (name === null || !isZoneName(name[1])) return text
  return text.slice(name[0].length)
}

/**
 * "+0700 GMT+7": the same zone twice. One that contradicts the first stays, and makes the text unreadable as a date.
 */
function withoutRepeated(text: string, zone: number): string {
  const again = OFFSET.exec(text)
  if (again === null) return text
  const [whole, signAfterName, sign = signAfterName, hours, minutes = '0'] = again
  if (offsetMinutes(sign, hours, minutes) !== zone) return text
  return text.slice(whole.length).replace(REMARK, '')
}

function millisecondsOf(
  groups: Readonly<Record<string, string | undefined>>,
  half: string | undefined,
): number | undefined {
  const hour = hourOfDay(Number(groups.hour), half?.replaceAll('.', ''))
  const minute = Number(groups.minute ?? 0)
  const second = Number(groups.second ?? 0)
  const ms = Number((groups.fraction ?? '').padEnd(3, '0').slice(0, 3))
  if (hour === undefined || minute > 59) return undefined
  // RFC 3339 section 5.6: a leap second ends a minute before the hour (or, in zones of half hours, the half hour).
  if (second > 59 && !(second === 60 && minute % 30 === 29)) return undefined
  // ISO 8601: 24:00 is the end of the day.
  if (hour === 24 && (minute > 0 || second > 0 || ms > 0)) return undefined
  return ((hour * 60 + minute) * 60 + second) * 1000 + ms
}

const MORNING: ReadonlySet<string> = new Set(['am', 'sa', 'sang', '오전', '上午'])
const NIGHT: ReadonlySet<string> = new Set(['dem', 'khuya'])

/** Hour 0 to 24; a half-day that contradicts the hour makes it impossible, except "13:30 PM", which is redundant. */
function hourOfDay(hour: number, half: string | undefined): number | undefined {
  if (hour > 24) return undefined
  if (half === undefined) return hour
  if (MORNING.has(half)) return hourOfMorning(hour)
  if (half === 'trua') return hourOfNoon(hour)
  if (NIGHT.has(half)) return hourOfNight(hour)
  // The afternoon.
  if (hour === 0) return undefined
  if (hour < 12) return hour + 12
  return hour
}

function hourOfMorning(hour: number): number | undefined {
  if (hour > 12) return undefined
  return hour % 12
}

/** "1 giờ trưa" is 13:00, "11 giờ trưa" 11:00. */
function hourOfNoon(hour: number): number {
  if (hour < 10) return hour + 12
  return hour
}

/** "12 giờ đêm" is midnight, "11 giờ đêm" 23:00, "2 giờ đêm" 2:00. */
function hourOfNight(hour: number): number {
  if (hour === 12) return 0
  if (hour > 5 && hour < 12) return hour + 12
  return hour
}
