import type { Item } from '../model.ts'
import type { Database } from './database.ts'

/** 20261123 for 2026-11-23; 0, which is before all days, for "". */
const numberOf = (day: string): number => Number(day.replaceAll('-', ''))

function dayFrom(number: number): string {
  const digits = String(number)
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
}

/** Characters of one row: the platform allows 2 MB, and a character may take three bytes. */
const MOST_IN_A_ROW = 600_000

/** Reads the items of a sealed day; undefined if the day is not sealed. */
export function readDay(db: Database, day: string): readonly Item[] | undefined {
  const rows = db.exec<{ body: string }>('SELECT body FROM days WHERE day = ? ORDER BY part', numberOf(day))
  if (rows.length === 0) return undefined
  return rows.flatMap(({ body }) => JSON.parse(body) as readonly Item[])
}

/** Seals a day with its items, which are in the order of lists, the newest first. */
export function writeDay(db: Database, day: string, items: readonly Item[]): void {
  const parts = partsOf(items)
  parts.forEach((part, index) => {
    db.exec(
      'INSERT OR REPLACE INTO days (day, part, count, body) VALUES (?, ?, ?, ?)',
      numberOf(day),
      index,
      part.length,
      `[${part.join(',')}]`,
    )
  })
  db.exec('DELETE FROM days WHERE day = ? AND part >= ?', numberOf(day), parts.length)
}

/** Splits items, as JSON, into as many rows as they need. */
function partsOf(items: readonly Item[]): readonly (readonly string[])[] {
  const parts: string[][] = [[]]
  let room = MOST_IN_A_ROW
  for (const text of items.map((item) => JSON.stringify(item))) {
    if (text.length > room && parts.at(-1)?.length) {
      parts.push([])
      room = MOST_IN_A_ROW
    }
    room -= text.length
    parts.at(-1)?.push(text)
  }
  return parts
}

/** The newest sealed day; "" when there is none. */
export function newestSealedDay(db: Database): string {
  const [found] = db.exec<{ day: number | null }>('SELECT max(day) AS day FROM days')
  if (found?.day == null) return ''
  return dayFrom(found.day)
}

/** The next older sealed day; "" when there is none. */
export function sealedDayBefore(db: Database, day: string): string {
  const [found] = db.exec<{ day: number | null }>('SELECT max(day) AS day FROM days WHERE day < ?', numberOf(day))
  if (found?.day == null) return ''
  return dayFrom(found.day)
}

/** The next newer sealed day; "" when there is none. */
export function sealedDayAfter(db: Database, day: string): string {
  const [found] = db.exec<{ day: number | null }>('SELECT min(day) AS day FROM days WHERE day > ?', numberOf(day))
  if (found?.day == null) return ''
  return dayFrom(found.day)
}

/** Counts the items of each sealed day up to the given one, oldest first. */
export function countDays(db: Database, upTo: string): readonly (readonly [day: string, count: number])[] {
  const query = 'SELECT day, sum(count) AS count FROM days WHERE day <= ? GROUP BY day ORDER BY day'
  const rows = db.exec<{ day: number; count: number }>(query, numberOf(upTo))
  return rows.map(({ day, count }) => [dayFrom(day), count] as const)
}
