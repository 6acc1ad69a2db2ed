import type { Database } from './database.ts'

/** One document whose newest version is not in KV yet. */
export type Publication = { readonly key: string; readonly revision: number }

/** Marks documents as changed. A mark that is there already gets a new revision, so that no older put clears it. */
export function markDue(db: Database, keys: Iterable<string>): void {
  for (const key of keys) {
    db.exec(
      'INSERT INTO publications (key, revision, publishing) VALUES (?, 1, 0) ON CONFLICT (key) DO UPDATE SET revision = revision + 1',
      key,
    )
  }
}

/** Reads the due documents. */
export function readDue(db: Database): readonly Publication[] {
  return db.exec<Publication>('SELECT key, revision FROM publications ORDER BY key')
}

/** Notes that a put has begun. A mark that still says so after a restart is published again. */
export function notePublishing(db: Database, { key, revision }: Publication): void {
  db.exec('UPDATE publications SET publishing = ? WHERE key = ?', revision, key)
}

/** Clears the mark after the put was acknowledged, unless the document changed meanwhile. */
export function clearDue(db: Database, { key, revision }: Publication): void {
  db.exec('DELETE FROM publications WHERE key = ? AND revision = ?', key, revision)
}
