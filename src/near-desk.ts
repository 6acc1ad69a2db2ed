import type { Candidate, NearMiss } from './model.ts'
import { type JudgingNear, nearJudgedAgain, withNearMisses } from './near-misses.ts'
import { KEYS } from './store/documents.ts'
import type { Store } from './store/kv.ts'

/** The near misses of one tick. */
export type NearDesk = {
  /** Stored ones that the topic in force keeps. */
  readonly kept: readonly Candidate[]
  /** Who judged all of them; undefined while some wait for their turn. */
  readonly judgedBy: string | undefined
  /** Stores them with those that the tick met, if that changes anything. To be called after the items are written. */
  readonly close: (met: readonly NearMiss[]) => Promise<void>
}

/**
 * Lays out the near misses. They are read now if another topic or matcher than that of `judging` judged them last
 * (`judgedBy`), else only when the tick has met one. Throws what KV throws.
 */
export async function openNearDesk(
  store: Store,
  judgedBy: string | undefined,
  judging: JudgingNear,
  now: Date,
): Promise<NearDesk> {
  if (judgedBy === judging.judgedBy) {
    const close = async (met: readonly NearMiss[]) => {
      if (met.length > 0) await write(store, await read(store, now), met, now)
    }
    return { kept: [], judgedBy, close }
  }
  const stored = await read(store, now)
  const { near, kept, isDone } = nearJudgedAgain(stored ?? [], judging)
  return {
    kept,
    judgedBy: isDone ? judging.judgedBy : undefined,
    close: async (met) => {
      if (met.length > 0 || stored?.length) await write(store, stored && near, met, now)
    },
  }
}

/** None where newer code wrote them: then they are not touched. */
async function read(store: Store, now: Date): Promise<readonly NearMiss[] | undefined> {
  const found = await store.readNear()
  if (found.kind === 'damaged') await store.setAside(KEYS.near, now, found.text)
  if (found.kind === 'newer') return undefined
  return found.kind === 'good' ? found.document.items : []
}

async function write(
  store: Store,
  stored: readonly NearMiss[] | undefined,
  met: readonly NearMiss[],
  now: Date,
): Promise<void> {
  if (stored !== undefined) await store.writeNear(withNearMisses(stored, met, now))
}
