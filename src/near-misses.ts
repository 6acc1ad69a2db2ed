import type { NearMiss } from './model.ts'
import { type NearDocument, VERSION } from './store/documents.ts'

const MOST = 200
const LONGEST_DAYS = 14

/** The near misses after a tick: newest first, each article once, the newest 200 and none older than 14 days. */
export function withNearMisses(stored: readonly NearMiss[], met: readonly NearMiss[], now: Date): NearDocument {
  const oldest = new Date(now.getTime() - LONGEST_DAYS * 24 * 3_600_000).toISOString()
  const byLink = new Map<string, NearMiss>()
  for (const miss of [...met, ...stored]) {
    if (miss.seen >= oldest && !byLink.has(miss.link)) byLink.set(miss.link, miss)
  }
  return { version: VERSION, items: [...byLink.values()].slice(0, MOST) }
}
