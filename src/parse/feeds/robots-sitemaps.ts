import { decodeXML } from 'entities/decode'

const MOST = 20
const LONGEST = 500

/** The sitemaps that a robots.txt names (https://www.sitemaps.org/protocol.html), those of news first. */
export function sitemapsNamedBy(text: string, url: string): readonly string[] {
  const named: string[] = []
  for (const line of text.slice(0, 100_000).split('\n')) {
    const given = /^sitemap:(.*)$/i.exec(line.trim())?.[1]?.trim() ?? ''
    if (given === '' || given.length > LONGEST) continue
    const address = URL.parse(given, url)
    if (address === null || !/^https?:$/.test(address.protocol)) continue
    if (named.length < MOST) named.push(address.href)
  }
  return [...new Set([...named.filter(isNews), ...named])]
}

const isNews = (address: string) => /news|tin-tuc|latest/i.test(address)

/**
 * The sitemaps that an index names which may go on having news: those called so first, none of a month or a day, which
 * end with it. Undefined if a text is not an index.
 */
export function sitemapsInIndex(text: string, url: string): readonly string[] | undefined {
  if (!/<(?:\w{1,20}:)?sitemapindex[\s>]/.test(text.slice(0, 2_000))) return undefined
  const named: string[] = []
  for (const [, written = ''] of text.slice(0, 300_000).matchAll(/<loc>([^<]{1,500})<\/loc>/g)) {
    const address = URL.parse(decodeXML(written.trim()), url)
    if (address === null || !/^https?:$/.test(address.protocol)) continue
    if (/(?:19|20)\d\d(?:[-_/]?\d\d|(?!\d))/.test(address.pathname + address.search)) continue
    if (named.length < MOST) named.push(address.href)
  }
  return [...new Set([...named.filter(isNews), ...named])]
}
