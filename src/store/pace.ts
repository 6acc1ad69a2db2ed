/** How much work one tick may take on, and why. */
export type Pace = {
  readonly requests: number
  readonly parseBytes: number
  /** Ticks that were killed in the last day, newest first: when each began, and whose body it was parsing, or "". */
  readonly kills: readonly Kill[]
}

export type Kill = { readonly at: string; readonly source: string }
