/** The parameter that old clients add to bypass caches, such as "_=1764370000". */
const CACHE_BUSTER = /[?&]_=[^&#]*/

/**
 * The address of a request without a cache buster: such a request finds the ready and cached answers and takes no
 * memory of its own.
 */
export function cachedAddress(url: string): string {
  if (!url.includes('_=')) return url
  const left = url.replace(CACHE_BUSTER, '')
  if (left === url) return url
  // The parameter after it is now the first.
  return left.includes('?') ? left : left.replace('&', '?')
}
