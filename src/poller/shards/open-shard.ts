import type { Database } from '../../store/database.ts'
import { readMeta, writeMeta } from '../../store/meta.ts'
import { openSchema } from '../../store/schema.ts'

/** Opens a shard's database. A new one begins an epoch. */
export function openShard(db: Database, newEpoch: () => string): Database {
  openSchema(db)
  if (readMeta(db, 'epoch') === undefined) writeMeta(db, 'epoch', newEpoch())
  return db
}
