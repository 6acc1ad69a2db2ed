import type { FilterName } from './filters.ts'
import { canonicalQuery, type Query, withoutFilters } from './query.ts'

const isForFeeds = (name: FilterName): boolean => name === 'limit'

/**
 * The page that shows what a feed of a query has, as path and query: of one place alone, the place's own page. `lang`
 * goes with it; the length of a feed does not.
 */
export function listPath(query: Query): string {
  const asked = withoutFilters(query, isForFeeds)
  const [place = '', ...others] = asked.place
  const search = canonicalQuery(asked)
  const isOfPlace = others.length === 0 && place !== '' && canonicalQuery({ ...asked, lang: 'vi' }) === `place=${place}`
  if (!isOfPlace) return search === '' ? '/' : `/?${search}`
  return asked.lang === 'vi' ? `/noi/${place}` : `/noi/${place}?lang=${asked.lang}`
}
