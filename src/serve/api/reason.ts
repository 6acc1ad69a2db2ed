/** Why health is not "ok". */
export type Reason = {
  /** A note requires no action. */
  readonly level: 'failing' | 'warning' | 'note'
  readonly what: string
  readonly detail: string
}

export const failing = (what: string, detail: string): Reason => ({ level: 'failing', what, detail })
export const warning = (what: string, detail: string): Reason => ({ level: 'warning', what, detail })

/** Keeps a reason short enough for a screen, even with thousands of sources. */
const MOST_NAMED = 20

/** The first of a list as text, and how many more there are. */
export function someOf(names: readonly string[], separator = ', '): string {
  const more = names.length - MOST_NAMED
  const some = names.slice(0, MOST_NAMED).join(separator)
  return more > 0 ? `${some} and ${more} more` : some
}
