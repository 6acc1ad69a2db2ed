import { Hono } from 'hono/quick'
import { noStatus } from '../../publish/empty.ts'
import { answer } from '../answer/respond.ts'
import { findItem } from '../feeds/find-item.ts'
import type { AppEnv } from '../http/bindings.ts'
import { MEDIA_TYPES } from '../http/media-types.ts'
import { documentOr, open } from '../query/current.ts'
import type { Current } from '../query/shown.ts'
import { aboutPage } from './about.tsx'
import { trouble } from './answer-trouble.ts'
import { apiPage } from './api.tsx'
import { itemPage } from './items/item.tsx'
import { pageContext } from './page-context.ts'
import { sourcesPage } from './sources.tsx'

/** The pages for people. They work without script, which only adds comfort. */
export const pages = new Hono<AppEnv>()

pages.get('/items/:id', async (c) => {
  const opened = await open(c)
  const found = await findItem(c, opened, c.req.param('id'))
  if (found.kind !== 'found') return trouble(c, found.kind === 'hidden' ? 410 : 404, opened.config)
  const page = pageContext(c, opened.config)
  const make = () => itemPage({ item: found.item, config: opened.config, page })
  return answer(c, opened, { form: `item-page/${page.language}/${found.item.id}`, type: MEDIA_TYPES.html, make })
})

pages.get('/sources', async (c) => {
  const { config, store } = await open(c)
  const { sources: states } = documentOr(await store.readStatus(), noStatus(''))
  const body = sourcesPage({ config, states, page: pageContext(c, config), now: new Date() })
  return c.body(body, 200, { 'content-type': MEDIA_TYPES.html, 'cache-control': 'public, max-age=60' })
})

pages.get('/about', async (c) => {
  const opened = await open(c)
  const page = pageContext(c, opened.config)
  const make = () => aboutPage({ config: opened.config, page, siteUrl: c.env.SITE_URL ?? '' })
  return answer(c, opened, { form: `about/${page.language}`, type: MEDIA_TYPES.html, make })
})

pages.get('/api', async (c) => {
  const opened = await open(c)
  const page = pageContext(c, opened.config)
  const make = (readItems: () => Current) => apiPage({ page, exampleId: readItems().news[0]?.id })
  return answer(c, opened, { form: `api-page/${page.language}`, type: MEDIA_TYPES.html, make })
})
