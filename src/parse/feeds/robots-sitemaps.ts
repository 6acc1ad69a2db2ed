const MOST = 20
const LONGEST = 500

/** The sitemaps that a robots.txt names (https://www.sitemaps.org/protocol.html), those of news first. */
export function sitemapsNamedBy(text: string, url: string): readonly string[] {
  const named = text
    .slice(0, 100_000)
    .split('\n')
    .flatMap((line) => {
      const given = /^sitemap:(.*)$/i.exec(line.trim())?.[1]?.trim() ?? ''
      const address = given === '' || given.length > LONGEST ? null : URL.parse(given, url)
      return address !== null && /^https?:$/.test(address.protocol) ? [address.href] : []
    })
    .slice(0, MOST)
  const isNews = (address: string) => /news|tin-tuc|latest/i.test(address)
  return [...new Set([...named.filter(isNews), ...named])]
}
