/** Makes the revision of a published document: when the change was committed, in ms, and the journal's number then. */
export function revisionOf(now: Date, entry: number): string {
  return `${now.getTime()}-${entry.toString(36)}`
}

/** When the tick that made a revision began, in ms; 0 for "", the revision before the first. */
export function startedMs(rev: string): number {
  return Number(rev.split('-')[0]) || 0
}
