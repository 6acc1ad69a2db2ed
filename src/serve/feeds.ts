import { Hono } from 'hono'
import { answer } from './answer.ts'
import { archivesOf } from './archive-feeds.ts'
import { completeThrough } from './archive-months.ts'
import type { AppContext, AppEnv } from './bindings.ts'
import { isWebAddress, originOf } from './conditional.ts'
import { type Current, type Opened, open } from './current.ts'
import { FORMATS, type Format, feedDocument } from './feed-document.ts'
import { knownIn } from './known.ts'
import { covers } from './places.ts'
import { problemResponse, wrongParameters } from './problem.ts'
import { canonicalQuery, parseQuery, type Query } from './query.ts'
import { select } from './select.ts'

/** The public feeds: one query, three formats. */
export const feeds = new Hono<AppEnv>()

for (const format of FORMATS) feeds.get(`/${format.name}`, (c) => feed(c, format))

async function feed(c: AppContext, format: Format): Promise<Response> {
  const opened = await open(c)
  const { config } = opened
  const parsed = parseQuery(new URL(c.req.url).searchParams, knownIn(config))
  if (parsed.kind === 'wrong') return problemResponse(wrongParameters(parsed.errors))
  const { query } = parsed
  const { name, type, write } = format
  const hub = hubOf(c, opened, query)
  const make = (current: Current) => {
    const archives = archivesOf(c, opened, { current, query, format })
    const document = feedDocument(c, config, query, { name, items: select(current.news, query, covers) })
    return write({ ...document, ...(archives && { archives }), ...(hub !== '' && { hub }) })
  }
  // A month that becomes an archive changes the feed without a tick.
  const archived = format.archive === undefined ? '' : completeThrough(new Date(), config.site.utcOffset)
  return answer(c, opened, {
    form: `${name}?${canonicalQuery(query)} ${archived}`,
    type,
    make,
    headers: hub === '' ? {} : { link: `<${hub}>; rel="hub", <${originOf(c)}/${name}>; rel="self"` },
  })
}

/** The hub that is told when this feed changes (WebSub section 4); "" for none. It is told of the unfiltered feeds alone. */
function hubOf(c: AppContext, { config }: Opened, query: Query): string {
  return canonicalQuery(query) === '' && isWebAddress(c.env.SITE_URL ?? '') ? config.site.hub : ''
}
