import { type DayCount, type ItemsDocument, type StateDocument, VERSION } from './documents.ts'

/** What `items` is before anything was kept. */
export const noItems: ItemsDocument = { version: VERSION, rev: '', items: [], keys: '', firstDay: '', sealedDay: '' }

/** What `state` is before the first tick. */
export function noState(day: string): StateDocument {
  return { version: VERSION, itemsRev: '', tickedAt: '', today: noCount(day), sources: {} }
}

/** The sums of a UTC day that has just begun. */
export function noCount(day: string): DayCount {
  return { day, ticks: 0, requests: 0, kvReads: 0, kvWrites: 0, bytesRead: 0, bytesParsed: 0, kept: 0 }
}
