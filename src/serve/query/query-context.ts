import type { ServedConfig } from '../../publish/documents.ts'
import { placeSlugs } from '../api/places.ts'
import type { Known } from './filter-values.ts'

/** What a query may name under a config. */
export function knownIn({ sources, site }: Pick<ServedConfig, 'sources' | 'site'>): Known {
  return { places: placeSlugs, sources: new Set(sources.map(({ id }) => id)), utcOffset: site.utcOffset }
}
