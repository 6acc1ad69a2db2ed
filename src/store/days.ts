import type { Item } from '../model.ts'
import type { Database } from './database.ts'

const numberOf = (day: string): number => Number(day.replaceAll('-', ''))

function dayFrom(number: number): string {
  const digits = String(number)
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
}

/** The items of a sealed day; undefined where no such day is sealed. */
export function readDay(db: Database, day: string): readonly Item[] | undefined {
  const [found] = db.exec<{ body: string }>('SELECT body FROM days WHERE day = ?', numberOf(day))
  return found === undefined ? undefined : (JSON.parse(found.body) as readonly Item[])
}

/** Seals a day with its items, newest place first. */
export function writeDay(db: Database, day: string, items: readonly Item[]): void {
  db.exec(
    'INSERT INTO days (day, count, body) VALUES (?, ?, ?) ON CONFLICT (day) DO UPDATE SET count = excluded.count, body = excluded.body WHERE body <> excluded.body',
    numberOf(day),
    items.length,
    JSON.stringify(items),
  )
}

/** The next older sealed day; "" when there is none. */
export function sealedDayBefore(db: Database, day: string): string {
  const [found] = db.exec<{ day: number | null }>('SELECT max(day) AS day FROM days WHERE day < ?', numberOf(day))
  return found?.day == null ? '' : dayFrom(found.day)
}

/** The next newer sealed day; "" when there is none. */
export function sealedDayAfter(db: Database, day: string): string {
  const [found] = db.exec<{ day: number | null }>(
    'SELECT min(day) AS day FROM days WHERE day > ?',
    day === '' ? 0 : numberOf(day),
  )
  return found?.day == null ? '' : dayFrom(found.day)
}

/** How many items each sealed day up to one holds, oldest first. */
export function countDays(db: Database, upTo: string): readonly (readonly [day: string, count: number])[] {
  const query = 'SELECT day, count FROM days WHERE day <= ? ORDER BY day'
  const rows = db.exec<{ day: number; count: number }>(query, upTo === '' ? 0 : numberOf(upTo))
  return rows.map(({ day, count }) => [dayFrom(day), count] as const)
}
