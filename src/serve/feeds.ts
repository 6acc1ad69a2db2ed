import { Hono } from 'hono'
import { writeAtom } from '../write/atom.ts'
import type { FeedDocument } from '../write/document.ts'
import { writeJsonFeed } from '../write/json-feed.ts'
import { writeOpml } from '../write/opml.ts'
import { writeRss } from '../write/rss.ts'
import { answer } from './answer.ts'
import type { AppContext, AppEnv } from './bindings.ts'
import { originOf } from './conditional.ts'
import { type Current, type Opened, open } from './current.ts'
import { listTitle } from './filter-title.ts'
import { knownIn } from './known.ts'
import { covers, placeNames } from './places.ts'
import { problemResponse, wrongParameters } from './problem.ts'
import { canonicalQuery, parseQuery, type Query } from './query.ts'
import { select } from './select.ts'

/** As the answers' max-age. */
const TTL_MINUTES = 5

type Format = { readonly name: string; readonly type: string; readonly write: (document: FeedDocument) => string }

const FORMATS: readonly Format[] = [
  { name: 'rss.xml', type: 'application/rss+xml; charset=utf-8', write: writeRss },
  { name: 'atom.xml', type: 'application/atom+xml; charset=utf-8', write: writeAtom },
  { name: 'feed.json', type: 'application/feed+json; charset=utf-8', write: writeJsonFeed },
]

/** The public feeds: one query, three formats, and the sources as OPML. */
export const feeds = new Hono<AppEnv>()

for (const format of FORMATS) feeds.get(`/${format.name}`, (c) => feed(c, format))

feeds.get('/opml.xml', async (c) => {
  const opened = await open(c)
  const { sources, site } = opened.config
  return answer(c, opened, {
    form: 'opml',
    type: 'text/x-opml; charset=utf-8',
    make: () => writeOpml(sources, { title: site.title[site.language], language: site.language }),
  })
})

async function feed(c: AppContext, { name, type, write }: Format): Promise<Response> {
  const opened = await open(c)
  const parsed = parseQuery(new URL(c.req.url).searchParams, knownIn(opened.config))
  if (parsed.kind === 'wrong') return problemResponse(wrongParameters(parsed.errors))
  const canonical = canonicalQuery(parsed.query)
  const make = (current: Current) => write(feedDocument(c, opened, current, parsed.query, name))
  return answer(c, opened, { form: `${name}?${canonical}`, type, make })
}

/** What the writers are told of a feed. Its own address has the query in its canonical order. */
function feedDocument(c: AppContext, { config }: Opened, { news }: Current, query: Query, name: string): FeedDocument {
  const { site } = config
  const base = originOf(c)
  const canonical = canonicalQuery(query)
  const search = canonical === '' ? '' : `?${canonical}`
  const items = select(news, query, covers)
  return {
    site,
    language: site.language,
    title: listTitle(query, config, site.language),
    description: site.description[site.language],
    base,
    home: `${base}/${search}`,
    self: `${base}/${name}${search}`,
    updated: items.reduce((newest, { updated }) => (updated > newest ? updated : newest), ''),
    items,
    sources: new Map(config.sources.map((source) => [source.id, source])),
    ttlMinutes: TTL_MINUTES,
    placeNames: placeNames(),
    favicon: `${base}/icon.svg`,
  }
}
