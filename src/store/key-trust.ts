import type { KeyKind } from '../model.ts'
import type { Database } from './database.ts'

/**
 * How often a kind of key led to the right item at a source although address or headline had changed, and how often to
 * another article's.
 */
export type KeyTrust = {
  readonly source: string
  readonly kind: KeyKind
  readonly confirmed: number
  readonly refuted: number
}

/** Of all sources. */
export function readKeyTrust(db: Database): readonly KeyTrust[] {
  return db.exec<KeyTrust>('SELECT source, kind, confirmed, refuted FROM key_trust')
}

/** Adds to the counts. */
export function addKeyTrust(db: Database, found: readonly KeyTrust[]): void {
  for (const { source, kind, confirmed, refuted } of found) {
    db.exec(
      'INSERT INTO key_trust (source, kind, confirmed, refuted) VALUES (?, ?, ?, ?) ON CONFLICT (source, kind) DO UPDATE SET confirmed = confirmed + excluded.confirmed, refuted = refuted + excluded.refuted',
      source,
      kind,
      confirmed,
      refuted,
    )
  }
}

/** One article that was rewritten from beginning to end refutes its number wrongly; a section's number is refuted by all. */
const LEAST_REFUTED = 3

/** Whether a kind no longer counts at a source. */
export function isUnsound({ confirmed, refuted }: Pick<KeyTrust, 'confirmed' | 'refuted'>): boolean {
  return refuted >= LEAST_REFUTED && refuted > 2 * confirmed
}

const LEAST_CONFIRMED = 3

/** Whether a kind has led to the right item so often at a source that it counts against any words. */
export function isTrusted({ confirmed, refuted }: Pick<KeyTrust, 'confirmed' | 'refuted'>): boolean {
  return confirmed >= LEAST_CONFIRMED && confirmed >= 10 * refuted
}
