import { fieldText } from '../field-text.ts'
import type { NearMiss } from '../model.ts'

/** A near miss as programs see it: each piece of evidence with the words that it rests on. */
export function nearMissReport({ because, ...miss }: NearMiss) {
  const judged = { ...miss, categories: [] }
  return {
    ...miss,
    because: because.map(([rule, field, start, end, weight]) => ({
      rule,
      text: fieldText(judged, field).slice(start, end),
      field,
      at: [start, end] as const,
      weight,
    })),
  }
}
