import type { Source } from '../../config/schema/schema.ts'
import type { WholeItem } from '../../model.ts'
import { type ItemVerdict, judge } from '../../relevance/judge.ts'
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
    const date = item.dated ? `${item.published.slice(0, 16)}Z` : 'no date'
    const decision = decisionWord({ kept, nearMiss }).padEnd(7)
    return `${decision} ${String(score).padStart(4)}  ${date.padEnd(17)}  ${item.title}`
  })
}

/** A decision in one word. */
export function decisionWord({ kept, nearMiss }: Pick<ItemVerdict, 'kept' | 'nearMiss'>): 'kept' | 'near' | 'dropped' {
  if (kept) return 'kept'
  if (nearMiss) return 'near'
  return 'dropped'
}
