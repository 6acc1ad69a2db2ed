import { MINUTE_MS } from '../durations.ts'
import type { Database } from '../store/database.ts'
import { newestEntry } from '../store/journal.ts'
import { readMeta, writeMeta } from '../store/meta.ts'

/** Twice as long as a reader may see older items (docs/decisions/0008). */
const SEEN_AFTER_MS = 5 * MINUTE_MS

/**
 * Notes how far readers everywhere see the items, by what was published some minutes ago. Call it when the items
 * are published, before the changes are.
 */
export function settleChanges(db: Database, now: Date): void {
  const noted = readMeta(db, 'settled-changes')
  if (noted !== undefined && Math.abs(now.getTime() - Date.parse(noted.at)) < SEEN_AFTER_MS) return
  writeMeta(db, 'settled-changes', { settled: noted?.next ?? 0, next: newestEntry(db), at: now.toISOString() })
}
