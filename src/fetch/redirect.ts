import type { RedirectRefusal } from './fetch-result.ts'

const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308]
const PERMANENT: readonly number[] = [301, 308]

/** Where a response sends us: an absolute address, or what stood in Location where that is none. */
export type Redirect = { readonly to: string; readonly permanent: boolean }

/** The redirect in a response from `url`; undefined if there is none (RFC 9110 section 15.4). */
export function redirectFrom(response: Response, url: string): Redirect | undefined {
  const location = response.headers.get('location')
  if (location === null || !REDIRECTS.includes(response.status)) return undefined
  const target = URL.parse(location, url)
  if (target !== null) target.hash = ''
  return { to: target?.href ?? location, permanent: PERMANENT.includes(response.status) }
}

/** Why not to go from `url` to `target`, having been at `visited` already. Undefined: go. */
export function refusal(target: string, url: string, visited: readonly string[]): RedirectRefusal | undefined {
  if (!URL.canParse(target) || !/^https?:/.test(target)) return 'not-http'
  if (visited.includes(target)) return 'loop'
  return isPrivateHost(target) && !isPrivateHost(url) ? 'private-host' : undefined
}

/**
 * Whether an address names this machine or its local network. A publisher must not make us ask there; a source that
 * is configured to be there may, such as the demo's. Names that resolve to such addresses are not seen here.
 */
export function isPrivateHost(url: string): boolean {
  const host = URL.parse(url)?.hostname ?? ''
  return (
    /^(?:localhost|.*\.(?:localhost|local|internal))\.?$/.test(host) ||
    /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.[\d.]+$/.test(host) ||
    /^\[(?:::1?|::ffff:.*|f[cd].*|fe[89ab].*)\]$/.test(host)
  )
}
