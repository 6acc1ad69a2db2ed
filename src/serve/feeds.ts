import { Hono } from 'hono'
import { answer } from './answer.ts'
import { archivesOf } from './archive-feeds.ts'
import { completeThrough } from './archive-months.ts'
import type { AppContext, AppEnv } from './bindings.ts'
import { type Current, open } from './current.ts'
import { FORMATS, type Format, feedDocument } from './feed-document.ts'
import { knownIn } from './known.ts'
import { covers } from './places.ts'
import { problemResponse, wrongParameters } from './problem.ts'
import { canonicalQuery, parseQuery } from './query.ts'
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
  const make = (current: Current) => {
    const archives = archivesOf(c, opened, { current, query, format })
    const document = feedDocument(c, config, query, { name, items: select(current.news, query, covers) })
    return write({ ...document, ...(archives && { archives }) })
  }
  // A month that becomes an archive changes the feed without a tick.
  const archived = format.archive === undefined ? '' : completeThrough(new Date(), config.site.utcOffset)
  return answer(c, opened, { form: `${name}?${canonicalQuery(query)} ${archived}`, type, make })
}
