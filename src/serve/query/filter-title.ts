import type { Language } from '../../config/schema/schema.ts'
import type { ServedConfig } from '../../publish/documents.ts'
import { type FilterName, filterNames, filters, type Query } from './filters.ts'

type Told = Pick<ServedConfig, 'sources' | 'site'>

/**
 * Describes a query in words, such as "xã Sín Thầu, “sạt lở”"; "" for everything. Places are named with their kind: the
 * former district Mường Nhé and today's commune only share a name.
 */
export function filterWords(query: Query, config: Told, language: Language): string {
  const titleOf = <Name extends FilterName>(name: Name) => filters[name].title(query[name], language, config)
  return filterNames.flatMap(titleOf).join(', ')
}

/** The title of a list: the site's own and the filter. */
export function listTitle(query: Query, config: Told, language: Language): string {
  const filter = filterWords(query, config, language)
  const title = config.site.title[language]
  return filter === '' ? title : `${title} – ${filter}`
}
