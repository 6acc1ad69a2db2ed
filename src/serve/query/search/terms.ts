/** A search, split into terms. */
export type Search = {
  /** Whether accents count: "dien bien" also finds Điện Biên, "điện biên" never finds "diễn biến". */
  readonly accented: boolean
  readonly terms: readonly SearchTerm[]
}

export type SearchTerm = Wanted & { readonly isExcluded: boolean }

export type Wanted =
  /** Folded as the search is, with a space on each side. */
  | { readonly kind: 'phrase'; readonly phrase: string }
  /** Neighbouring words that form no known word: found together, or in pieces of two or more. */
  | { readonly kind: 'run'; readonly words: readonly string[] }
  /** Found by any of its spellings, with accents, or by the places that an item is about. */
  | { readonly kind: 'place'; readonly spellings: readonly string[]; readonly slugs: ReadonlySet<string> }
  /** Found by its sources, by its name elsewhere, and by the typed phrase if there is one. */
  | { readonly kind: 'outlet'; readonly ids: ReadonlySet<string>; readonly name: string; readonly phrase: string }

/** A term found at a position of a query, and the number of words that it takes. */
export type FoundTerm = { readonly length: number; readonly wanted: Wanted }
