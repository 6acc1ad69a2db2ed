import type { Site, Source } from '../../config/schema/schema.ts'
import { decodeBody } from '../../fetch/charset.ts'
import { describeFailure, type FetchResult } from '../../fetch/fetch-result.ts'
import { toWholeItem } from '../../normalise/whole-item.ts'
import { describeUnreadable, shortcomingOf } from '../../parse/parse-result.ts'
import { parseSource } from '../../parse/parse-source.ts'
import type { Matcher } from '../../relevance/matcher.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import { dateNotes } from './check-dates.ts'
import { headlineLines } from './headlines.ts'

/** One source's answer, for the owner of the config. */
export type SourceCheck = {
  readonly id: string
  readonly good: boolean
  /** "rss", "atom"; "-" if nothing was read. */
  readonly format: string
  readonly items: number
  /** ISO 8601, to the minute; "-" without one. */
  readonly newest: string
  /** The faults first, then suggestions. */
  readonly notes: readonly string[]
  /** The first items with their decisions, where they are asked for. */
  readonly headlines?: readonly string[]
}

const NOTHING = { good: false, format: '-', items: 0, newest: '-' } as const

/** Judges the answer to one unconditional request. */
export function checkSource(
  source: Source,
  outcome: FetchResult,
  { site, now, matcher }: { readonly site: Site; readonly now: Date; readonly matcher?: Matcher | undefined },
): SourceCheck {
  const { id } = source
  if (outcome.kind === 'failed') return { ...NOTHING, id, notes: [describeFailure(outcome.failure)] }
  if (outcome.kind === 'not-modified') return { ...NOTHING, id, notes: ['answered 304 to an unconditional request'] }

  const moved = outcome.movedTo && `moved for good: set url: '${outcome.movedTo}'`
  const parsed = parseSource(source, decodeBody(outcome.body, outcome.contentType), {
    url: outcome.url,
    utcOffset: source.utcOffset ?? site.utcOffset,
    now,
  })
  if (parsed.kind !== 'parsed') return { ...NOTHING, id, notes: present([describeUnreadable(parsed), moved]) }

  const { format, items } = parsed.feed
  const made = items.map((item) => toWholeItem(item, source, { now, site }))
  const whole = made.filter((one) => one.kind === 'whole').map(({ item }) => item)
  const dates = whole.filter(({ dated }) => dated).map(({ published }) => published)
  const unusable = made.length - whole.length
  const written = items.flatMap(({ published, updated }) => published ?? updated ?? [])
  const lacks = shortcomingOf(parsed)?.detail
  const isUndated = dates.length === 0 && !mayBeUndated(source)
  const faults = [
    lacks,
    items.length === 0 && 'no items',
    items.length > 0 && isUndated && 'no readable date',
    unusable > 0 && `${unusable} items without title or link`,
    moved,
  ]
  return withoutUndefined({
    id,
    good: whole.length > 0 && lacks === undefined && !isUndated,
    format,
    items: made.length,
    newest: dates.toSorted().at(-1)?.slice(0, 16).concat('Z') ?? '-',
    notes: [...present(faults), ...dateNotes(source, written, site, now)],
    headlines: matcher && headlineLines(whole, source, { matcher, now }),
  })
}

/** The notes that apply. */
function present(notes: readonly (string | false | undefined)[]): readonly string[] {
  return notes.filter((note) => typeof note === 'string')
}

/** A page without dates is not at fault, unless the config has a selector for them. */
function mayBeUndated(source: Source): boolean {
  return source.kind === 'page' && source.selectors?.published === undefined
}
