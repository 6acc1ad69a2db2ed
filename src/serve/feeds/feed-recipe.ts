import { hubLink } from '../http/hub-link.ts'
import { canonicalQuery, type Query } from '../query/query.ts'
import { select } from '../query/select.ts'
import type { Current } from '../query/shown.ts'
import { archivesOf } from './archive-links.ts'
import { completeThrough } from './archive-months.ts'
import { type Format, feedDocument } from './feed-document.ts'
import type { Recipe, Setting } from './recipe.ts'

/** The feed of a query, in one of the formats. */
export function feedRecipe(setting: Setting, format: Format, query: Query): Recipe {
  const { config, base, now } = setting
  const { name, type, write } = format
  const hub = hubOf(setting, query)
  const make = (current: Current) => {
    const archives = archivesOf(setting, { current, query, format })
    const document = feedDocument(setting, query, { name, items: select(current.news, query, config) })
    return write({ ...document, ...(archives && { archives }), ...(hub !== '' && { hub }) })
  }
  // A month that is archived changes the feed without a tick.
  const archived = format.archive === undefined ? '' : completeThrough(now, config.site.utcOffset)
  return {
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
