/**
 * Normalises an address for comparing it with the owner's rules: without scheme and "www.", percent-encoded in one way,
 * so that "http://", "https://www." and typed accents all begin alike. Undefined unless it is an http(s) address.
 */
export function addressForm(address: string): string | undefined {
  const url = URL.parse(address.trim())
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined
  const rest = `${url.pathname}${url.search}`.normalize('NFC').replace(/%[\da-f]{2}/gi, (hex) => hex.toUpperCase())
  return `${url.host.replace(/^www\./, '')}${rest}`
}
