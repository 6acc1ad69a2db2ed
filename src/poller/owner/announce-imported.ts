import { currentRevision } from '../../publish/current-revision.ts'
import { KEYS } from '../../publish/documents.ts'
import { NO_SUMMARY } from '../../publish/make-documents.ts'
import type { Database } from '../../store/database.ts'
import { readDay } from '../../store/days.ts'
import { addToJournal, trimJournal } from '../../store/journal.ts'
import { readMeta, writeMeta } from '../../store/meta.ts'
import { markDue } from '../../store/publications.ts'

/**
 * Programs that follow the changes learn about imported items, but not before the day that holds them is published:
 * until then nobody finds them, and many days take more than one day's writes.
 */

/** Notes days to which an import added items. */
export function announceLater(db: Database, days: readonly string[]): void {
  if (days.length > 0) writeMeta(db, 'imported-days', [...new Set([...(readMeta(db, 'imported-days') ?? []), ...days])])
}

/** Adds the items of an imported day to the journal. Call it when KV has acknowledged the day. */
export function announceImported(db: Database, day: string, now: Date): void {
  const days = readMeta(db, 'imported-days') ?? []
  if (!days.includes(day)) return
  addToJournal(
    db,
    (readDay(db, day) ?? []).filter(({ dropped }) => !dropped).map(({ id }) => ({ kind: 'new', item: id })),
    now,
  )
  trimJournal(db, now)
  writeMeta(
    db,
    'imported-days',
    days.filter((one) => one !== day),
  )
  const before = readMeta(db, 'items') ?? NO_SUMMARY
  writeMeta(db, 'items', { ...before, rev: currentRevision(db, now) })
  markDue(db, [KEYS.items, KEYS.changes])
}
