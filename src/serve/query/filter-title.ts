import type { Config, Language } from '../../config/schema/schema.ts'
import { localDay } from '../../item-day.ts'
import { placeName } from '../api/places.ts'
import { words } from '../pages/messages.ts'
import type { Query } from './query.ts'

/**
 * What a query asks for, in words, such as "xã Sín Thầu, “sạt lở”"; "" when it asks for everything. Places with their
 * kind: the former district Mường Nhé and the commune of today share a name and little else.
 */
export function filterWords(
  query: Query,
  { sources, site }: Pick<Config, 'sources' | 'site'>,
  language: Language,
): string {
  const text = words[language]
  const outlets = query.source.map((id) => sources.find((source) => source.id === id)?.name ?? id)
  const day = (at: string) => localDay(at, site.utcOffset)
  return [
    ...query.place.map((slug) => placeName(slug, language)),
    ...new Set(outlets),
    ...query.category,
    ...query.q.map((asked) => `“${asked}”`),
    ...(query.since === undefined ? [] : [`${text.from} ${day(query.since)}`]),
    ...(query.until === undefined ? [] : [`${text.before} ${day(query.until)}`]),
  ].join(', ')
}

/** The title of a list: the site's own, and what the list is filtered by. */
export function listTitle(query: Query, config: Pick<Config, 'sources' | 'site'>, language: Language): string {
  const filter = filterWords(query, config, language)
  const title = config.site.title[language]
  return filter === '' ? title : words[language].titleWith(title, filter)
}
