import type { Site, Source } from '../../config/schema/schema.ts'
import type { ParsedFeed } from '../../model.ts'
import { looksLikeLocalClock } from '../../normalise/date/local-clock.ts'
import type { WholeOutcome } from '../../normalise/whole-item.ts'
import type { DateSlips } from '../../source-state.ts'

export const NO_SLIPS: DateSlips = { unreadable: 0, ahead: 0 }

/** One wrong date is a slip; three new items in a row with one are a fault of the source. */
export const MOST_SLIPS = 2

/**
 * Counts the new items in a row whose dates cannot be read, or are ahead as local time that calls itself GMT. Most news
 * comes one by one beside items that are known, so that no single body shows the fault.
 */
export function slipsAfter(
  source: Source,
  before: DateSlips = NO_SLIPS,
  { feed, outcomes }: { readonly feed: ParsedFeed; readonly outcomes: readonly WholeOutcome[] },
  { site, now }: { readonly site: Site; readonly now: Date },
): DateSlips {
  const { clock, dateOrder: order = 'dmy', utcOffset = site.utcOffset } = source
  return feed.items.reduce((slips, { published, updated }, index) => {
    const written = published ?? updated
    const outcome = outcomes[index]
    if (written === undefined || outcome?.kind !== 'whole') return slips
    if (outcome.item.dated) return NO_SLIPS
    const isAhead = clock === undefined && looksLikeLocalClock([written], { utcOffset, order, clock, now })
    if (isAhead) return { unreadable: 0, ahead: slips.ahead + 1 }
    return { unreadable: slips.unreadable + 1, ahead: 0 }
  }, before)
}

/** The counts as they are kept with a source: absent until there are any. */
export function slipsToKeep(before: DateSlips | undefined, slips: DateSlips): DateSlips | undefined {
  if (before === undefined && slips.unreadable + slips.ahead === 0) return undefined
  return slips
}
