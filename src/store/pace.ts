/** What one tick may take on, and what made it so. */
export type Pace = {
  readonly requests: number
  readonly parseBytes: number
  /** Ticks that were killed in the last day, newest first: when each began, and whose body it parsed, or "". */
  readonly kills: readonly Kill[]
}

export type Kill = { readonly at: string; readonly source: string }
