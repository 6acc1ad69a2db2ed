import type { Kv } from '../../../src/publish/kv.ts'

/** What was asked of a KV, in operations and in bytes of values. */
export type Asked = { reads: number; writes: number; bytesRead: number; bytesWritten: number }

export type CountingKv = {
  readonly kv: Kv
  readonly texts: Map<string, string>
  /** Takes back everything that is put from now on when the answer is called. */
  readonly remember: () => () => void
  /** What was asked since the last call. */
  readonly asked: () => Asked
}

/** A KV in memory that counts. `fails` is asked before every operation; half of the puts that fail have done their work. */
export function countingKv(fails: () => boolean = () => false): CountingKv {
  const texts = new Map<string, string>()
  const metadata = new Map<string, unknown>()
  let asked = nothing()

  const sizes = new Map<string, { readonly text: string; readonly bytes: number }>()
  /** In bytes; counted once a text, so that counting takes no time that is measured. */
  function sizeOf(key: string, text: string): number {
    const known = sizes.get(key)
    if (known?.text === text) return known.bytes
    sizes.set(key, { text, bytes: Buffer.byteLength(text) })
    return sizeOf(key, text)
  }

  async function get(key: string): Promise<string | null> {
    asked.reads++
    if (fails()) throw new Error(`KV failed: get ${key}`)
    const text = texts.get(key) ?? null
    asked.bytesRead += sizeOf(key, text ?? '')
    return text
  }

  /** Several keys at once are texts, as serving asks for them, and the plan counts each. */
  async function getWithMetadata(key: string | readonly string[]) {
    if (typeof key !== 'string') {
      const one = async (each: string) =>
        [each, { value: await get(each), metadata: metadata.get(each) ?? null }] as const
      return new Map(await Promise.all(key.map(one)))
    }
    // The value of one is a stream that nobody has read, so its bytes are not counted.
    asked.reads++
    if (fails()) throw new Error(`KV failed: look ${key}`)
    return { value: null, metadata: metadata.get(key) ?? null }
  }

  async function put(key: string, value: string | Uint8Array, options?: { metadata?: unknown }): Promise<void> {
    const text = typeof value === 'string' ? value : Buffer.from(value).toString('latin1')
    asked.writes++
    const failed = fails()
    if (!failed || asked.writes % 2 === 0) {
      asked.bytesWritten += Buffer.byteLength(text)
      texts.set(key, text)
      metadata.set(key, options?.metadata ?? null)
    }
    if (failed) throw new Error(`KV failed: put ${key}`)
  }

  return {
    kv: { get, getWithMetadata, put } as unknown as Kv,
    texts,
    remember() {
      const before = [new Map(texts), new Map(metadata)] as const
      return () => {
        for (const [key, text] of before[0]) texts.set(key, text)
        for (const [key, found] of before[1]) metadata.set(key, found)
      }
    },
    asked() {
      const before = asked
      asked = nothing()
      return before
    },
  }
}

function nothing(): Asked {
  return { reads: 0, writes: 0, bytesRead: 0, bytesWritten: 0 }
}
