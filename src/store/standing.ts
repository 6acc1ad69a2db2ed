/**
 * KV has no transactions: `items` and `state` are two puts, either can be lost, and a read can be a minute old. Their
 * revisions tell which happened.
 */
export type Standing =
  /** The state was written after just these items. */
  | 'level'
  /** The items are newer: the state's put was lost. What it remembers of the sources cannot be trusted. */
  | 'items-ahead'
  /** The items are older: an old read, or another tick is at work. Nothing may be written over it. */
  | 'items-stale'
  /** They have been older for so long that no cache explains it: they are all there is. */
  | 'items-lost'

const LONGEST_STALE_MS = 10 * 60_000

/** How the items found under a revision stand to the revision that the state knows. */
export function standingOf(stateRev: string, itemsRev: string, now: Date): Standing {
  if (itemsRev === stateRev) return 'level'
  if (startedMs(itemsRev) >= startedMs(stateRev)) return 'items-ahead'
  return now.getTime() - startedMs(stateRev) > LONGEST_STALE_MS ? 'items-lost' : 'items-stale'
}

/** A revision is the tick's own id, never a counter: `<start in ms>-<random>`. */
export function revisionOf(now: Date, chance: number): string {
  return `${now.getTime()}-${Math.floor(chance * 36 ** 6)
    .toString(36)
    .padStart(6, '0')}`
}

/** When the tick started that wrote a revision, in ms; 0 for "", the revision before the first. */
export function startedMs(rev: string): number {
  return Number(rev.split('-')[0]) || 0
}
