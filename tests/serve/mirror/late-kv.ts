import type { ReadableKv } from '../../../src/publish/kv.ts'
import type { MemoryKv } from '../../memory-kv.ts'

type Version = { readonly from: number; readonly text: string; readonly metadata: unknown }

/** How long a location may go on showing an older value, as KV says of itself. */
const LATEST_MS = 60_000

/** The past of a KV in memory, as locations that read it see it: each read is up to a minute behind. */
export function lateKv({ kv, values }: MemoryKv, clock: { readonly now: () => number; readonly random: () => number }) {
  const versions = new Map<string, Version[]>()
  const put = kv.put.bind(kv)
  kv.put = (async (...given: Parameters<typeof put>) => {
    try {
      await put(...given)
    } finally {
      const [key] = given
      const stored = values.get(key)
      if (stored) versions.set(key, [...(versions.get(key) ?? []), { from: clock.now(), ...stored }])
    }
  }) as typeof kv.put

  function read(key: string): { readonly value: string | null; readonly metadata: unknown } {
    const seen = clock.now() - clock.random() * LATEST_MS
    const found = versions.get(key)?.findLast(({ from }) => from <= seen)
    return { value: found?.text ?? null, metadata: found?.metadata ?? null }
  }

  /** One location's view: an isolate there remembers what it read by this object. */
  return (): ReadableKv =>
    ({
      get: async (key: string) => read(key).value,
      getWithMetadata: async (keys: readonly string[]) => new Map(keys.map((key) => [key, read(key)] as const)),
    }) as unknown as ReadableKv
}
