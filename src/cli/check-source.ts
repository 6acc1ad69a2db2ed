import type { Site, Source } from '../config/schema.ts'
import { decode } from '../fetch/decode.ts'
import { describeFailure, type FetchOutcome } from '../fetch/outcome.ts'
import { toWholeItem } from '../normalise/whole-item.ts'
import { describeUnreadable } from '../parse/outcome.ts'
import { parseSource } from '../parse/parse-source.ts'

/** What one source answered, in words for its owner: format, items, newest date, or what is wrong. */
export function describeOutcome(
  source: Source,
  outcome: FetchOutcome,
  site: Site,
  now: Date,
): { readonly good: boolean; readonly words: string } {
  if (outcome.kind === 'failed') return { good: false, words: describeFailure(outcome.failure) }
  if (outcome.kind === 'not-modified') return { good: false, words: 'answered 304 to an unconditional request' }
  const parsed = parseSource(source, decode(outcome.body, outcome.contentType), outcome.url)
  if (parsed.kind !== 'parsed') return { good: false, words: describeUnreadable(parsed) }

  const made = parsed.feed.items.map((item) => toWholeItem(item, source, { now, site }))
  const dates = made.flatMap((one) => (one.kind === 'whole' && one.item.dated ? [one.item.published] : [])).sort()
  const unusable = made.filter(({ kind }) => kind === 'unusable').length
  const moved = outcome.movedTo === undefined ? '' : `, moved for good to ${outcome.movedTo}`
  const missing = 'missing' in parsed ? `; ${parsed.missing}` : ''
  const words = [
    `${parsed.feed.format}, ${made.length} items`,
    unusable > 0 ? `, ${unusable} unusable` : '',
    dates.length > 0 ? `, newest ${dates.at(-1)}` : ', no readable date',
    moved,
    missing,
  ].join('')
  return { good: made.length > unusable && missing === '' && (dates.length > 0 || isUndated(source)), words }
}

/** A page that shows no dates is no fault: the config says so by naming no place for them. */
function isUndated(source: Source): boolean {
  return source.kind === 'html' && source.html.published === undefined
}
