/** Characters that URL leaves alone but RFC 3986 does not allow: the W3C validator calls each an error. */
const NOT_IN_A_URI = /[^0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,#]/g

/** An address of plain characters, which URL gives back as it is. */
const PLAIN = /^https?:\/\/(?:[a-z][a-z0-9-]*\.)+[a-z]+\/[0-9a-zA-Z;/?:@&=+$.\-_!~*(),#]*$/
/** Segments that URL removes, and hosts that it checks. */
const NOT_PLAIN = /\/\.|\/\/xn--|\.xn--/

/**
 * Converts an address to one that our documents may contain: absolute, http or https, a host by name or IPv4, no user
 * and password, ASCII only. Undefined for everything else, such as `javascript:`.
 */
export function webAddress(address: string | undefined): string | undefined {
  if (address === undefined) return undefined
  // Making hundreds of URLs costs the first request of an isolate a millisecond.
  if (PLAIN.test(address) && !NOT_PLAIN.test(address)) return address
  const url = URL.parse(address)
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return undefined
  if (url.hostname.startsWith('[')) return undefined
  if (url.username !== '') url.username = ''
  if (url.password !== '') url.password = ''
  return url.href.replace(NOT_IN_A_URI, encodeURIComponent)
}
