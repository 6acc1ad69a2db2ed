import { DAY_MS } from '../durations.ts'
import type { ChangeKind, JournalEntry } from '../model.ts'
import type { Database } from './database.ts'

/** So long the journal answers, at least; within it the newest so many. */
const LONGEST_DAYS = 35
const MOST = 20_000

/** Writes down what changed, in order. */
export function addToJournal(
  db: Database,
  changes: Iterable<{ readonly kind: ChangeKind; readonly item: string }>,
  now: Date,
): void {
  for (const { kind, item } of changes) {
    db.exec('INSERT INTO journal (at, kind, item) VALUES (?, ?, ?)', now.toISOString(), kind, item)
  }
}

/** All entries that are still remembered, oldest first. */
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

/** Lets go of old entries. The newest one stays, so that numbers go on where they were. */
export function trimJournal(db: Database, now: Date): void {
  const newest = newestEntry(db)
  const oldest = new Date(now.getTime() - LONGEST_DAYS * DAY_MS).toISOString()
  // From its beginning on: a clock that jumped must leave no hole, for who follows would miss what was in it.
  const isOld = 'seq < coalesce((SELECT min(seq) FROM journal WHERE at >= ?), ?)'
  db.exec(`DELETE FROM journal WHERE seq < ? AND (${isOld} OR seq <= ?)`, newest, oldest, newest, newest - MOST)
}
