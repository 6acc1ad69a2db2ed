import type { Site, Source } from '../../config/schema/schema.ts'
import { withShownAddresses } from '../../config/schema/shown-address.ts'
import { needsOwnersYes } from '../../fetch/permanent-redirect.ts'
import type { ParsedFeed } from '../../model.ts'
import { type BodyTrouble, bodyTroubles, describeTrouble } from '../../normalise/body-troubles.ts'
import { looksLikeLocalClock } from '../../normalise/date/local-clock.ts'
import type { WholeOutcome } from '../../normalise/whole-item.ts'
import type { DateSlips, Finding, PermanentRedirect, SourceState } from '../../source-state.ts'
import { MOST_SLIPS, NO_SLIPS, slipsAfter } from './date-slips.ts'

/** Faults of a readable source that its owner should know. */

export type Findings = {
  /** The fault that makes its items useless. */
  readonly problem: Finding | undefined
  readonly hints: readonly Finding[]
  readonly slips: DateSlips
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

type Memory = Pick<SourceState, 'problem' | 'hints' | 'slips' | 'newsAt'>
type Place = { readonly site: Site; readonly now: Date }

/**
 * Finds the faults of a body. A few new items beside known ones prove little: findings in the whole body stay until one
 * of its items can be used, and only several in a row are new ones.
 */
export function findingsOf(source: Source, memory: Memory, body: Body, place: Place): Findings {
  const troubles = bodyTroubles(body.feed, body.outcomes).map((trouble) => ({
    what: trouble.what,
    detail: describeTrouble(trouble),
  }))
  if (body.seen === 0) return ofWholeBody(source, memory, { ...body, troubles }, place)
  const slips = slipsAfter(source, memory.slips, body, place)
  const mild = troubles.filter(({ what }) => !GRAVE.has(what))
  const hints = hintsAfter(source, memory, [...mild, ...(slips.ahead > MOST_SLIPS ? [LOCAL_CLOCK] : [])])
  const isUsable = body.outcomes.some((outcome) => outcome.kind === 'whole' && outcome.item.dated)
  if (isUsable) return { problem: undefined, hints: hints.filter(({ what }) => what !== LOCAL_CLOCK.what), slips }
  const unreadable = slips.unreadable > MOST_SLIPS ? manyUnreadable(slips, body.feed) : undefined
  return { problem: unreadable ?? graveBefore(memory), hints, slips }
}

function ofWholeBody(
  source: Source,
  memory: Memory,
  { feed, troubles }: Body & { readonly troubles: readonly Finding[] },
  place: Place,
): Findings {
  const clock = clockHint(source, feed, place)
  // Future dates count as none, but then the clock is at fault, not the form.
  const grave = troubles.find(({ what }) => GRAVE.has(what) && !(what === 'dates-unreadable' && clock.length > 0))
  const mild = troubles.filter(({ what }) => !GRAVE.has(what))
  const empty = grave === undefined ? emptyHint(memory, feed, place.now) : []
  return { problem: grave, hints: [...mild, ...clock, ...empty], slips: NO_SLIPS }
}

function manyUnreadable({ unreadable }: DateSlips, { items }: ParsedFeed): Finding {
  const sample = (items.flatMap(({ published, updated }) => published ?? updated ?? [])[0] ?? '').slice(0, 100)
  const detail = `none of the dates of the last ${unreadable} new items can be read, such as "${sample}"`
  return { what: 'dates-unreadable', detail }
}

/** A feed that had items and has none now. The day on which it was first empty stays. */
function emptyHint({ hints = [], newsAt }: Memory, { items }: ParsedFeed, now: Date): readonly Finding[] {
  if (items.length > 0 || newsAt === undefined) return []
  const before = hints.find(({ what }) => what === NO_ITEMS)
  return [before ?? { what: NO_ITEMS, detail: `has had no items since ${now.toISOString().slice(0, 10)}` }]
}

/** The hints of earlier bodies that still hold for one with items. */
export function hintsWithItems({ hints = [] }: Pick<SourceState, 'hints'>): readonly Finding[] {
  return hints.filter(({ what }) => what !== NO_ITEMS)
}

/** A grave problem that an earlier body had; a failed request does not count. */
export function graveBefore({ problem }: Pick<SourceState, 'problem'>): Finding | undefined {
  if (problem !== undefined && GRAVE.has(problem.what)) return problem
  return undefined
}

/** The hints of earlier bodies beside those found now; none of a clock that the owner has set since. */
function hintsAfter({ clock }: Source, memory: Memory, found: readonly Finding[]): readonly Finding[] {
  const before = hintsWithItems(memory).filter(({ what }) => what !== LOCAL_CLOCK.what || clock === undefined)
  return [...before.filter(({ what }) => !found.some((one) => one.what === what)), ...found]
}

function clockHint(source: Source, feed: ParsedFeed, { site, now }: Place): readonly Finding[] {
  const { clock, dateOrder: order = 'dmy', utcOffset = site.utcOffset } = source
  const written = feed.items.flatMap(({ published, updated }) => published ?? updated ?? [])
  if (clock !== undefined || !looksLikeLocalClock(written, { utcOffset, order, clock, now })) return []
  return [LOCAL_CLOCK]
}

const NO_ITEMS = 'no-items'
const LOCAL_CLOCK: Finding = {
  what: 'local-clock',
  detail: `its newest dates are ahead by the local offset, as if local time were labelled GMT: set clock: 'local' if this persists`,
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
