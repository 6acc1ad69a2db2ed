/** The results of one tick, in numbers. */
export type TickReport = {
  readonly startedAt: string
  readonly tookMs: number
  readonly due: number
  readonly polled: number
  readonly unchanged: number
  readonly failed: number
  /** Due, but beyond this tick's budget: first in line at the next one. */
  readonly left: number
  /** Items in changed bodies, how many of them were known, and what became of the others. */
  readonly read: number
  readonly seen: number
  readonly kept: number
  readonly edited: number
  readonly joined: number
  /** Relevant and met before, without a change that a reader would see. */
  readonly known: number
  readonly near: number
  readonly dropped: number
  readonly unusable: number
  readonly requests: number
  readonly bytesRead: number
  readonly bytesParsed: number
  readonly rowsWritten: number
  /** Articles that were read, and those that wait. */
  readonly articles: number
  readonly articlesLeft: number
}

/** Sums over the ticks of one UTC day, the day of the platform's limits. */
export type DayCount = {
  readonly day: string
  readonly ticks: number
  readonly requests: number
  readonly kvWrites: number
  readonly rowsWritten: number
  readonly bytesRead: number
  readonly bytesParsed: number
  readonly kept: number
  /** How long the Poller and its shards were awake for ticks, in ms: the platform bills 0.128 GB for it. */
  readonly awakeMs: number
}

export type ItemsSummary = {
  /** `<when the change was committed in ms>-<number in the journal>`; "" before anything was kept. */
  readonly rev: string
  /** The earliest filing day that holds an item; "" when there is none. */
  readonly firstDay: string
  /** The newest sealed day: it and all days before it are read-only. "" if none is sealed. */
  readonly sealedDay: string
}

/** Sums of a UTC day with nothing counted yet. */
export function noCount(day: string): DayCount {
  return {
    day,
    ticks: 0,
    requests: 0,
    kvWrites: 0,
    rowsWritten: 0,
    bytesRead: 0,
    bytesParsed: 0,
    kept: 0,
    awakeMs: 0,
  }
}
