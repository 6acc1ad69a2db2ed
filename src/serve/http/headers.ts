/** Headers that do not depend on what is answered, as one table for the app and for answers that lie ready. */

/** On every answer. Feed readers show our icon on pages of their own, so other origins may embed what is here. */
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

/** What scripts of any site may read besides the body: what conditional requests and waiting need. */
export const EXPOSED_HEADERS: readonly string[] = ['ETag', 'Last-Modified', 'Retry-After']

/** On what scripts of any site may read. */
export const OPEN_HEADERS: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': EXPOSED_HEADERS.join(','),
}

/** Keeps an answer out of Cloudflare's cache, whatever `cache-control` allows readers. */
export const NOT_AT_THE_EDGE = { 'cloudflare-cdn-cache-control': 'no-store' } as const

/**
 * What a 304 says: what a cache needs to go by and to keep its answer fresh, and who may read it. All else stands in the
 * answer that the client has (RFC 9110 section 15.4.5), and would be most of what a feed reader's hourly question costs.
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
