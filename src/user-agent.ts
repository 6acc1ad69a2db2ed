import type { Site } from './config/schema/schema.ts'

/**
 * Introduces us in publishers' logs: product, version, where to read about us and complain, how many sources we poll.
 * The product is the site's title as a token (RFC 9110 section 5.6.2). `siteUrl` is SITE_URL; without a valid web
 * address in it, the address is left out.
 */
export function userAgent(
  { title }: Pick<Site, 'title'>,
  version: string,
  siteUrl: string,
  sourceCount: number,
): string {
  const count = `${sourceCount} ${sourceCount === 1 ? 'source' : 'sources'}`
  return `${productToken({ title })}/${version} (${aboutPage(siteUrl) ?? 'feed reader'}; ${count})`
}

/** The name by which robots.txt calls us (RFC 9309 section 2.2.1): "Tin Điện Biên" → "TinDienBien". */
export function productToken({ title }: Pick<Site, 'title'>): string {
  const letters = title.vi.normalize('NFD').replaceAll('Đ', 'D').replaceAll('đ', 'd')
  return letters.replace(/[^A-Za-z0-9]/g, '') || 'FeedReader'
}

function aboutPage(siteUrl: string): string | undefined {
  const url = URL.parse(siteUrl)
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined
  const path = url.pathname.replace(/\/+$/, '').replaceAll('(', '%28').replaceAll(')', '%29')
  return `+${url.origin}${path}/about`
}
