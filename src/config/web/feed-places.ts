/**
 * Where the feeds of newsrooms are that announce none, by the software that their sites run. Seen at the sites named, in
 * public lists and recorded answers of 2025 and 2026. The most frequent first: each costs a request.
 */
export const feedPlaces: readonly { readonly path: string; readonly seenAt: string }[] = [
  { path: '/rss/home.rss', seenAt: 'ePi: Nhân Dân, SGGP, Tiền Phong, Báo Lào Cai, Biên phòng' },
  { path: '/home.rss', seenAt: 'feeds at the root: Báo Chính phủ, CafeF' },
  { path: '/rss/', seenAt: 'NukeViet: offices and police of provinces; Báo Quảng Ninh' },
  { path: '/feed/', seenAt: 'WordPress: Vietnam.vn and small sites' },
  { path: '/rss.xml', seenAt: 'VOV' },
]

/**
 * Where the feed of one section is, if the home of a source is a section's page; "{slug}" is the last part of its
 * address, "{path}" all of it.
 */
export const sectionFeedPlaces: readonly { readonly path: string; readonly seenAt: string }[] = [
  { path: '/rss/{slug}.rss', seenAt: 'ePi: Nhân Dân, SGGP, Tiền Phong; VnExpress, Thanh Niên, Tuổi Trẻ' },
  { path: '/{slug}.rss', seenAt: 'feeds at the root: Báo Tin tức, Nông nghiệp và Môi trường, Báo Chính phủ' },
  { path: '{path}/feed/', seenAt: 'WordPress: every category has one' },
]

/** The search feed of one site's last week, for newsrooms that no other way leads to. */
export function siteSearch(host: string): string {
  const query = encodeURIComponent(`site:${host} when:7d`)
  return `https://news.google.com/rss/search?q=${query}&hl=vi&gl=VN&ceid=VN:vi`
}
