import type { Kv } from '../../src/publish/kv.ts'

/**
 * A KV that keeps what Cloudflare's promises and no more: a read may be hours old, and any operation can fail, or do its
 * work and fail to say so.
 */

export type Fault = 'fail' | 'lose-answer' | 'die-before' | 'die-after'

/** How one invocation's operations go. Its own, because two can be at work. */
export type Conduct = {
  /**
   * Performs an operation of the network: what was written before it is on disk by then. Time may pass, it may fail, and
   * the object may die of it.
   */
  readonly perform: <Result>(operation: string, effect: () => Result | Promise<Result>) => Promise<Result>
  /** How old the answer to a read may be, in ms. */
  readonly staleMs: number
}

type Version = { readonly fromMs: number; readonly text: string }

export type FaultyKv = {
  readonly seenBy: (conduct: Conduct) => Kv
  /** What is there in truth, decoded; null for nothing. */
  readonly read: (key: string) => unknown
  readonly keys: () => readonly string[]
  /** Every text that was ever under a key. */
  readonly versions: (key: string) => readonly string[]
  readonly empty: () => void
}

export function faultyKv(nowMs: () => number, onPut: (key: string) => void): FaultyKv {
  const history = new Map<string, Version[]>()

  function seenBy({ perform, staleMs }: Conduct): Kv {
    const get = (key: string) =>
      perform(`get ${key}`, () => {
        const versions = history.get(key) ?? []
        // KV has a clock of its own: without delay, the last version is there also where ours went back.
        if (staleMs === 0) return versions.at(-1)?.text ?? null
        const shownMs = nowMs() - staleMs
        return versions.findLast(({ fromMs }) => fromMs <= shownMs)?.text ?? null
      })
    const put = (key: string, value: string | Uint8Array) =>
      perform(`put ${key}`, () => {
        const text = typeof value === 'string' ? value : new TextDecoder().decode(value)
        history.set(key, [...(history.get(key) ?? []), { fromMs: nowMs(), text }])
        onPut(key)
      })
    return { get, put } as unknown as Kv
  }

  return {
    seenBy,
    read: (key) => JSON.parse(history.get(key)?.at(-1)?.text ?? 'null'),
    keys: () => [...history.keys()],
    versions: (key) => (history.get(key) ?? []).map(({ text }) => text),
    empty: () => history.clear(),
  }
}
