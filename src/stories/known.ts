import type { Item, KeptKey, KeyKind } from '../model.ts'
import type { StoryIndex } from './story-index.ts'

/** Looks up everything that was ever kept. */
export type KnownKeys = {
  readonly keptAs: (key: string) => readonly KeptKey[]
  /** A stored item, open or not, if it can still be read. */
  readonly itemOf: (id: string) => Item | undefined
  readonly isOpen: (id: string) => boolean
  /**
   * Whether an article with this key was read in this tick, from any source, or from this one, or its list still has it
   * word for word: then it did not change its address.
   */
  readonly isMet: (key: string, source?: string) => boolean
  /** If a source has moved to another system, by what it lists in this tick, the keys of headlines that it lists once. */
  readonly movedTitles: (source: string) => ReadonlySet<string> | undefined
  /** Whether a kind of key counts at a source against any words. */
  readonly isTrusted: (source: string, kind: KeyKind) => boolean
  /** Whether a source gave addresses of this shape before. */
  readonly isShapeOf: (source: string, shape: string) => boolean
  readonly utcOffset: string
}

/** Looks up stored items: open ones by any of their keys, and whether a key was ever kept. */
export type Known = KnownKeys & {
  /** By a headline on its day. */
  readonly openItem: (key: string) => Item | undefined
  /** Of the open items, and of the newest of those before them. */
  readonly index: StoryIndex
  /** The id of the item that a headline was ever kept as on its day. */
  readonly headlineKeptAs: (key: string) => string | undefined
}
