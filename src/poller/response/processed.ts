import type { Config, Source } from '../../config/schema/schema.ts'
import type { FetchResult } from '../../fetch/fetch-result.ts'
import type { Candidate, DroppedItem, NearMiss } from '../../model.ts'
import type { Matcher } from '../../relevance/matcher.ts'
import type { SourceState } from '../../source-state.ts'

/** The answer of a source. Hashing is asynchronous, so the edge makes the digest; "" without a body. */
export type Answer = { readonly outcome: FetchResult; readonly digest: string }

export type ProcessContext = {
  readonly config: Pick<Config, 'site' | 'limits'>
  readonly matcher: Matcher
  readonly now: Date
  /** From 0 up to but not including 1, for the jitter. */
  readonly chance: number
}

/** One answer with everything that is needed to read it. */
export type Reading = {
  readonly source: Source
  readonly memory: SourceState
  readonly answer: Answer
  readonly context: ProcessContext
}

/** How many items of one answer went where. `seen` were in one of the source's last two bodies. */
type ItemCounts = {
  readonly read: number
  readonly seen: number
  readonly near: number
  readonly dropped: number
  readonly unusable: number
}

/** The effects of one answer: the source's next state and its items. */
export type Processed = {
  readonly state: SourceState
  readonly candidates: readonly Candidate[]
  /** Items that are not kept, under keys of which one was: their publisher may have corrected them. */
  readonly corrections: readonly Candidate[]
  readonly nearMisses: readonly NearMiss[]
  readonly dropped: readonly DroppedItem[]
  readonly counts: ItemCounts
  readonly parsedBytes: number
}

export const NOTHING_READ: ItemCounts = { read: 0, seen: 0, near: 0, dropped: 0, unusable: 0 }

/** An answer without items for us. */
export const NOTHING_NEW = {
  candidates: [],
  corrections: [],
  nearMisses: [],
  dropped: [],
  counts: NOTHING_READ,
  parsedBytes: 0,
}
