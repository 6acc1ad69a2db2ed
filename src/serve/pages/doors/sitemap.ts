import { gazetteer } from '../../../config/gazetteer.ts'
import { isArea } from '../../../relevance/places.ts'
import { escapeXml } from '../../../write/xml.ts'
import type { KnownDays } from '../days/known-days.ts'
import { dayPath, placePath } from '../paths.ts'

/** The protocol allows 50,000 addresses (https://www.sitemaps.org/protocol.html); this is twenty years of days. */
const MOST_DAYS = 7_500

/**
 * Our pages for search engines: lists, places, days newest first. Items are left out, because the articles are their
 * outlets'; so are former communes, whose news is that of their new unit.
 */
export function sitemap(origin: string, days: KnownDays, about: string): string {
  const places = gazetteer.filter((place) => place.slug !== about && (place.today === undefined || isArea(place)))
  const paths = ['/', '/noi', '/archive', '/sources', '/about', ...places.map(({ slug }) => placePath(slug))]
  for (let day = days.newest, count = 0; day !== '' && count < MOST_DAYS; day = days.before(day), count++) {
    paths.push(dayPath(day))
  }
  const urls = paths.map((path) => `<url><loc>${escapeXml(origin + path)}</loc></url>\n`).join('')
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}</urlset>\n`
}
