import type { FeedDocument } from '../../write/document.ts'
import { filterNames, filters } from '../query/filters.ts'
import { pathWithQuery } from '../query/list-path.ts'
import { type Query, withoutFilters, writtenFilter } from '../query/query.ts'
import type { Setting } from '../query/setting.ts'
import type { Current } from '../query/shown.ts'
import { completeThrough, newestPart, type Part } from './archive-months.ts'
import type { Format } from './feed-document.ts'

/** The start of a feed's archive, which the feed must link to. None for a feed that is cut by count or time. */
export function archivesOf(
  setting: Setting,
  { current, query, format }: { readonly current: Current; readonly query: Query; readonly format: Format },
): FeedDocument['archives'] {
  const { days } = current.document
  if (days === undefined || format.archive === undefined || !isUncut(query)) return undefined
  const newest = newestPart(days, throughNow(setting, current))
  return newest && { previous: partAddress(setting.base, newest, format, query) }
}

function isUncut(query: Query): boolean {
  return filterNames.every((name) => filters[name].cuts !== 'time' || writtenFilter(query, name).length === 0)
}

/** The newest month that is archived now. */
export function throughNow({ config, now }: Setting, { openSince }: Current): string {
  return completeThrough(now, config.site.utcOffset, openSince)
}

/** The address of a part of the archive, under the filters of its feed. */
export function partAddress(base: string, { month, number }: Part, { archive }: Format, query: Query): string {
  const name = `${month}${number === 1 ? '' : `-${number}`}${archive}`
  const uncut = withoutFilters(query, (filter) => filters[filter].cuts !== undefined)
  return pathWithQuery(`${base}/archive/${name}`, uncut)
}
