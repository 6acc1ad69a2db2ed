import type { Source } from '../../config/schema/schema.ts'
import type { WholeItem } from '../../model.ts'
import { judge } from '../../relevance/judge.ts'
import type { Matcher } from '../../relevance/matcher.ts'

const HEADLINES = 8

/** The first items of a source, each with its decision and score, its date, and its headline. */
export function headlineLines(
  items: readonly WholeItem[],
  source: Source,
  { matcher, now }: { readonly matcher: Matcher; readonly now: Date },
): readonly string[] {
  return items.slice(0, HEADLINES).map((item) => {
    const { kept, nearMiss, score } = judge(matcher, item, source, now)
    const dropped = nearMiss ? 'near' : 'dropped'
    const date = item.dated ? `${item.published.slice(0, 16)}Z` : 'no date'
    return `${(kept ? 'kept' : dropped).padEnd(7)} ${String(score).padStart(4)}  ${date.padEnd(17)}  ${item.title}`
  })
}
