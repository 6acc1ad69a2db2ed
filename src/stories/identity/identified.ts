import type { Item, KeyKind } from '../../model.ts'

/** The result of looking up the stored item of an article by its keys. */
export type Identified =
  /** The article whose words an open item has. */
  | {
      readonly kind: 'same'
      readonly item: Item
      /** The kinds that led to it although its address or headline is another one. */
      readonly confirmed?: readonly KeyKind[]
      /** The kinds in which it has a new key at the same address. */
      readonly changed?: readonly KeyKind[]
      readonly refuted?: Refuted
    }
  /** It is at the address of an open item whose main article is another source's. */
  | { readonly kind: 'shared'; readonly item: Item; readonly refuted?: Refuted }
  /** Met before, and there is nothing to do. */
  | { readonly kind: 'known'; readonly item: string; readonly refuted?: Refuted }
  | { readonly kind: 'unknown'; readonly refuted?: Refuted }

/** Keys that led to items with which the article has nothing in common. */
export type Refuted = {
  /** Kinds that other keys of the article contradict: they name different articles at its source. */
  readonly kinds: readonly KeyKind[]
  /** Whether every key agreed: then its publisher put another article at the address. */
  readonly isReplaced: boolean
}
