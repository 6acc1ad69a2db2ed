import type { Config } from '../config/schema.ts'
import { recentLetters } from '../store/dead-letters.ts'
import type { Read } from '../store/decode.ts'
import type { DeadLettersDocument } from '../store/documents.ts'
import { dealtTo } from '../store/layout.ts'
import { waitingSinceMs } from '../store/waiting.ts'
import type { WholeState } from '../store/whole-state.ts'
import type { Reason } from './health.ts'

const MINUTE_MS = 60_000

export type ShardFacts = {
  readonly config: Config
  readonly deadLetters?: Read<DeadLettersDocument>
  /** Whether a Queue is bound; without one there is one shard, whatever the config says. */
  readonly hasQueue?: boolean
}

/** How the shards do in numbers; absent where there is one. */
export function shardCounts(state: WholeState | undefined, { deadLetters }: ShardFacts, now: Date) {
  if (state?.shards === undefined) return {}
  const { shards } = state
  const letters = deadLetters?.kind === 'good' ? recentLetters(deadLetters.document, now) : []
  const today = now.toISOString().slice(0, 10)
  const retries = shards.reduce((sum, one) => sum + (one.tickedAt.startsWith(today) ? one.retries : 0), 0)
  return { shards: { count: shards.length, retriesToday: retries, deadLetters: letters.length } }
}

/** What is wrong with shards. `allowedMinutes` is how long work may wait for one. */
export function shardReasons(
  state: WholeState | undefined,
  facts: ShardFacts,
  { allowedMinutes, now }: { readonly allowedMinutes: number; readonly now: Date },
): readonly Reason[] {
  const reasons: Reason[] = []
  const { config, deadLetters, hasQueue = false } = facts
  if (config.shards > 1 && !hasQueue) {
    const detail = `the config asks for ${config.shards} shards, and no Queue is bound: one asks all sources (docs/growing.md)`
    reasons.push({ level: 'warning', what: 'no-queue', detail })
  }
  const shards = state?.shards ?? []
  const late = shards.filter(({ shard, tickedAt }) => {
    const sources = dealtTo(shard, shards.length, config.sources)
    if (state === undefined || sources.length === 0) return false
    // A shard that never did anything waits since the tick that made it.
    const since = tickedAt === '' ? Number((state.layout?.since ?? '').split('-')[0]) : 0
    const waiting = Math.max(since, waitingSinceMs({ tickedAt: tickedAt || epoch, sources: state.sources }, sources))
    return now.getTime() - waiting > allowedMinutes * MINUTE_MS
  })
  if (late.length > 0) {
    const names = late.map(({ shard }) => shard).join(', ')
    const detail = `no work for ${allowedMinutes} minutes, although sources are due, of shards ${names} of ${shards.length}`
    reasons.push({ level: 'failing', what: 'shards-late', detail })
  }
  const letters = deadLetters?.kind === 'good' ? recentLetters(deadLetters.document, now) : []
  if (letters.length > 0) {
    const names = [...new Set(letters.map(({ shard, shards }) => `${shard} of ${shards}`))].join(', ')
    const detail = `the queue gave up ${letters.length} messages in 24 hours, to shards ${names}; the log says why`
    reasons.push({ level: 'warning', what: 'dead-letters', detail })
  }
  return reasons
}

const epoch = new Date(0).toISOString()
