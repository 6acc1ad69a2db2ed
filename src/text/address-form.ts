/**
 * An address as the owner's rules compare it: without scheme and "www.", percent-encoded in one way, so that "http://",
 * "https://www." and accents typed as they are all begin alike. Undefined for what is not an http(s) address.
 */
export function addressForm(address: string): string | undefined {
  const url = URL.parse(address.trim())
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined
  const rest = `${url.pathname}${url.search}`.normalize('NFC').replace(/%[\da-f]{2}/gi, (hex) => hex.toUpperCase())
  return `${url.host.replace(/^www\./, '')}${rest}`
}
