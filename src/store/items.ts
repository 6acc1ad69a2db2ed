import { dayOfId } from '../item-day.ts'
import type { Item } from '../model.ts'
import type { Database } from './database.ts'

/** Reads the items of open days and the newest of those before, in no order. */
export function readItems(db: Database): readonly Item[] {
  const rows = db.exec<{ body: string }>('SELECT body FROM items')
  return rows.map(({ body }) => JSON.parse(body) as Item)
}

/** Writes an item; an equal one costs no row. */
export function writeItem(db: Database, item: Item): void {
  db.exec(
    'INSERT INTO items (id, judged_by, body) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET judged_by = excluded.judged_by, body = excluded.body WHERE body <> excluded.body',
    item.id,
    item.judgedBy ?? '',
    JSON.stringify(item),
  )
}

export function removeItems(db: Database, ids: Iterable<string>): void {
  for (const id of ids) db.exec('DELETE FROM items WHERE id = ?', id)
}

/** The oldest filing day with items after a sealed day; "" when there is none. */
export function oldestOpenDay(db: Database, sealedDay: string): string {
  const [found] = db.exec<{ id: string | null }>('SELECT min(id) AS id FROM items WHERE id > ?', afterDay(sealedDay))
  if (found?.id == null) return ''
  return dayOfId(found.id)
}

/** Whether an open item was judged by another topic or matcher than this one. */
export function hasOtherJudge(db: Database, sealedDay: string, judgedBy: string): boolean {
  const query = 'SELECT 1 AS found FROM items WHERE id > ? AND judged_by <> ? LIMIT 1'
  return db.exec(query, afterDay(sealedDay), judgedBy).length > 0
}

/** Sorts after every id of a day and before those of the next. */
function afterDay(day: string): string {
  if (day === '') return ''
  return `${day.replaceAll('-', '')}~`
}
