import type { Database } from '../store/database.ts'
import { writeMeta } from '../store/meta.ts'
import { type Opened, openSchema } from '../store/schema.ts'

/** Opens the Poller's database. A new one has yet to find out whether KV has content to take over. */
export function openPoller(db: Database, newEpoch: () => string): Opened {
  const opened = openSchema(db)
  if (opened.kind === 'new') {
    db.transaction(() => {
      writeMeta(db, 'epoch', newEpoch())
      writeMeta(db, 'rebuild', { kind: 'unknown' })
    })
  }
  return opened
}
