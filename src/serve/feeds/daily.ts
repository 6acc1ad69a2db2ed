import { Hono } from 'hono/quick'
import { answer } from '../answer/respond.ts'
import type { AppContext, AppEnv } from '../http/bindings.ts'
import { problemResponse, wrongParameters } from '../http/problem.ts'
import { open, settingOf } from '../query/current.ts'
import { filterNames, filters } from '../query/filters.ts'
import { parseQuery } from '../query/query.ts'
import { knownIn } from '../query/query-context.ts'
import { DAILY_FORMATS, dailyRecipe } from './daily-recipe.ts'
import type { Format } from './feed-document.ts'
import { sealedDays } from './sealed-days.ts'

/** The daily feed in its three formats: one entry a day, with the filters of the feeds. */
export const daily = new Hono<AppEnv>()

for (const format of DAILY_FORMATS) daily.get(`/${format.name}`, (c) => dailyFeed(c, format))

async function dailyFeed(c: AppContext, format: Format): Promise<Response> {
  const opened = await open(c)
  const params = new URL(c.req.url).searchParams
  const cutting = filterNames.filter((name) => filters[name].cuts !== undefined && params.has(name))
  if (cutting.length > 0) {
    const detail = 'is not supported for the daily feed, which always has whole days'
    return problemResponse(wrongParameters(cutting.map((parameter) => ({ parameter, detail }))))
  }
  const parsed = parseQuery(params, knownIn(opened.config))
  if (parsed.kind === 'wrong') return problemResponse(wrongParameters(parsed.errors))
  return answer(c, opened, dailyRecipe(settingOf(c, opened), { format, query: parsed.query }, sealedDays(c, opened)))
}
