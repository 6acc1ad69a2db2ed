import type { ParsedFeed } from '../model.ts'
import type { WholeOutcome } from './whole-item.ts'

/** A fault in a body that could be read. */
export type BodyTrouble =
  /** Items have dates, but none can be read: all items would get the time of reading. */
  | { readonly what: 'dates-unreadable'; readonly items: number; readonly sample: string }
  | { readonly what: 'items-unusable'; readonly items: number; readonly sample: string }
  /** The body ends inside its first item, so there is none. */
  | { readonly what: 'cut-off' }
  /** Items beyond the most that are read of one body. */
  | { readonly what: 'items-left'; readonly items: number; readonly left: number }

/** One unreadable date is a slip; three and no readable one are an unknown form. */
const LEAST_UNREADABLE = 3

/**
 * Finds faults that a source's owner should know about, the gravest first. `outcomes` are the body's normalised items,
 * in order.
 */
export function bodyTroubles(feed: ParsedFeed, outcomes: readonly WholeOutcome[]): readonly BodyTrouble[] {
  const troubles: BodyTrouble[] = []
  const items = feed.items.length
  if (items === 0 && feed.endsInItem === true) troubles.push({ what: 'cut-off' })
  const whole = outcomes.filter((outcome) => outcome.kind === 'whole').map(({ item }) => item)
  const unusable = outcomes.find((outcome) => outcome.kind === 'unusable')
  if (outcomes.length > 0 && whole.length === 0 && unusable !== undefined) {
    troubles.push({ what: 'items-unusable', items, sample: `${unusable.reason}: ${unusable.detail}` })
  }
  const written = feed.items.flatMap(({ published, updated }) => published ?? updated ?? [])
  const [sample] = written
  if (
    sample !== undefined &&
    written.length >= LEAST_UNREADABLE &&
    whole.length > 0 &&
    whole.every(({ dated }) => !dated)
  ) {
    troubles.push({ what: 'dates-unreadable', items: whole.length, sample: sample.slice(0, 100) })
  }
  if (feed.itemsLeft !== undefined) troubles.push({ what: 'items-left', items, left: feed.itemsLeft })
  return troubles
}

/** One sentence for the health page. */
export function describeTrouble(trouble: BodyTrouble): string {
  switch (trouble.what) {
    case 'cut-off':
      return 'the body ends inside its first item'
    case 'items-unusable':
      return `none of ${trouble.items} items can be used, such as ${trouble.sample}`
    case 'dates-unreadable':
      return `none of the dates of ${trouble.items} items can be read, such as "${trouble.sample}"`
    case 'items-left':
      return `only the first ${trouble.items} of ${trouble.items + trouble.left} items are read`
  }
}
