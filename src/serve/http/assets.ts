import { Hono } from 'hono/quick'
import type { AppEnv } from '../bindings.ts'
import { ASSETS } from '../pages/asset-names.ts'

/** Static files never come here, unless they are no more: the platform looks for them first. */
export const assets = new Hono<AppEnv>()

const HASHED = /^\/([a-z]+)\.[0-9A-Za-z]{8}(\.[a-z]+)$/

/** A name of before a deploy, in a page that somebody kept, leads to the file as it is now. */
assets.get('/:file{[a-z]+\\.[0-9A-Za-z]{8}\\.[a-z]+}', async (c, next) => {
  const nameOf = (path: string) => path.replace(HASHED, '$1$2')
  const now = Object.values(ASSETS).find((path) => nameOf(path) === nameOf(c.req.path))
  // The name of today is asked of us only where it was not deployed.
  if (now === undefined || now === c.req.path) return next()
  c.header('cache-control', 'public, max-age=300')
  return c.redirect(now, 302)
})
