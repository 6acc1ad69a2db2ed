import type { Tick } from '../api.ts'

/** A tick that takes longer hangs: the next call ends the object, and the platform starts another. */
const LONGEST_TICK_MS = 4 * 60_000

type Running = Extract<Tick, { kind: 'running' }>

/** Lets one tick run at a time: each waits on the network, and the object lets other calls in meanwhile. */
export type TickLock = {
  /** Runs the work, or answers since when other work has been running. Ends the object if that hangs. */
  readonly run: <Result>(work: () => Promise<Result>) => Promise<Result | Running>
}

/** Makes the lock of one instance. `endObject` must not return. */
export function tickLock(nowMs: () => number, endObject: (why: string) => void): TickLock {
  let began: number | undefined
  return {
    async run(work) {
      if (began !== undefined) {
        // A clock that was set back must not hold the lock either.
        if (Math.abs(nowMs() - began) > LONGEST_TICK_MS) endObject('a tick hung for more than 4 minutes')
        return { kind: 'running', startedAt: new Date(began).toISOString() }
      }
      began = nowMs()
      try {
        return await work()
      } finally {
        began = undefined
      }
    },
  }
}
