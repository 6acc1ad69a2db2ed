import type { DayDocument } from '../../publish/documents.ts'
import { type Page, walk } from '../feeds/archive.ts'
import type { Setting } from '../feeds/recipe.ts'
import type { Place } from '../query/cursor.ts'
import type { Query } from '../query/query.ts'
import { selector } from '../query/select.ts'
import { type Current, shown } from '../query/shown.ts'

/** Keeps a page of long summaries under 50 KB. */
const ITEMS_A_PAGE = 25

/** Reads a day of the archive; undefined if it is not stored. */
export type ReadDay = (day: string) => Promise<DayDocument | undefined>

type Wanted = { readonly query: Query; readonly after: Place | undefined }

/**
 * One page of a list for people, without hidden items and back-fill. Days of the archive are read if the current items
 * do not fill it.
 */
export function walkShown(
  { config }: Pick<Setting, 'config'>,
  { document }: Pick<Current, 'document'>,
  { query, after }: Wanted,
  readDay: ReadDay,
): Promise<Page> {
  const readShown: ReadDay = async (day) => {
    const found = await readDay(day)
    return found && shown(found, config)
  }
  const isWanted = selector(query, config)
  return walk(
    { current: document, readDay: readShown },
    { after, limit: ITEMS_A_PAGE, selects: (item) => !item.backfill && isWanted(item), since: query.since },
  )
}
