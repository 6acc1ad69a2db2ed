import { Hono } from 'hono/quick'
import { takes } from '../answer/known-parameters.ts'
import { answer } from '../answer/respond.ts'
import type { AppEnv } from '../http/bindings.ts'
import { problemResponse, wrongParameters } from '../http/problem.ts'
import { open, settingOf } from '../query/current.ts'
import { suggested } from '../query/suggest.ts'
import { LISTS, opmlRecipe } from './opml-recipe.ts'

/** Two lists of subscriptions: our sources by region, and with `?list=places` our own feed of every place. */
export const opml = new Hono<AppEnv>()

opml.get('/opml.xml', takes('list'), async (c) => {
  const asked = c.req.query('list') || 'sources'
  const list = LISTS.find((each) => each === asked)
  if (list === undefined) {
    const detail = `must be one of ${LISTS.join(', ')}`
    const error = { parameter: 'list', value: asked.slice(0, 100), detail, ...suggested(asked, LISTS) }
    return problemResponse(wrongParameters([error]))
  }
  const opened = await open(c)
  return answer(c, opened, opmlRecipe(settingOf(c, opened), list))
})
