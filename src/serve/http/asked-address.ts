import { isTracking } from '../../normalise/url.ts'

/** The parameter that old clients add to bypass caches, such as "_=1764370000". */
const CACHE_BUSTER = '_'
/** Limits the work for an address; one with more parameters is answered as it is. */
const MOST_PARAMETERS = 20

/** Whether no answer depends on a parameter: networks and newsletters add such ones to every link. */
export function isIgnored(name: string): boolean {
  return name === CACHE_BUSTER || isTracking(name)
}

/**
 * The address of a request without parameters that we ignore: such a request finds the ready and cached answers and
 * takes no memory of its own.
 */
export function cachedAddress(url: string): string {
  const begin = url.indexOf('?')
  if (begin < 0) return url
  const pairs = url.slice(begin + 1).split('&', MOST_PARAMETERS + 1)
  if (pairs.length > MOST_PARAMETERS) return url
  const left = pairs.filter((pair) => !isIgnored(pair.split('=', 1)[0] ?? ''))
  if (left.length === pairs.length) return url
  const address = url.slice(0, begin)
  return left.length === 0 ? address : `${address}?${left.join('&')}`
}
