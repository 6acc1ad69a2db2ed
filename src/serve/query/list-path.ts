import type { FilterName } from './filters.ts'
import { canonicalQuery, type Query, withoutFilters } from './query.ts'

const isForFeeds = (name: FilterName): boolean => name === 'limit'

/**
 * The page with the same items as a query's feed, as path and query; for a single place, its own page. `lang` is kept,
 * the limit of a feed is not.
 */
export function listPath(query: Query): string {
  const asked = withoutFilters(query, isForFeeds)
  const [place = '', ...others] = asked.place
  const search = canonicalQuery(asked)
  const isOfPlace = others.length === 0 && place !== '' && canonicalQuery({ ...asked, lang: 'vi' }) === `place=${place}`
  if (!isOfPlace) return search === '' ? '/' : `/?${search}`
  return asked.lang === 'vi' ? `/noi/${place}` : `/noi/${place}?lang=${asked.lang}`
}
