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
