import { Hono } from 'hono/quick'
import { answer } from '../../answer/respond.ts'
import { olderItems } from '../../feeds/older-items.ts'
import type { AppEnv } from '../../http/bindings.ts'
import { open, settingOf } from '../../query/current.ts'
import { decodeCursor } from '../../query/cursor.ts'
import { onlyPlace } from '../../query/list-path.ts'
import { trouble } from '../answer-trouble.ts'
import { inLanguage } from '../frame.tsx'
import { pageContext } from '../page-context.ts'
import { parsePageQuery } from '../page-query.ts'
import { placePath } from '../paths.ts'
import { homeRecipe } from './home-recipe.ts'

/** The front page and its lists: newest first, with the filters of the feeds. */
export const home = new Hono<AppEnv>()

home.get('/', async (c) => {
  const opened = await open(c)
  const { config } = opened
  const page = pageContext(c, config)
  const parsed = parsePageQuery(c, config)
  if (parsed.kind === 'wrong') return trouble(c, 400, config, parsed.errors)
  const given = c.req.query('cursor') || undefined
  const after = decodeCursor(given ?? '')
  if (given !== undefined && !after)
    return trouble(c, 400, config, [{ parameter: 'cursor', detail: 'is unknown or expired' }])

  const { query } = parsed
  const only = onlyPlace(query)
  if (only !== undefined && given === undefined) return c.redirect(inLanguage(placePath(only), page.language), 301)
  const list = { language: page.language, query, given, after }
  return answer(c, opened, homeRecipe(settingOf(c, opened), list, olderItems(c, opened)))
})
