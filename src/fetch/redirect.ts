import type { RedirectRefusal } from './fetch-result.ts'

const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308]
const PERMANENT: readonly number[] = [301, 308]

/** The target of a redirect: an absolute address, or the Location header itself if it cannot be resolved. */
export type Redirect = { readonly to: string; readonly permanent: boolean }

/** The redirect in a response from `url`; undefined if there is none (RFC 9110 section 15.4). */
export function redirectFrom(response: Response, url: string): Redirect | undefined {
  const location = response.headers.get('location')
  if (location === null || !REDIRECTS.includes(response.status)) return undefined
  const target = URL.parse(location, url)
  if (target !== null) target.hash = ''
  return { to: target?.href ?? location, permanent: PERMANENT.includes(response.status) }
}

/**
 * Why not to follow a redirect from `url` to `target` after the addresses in `visited`. Undefined if nothing speaks
 * against it.
 */
export function refusal(target: string, url: string, visited: readonly string[]): RedirectRefusal | undefined {
  if (!URL.canParse(target) || !/^https?:/.test(target)) return 'not-http'
  if (visited.includes(target)) return 'loop'
  if (isPrivateHost(target) && !isPrivateHost(url)) return 'private-host'
  return undefined
}

/**
 * Whether an address names this machine or its local network. A publisher must not make us send requests there; a
 * source configured there may, such as the demo's. Does not see names that resolve to such addresses.
 */
export function isPrivateHost(url: string): boolean {
  const host = URL.parse(url)?.hostname ?? ''
  return (
    /^(?:localhost|.*\.(?:localhost|local|internal))\.?$/.test(host) ||
    /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.[\d.]+$/.test(host) ||
    /^\[(?:::1?|::ffff:.*|f[cd].*|fe[89ab].*)\]$/.test(host)
  )
}
