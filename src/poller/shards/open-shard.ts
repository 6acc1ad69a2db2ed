import type { Database } from '../../store/database.ts'
import { readMeta, writeMeta } from '../../store/meta.ts'
import { openSchema } from '../../store/schema.ts'

/** Opens a shard's database. A new one begins an epoch. Throws for data of newer code, so that nothing is written. */
export function openShard(db: Database, newEpoch: () => string): Database {
  const opened = openSchema(db)
  if (opened.kind === 'newer') {
    throw new Error(`the shard's database has version ${opened.version}, written by a newer version of this Worker`)
  }
  if (readMeta(db, 'epoch') === undefined) writeMeta(db, 'epoch', newEpoch())
  return db
}
