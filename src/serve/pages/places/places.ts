import { Hono } from 'hono/quick'
import { gazetteer } from '../../../config/gazetteer.ts'
import { localDay, startOfDayMs } from '../../../item-day.ts'
import type { Recipe } from '../../answer/recipe.ts'
import { answer } from '../../answer/respond.ts'
import { olderItems } from '../../feeds/older-items.ts'
import type { AppContext, AppEnv } from '../../http/bindings.ts'
import { MEDIA_TYPES } from '../../http/media-types.ts'
import { type Opened, open, settingOf } from '../../query/current.ts'
import { decodeCursor, type Place } from '../../query/cursor.ts'
import { covers } from '../../query/places.ts'
import { everything } from '../../query/query.ts'
import { trouble } from '../answer-trouble.ts'
import { inLanguage } from '../frame.tsx'
import { pageContext } from '../page-context.ts'
import { placePath } from '../paths.ts'
import { walkShown } from '../walk-shown.ts'
import { counter } from './counts.ts'
import { type FoundPlaces, findPlaces } from './find-places.ts'
import { factsOf, type PlaceFacts } from './place-facts.ts'
import { placePage } from './place-page.tsx'
import { placesPage } from './places-page.tsx'

/** Pages of places: the list with a map, one for each, and the search by name. */
export const places = new Hono<AppEnv>()

places.get('/noi', async (c) => {
  const opened = await open(c)
  const { language } = pageContext(c, opened.config)
  const typed = (c.req.query('q') ?? '').trim().slice(0, 80).toWellFormed()
  if (typed === '') return answer(c, opened, placesRecipe(c, opened))
  const found = findPlaces(typed, gazetteer)
  const [only, ...others] = found.places
  if (only !== undefined && others.length === 0 && !found.isGuess) {
    return c.redirect(inLanguage(placePath(only.slug), language), 302)
  }
  return answer(c, opened, placesRecipe(c, opened, { typed, found }))
})

places.get('/noi/:slug', async (c) => {
  const opened = await open(c)
  const { config } = opened
  const facts = factsOf(c.req.param('slug'))
  if (facts === undefined) return trouble(c, 404, config)
  const page = pageContext(c, config)
  if (facts.place.slug === config.topic.about) return c.redirect(inLanguage('/', page.language), 302)
  const cursor = c.req.query('cursor') || undefined
  const after = decodeCursor(cursor ?? '')
  if (cursor !== undefined && after === undefined)
    return trouble(c, 400, config, [{ parameter: 'cursor', detail: 'is unknown or expired' }])
  return answer(c, opened, placeRecipe(c, opened, { facts, cursor, after }))
})

type Search = { readonly typed: string; readonly found: FoundPlaces }

function placesRecipe(c: AppContext, { config }: Opened, search?: Search): Recipe {
  const page = pageContext(c, config)
  const today = localDay(new Date(), config.site.utcOffset)
  return {
    form: ['places', page.language, today, search?.typed ?? ''].join('\n'),
    turnedMs: startOfDayMs(today, config.site.utcOffset),
    type: MEDIA_TYPES.html,
    make: (readItems) => placesPage({ page, countOf: counter(readItems().news, today, covers), search }),
  }
}

type Wanted = {
  readonly facts: PlaceFacts
  /** The cursor in the address, and decoded. */
  readonly cursor: string | undefined
  readonly after: Place | undefined
}

function placeRecipe(c: AppContext, opened: Opened, { facts, cursor, after }: Wanted): Recipe {
  const setting = settingOf(c, opened)
  const { config } = opened
  const page = pageContext(c, config)
  const query = { ...everything, place: facts.newsOf }
  return {
    form: ['place', page.language, facts.place.slug, cursor ?? '', opened.unreadSince ?? ''].join('\n'),
    turnedMs: Date.parse(opened.unreadSince ?? '') || undefined,
    type: MEDIA_TYPES.html,
    make: async (readItems) => {
      const { items, next } = await walkShown(setting, readItems(), { query, after }, olderItems(c, opened))
      return placePage({ page, config, facts, query, items, next, cursor, unreadSince: opened.unreadSince })
    },
  }
}
