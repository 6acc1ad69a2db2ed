import type { Place } from '../../config/schema/topic-schema.ts'
import type { ProvinceList } from '../province-lists.ts'
import type { Found, Textual } from './reading.ts'

/** One of our names at its position in a text, before it is weighed. */
export type NameInText = {
  readonly found: Found
  readonly field: Textual
  readonly place: Place
  readonly isAbout: boolean
  readonly isWeak: boolean
  readonly unit: UnitWord | undefined
  readonly list: ProvinceList | undefined
  /** The item's headline and lead. */
  readonly around: readonly string[]
  /** The place in another province where the text says that it happened. */
  readonly event: () => Found | undefined
}

/** The word for a kind of unit before a name. */
export type UnitWord = { readonly kinds: readonly Place['kind'][]; readonly start: number; readonly end: number }
