import { Hono } from 'hono/quick'
import type { AppEnv } from '../http/bindings.ts'
import { pageContext } from '../pages/page-context.ts'
import { tunePage } from '../pages/tune/tune.tsx'
import { open } from '../query/current.ts'
import { tokenOf } from './owner.ts'

/** The page on which the owner changes the filter. It is the same for everybody; its data needs the token. */
export const tune = new Hono<AppEnv>()

tune.get('/tune', async (c) => {
  const { config } = await open(c)
  const body = tunePage({ page: pageContext(c, config), hasOwner: tokenOf(c.env) !== undefined })
  return c.html(body, 200, { 'cache-control': 'public, max-age=60' })
})
