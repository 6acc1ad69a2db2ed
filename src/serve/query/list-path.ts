import type { FilterName } from './filters.ts'
import { canonicalQuery, type Query, withoutFilters } from './query.ts'

const isForFeeds = (name: FilterName): boolean => name === 'limit'

/**
 * The page with the same items as a query's feed, as path and query; for a single place, its own page. `lang` is kept,
 * the limit of a feed is not.
 */
export function listPath(query: Query): string {
  const asked = withoutFilters(query, isForFeeds)
  const place = onlyPlace({ ...asked, lang: 'vi' })
  if (place === undefined) return pathWithQuery('/', asked)
  return asked.lang === 'vi' ? `/noi/${place}` : `/noi/${place}?lang=${asked.lang}`
}

/** The place of a query that asks for nothing else: it has a page of its own. */
export function onlyPlace(query: Query): string | undefined {
  const [place = '', ...others] = query.place
  return others.length === 0 && canonicalQuery(query) === `place=${place}` ? place : undefined
}

/** An address with the filters of a query in canonical order; without any, the address alone. */
export function pathWithQuery(path: string, query: Query): string {
  return withSearch(path, canonicalQuery(query))
}

/** An address with a query in text; without one, the address alone. */
export function withSearch(path: string, search: string): string {
  return search === '' ? path : `${path}?${search}`
}
