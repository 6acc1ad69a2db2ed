import { Hono } from 'hono/quick'
import { builtInConfig } from '../../config/config.ts'
import type { Config } from '../../config/schema/schema.ts'
import { noStatus } from '../../publish/empty.ts'
import type { AppContext, AppEnv } from '../bindings.ts'
import { sealedDays } from '../feeds/sealed-days.ts'
import { originOf } from '../http/http-cache.ts'
import { MEDIA_TYPES } from '../http/media-types.ts'
import type { ParameterError } from '../http/problem.ts'
import { answer } from '../http/respond.ts'
import { documentOr, open, settingOf } from '../query/current.ts'
import { decodeCursor } from '../query/cursor.ts'
import { filterNames, filters } from '../query/filters.ts'
import { findItem } from '../query/find-item.ts'
import { canonicalQuery, parseQuery, type Query } from '../query/query.ts'
import { knownIn } from '../query/query-context.ts'
import type { Current } from '../query/shown.ts'
import { aboutPage } from './about.tsx'
import { apiPage } from './api.tsx'
import { troublePage } from './error-page.tsx'
import { inLanguage, type PageContext } from './frame.tsx'
import { homeRecipe } from './home/home-recipe.ts'
import { itemPage } from './items/item.tsx'
import { placePath } from './places/place-path.ts'
import { sourcesPage } from './sources.tsx'

const isPageFilter = (name: string): boolean => filterNames.some((each) => each === name && filters[each].isForPages)

/** What people read. Works without script; the one there is only adds comfort. */
export const pages = new Hono<AppEnv>()

pages.get('/', async (c) => {
  const opened = await open(c)
  const { config } = opened
  const page = pageContext(c, config)
  // A page ignores what it does not know: a person who followed a link is not to be told of its spelling.
  const params = new URL(c.req.url).searchParams
  const filters = new URLSearchParams([...params].filter(([name]) => isPageFilter(name)))
  const parsed = parseQuery(filters, knownIn(config))
  if (parsed.kind === 'wrong') return trouble(c, 400, config, parsed.errors)
  const given = params.get('cursor') || undefined
  const after = given === undefined ? undefined : decodeCursor(given)
  if (given !== undefined && !after)
    return trouble(c, 400, config, [{ parameter: 'cursor', detail: 'is unknown or expired' }])

  const { query } = parsed
  const only = onlyPlace(query)
  if (only !== undefined && given === undefined) return c.redirect(inLanguage(placePath(only), page.language), 301)
  const cursor = after && given !== undefined ? { given, after } : undefined
  const home = { language: page.language, query, ...(cursor && { cursor }) }
  return answer(c, opened, homeRecipe(settingOf(c, opened), home, sealedDays(c, opened)))
})

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
  const make = ({ news }: Current) => apiPage({ page, exampleId: news[0]?.id })
  return answer(c, opened, { form: `api-page/${page.language}`, type: MEDIA_TYPES.html, make })
})

/** The place that a query asks for and nothing more: it has a page of its own. */
function onlyPlace(query: Query): string | undefined {
  const [place = '', ...others] = query.place
  return others.length === 0 && canonicalQuery(query) === `place=${place}` ? place : undefined
}

/** The page for what could not be shown. Without a config, as when the store cannot be read, in the built-in one's name. */
export function trouble(
  c: AppContext,
  status: 400 | 404 | 410 | 429 | 500 | 503,
  config: Config = builtInConfig,
  errors: readonly ParameterError[] = [],
): Response {
  const body = troublePage({ page: pageContext(c, config), status, errors })
  return c.body(body, status, { 'content-type': MEDIA_TYPES.html, 'cache-control': 'no-store' })
}

/** What every page is given, from its request. */
export function pageContext(c: AppContext, { site }: Pick<Config, 'site'>): PageContext {
  return { language: c.req.query('lang') === 'en' ? 'en' : 'vi', site, origin: originOf(c) }
}
