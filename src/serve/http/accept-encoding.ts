/** The platform's request: its Accept-Encoding is Cloudflare's, so the client's own is in `cf`. */
export type ClientRequest = Request & { readonly cf?: { readonly clientAcceptEncoding?: unknown } | undefined }

/** Whether the client behind a request accepts gzip. */
export function clientTakesGzip({ cf, headers }: ClientRequest): boolean {
  const own = cf?.clientAcceptEncoding
  return takesGzip(typeof own === 'string' ? own : (headers.get('accept-encoding') ?? ''))
}

/**
 * Whether a client accepts gzip, by its Accept-Encoding (RFC 9110 section 12.5.3); "" for none. One that names only
 * other codings, such as br, gets plain text.
 */
export function takesGzip(accept: string): boolean {
  let takesAny = false
  for (const part of accept.toLowerCase().split(',')) {
    const [coding = '', ...parameters] = part.split(';').map((word) => word.trim())
    const isRefused = parameters.some((parameter) => /^q ?= ?0(?:\.0{0,3})?$/.test(parameter))
    if (coding === 'gzip' || coding === 'x-gzip') return !isRefused
    if (coding === '*') takesAny = !isRefused
  }
  return takesAny
}
