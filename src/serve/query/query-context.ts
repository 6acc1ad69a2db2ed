import type { ServedConfig } from '../../publish/documents.ts'
import type { Known } from './filter-values.ts'
import { placeNamed, placeSlugs } from './places.ts'

/** The names that a query may use under a config. */
export function knownIn({ sources, site }: Pick<ServedConfig, 'sources' | 'site'>): Known {
  return { places: placeSlugs, placeNamed, sources: new Set(sources.map(({ id }) => id)), utcOffset: site.utcOffset }
}
