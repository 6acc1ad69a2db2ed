import type { Current } from '../query/shown.ts'

/**
 * An answer's inputs apart from items and config, its media type, and how to make its text. All must follow from the
 * address: the next request for it gets the same answer.
 */
export type Recipe = {
  readonly form: string
  readonly type: string
  /** Decodes the items only if it asks for them. */
  readonly make: (readItems: () => Current) => string | Promise<string>
  readonly headers?: Readonly<Record<string, string>>
  /** When the clock last changed the form, in ms; undefined if it never does. */
  readonly turnedMs?: number | undefined
}
