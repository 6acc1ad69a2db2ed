import type { IdentityKey, Item, KeyKind } from '../../model.ts'

/** Whether a key of a kind led from an article to a stored one. */
export type Has = (kind: KeyKind) => boolean

/** One outlet's article in a stored item: its words, as far as they were kept, and its keys. */
export type Version = Pick<Item, 'title' | 'summary' | 'published' | 'link' | 'formerTitles'> & {
  readonly identity: readonly IdentityKey[]
}
