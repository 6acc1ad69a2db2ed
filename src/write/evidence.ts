import { type Fielded, fieldText } from '../field-text.ts'
import type { Evidence, Field } from '../model.ts'
import { fitForJson } from './json-text.ts'

/** One reason in words: the rule, the text that it matched, in which field and where (UTF-16 units), and its weight. */
export type WrittenEvidence = {
  readonly rule: string
  readonly text: string
  readonly field: Field
  readonly at: readonly [start: number, end: number]
  readonly weight: number
}

/** The reasons for an item's verdict, in the judge's order. Cuts each text out of the judged field by its position. */
export function evidenceOf(item: Fielded & { readonly because: readonly Evidence[] }): readonly WrittenEvidence[] {
  return item.because.map(([rule, field, start, end, weight, words]) => ({
    rule,
    text: fitForJson(words ?? fieldText(item, field).slice(start, end)),
    field,
    at: [start, end],
    weight,
  }))
}
