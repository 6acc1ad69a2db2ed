import type { Site, Source } from '../../config/schema/schema.ts'
import { withShownAddresses } from '../../config/schema/shown-address.ts'
import { needsOwnersYes } from '../../fetch/permanent-redirect.ts'
import type { ParsedFeed } from '../../model.ts'
import { type BodyTrouble, bodyTroubles, describeTrouble } from '../../normalise/body-troubles.ts'
import { looksLikeLocalClock } from '../../normalise/date/local-clock.ts'
import type { WholeOutcome } from '../../normalise/whole-item.ts'
import type { Finding, PermanentRedirect, SourceState } from '../../source-state.ts'

/** Faults of a readable source that its owner should know. */

export type Findings = {
  /** The fault that makes its items useless. */
  readonly problem: Finding | undefined
  readonly hints: readonly Finding[]
}

type Body = {
  readonly feed: ParsedFeed
  /** Its items made whole, in order. */
  readonly outcomes: readonly WholeOutcome[]
  /** The number of its items that were read before. */
  readonly seen: number
}

const GRAVE: ReadonlySet<string> = new Set([
  'dates-unreadable',
  'items-unusable',
  'cut-off',
] satisfies BodyTrouble['what'][])

/**
 * Finds the faults of a body. A few new items beside known ones prove nothing: findings in the whole body stay until
 * one of its items can be used.
 */
export function findingsOf(
  source: Source,
  memory: Pick<SourceState, 'problem' | 'hints'>,
  { feed, outcomes, seen }: Body,
  { site, now }: { readonly site: Site; readonly now: Date },
): Findings {
  const troubles = bodyTroubles(feed, outcomes).map((trouble) => ({
    what: trouble.what,
    detail: describeTrouble(trouble),
  }))
  const clock = seen > 0 ? [] : clockHint(source, feed, { site, now })
  // Future dates count as none, but then the clock is at fault, not the form.
  const grave = troubles.find(({ what }) => GRAVE.has(what) && !(what === 'dates-unreadable' && clock.length > 0))
  const mild = troubles.filter(({ what }) => !GRAVE.has(what))
  if (seen === 0) return { problem: grave, hints: [...mild, ...clock] }
  const hints = hintsAfter(memory, mild)
  const isUsable = outcomes.some((outcome) => outcome.kind === 'whole' && outcome.item.dated)
  if (isUsable) return { problem: undefined, hints }
  return { problem: graveBefore(memory), hints }
}

/** A grave problem that an earlier body had; a failed request does not count. */
export function graveBefore({ problem }: Pick<SourceState, 'problem'>): Finding | undefined {
  if (problem !== undefined && GRAVE.has(problem.what)) return problem
  return undefined
}

function hintsAfter({ hints = [] }: Pick<SourceState, 'hints'>, found: readonly Finding[]): readonly Finding[] {
  return [...hints.filter(({ what }) => !found.some((one) => one.what === what)), ...found]
}

function clockHint(
  source: Source,
  feed: ParsedFeed,
  { site, now }: { readonly site: Site; readonly now: Date },
): readonly Finding[] {
  const { clock, dateOrder: order = 'dmy', utcOffset = site.utcOffset } = source
  const written = feed.items.flatMap(({ published, updated }) => published ?? updated ?? [])
  if (clock !== undefined || !looksLikeLocalClock(written, { utcOffset, order, clock, now })) return []
  return [
    {
      what: 'local-clock',
      detail: `its newest dates are ahead by the local offset, as if local time were labelled GMT: set clock: 'local' if this persists`,
    },
  ]
}

/** A permanent redirect that needs the owner's consent. */
export function redirectHint(source: Source, move: PermanentRedirect | undefined): readonly Finding[] {
  if (move === undefined || !needsOwnersYes(source, move)) return []
  const to = URL.parse(move.to)?.hostname ?? ''
  const where = withShownAddresses(move.to, source.secret)
  return [
    {
      what: 'moved',
      detail: `redirects permanently to another domain, ${where}: change its url, or allow it with mayMoveTo: ['${to}']`,
    },
  ]
}
