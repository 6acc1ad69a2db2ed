import { Hono } from 'hono/quick'
import type { AppEnv } from '../../http/bindings.ts'
import { ASSETS } from '../asset-names.ts'

/** Only missing static files come here: the platform looks for them first. */
export const assets = new Hono<AppEnv>()

const HASHED = /^\/([a-z]+)\.[0-9A-Za-z]{8}(\.[a-z]+)$/

/**
 * A name from before a deploy, in a page that somebody kept open, leads to the current file. Its parts are bounded: the
 * router searches every path for them, also one of 16,000 letters.
 */
assets.get('/:file{[a-z]{1,20}\\.[0-9A-Za-z]{8}\\.[a-z]{1,20}}', async (c, next) => {
  const nameOf = (path: string) => path.replace(HASHED, '$1$2')
  const now = Object.values(ASSETS).find((path) => nameOf(path) === nameOf(c.req.path))
  // A current name comes here only if its file was not deployed.
  if (now === undefined || now === c.req.path) return next()
  c.header('cache-control', 'public, max-age=300')
  return c.redirect(now, 302)
})
