import type { Language } from '../../../config/schema/schema.ts'
import { localDay, startOfDayMs } from '../../../item-day.ts'
import { startedMs } from '../../../publish/revision.ts'
import type { Recipe } from '../../answer/recipe.ts'
import type { ReadOlder } from '../../feeds/older-items.ts'
import { MEDIA_TYPES } from '../../http/media-types.ts'
import type { Place } from '../../query/cursor.ts'
import { canonicalQuery, type Query } from '../../query/query.ts'
import type { Setting } from '../../query/setting.ts'
import { walkShown } from '../walk-shown.ts'
import { homePage } from './home.tsx'

/** The content of the page. */
export type HomeQuery = {
  readonly language: Language
  readonly query: Query
  /** The cursor in the address, and decoded; absent on the first page. */
  readonly given?: string | undefined
  readonly after?: Place | undefined
}

/** The list for people. Days of the archive are read if the current items do not fill a page. */
export function homeRecipe(setting: Setting, { language, query, given, after }: HomeQuery, older: ReadOlder): Recipe {
  const { config, base, now, unreadSince } = setting
  const page = { language, site: config.site, origin: base }
  const today = localDay(now, config.site.utcOffset)
  return {
    form: ['page', language, canonicalQuery(query), given ?? '', today, unreadSince ?? ''].join('\n'),
    type: MEDIA_TYPES.html,
    turnedMs: Math.max(startOfDayMs(today, config.site.utcOffset), Date.parse(unreadSince ?? '') || 0),
    make: async (readItems) => {
      const current = readItems()
      const { items, next } = await walkShown(setting, current, { query, after }, older)
      const changedMs = startedMs(current.document.rev)
      const changedAt = changedMs > 0 ? new Date(changedMs).toISOString() : undefined
      const list = { query, items, next, cursor: given, unreadSince }
      return homePage({ page, config, ...list, news: current.news, changedAt })
    },
  }
}
