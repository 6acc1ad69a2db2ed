import type { NearMiss } from '../../model.ts'
import { evidenceOf } from '../../write/evidence.ts'

/** A near miss for programs: each piece of evidence with its words. */
export function nearMissReport(miss: NearMiss) {
  const { source, link, title, summary, published, seen, score } = miss
  return { source, link, title, summary, published, seen, score, because: evidenceOf(miss) }
}
