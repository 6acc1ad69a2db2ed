import type { Database } from '../store/database.ts'
import { newestEntry } from '../store/journal.ts'
import { readMeta } from '../store/meta.ts'
import { revisionOf } from './revision.ts'

/** The revision of what the database has now. */
export function currentRevision(db: Database, now: Date): string {
  return revisionOf(now, { newest: newestEntry(db), epoch: readMeta(db, 'epoch') ?? '' })
}
