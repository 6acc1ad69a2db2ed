import { startOfDayMs } from '../../item-day.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import type { Recipe } from '../answer/recipe.ts'
import { hubLink } from '../http/hub-link.ts'
import { canonicalQuery, type Query } from '../query/query.ts'
import { select } from '../query/select.ts'
import type { Setting } from '../query/setting.ts'
import type { Current } from '../query/shown.ts'
import { archivesOf } from './archive-links.ts'
import { archivedFrom, completeThrough } from './archive-months.ts'
import { type Format, feedDocument } from './feed-document.ts'
import { knownOfPlaces, type ReadOlder } from './older-items.ts'

/** The feed of a query, in one of the formats. */
export function feedRecipe(
  setting: Setting,
  { format, query }: { readonly format: Format; readonly query: Query },
  older: Pick<ReadOlder, 'readNewestByPlace' | 'noteGap'>,
): Recipe {
  const { config, base, now } = setting
  const { name, type, write } = format
  const hub = hubOf(setting, query)
  const make = async (readItems: () => Current) => {
    const current = readItems()
    // A quiet place keeps its newest items although hundreds of other places came after them.
    const known = await knownOfPlaces(current, query, { config, older })
    const archives = archivesOf(setting, { current, query, format })
    const items = select([...current.news, ...(known?.items ?? [])], query, config)
    const document = feedDocument(setting, query, { name, items })
    return write(withoutUndefined({ ...document, archives, hub: hub || undefined }))
  }
  // A month that is archived changes the feed without a tick.
  const { utcOffset } = config.site
  const archived = format.archive === undefined ? '' : completeThrough(now, utcOffset)
  return {
    turnedMs: archived === '' ? undefined : startOfDayMs(archivedFrom(archived), utcOffset),
    form: `${name}?${canonicalQuery(query)} ${archived}`,
    type,
    make,
    headers: hub === '' ? {} : { link: hubLink(hub, base, `/${name}`) },
  }
}

/** The hub that is pinged when this feed changes (WebSub section 4); "" for none. Only unfiltered feeds have one. */
function hubOf({ config, isSiteKnown }: Setting, query: Query): string {
  return canonicalQuery(query) === '' && isSiteKnown ? config.site.hub : ''
}
