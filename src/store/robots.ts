import { DAY_MS } from '../durations.ts'
import type { RobotsRecord } from '../source-state.ts'
import type { Database } from './database.ts'

/** A host that was not asked for this long is forgotten. */
const LONGEST_DAYS = 40

/** Reads an origin's remembered robots.txt; undefined if it was never requested. */
export function readRobots(db: Database, origin: string): RobotsRecord | undefined {
  const [found] = db.exec<{ body: string }>('SELECT body FROM robots WHERE origin = ?', origin)
  return found && (JSON.parse(found.body) as RobotsRecord)
}

/** Stores the answer of an origin, and deletes origins that were not asked for 40 days. */
export function writeRobots(db: Database, origin: string, record: RobotsRecord): void {
  const { checkedAt } = record
  db.exec(
    'INSERT INTO robots (origin, checked_at, body) VALUES (?, ?, ?) ON CONFLICT (origin) DO UPDATE SET checked_at = excluded.checked_at, body = excluded.body',
    origin,
    checkedAt,
    JSON.stringify(record),
  )
  db.exec(
    'DELETE FROM robots WHERE checked_at < ?',
    new Date(Date.parse(checkedAt) - LONGEST_DAYS * DAY_MS).toISOString(),
  )
}
