import { MINUTE_MS } from '../../durations.ts'

/** The time in an address, in ms, and whether it is a day and minute or a day alone. */
export type AddressDate = { readonly ms: number; readonly isDay: boolean }

/**
 * Reads when an article was made from the number in its address. Dân trí and Tuổi Trẻ have yyyymmddhhmmss and three
 * digits, the VCCorp family (CafeF, Báo Chính phủ, Thanh Niên) three digits of the outlet, yymmddhhmmss and three more:
 * 39 of 39 within a day of the date shown, the median 7 minutes (pages of 2019 to 2026). Others have the day in their
 * path. `utcOffset` is the outlet's, in minutes. Undefined without such a number, or for a date that does not exist.
 */
export function dateFromAddress(address: URL, utcOffset: number): AddressDate | undefined {
  const path = address.pathname
  for (const [digits] of path.matchAll(/\d{14,20}/g)) {
    const stamp = stampOf(digits)
    if (stamp !== undefined) return { ms: stamp - utcOffset * MINUTE_MS, isDay: false }
  }
  const parts = /\/((?:19|20)\d\d)[/-]?(\d\d)[/-]?(\d\d)(?=[/-])|\/((?:19|20)\d\d)[/-](\d\d?)[/-](\d\d?)(?=[/-])/.exec(
    `${path}/`,
  )
  const [year, month, day] = [parts?.[1] ?? parts?.[4], parts?.[2] ?? parts?.[5], parts?.[3] ?? parts?.[6]]
  const time = timeOf(Number(year), Number(month), Number(day))
  return time === undefined ? undefined : { ms: time - utcOffset * MINUTE_MS, isDay: true }
}

function stampOf(digits: string): number | undefined {
  const isWhole = digits.length === 14 || digits.length === 17
  if (isWhole && /^20/.test(digits)) return partsOf(digits.slice(0, 14))
  if (digits.length === 18) return partsOf(`20${digits.slice(3, 15)}`)
  return undefined
}

function partsOf(stamp: string): number | undefined {
  const [year, month, day, hour, minute, second] = (/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(stamp) ?? [])
    .slice(1)
    .map(Number)
  return timeOf(year, month, day, hour, minute, second)
}

function timeOf(year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0): number | undefined {
  if (!(year >= 1995 && year < 2100 && hour < 24 && minute < 60 && second < 60)) return undefined
  const time = Date.UTC(year, month - 1, day, hour, minute, second)
  const made = new Date(time)
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day ? time : undefined
}
