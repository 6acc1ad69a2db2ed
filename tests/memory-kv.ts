import type { Kv } from '../src/publish/kv.ts'

/** A KV in memory that says what was asked of it, and fails where a test tells it to. */
export type MemoryKv = {
  readonly kv: Kv
  readonly values: Map<string, { readonly text: string; readonly metadata: unknown }>
  /** Every get and put in order, such as "put items". */
  readonly log: string[]
  /** A put that throws, after or before the value was stored. */
  fail: ((operation: string) => 'before' | 'after' | undefined) | undefined
  readonly put: (key: string, document: unknown, metadata?: unknown) => void
  readonly read: (key: string) => unknown
}

export function memoryKv(): MemoryKv {
  const values: MemoryKv['values'] = new Map()
  const log: string[] = []
  const memory: MemoryKv = {
    kv: { get, getWithMetadata, put } as unknown as Kv,
    values,
    log,
    fail: undefined,
    put: (key, document, metadata) => values.set(key, { text: JSON.stringify(document), metadata }),
    read: (key) => {
      const text = values.get(key)?.text
      return text === undefined ? undefined : JSON.parse(text)
    },
  }
  return memory

  async function get(key: string | readonly string[]): Promise<string | null | ReadonlyMap<string, string | null>> {
    note(`get ${typeof key === 'string' ? key : key.join(' + ')}`)
    if (typeof key === 'string') return values.get(key)?.text ?? null
    return new Map(key.map((each) => [each, values.get(each)?.text ?? null] as const))
  }

  type Found = { readonly value: ReadableStream | null; readonly metadata: unknown }
  type FoundText = { readonly value: string | null; readonly metadata: unknown }

  /** Of one key as a stream, of several as texts: as they are asked for. */
  async function getWithMetadata(key: string | readonly string[]): Promise<Found | ReadonlyMap<string, FoundText>> {
    if (typeof key !== 'string') {
      note(`get ${key.join(' + ')}`)
      const one = (each: string) => ({
        value: values.get(each)?.text ?? null,
        metadata: values.get(each)?.metadata ?? null,
      })
      return new Map(key.map((each) => [each, one(each)] as const))
    }
    note(`look ${key}`)
    const found = values.get(key)
    return { value: found ? new Response(found.text).body : null, metadata: found?.metadata ?? null }
  }

  async function put(key: string, value: string | Uint8Array, options?: { metadata?: unknown }): Promise<void> {
    const text = typeof value === 'string' ? value : Buffer.from(value).toString('latin1')
    const failure = memory.fail?.(`put ${key}`)
    if (failure !== 'before') {
      log.push(`put ${key}`)
      values.set(key, { text, metadata: options?.metadata ?? null })
    }
    if (failure) throw new Error(`KV PUT failed: 500 (${key})`)
  }

  function note(operation: string): void {
    if (memory.fail?.(operation)) throw new Error(`KV GET failed: 500 (${operation})`)
    log.push(operation)
  }
}
