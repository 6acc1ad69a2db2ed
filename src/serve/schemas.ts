import { Hono } from 'hono'
import { hash8 } from '../text/hash.ts'
import { jsonText } from './answer.ts'
import type { AppContext, AppEnv } from './bindings.ts'
import { notModified, stampHeaders } from './conditional.ts'

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
  const stamp = { etag: `"${hash8(text)}"` }
  return notModified(c, stamp) ?? new Response(text, { headers: { ...stampHeaders(stamp), 'content-type': type } })
}
