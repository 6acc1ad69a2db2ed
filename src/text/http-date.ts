/**
 * An HTTP-date in any of its three forms (RFC 9110 section 5.6.7), or nearly one, as milliseconds since 1970. The asctime
 * form names no zone and means GMT, which is why Date.parse alone would read it in the machine's own zone.
 */
export function httpDateMs(value: string): number | undefined {
  const text = value.trim()
  if (!/^[a-z]{3,9},? .*\d\d:\d\d:\d\d/i.test(text)) return undefined
  const hasZone = /(?:gmt|utc|[+-]\d{4})$/i.test(text)
  const ms = Date.parse(hasZone ? text : `${text} GMT`)
  if (Number.isNaN(ms)) return undefined
  return ms
}

const EXACT =
  /^(?:\w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT|\w{6,9}, \d\d-\w{3}-\d\d [\d:]{8} GMT|\w{3} \w{3} [\d ]\d [\d:]{8} \d{4})$/

/** The same for a date that a client sends: anything but the three exact forms is ignored (section 13.1.3). */
export function exactHttpDateMs(value: string): number | undefined {
  if (EXACT.test(value)) return httpDateMs(value)
  return undefined
}
