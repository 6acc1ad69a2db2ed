import { type DayCount, noCount } from './counts.ts'
import type { Database } from './database.ts'
import { readMeta } from './meta.ts'

/** Reads the sums of the UTC day so far: all 0 if nothing was counted yet. */
export function readToday(db: Database, now: Date): DayCount {
  const day = now.toISOString().slice(0, 10)
  const today = readMeta(db, 'today')
  if (today?.day === day) return today
  return noCount(day)
}
