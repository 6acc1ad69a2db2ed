import type { DayDocument } from '../../publish/documents.ts'
import { type Page, walk } from '../feeds/archive.ts'
import { knownOfPlaces, type ReadOlder } from '../feeds/older-items.ts'
import type { Place } from '../query/cursor.ts'
import type { Query } from '../query/query.ts'
import { selector } from '../query/select.ts'
import type { Setting } from '../query/setting.ts'
import { type Current, shown } from '../query/shown.ts'

/** Keeps a page of long summaries under 50 KB. */
const ITEMS_A_PAGE = 25

/** Reads a day of the archive; undefined if it is not stored. */
export type ReadDay = (day: string) => Promise<DayDocument | undefined>

type Wanted = { readonly query: Query; readonly after: Place | undefined }

/** One page of a list for people, without hidden items and back-fill. Older items are read if the current ones do not fill it. */
export async function walkShown(
  { config }: Pick<Setting, 'config'>,
  current: Current,
  { query, after }: Wanted,
  older: ReadOlder,
): Promise<Page> {
  const readDay: ReadDay = async (day) => {
    const found = await older.readDay(day)
    return found && shown(found, config)
  }
  const isWanted = selector(query, config)
  const known = await knownOfPlaces(current, query, { config, older })
  return walk(
    { current: current.document, known, readDay },
    { after, limit: ITEMS_A_PAGE, selects: (item) => !item.backfill && isWanted(item), since: query.since },
  )
}
