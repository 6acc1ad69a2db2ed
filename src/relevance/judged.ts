import type { Fielded } from '../field-text.ts'

/** The input of the judge: an item's tidy texts and its address. */
export type Judged = Fielded & {
  readonly language?: string
  /** ISO 8601; used only by rules about age. */
  readonly published?: string
}
