import type { Item } from '../model.ts'
import type { Identified, Refuted } from './identity/identified.ts'
import type { Likeness } from './similarity.ts'

/** The relation of an article to the open items. */
export type Relation =
  /** Not met before: it becomes an item. */
  | { readonly kind: 'new'; readonly refuted?: Refuted }
  /** Met before, and there is nothing to do: its day is closed, or its outlet published it twice. */
  | Extract<Identified, { kind: 'known' }>
  /** This same article: its outlet may have edited it. */
  | Extract<Identified, { kind: 'same' }>
  /** This same article, which another source found first. */
  | Extract<Identified, { kind: 'shared' }>
  /** The same story elsewhere: at another outlet, or through a search engine to this one. */
  | { readonly kind: 'copy'; readonly item: Item; readonly because: Reason }

/** Why an article is a copy: its headline is equal, or the rule by which they are similar. */
export type Reason = Likeness | { readonly rule: 'equal-headline' | 'same-address' }
