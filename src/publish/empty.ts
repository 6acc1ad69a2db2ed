import { noCount } from '../store/counts.ts'
import { type ItemsDocument, type StatusDocument, VERSION } from './documents.ts'

/** The `items` document before anything was kept. */
export const noItems: ItemsDocument = { version: VERSION, rev: '', items: [], firstDay: '', sealedDay: '' }

/** The `status` document before the first tick. */
export function noStatus(day: string): StatusDocument {
  return {
    version: VERSION,
    tickedAt: '',
    today: noCount(day),
    sources: {},
    pace: { requests: 0, parseBytes: 0, killed: 0 },
    unpublished: { count: 0, keys: [] },
    database: { bytes: 0, seen: 0 },
    articles: { waiting: 0, keptOut: [] },
  }
}

/** The counts of this UTC day; zeros if a status has those of an earlier one. */
export function countsOfToday(status: StatusDocument | undefined, now: Date): StatusDocument['today'] {
  const day = now.toISOString().slice(0, 10)
  return status?.today.day === day ? status.today : noStatus(day).today
}
