import { Hono } from 'hono/quick'
import { answer } from '../answer/respond.ts'
import type { AppContext, AppEnv } from '../http/bindings.ts'
import { problemResponse, wrongParameters } from '../http/problem.ts'
import { open, settingOf } from '../query/current.ts'
import { parseQuery } from '../query/query.ts'
import { knownIn } from '../query/query-context.ts'
import { FORMATS, type Format } from './feed-document.ts'
import { feedRecipe } from './feed-recipe.ts'
import { olderItems } from './older-items.ts'

/** The public feeds: one query, three formats. */
export const feeds = new Hono<AppEnv>()

for (const format of FORMATS) feeds.get(`/${format.name}`, (c) => feed(c, format))

async function feed(c: AppContext, format: Format): Promise<Response> {
  const opened = await open(c)
  const parsed = parseQuery(new URL(c.req.url).searchParams, knownIn(opened.config))
  if (parsed.kind === 'wrong') return problemResponse(wrongParameters(parsed.errors))
  return answer(c, opened, feedRecipe(settingOf(c, opened), { format, query: parsed.query }, olderItems(c, opened)))
}
