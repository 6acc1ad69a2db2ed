import { hash8 } from '../text/hash.ts'

/**
 * Makes the revision of a published document: when the change was committed, in ms, the journal's number then, and whose
 * journal it is.
 */
export function revisionOf(now: Date, { newest, epoch }: { readonly newest: number; readonly epoch: string }): string {
  return `${now.getTime()}-${newest.toString(36)}-${hash8(epoch)}`
}

/** When the tick that made a revision began, in ms; 0 for "", the revision before the first. */
export function startedMs(rev: string): number {
  return Number(rev.split('-')[0]) || 0
}

/**
 * The last number of a journal that a revision knows; 0 for "", the revision before the first, and -1 for one of another
 * journal, as of a Poller that was lost.
 */
export function entryIn(rev: string, epoch: string): number {
  if (rev === '') return 0
  const [, newest = '', whose] = rev.split('-')
  if (whose !== hash8(epoch)) return -1
  return Number.parseInt(newest, 36) || 0
}
