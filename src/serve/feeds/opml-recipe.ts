import { gazetteer } from '../../config/gazetteer.ts'
import { displayName } from '../../relevance/places.ts'
import { type OwnFeed, writeOpml, writeOwnFeeds } from '../../write/opml.ts'
import type { Recipe } from '../answer/recipe.ts'
import { MEDIA_TYPES } from '../http/media-types.ts'
import { listTitle } from '../query/filter-title.ts'
import { listPath } from '../query/list-path.ts'
import { everything } from '../query/query.ts'
import type { Setting } from '../query/setting.ts'

export const LISTS = ['sources', 'places'] as const

/** The OPML document: our sources by region, or our own feed of every place. */
export function opmlRecipe({ config, base }: Setting, list: (typeof LISTS)[number]): Recipe {
  const { language } = config.site
  const about = { title: config.site.title[language], language }
  const titleOf = (slug: string) => listTitle({ ...everything, place: [slug] }, config, language)
  return {
    form: `opml?list=${list}`,
    type: MEDIA_TYPES.opml,
    make: () => {
      if (list === 'sources') return writeOpml(config.sources, about)
      return writeOwnFeeds(placeFeeds(base, titleOf), about)
    },
  }
}

/** The units of today under the former districts that people still think in, each district's own feed first. */
function placeFeeds(base: string, titleOf: (slug: string) => string) {
  const feed = (slug: string): OwnFeed => ({
    name: titleOf(slug),
    xmlUrl: `${base}/rss.xml?place=${slug}`,
    htmlUrl: base + listPath({ ...everything, place: [slug] }),
  })
  const districts = gazetteer.filter(({ kind }) => kind === 'city' || kind === 'town' || kind === 'district')
  return districts.map((district) => {
    const units = gazetteer.filter(({ parent, today }) => parent === district.slug && today === undefined)
    return { name: displayName(district, 'vi'), feeds: [district, ...units].map(({ slug }) => feed(slug)) }
  })
}
