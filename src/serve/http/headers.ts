/** Headers that do not depend on the answer, in one table for the app and for ready answers. */

/** On every answer. Feed readers show our icon on their own pages, so other origins may embed resources. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'self'",
    "style-src 'self'",
    "img-src 'self' https: http:",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'cross-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
}

/** The headers that scripts of any site may read: those for conditional requests and waiting. */
export const EXPOSED_HEADERS: readonly string[] = ['ETag', 'Last-Modified', 'Retry-After']

/** On answers that scripts of any site may read. */
export const OPEN_HEADERS: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': EXPOSED_HEADERS.join(','),
}

/** The Cache-Control of everything behind the owner's token. */
export const PRIVATE = 'private, no-store'

/** Keeps an answer out of Cloudflare's cache, even if `cache-control` allows readers to cache it. */
export const NOT_AT_THE_EDGE = { 'cloudflare-cdn-cache-control': 'no-store' } as const

/**
 * The headers of a 304: those that a cache needs to refresh its answer, and CORS. The client has all others (RFC 9110
 * section 15.4.5), and they would be most of the bytes of a feed reader's hourly request.
 */
const OF_A_304 = [
  'etag',
  'last-modified',
  'cache-control',
  'cloudflare-cdn-cache-control',
  'cache-tag',
  'vary',
  'access-control-allow-origin',
  'access-control-expose-headers',
]

/** The headers of the 304 that goes with a 200. */
export function headersOf304(full: Headers): Headers {
  const unchanged = new Headers()
  for (const name of OF_A_304) {
    const value = full.get(name)
    if (value !== null) unchanged.set(name, value)
  }
  return unchanged
}
