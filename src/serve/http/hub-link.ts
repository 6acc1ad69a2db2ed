/** The Link header by which a feed names its hub and itself (WebSub section 4). `path` begins with a slash. */
export function hubLink(hub: string, base: string, path: string): string {
  return `<${hub}>; rel="hub", <${base}${path}>; rel="self"`
}
