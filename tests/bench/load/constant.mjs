import { bodies } from 'bench:constants'
import { Hono } from 'hono'

/** A Worker that answers constants under the addresses that ours is asked by; to whom has an ETag, an empty 304. */
const app = new Hono()
for (const [path, { type, text }] of Object.entries(bodies)) {
  app.get(path, (c) =>
    c.req.header('if-none-match') === undefined
      ? c.body(text, 200, { 'content-type': type })
      : c.body(null, 304, { etag: '"constant"' }),
  )
}

export default app
