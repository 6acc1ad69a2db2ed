/** A part of a path with a slug's words taken out: "mua-lu-post1126654.vnp" → "-post0.vnp". */
const WORDS = /^.*?(?=(?:[-_.][a-z]{0,4}\d{3,})?(?:\.[a-z]{2,5})?$)/i

/**
 * The form of an address, without what differs from article to article in one section of a publisher:
 * "https://b.vn/2026/11/mua-lu-d798765.html" → "b.vn/0/0/-d0.html". A move to another system changes it; the next article
 * in a series does not.
 */
export function addressShape(address: string): string {
  const url = URL.parse(address)
  if (url === null) return address
  const parts = url.pathname.split('/').filter((part) => part !== '')
  const last = (parts.pop() ?? '').slice(-80).replace(WORDS, '')
  const names = [...url.searchParams.keys()].toSorted().join('&')
  const path = [...parts.map(folderShape), last.replace(/\d+/g, '0')].join('/')
  const route = url.hash.slice(0, url.hash.lastIndexOf('/') + 1).replace(/\d+/g, '0')
  return `${url.host.replace(/^www\./, '')}/${path}?${names}${route}`
}

/** Digits alone are a day or an article; a short number behind a word names a section or a version of the site. */
function folderShape(folder: string): string {
  return folder.replace(/^\d+$|\d{4,}/g, '0')
}
