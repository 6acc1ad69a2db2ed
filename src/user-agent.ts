/**
 * Who we are, for publishers' logs: product, version, where to read about us and complain, how many sources we poll.
 * `siteUrl` is SITE_URL and may be "" or no web address: then the address is left out rather than made up.
 */
export function userAgent(version: string, siteUrl: string, sourceCount: number): string {
  const count = `${sourceCount} ${sourceCount === 1 ? 'source' : 'sources'}`
  return `TinDienBien/${version} (${aboutPage(siteUrl) ?? 'feed reader'}; ${count})`
}

function aboutPage(siteUrl: string): string | undefined {
  const url = URL.parse(siteUrl)
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined
  const path = url.pathname.replace(/\/+$/, '').replaceAll('(', '%28').replaceAll(')', '%29')
  return `+${url.origin}${path}/about`
}
