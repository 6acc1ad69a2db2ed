import * as v from 'valibot'

const FORM = /^[+-](?:0\d|1[0-4]):[0-5]\d$/
const EARLIEST_MINUTES = -12 * 60
const LATEST_MINUTES = 14 * 60

/** A zone as a fixed offset from UTC, from "-12:00" to "+14:00": the ends of the world's clocks. */
export const UtcOffsetSchema = v.pipe(
  v.string(),
  v.regex(FORM, 'must look like "+07:00"'),
  v.check((offset) => isOnEarth(offset), 'must be from "-12:00" to "+14:00"'),
)

function isOnEarth(offset: string): boolean {
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number)
  const east = (offset.startsWith('-') ? -1 : 1) * (60 * hours + minutes)
  return east >= EARLIEST_MINUTES && east <= LATEST_MINUTES
}
