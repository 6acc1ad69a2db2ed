import type { Item } from '../../model.ts'
import { writeAtom } from '../../write/atom.ts'
import type { FeedDocument } from '../../write/document.ts'
import { writeJsonFeed } from '../../write/json-feed.ts'
import { writeRss } from '../../write/rss.ts'
import { MEDIA_TYPES } from '../http/media-types.ts'
import { listTitle } from '../query/filter-title.ts'
import { listPath, pathWithQuery } from '../query/list-path.ts'
import { placeNames } from '../query/places.ts'
import type { Query } from '../query/query.ts'
import type { Setting } from '../query/setting.ts'

/** The same as the answers' max-age. */
const TTL_MINUTES = 5

/** One format of the feed. */
export type Format = {
  readonly name: string
  readonly type: string
  readonly write: (document: FeedDocument) => string
  /** The ending of its archive documents' names; JSON Feed has no archives. */
  readonly archive?: string
}

/**
 * An RSS guid is not an Atom id: a reader must find the archive in the format of its feed, or gets everything twice.
 */
export const archiveFormats = {
  rss: { name: 'rss.xml', type: MEDIA_TYPES.rss, write: writeRss, archive: '.rss.xml' },
  atom: { name: 'atom.xml', type: MEDIA_TYPES.atom, write: writeAtom, archive: '.xml' },
} as const satisfies Readonly<Record<string, Format>>

export const jsonFeed: Format = { name: 'feed.json', type: MEDIA_TYPES.jsonFeed, write: writeJsonFeed }

export const FORMATS: readonly Format[] = [archiveFormats.rss, archiveFormats.atom, jsonFeed]

type Contents = { readonly name: string; readonly items: readonly Item[] }

/** The feed-level data of a query's feed. Its own address has the query in canonical order. */
export function feedDocument(
  { config, base }: Pick<Setting, 'config' | 'base'>,
  query: Query,
  { name, items }: Contents,
): FeedDocument {
  const { site } = config
  return {
    site,
    language: query.lang,
    title: listTitle(query, config, query.lang),
    description: site.description[query.lang],
    base,
    home: base + listPath(query),
    self: pathWithQuery(`${base}/${name}`, query),
    updated: items.map((item) => item.updated).reduce(later, ''),
    items,
    sources: new Map(config.sources.map((source) => [source.id, source])),
    ttlMinutes: TTL_MINUTES,
    placeNames: placeNames(),
    icon: `${base}/icon.png`,
    favicon: `${base}/icon.png`,
  }
}

/** The later of two instants, both ISO 8601 in UTC; "" is before all. */
export function later(one: string, other: string): string {
  return one > other ? one : other
}
