import { isOfConfig } from '../change-kind.ts'
import { DAY_MS } from '../durations.ts'
import type { ChangeKind, ForgottenChanges, JournalEntry } from '../model.ts'
import type { Database } from './database.ts'
import { readMeta, writeMeta } from './meta.ts'

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

type EntryRow = { readonly seq: number; readonly at: string; readonly kind: string; readonly item: string }

const entriesOf = (rows: readonly EntryRow[]): readonly JournalEntry[] =>
  rows.map(({ seq, at, kind, item }) => [seq, at, kind as ChangeKind, item] as const)

/** Reads all remaining entries, oldest first. */
export function readJournal(db: Database): readonly JournalEntry[] {
  return entriesOf(db.exec<EntryRow>('SELECT seq, at, kind, item FROM journal ORDER BY seq'))
}

/** The number of the newest entry; 0 before the first. */
export function newestEntry(db: Database): number {
  return db.exec<{ seq: number | null }>('SELECT max(seq) AS seq FROM journal')[0]?.seq ?? 0
}

/** The newest of forgotten changes, some more of which are forgotten now. */
export function forgottenWith(entries: readonly JournalEntry[], before: ForgottenChanges): ForgottenChanges {
  const newest = { ...before }
  for (const [number, , kind] of entries) {
    const whose = isOfConfig(kind) ? 'config' : 'items'
    newest[whose] = Math.max(newest[whose], number)
  }
  return newest
}

/** Reads which changes the table no longer has. */
export function readForgotten(db: Database): ForgottenChanges {
  return readMeta(db, 'forgotten-changes') ?? { items: 0, config: 0 }
}

/** Deletes old entries, and notes the newest of them. Keeps the newest of all, so that numbers go on from there. */
export function trimJournal(db: Database, now: Date): void {
  const newest = newestEntry(db)
  const oldest = new Date(now.getTime() - LONGEST_DAYS * DAY_MS).toISOString()
  // Deletes only from the beginning: a clock that jumped must not leave a hole, or a program that follows would miss
  // entries.
  const isOld = 'seq < coalesce((SELECT min(seq) FROM journal WHERE at >= ?), ?)'
  const old = entriesOf(
    db.exec<EntryRow>(
      `SELECT seq, at, kind, item FROM journal WHERE seq < ? AND (${isOld} OR seq <= ?) ORDER BY seq`,
      newest,
      oldest,
      newest,
      newest - MOST,
    ),
  )
  const last = old.at(-1)
  if (last === undefined) return
  db.exec('DELETE FROM journal WHERE seq <= ?', last[0])
  writeMeta(db, 'forgotten-changes', forgottenWith(old, readForgotten(db)))
}
