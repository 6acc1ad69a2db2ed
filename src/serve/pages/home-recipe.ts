import type { Language } from '../../config/schema/schema.ts'
import { localDay } from '../../item-day.ts'
import type { DayDocument } from '../../publish/documents.ts'
import { startedMs } from '../../publish/revision.ts'
import { walk } from '../feeds/archive.ts'
import type { Recipe, Setting } from '../feeds/recipe.ts'
import { MEDIA_TYPES } from '../http/media-types.ts'
import type { Place } from '../query/cursor.ts'
import { canonicalQuery, type Query } from '../query/query.ts'
import { selector } from '../query/select.ts'
import { shown } from '../query/shown.ts'
import { homePage } from './home.tsx'

/** Keeps a page of long summaries under 50 KB. */
const ITEMS_A_PAGE = 25

/** What the page shows. */
export type HomeQuery = {
  readonly language: Language
  readonly query: Query
  /** Where it goes on, as the address has it and decoded; absent on the first page. */
  readonly cursor?: { readonly given: string; readonly after: Place }
}

/** The day of the archive; undefined where no such day is stored. */
export type ReadDay = (day: string) => Promise<DayDocument | undefined>

/** The list for people. Days of the archive are read where the current items do not fill a page. */
export function homeRecipe(setting: Setting, { language, query, cursor }: HomeQuery, readDay: ReadDay): Recipe {
  const { config, base, now } = setting
  const page = { language, site: config.site, origin: base }
  const today = localDay(now, config.site.utcOffset)
  return {
    form: ['page', language, canonicalQuery(query), cursor?.given ?? '', today].join('\n'),
    type: MEDIA_TYPES.html,
    make: async ({ document, news }) => {
      const readShown: ReadDay = async (day) => {
        const found = await readDay(day)
        return found && shown(found, config)
      }
      const isWanted = selector(query, config)
      const selects: typeof isWanted = (item) => !item.backfill && isWanted(item)
      const { items, next } = await walk(
        { current: document, readDay: readShown },
        { after: cursor?.after, limit: ITEMS_A_PAGE, selects, since: query.since },
      )
      const changedMs = startedMs(document.rev)
      const changedAt = changedMs > 0 ? new Date(changedMs).toISOString() : undefined
      return homePage({ page, config, query, items, next, cursor: cursor?.given, news, changedAt })
    },
  }
}
