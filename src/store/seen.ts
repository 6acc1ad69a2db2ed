import type { Item } from '../model.ts'
import type { Database } from './database.ts'
import { readMeta, writeMeta } from './meta.ts'

/** One key of a kept item: its source, its kind of evidence, and the item it leads to. */
export type SeenKey = {
  readonly key: string
  readonly kind: string
  readonly source: string
  readonly item: string
}

/** Whether a key of any source was ever kept. */
export function wasSeen(db: Database, key: string): boolean {
  return db.exec('SELECT 1 AS found FROM seen WHERE key = ? LIMIT 1', key).length > 0
}

/**
 * Remembers keys for good. A known one costs no row. Counts them as they come, because counting them all reads them
 * all.
 */
export function addSeen(db: Database, keys: Iterable<SeenKey>): void {
  const before = db.rowsWritten()
  for (const { key, kind, source, item } of keys) {
    db.exec('INSERT OR IGNORE INTO seen (key, kind, source, item) VALUES (?, ?, ?, ?)', key, kind, source, item)
  }
  const added = db.rowsWritten() - before
  if (added > 0) writeMeta(db, 'seen-count', countSeen(db) + added)
}

/** How many keys are remembered. */
export function countSeen(db: Database): number {
  return readMeta(db, 'seen-count') ?? 0
}

/** The keys of a stored item, its own first; the kinds of the others are not stored. */
export function keysOf({ id, source, keys }: Pick<Item, 'id' | 'source' | 'keys'>): readonly SeenKey[] {
  return keys.map((key, index) => ({ key, kind: index === 0 ? 'article' : 'headline', source, item: id }))
}
