import { offsetMs } from '../item-day.ts'

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
/** The W3C validator calls earlier dates implausible, as is any earlier date of a feed. */
const FIRST_PLAUSIBLE_MS = Date.UTC(1990, 0, 2)
const LAST_WRITABLE_MS = Date.UTC(9999, 11, 30)

/** The first of the given instants that is plausible as a date in a feed, as ISO 8601 in UTC; undefined if none is. */
export function plausible(...candidates: readonly (string | undefined)[]): string | undefined {
  for (const candidate of candidates) {
    const ms = Date.parse(candidate ?? '')
    if (ms >= FIRST_PLAUSIBLE_MS && ms <= LAST_WRITABLE_MS) return new Date(ms).toISOString()
  }
  return undefined
}

/**
 * Formats instants for RSS: "Mon, 23 Nov 2026 15:00:00 +0700" (RFC 822 with the year of RFC 2822). Uses GMT if the
 * offset is not of whole or half hours, which the W3C validator does not know.
 */
export function rfc822Dates(utcOffset: string): (iso: string) => string {
  const isKnown = /^[+-]\d\d:[03]0$/.test(utcOffset)
  const zone = isKnown ? utcOffset.replace(':', '') : 'GMT'
  const aheadMs = isKnown ? offsetMs(utcOffset) : 0
  return (iso) => `${rfc822Time(new Date(Date.parse(iso) + aheadMs))} ${zone}`
}

function rfc822Time(local: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  const day = `${DAYS[local.getUTCDay()]}, ${two(local.getUTCDate())} ${MONTHS[local.getUTCMonth()]} ${local.getUTCFullYear()}`
  const time = [local.getUTCHours(), local.getUTCMinutes(), local.getUTCSeconds()].map(two).join(':')
  return `${day} ${time}`
}

/**
 * Makes instants unique, in order, by moving a later equal one back by milliseconds: never forward, so that none is in
 * the future. Atom readers and the W3C validator take two entries of one instant for a sign of a rewritten feed.
 */
export function uniqueInstants(instants: readonly string[]): readonly string[] {
  const unique = new Set<number>()
  for (const instant of instants) {
    let ms = Date.parse(instant)
    while (unique.has(ms)) ms--
    unique.add(ms)
  }
  return [...unique].map((ms) => new Date(ms).toISOString())
}
