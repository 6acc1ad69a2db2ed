import { Hono } from 'hono'
import type { AppContext, AppEnv } from './bindings.ts'
import { CACHED } from './conditional.ts'
import { ICON } from './page/icon.ts'
import { ICON_PNG } from './page/icon-png.ts'
import { SCRIPT, SCRIPT_VERSION } from './page/script.ts'
import { STYLE, STYLE_VERSION } from './page/style.ts'

const A_DAY = { 'cache-control': 'public, max-age=86400' }

/** What the pages are dressed in: style sheet, script, icons. Nothing here reads the store. */
export const assets = new Hono<AppEnv>()

assets.get('/style.css', (c) => versioned(c, STYLE, STYLE_VERSION, 'text/css; charset=utf-8'))
assets.get('/page.js', (c) => versioned(c, SCRIPT, SCRIPT_VERSION, 'text/javascript; charset=utf-8'))

assets.get('/icon.svg', (c) => c.body(ICON, 200, { 'content-type': 'image/svg+xml; charset=utf-8', ...A_DAY }))

assets.get('/icon.png', (c) => {
  const bytes = Uint8Array.from(atob(ICON_PNG), (character) => character.charCodeAt(0))
  return c.body(bytes, 200, { 'content-type': 'image/png', ...A_DAY })
})

assets.get('/robots.txt', (c) => c.text('User-agent: *\nAllow: /\n', 200, CACHED))

/** A text that may be kept for a year when it is asked for by the version that it has. */
function versioned(c: AppContext, text: string, version: string, type: string): Response {
  const kept = c.req.query('v') === version ? { 'cache-control': 'public, max-age=31536000, immutable' } : { ...CACHED }
  return c.body(text, 200, { 'content-type': type, ...kept })
}
