import type { HomeSource, Source } from '../../config/schema/source-schema.ts'
import { feedPlaces, sectionFeedPlaces, siteSearch } from '../../config/web/feed-places.ts'
import { findFeedLinks } from '../../parse/feeds/autodiscovery.ts'
import { sitemapsInIndex, sitemapsNamedBy } from '../../parse/feeds/robots-sitemaps.ts'
import type { WayName, WayStep } from '../../source-state.ts'
import { withoutUndefined } from '../../without-undefined.ts'

/** The order in which ways are tried where a source names none. */
const ALL: readonly WayName[] = ['feed', 'sitemap', 'api', 'page', 'search']

/** The most feeds and sitemaps of a site to try. */
const MOST_NAMED = 3

/** The requests that look for ways in, in order; `before` leaves out that way and all worse ones. */
export function stepsOf(source: HomeSource, before?: WayName): readonly WayStep[] {
  const order = source.ways ?? ALL
  if (before === undefined) return order.flatMap((way) => stepsOfWay(source, way))
  const better = order.slice(0, Math.max(0, order.indexOf(before)))
  return better.flatMap((way) => stepsOfWay(source, way))
}

function stepsOfWay({ url, api, secret }: HomeSource, way: WayName): readonly WayStep[] {
  const { origin, hostname } = new URL(url)
  const places = [...sectionPlaces(url), ...feedPlaces.map(({ path }) => path)]
  switch (way) {
    case 'feed':
      return [{ way, url, look: true }, ...places.map((path): WayStep => ({ way, url: `${origin}${path}` }))]
    case 'sitemap':
      return [{ way, url: `${origin}/robots.txt`, look: true }]
    case 'api':
      if (api === undefined) return []
      return [withoutUndefined({ way, url: api.url, secret })]
    case 'page':
      return [{ way, url }]
    case 'search':
      return [{ way, url: siteSearch(hostname.replace(/^www\./, '')) }]
  }
}

/** The usual places of a section's own feed; none for a front page. */
function sectionPlaces(url: string): readonly string[] {
  const path = new URL(url).pathname.replace(/\/$/, '').replace(/\.(?:html?|chn|epi|vnp|aspx?|php)$/, '')
  const slug = path.slice(path.lastIndexOf('/') + 1)
  if (!/^[a-z\d]+(?:-[a-z\d]+)*$/.test(slug) || slug === 'index') return []
  return sectionFeedPlaces.map(({ path: place }) => place.replace('{slug}', slug).replace('{path}', path))
}

/** The sitemaps that an index names; undefined if a body is not an index, or was itself named by one. */
export function stepsOfIndex({ way, url, ofIndex }: WayStep, text: string): readonly WayStep[] | undefined {
  if (way !== 'sitemap' || ofIndex === true) return undefined
  const named = sitemapsInIndex(text, url)
  return named?.slice(0, MOST_NAMED).map((address) => ({ way, url: address, ofIndex: true }))
}

/** The ways that a body names: feeds on a front page, news sitemaps in robots.txt. */
export function stepsNamedBy(step: WayStep, text: string): readonly WayStep[] {
  const named = step.way === 'feed' ? findFeedLinks(text, step.url) : sitemapsNamedBy(text, step.url)
  return named.slice(0, MOST_NAMED).map((url) => ({ way: step.way, url }))
}

/** The source as polled on one way. */
export function askedBy({ kind: _home, ways: _ways, api, ...source }: HomeSource, { way, url }: WayStep): Source {
  switch (way) {
    case 'feed':
      return { ...source, url }
    case 'sitemap':
      return { ...source, url, kind: 'sitemap' }
    case 'api':
      if (api === undefined) return { ...source, url }
      return { ...source, url, kind: 'json', json: api.json }
    case 'page':
      return { ...source, url, kind: 'page' }
    case 'search':
      return { ...source, url, search: true, utcOffset: '+00:00' }
  }
}
