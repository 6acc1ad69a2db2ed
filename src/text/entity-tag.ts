/**
 * Whether an If-None-Match header names an entity tag or is "*". Compares weakly: W/ does not count (RFC 9110 section
 * 8.8.3.2), because compression on the way adds it.
 */
export function namesEntityTag(ifNoneMatch: string, etag: string): boolean {
  if (ifNoneMatch.trim() === '*') return true
  return ifNoneMatch.match(/"[^"]*"/g)?.includes(etag.replace(/^W\//, '')) ?? false
}
