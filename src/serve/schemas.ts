import { Hono } from 'hono'
import { hash8 } from '../text/hash.ts'
import { jsonText } from './answer.ts'
import type { AppContext, AppEnv } from './bindings.ts'
import { CACHED } from './conditional.ts'

/** What tells programs and editors of our shapes. Loaded when first asked for, which is seldom. */
export const schemas = new Hono<AppEnv>()

schemas.get('/openapi.json', async (c) => {
  const document = await import('./openapi.json', { with: { type: 'json' } })
  return schema(c, document.default, 'application/json; charset=utf-8')
})

schemas.get('/config.schema.json', async (c) => {
  const document = await import('../config/config.schema.json', { with: { type: 'json' } })
  return schema(c, document.default, 'application/schema+json; charset=utf-8')
})

function schema(c: AppContext, document: object, type: string): Response {
  const text = jsonText(document)
  const headers = { etag: `"${hash8(text)}"`, ...CACHED }
  const has = c.req.header('if-none-match')?.includes(headers.etag) === true
  return has
    ? new Response(null, { status: 304, headers })
    : new Response(text, { headers: { ...headers, 'content-type': type } })
}
