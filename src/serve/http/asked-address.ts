/** The parameter that old clients add so that no cache answers them, such as "_=1764370000". */
const CACHE_BUSTER = /[?&]_=[^&#]*/

/**
 * The address of a request as caches know it: without the cache buster, so that neither what lies ready nor what was
 * answered before is missed for it, and no such address takes memory of its own.
 */
export function cachedAddress(url: string): string {
  if (!url.includes('_=')) return url
  const left = url.replace(CACHE_BUSTER, '')
  if (left === url) return url
  // What followed it is now the first parameter.
  return left.includes('?') ? left : left.replace('&', '?')
}
