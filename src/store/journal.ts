import { DAY_MS } from '../durations.ts'
import type { ChangeKind, JournalEntry } from '../model.ts'
import type { Database } from './database.ts'

/** The journal keeps entries for at least this long, up to the number below. */
const LONGEST_DAYS = 35
const MOST = 20_000

/** Adds changes to the journal, in order. */
export function addToJournal(
  db: Database,
  changes: Iterable<{ readonly kind: ChangeKind; readonly item: string }>,
  now: Date,
): void {
  for (const { kind, item } of changes) {
    db.exec('INSERT INTO journal (at, kind, item) VALUES (?, ?, ?)', now.toISOString(), kind, item)
  }
}

/** Reads all remaining entries, oldest first. */
export function readJournal(db: Database): readonly JournalEntry[] {
  const rows = db.exec<{ seq: number; at: string; kind: string; item: string }>(
    'SELECT seq, at, kind, item FROM journal ORDER BY seq',
  )
  return rows.map(({ seq, at, kind, item }) => [seq, at, kind as ChangeKind, item] as const)
}

/** The number of the newest entry; 0 before the first. */
export function newestEntry(db: Database): number {
  return db.exec<{ seq: number | null }>('SELECT max(seq) AS seq FROM journal')[0]?.seq ?? 0
}

/** Deletes old entries. Keeps the newest one, so that numbers go on from there. */
export function trimJournal(db: Database, now: Date): void {
  const newest = newestEntry(db)
  const oldest = new Date(now.getTime() - LONGEST_DAYS * DAY_MS).toISOString()
  // Deletes only from the beginning: a clock that jumped must not leave a hole, or a program that follows would miss
  // entries.
  const isOld = 'seq < coalesce((SELECT min(seq) FROM journal WHERE at >= ?), ?)'
  db.exec(`DELETE FROM journal WHERE seq < ? AND (${isOld} OR seq <= ?)`, newest, oldest, newest, newest - MOST)
}
