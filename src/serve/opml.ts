import { Hono } from 'hono'
import { gazetteer } from '../config/gazetteer.ts'
import { displayName } from '../relevance/places.ts'
import { type OwnFeed, writeOpml, writeOwnFeeds } from '../write/opml.ts'
import { answer } from './answer.ts'
import type { AppEnv } from './bindings.ts'
import { originOf } from './conditional.ts'
import { open } from './current.ts'
import { listTitle } from './filter-title.ts'
import { nearest } from './nearest.ts'
import { problemResponse, wrongParameters } from './problem.ts'
import { everything } from './query.ts'

const LISTS = ['sources', 'places']

/** Two lists of subscriptions: what we read, by region, and with `?list=places` our own feed of every place. */
export const opml = new Hono<AppEnv>()

opml.get('/opml.xml', async (c) => {
  const list = c.req.query('list') || 'sources'
  if (!LISTS.includes(list)) {
    const near = nearest(list, LISTS)
    const detail = `must be one of ${LISTS.join(', ')}`
    const error = {
      parameter: 'list',
      value: list.slice(0, 100),
      detail,
      ...(near.length > 0 ? { nearest: near } : {}),
    }
    return problemResponse(wrongParameters([error]))
  }
  const opened = await open(c)
  const { config } = opened
  const { language } = config.site
  const about = { title: config.site.title[language], language }
  return answer(c, opened, {
    form: `opml?list=${list}`,
    type: 'text/x-opml; charset=utf-8',
    make: () =>
      list === 'places'
        ? writeOwnFeeds(
            placeFeeds(originOf(c), (slug) => listTitle({ ...everything, place: [slug] }, config, language)),
            about,
          )
        : writeOpml(config.sources, about),
  })
})

/** The units of today under the former districts that people still think in, each district's own feed first. */
function placeFeeds(base: string, titleOf: (slug: string) => string) {
  const feed = (slug: string): OwnFeed => ({
    name: titleOf(slug),
    xmlUrl: `${base}/rss.xml?place=${slug}`,
    htmlUrl: `${base}/?place=${slug}`,
  })
  const districts = gazetteer.filter(({ kind }) => kind === 'city' || kind === 'town' || kind === 'district')
  return districts.map((district) => {
    const units = gazetteer.filter(({ parent, today }) => parent === district.slug && today === undefined)
    return { name: displayName(district, 'vi'), feeds: [district, ...units].map(({ slug }) => feed(slug)) }
  })
}
