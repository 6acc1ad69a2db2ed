import { readKeys } from '../item-keys.ts'
import type { Item, KeptKey, KeyKind } from '../model.ts'
import type { Database } from './database.ts'
import { readMeta, writeMeta } from './meta.ts'

/** Whether a key of any source was ever kept. */
export function wasSeen(db: Database, key: string): boolean {
  return db.exec('SELECT 1 AS found FROM seen WHERE key = ? LIMIT 1', key).length > 0
}

/** Everything that a key was ever kept as. */
export function findSeen(db: Database, key: string): readonly KeptKey[] {
  return db.exec<{ key: string; kind: KeyKind; source: string; item: string }>(
    'SELECT key, kind, source, item FROM seen WHERE key = ?',
    key,
  )
}

/**
 * Remembers keys for good; one that led to another item leads to this one from now on. A known one costs no row. The
 * new ones are counted here, because counting the whole table would read every row of it.
 */
export function addSeen(db: Database, keys: Iterable<KeptKey>): void {
  const before = db.rowsWritten()
  for (const { key, kind, source, item } of keys) {
    db.exec(
      'INSERT INTO seen (key, kind, source, item) VALUES (?, ?, ?, ?) ON CONFLICT (key, kind, source) DO UPDATE SET item = excluded.item WHERE item <> excluded.item',
      key,
      kind,
      source,
      item,
    )
  }
  const added = db.rowsWritten() - before
  if (added > 0) writeMeta(db, 'seen-count', countSeen(db) + added)
}

/** How many keys are remembered. */
export function countSeen(db: Database): number {
  return readMeta(db, 'seen-count') ?? 0
}

/** The keys that lead to a stored item, as they are remembered. */
export function keptKeysOf(item: Pick<Item, 'id' | 'source' | 'keys'>): readonly KeptKey[] {
  return readKeys(item).map((key) => ({ ...key, item: item.id }))
}
