import { createHash } from 'node:crypto'
import type { ShardMessage } from '../../src/store/open-shard.ts'
import { type Running, type Stage, settleTick, start, type TickPlan } from './history.ts'

/** Two ticks at work at once, and which of them goes on next: what no clock and no lock prevents in KV. */
export type Pair = {
  readonly first: TickPlan
  readonly second: TickPlan
  /** After how many operations of the first tick the second one starts. */
  readonly lead: number
  /** Whose operation is next, and how many seconds it takes; begun anew when used up. */
  readonly moves: readonly { readonly next: number; readonly seconds: number }[]
}

/** Runs both to their ends: two ticks, or the same message of a shard twice. */
export async function atOnce(on: Stage, { first, second, lead, moves }: Pair, message?: ShardMessage): Promise<void> {
  const waiting: (() => void)[] = []
  const turn = () => new Promise<void>((resume) => waiting.push(resume))
  const running: Running[] = [start(on, first, turn, message)]
  let over = 0
  const watch = (one: Running) => void one.over.finally(() => over++).catch(() => undefined)
  running.forEach(watch)

  for (let done = 0; over < running.length || waiting.length > 0; done++) {
    if (running.length === 1 && done >= lead) {
      // No two ticks start at one moment: their changes would bear the same instants.
      on.clock.ms += 100
      const later = start(on, second, turn, message)
      running.push(later)
      watch(later)
    }
    await everybodyWaits()
    const move = moves[done % moves.length]
    on.clock.ms += 1000 * (move?.seconds ?? 0)
    waiting.splice((move?.next ?? 0) % Math.max(1, waiting.length), 1)[0]?.()
    await everybodyWaits()
  }
  for (const one of running) await settleTick(on, one)
}

/** What ticks do between two operations is done in microtasks, so it is over by the next turn of the event loop. */
async function everybodyWaits(): Promise<void> {
  for (let round = 0; round < 2; round++) await new Promise((resolve) => setImmediate(resolve))
}

/**
 * The platform hashes on a thread of its own; for this, all between two operations must be done in microtasks. No spy,
 * which would keep every body that was ever hashed.
 */
export function hashAtOnce(): void {
  const digest = async (_: unknown, body: Uint8Array): Promise<ArrayBuffer> => {
    const hash = createHash('sha256').update(body).digest()
    return hash.buffer.slice(hash.byteOffset, hash.byteOffset + hash.byteLength)
  }
  Object.defineProperty(crypto.subtle, 'digest', { value: digest, configurable: true })
}
