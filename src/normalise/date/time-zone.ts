import { MINUTE_MS } from '../../durations.ts'

/**
 * The offset of a place ("europe/london", in any case) in minutes east of Greenwich when its clocks show `local`, given
 * as if it were UTC. In the hour that is skipped or repeated twice a year, either answer may come. Undefined for a
 * place that is not in the IANA time zone database.
 */
export function offsetAt(place: string, local: number): number | undefined {
  const clock = clockOf(place)
  if (clock === undefined) return undefined
  const near = minutesEast(clock, local)
  return minutesEast(clock, local - near * MINUTE_MS)
}

function clockOf(place: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: place, timeZoneName: 'longOffset', year: 'numeric' })
  } catch {
    return undefined
  }
}

/** "GMT+07:00", and "GMT" alone for Greenwich itself. */
function minutesEast(clock: Intl.DateTimeFormat, time: number): number {
  const written = clock.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d{2}):(\d{2})/.exec(written) ?? []
  return offsetMinutes(sign, hours, minutes)
}

/** Minutes east of Greenwich of the parts of an offset, such as "-", "05" and "30". */
export function offsetMinutes(sign: string | undefined, hours: string | undefined, minutes: string): number {
  const size = Number(hours) * 60 + Number(minutes)
  if (sign === '-') return -size
  return size
}
