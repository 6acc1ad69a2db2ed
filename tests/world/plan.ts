import type { Fault } from './faulty-kv.ts'

/** What goes wrong in one tick. */

export type Trouble = { readonly operation: number; readonly fault: Fault }
export type FetchTrouble = { readonly outlet: number; readonly kind: 'unreachable' | 'status' | 'page' | 'cut' }

export type TickPlan = {
  readonly all: boolean
  readonly chance: number
  /** Of the Poller's own operations, in their order. */
  readonly troubles: readonly Trouble[]
  /** Of all operations of shards, in their order: there a death is the shard's. */
  readonly shardTroubles: readonly Trouble[]
  readonly fetchTroubles: readonly FetchTrouble[]
  /** How old reads of KV are, in seconds. */
  readonly stale: number
  /** How long each operation takes, in seconds. */
  readonly pace: number
  /** KV fails at all it is asked. */
  readonly isKvDown: boolean
  /** The share of the day's writes to KV that is used before it; null for what was really used. */
  readonly spent: number | null
  /** How articles' own pages answer. */
  readonly articles: 'good' | 'busy' | 'missing'
}

export const CLEAN: TickPlan = {
  all: true,
  chance: 0,
  troubles: [],
  shardTroubles: [],
  fetchTroubles: [],
  stale: 0,
  pace: 0,
  isKvDown: false,
  spent: null,
  articles: 'good',
}
