import type { Database } from '../store/database.ts'
import { writeMeta } from '../store/meta.ts'
import { type Opened, openSchema } from '../store/schema.ts'

/** Opens the Poller's database. A new one has yet to find out whether KV has content to take over. */
export function openPoller(db: Database, newEpoch: () => string): Opened {
  // In one transaction: tables without the second note would seem to hold everything, and KV would be overwritten.
  return db.transaction(() => {
    const opened = openSchema(db)
    if (opened.kind !== 'new') return opened
    writeMeta(db, 'epoch', newEpoch())
    writeMeta(db, 'rebuild', { kind: 'unknown' })
    return opened
  })
}
