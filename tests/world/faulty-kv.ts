import type { Kv } from '../../src/store/kv.ts'

/**
 * A KV that keeps what Cloudflare's promises and no more: a read shows any moment of the last minutes, each read its
 * own, and any operation can fail, or do its work and fail to say so.
 */

export type Fault = 'fail' | 'lose-answer' | 'die-before' | 'die-after'

/** How one tick's operations go. The tick's own, because two ticks can be at work. */
export type Conduct = {
  /** Called before each operation takes effect; time may pass in it. */
  readonly turn: (operation: string) => Promise<void>
  readonly faultOf: (operation: string) => Fault | undefined
  /** How old the answer to a read may be, in ms. */
  readonly ageOf: (read: string) => number
  readonly die: () => Promise<never>
}

type Version = { readonly fromMs: number; readonly text: string | null; readonly metadata: unknown }

export type FaultyKv = {
  readonly seenBy: (conduct: Conduct) => Kv
  /** What stands there in truth, decoded. */
  readonly read: (key: string) => unknown
  readonly keys: () => readonly string[]
  /** Cuts a stored text short; its metadata stays. */
  readonly damage: (key: string) => void
  /** Every text that ever stood under a key. */
  readonly versions: (key: string) => readonly string[]
}

export function faultyKv(nowMs: () => number, onPut: (key: string) => void): FaultyKv {
  const history = new Map<string, Version[]>()
  const latest = (key: string) => history.get(key)?.at(-1)

  function versionAt(key: string, ms: number): Version | undefined {
    return history.get(key)?.findLast(({ fromMs }) => fromMs <= ms)
  }

  async function perform<Result>(operation: string, conduct: Conduct, effect: () => Result): Promise<Result> {
    await conduct.turn(operation)
    const fault = conduct.faultOf(operation)
    if (fault === 'die-before') return conduct.die()
    if (fault === 'fail') throw new Error(`KV failed: ${operation}`)
    const result = effect()
    if (fault === 'die-after') return conduct.die()
    if (fault === 'lose-answer') throw new Error(`KV answer lost: ${operation}`)
    return result
  }

  function seenBy(conduct: Conduct): Kv {
    const read = (operation: string, key: string) =>
      perform(`${operation} ${key}`, conduct, () => versionAt(key, nowMs() - conduct.ageOf(`${operation} ${key}`)))
    /** Several keys are one operation, and each shows a moment of its own. */
    const readAll = (keys: readonly string[]) =>
      perform(`get ${keys[0]}`, conduct, () => {
        const shown = (key: string) => versionAt(key, nowMs() - conduct.ageOf(`get ${key}`))?.text ?? null
        return new Map(keys.map((key) => [key, shown(key)] as const))
      })
    const kv = {
      get: async (key: string | readonly string[]) =>
        typeof key === 'string' ? ((await read('get', key))?.text ?? null) : readAll(key),
      getWithMetadata: async (key: string) => ({ value: null, metadata: (await read('look', key))?.metadata ?? null }),
      put: (key: string, text: string, options?: { metadata?: unknown }) =>
        perform(`put ${key}`, conduct, () => {
          const version = { fromMs: nowMs(), text, metadata: options?.metadata ?? null }
          history.set(key, [...(history.get(key) ?? []), version])
          onPut(key)
        }),
    }
    return kv as unknown as Kv
  }

  return {
    seenBy,
    read: (key) => JSON.parse(latest(key)?.text ?? 'null'),
    keys: () => [...history.keys()],
    damage: (key) => {
      const versions = history.get(key) ?? []
      const { text, metadata } = versions.at(-1) ?? { text: '', metadata: null }
      history.set(key, [...versions, { fromMs: nowMs(), text: (text ?? '').slice(0, -20), metadata }])
    },
    versions: (key) => (history.get(key) ?? []).flatMap(({ text }) => text ?? []),
  }
}
