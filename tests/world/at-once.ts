import { createHash } from 'node:crypto'
import { publishConfig, type Running, settleTick, start } from './history.ts'
import type { TickPlan } from './plan.ts'
import type { Stage } from './stage.ts'

/** Calls of one object at work at once, and which of them goes on next: each waits on the network, and the object lets others in. */
export type Pair = {
  readonly first: TickPlan
  readonly second: TickPlan
  /** After how many operations of the first tick the second one is called. */
  readonly lead: number
  /** The owner saves a config with this version of the topic after so many operations. */
  readonly owner: { readonly after: number; readonly topic: number } | undefined
  /** Whose operation is next, and how many seconds it takes; begun again when used up. */
  readonly moves: readonly { readonly next: number; readonly seconds: number }[]
}

/** Runs all to their ends. */
export async function atOnce(on: Stage, { first, second, lead, owner, moves }: Pair): Promise<void> {
  const waiting: (() => void)[] = []
  const turn = () => new Promise<void>((resume) => waiting.push(resume))
  const ticks: Running[] = []
  const others: Promise<void>[] = []
  let begun = 0
  let over = 0
  const watch = (work: Promise<unknown>) => {
    begun++
    void work.finally(() => over++).catch(() => undefined)
  }
  const call = (plan: TickPlan) => {
    const running = start(on, plan, turn)
    ticks.push(running)
    watch(running.over)
  }
  call(first)
  for (let done = 0; over < begun || waiting.length > 0; done++) {
    if (done === lead) {
      on.clock.ms += 100
      call(second)
    }
    if (done === owner?.after) {
      const saving = publishConfig(on, owner.topic, turn)
      others.push(saving)
      watch(saving)
    }
    await everybodyWaits()
    const move = moves[done % moves.length]
    on.clock.ms += 1000 * (move?.seconds ?? 0)
    waiting.splice((move?.next ?? 0) % Math.max(1, waiting.length), 1)[0]?.()
    await everybodyWaits()
  }
  for (const one of ticks) await settleTick(on, one)
  await Promise.all(others)
}

/** What calls do between two operations is done in microtasks, so it is over by the next turn of the event loop. */
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
