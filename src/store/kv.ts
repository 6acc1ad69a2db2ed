import type { KVNamespace } from '@cloudflare/workers-types'
import type { Read } from './decode.ts'
import { decode } from './decode.ts'
import {
  type DayDocument,
  type DeadLettersDocument,
  type ItemsDocument,
  type ItemsMetadata,
  KEYS,
  type NearDocument,
  type OutboxDocument,
  type ShardDocument,
  type StateDocument,
} from './documents.ts'
import { namingFailures } from './kv-failure.ts'

/** What we need of KV. The only file that talks to it. */
export type Kv = Pick<KVNamespace, 'get' | 'getWithMetadata' | 'put'>

/** A store that counts what it asks of KV, because the free plan does too (1,000 writes a day). */
export type Store = {
  readonly readState: () => Promise<Read<StateDocument>>
  readonly readItems: () => Promise<Read<ItemsDocument>>
  /** The revision of `items` without its value: one read, no body. */
  readonly readItemsMetadata: () => Promise<ItemsMetadata | undefined>
  /** What serving needs, in one operation: one request to KV, although the plan counts each of its keys. */
  readonly readServed: () => Promise<Served>
  readonly readNear: () => Promise<Read<NearDocument>>
  /** Several at once, in the order of their keys. */
  readonly readShards: (keys: readonly string[]) => Promise<readonly Read<ShardDocument>[]>
  readonly readOutboxes: (keys: readonly string[]) => Promise<readonly Read<OutboxDocument>[]>
  readonly readDeadLetters: () => Promise<Read<DeadLettersDocument>>
  readonly readDay: (day: string) => Promise<Read<DayDocument>>
  readonly readOverride: () => Promise<string | null>
  /** The last override that was good, for when the one in force is not. */
  readonly readGoodOverride: () => Promise<string | null>
  readonly writeState: (document: StateDocument) => Promise<void>
  readonly writeItems: (document: ItemsDocument, metadata: ItemsMetadata) => Promise<void>
  readonly writeNear: (document: NearDocument) => Promise<void>
  readonly writeShard: (key: string, document: ShardDocument) => Promise<void>
  readonly writeOutbox: (key: string, document: OutboxDocument) => Promise<void>
  readonly writeDeadLetters: (document: DeadLettersDocument) => Promise<void>
  readonly writeDay: (document: DayDocument) => Promise<void>
  readonly writeGoodOverride: (text: string) => Promise<void>
  /** Keeps a damaged document's text for a person to look at. */
  readonly setAside: (key: string, at: Date, text: string) => Promise<void>
  readonly count: () => { readonly reads: number; readonly writes: number }
}

export type Served = {
  readonly override: string | null
  readonly metadata: ItemsMetadata | undefined
  /** Decoded when first asked for, and once. */
  readonly items: () => Read<ItemsDocument>
}

/** The shortest that KV offers (limits page, seen November 2026): for so long it may answer from its cache near us. */
const SHORTEST_CACHE_SECONDS = 30

const SHARD = { layout: 'string', outboxRev: 'string', sources: 'object' } as const
const OUTBOX = { layout: 'string', rev: 'string', batches: 'array' } as const

/** KV gives 100 keys and 25 MB at once (its documentation, seen November 2026); an outbox may have 1 MB. */
const MOST_AT_ONCE = 20

/** The documents in one KV namespace. What KV throws is thrown as a failure of KV; damage is a value. */
export function openStore(namespace: Kv): Store {
  const kv = namingFailures(namespace)
  let reads = 0
  let writes = 0

  async function get(key: string): Promise<string | null> {
    reads++
    return kv.get(key)
  }

  /** The plan counts every key, though they are asked for together. */
  async function getMany(keys: readonly string[]): Promise<readonly (string | null)[]> {
    if (keys.length === 0) return []
    reads += keys.length
    const parts = Array.from({ length: Math.ceil(keys.length / MOST_AT_ONCE) }, (_, part) =>
      keys.slice(part * MOST_AT_ONCE, (part + 1) * MOST_AT_ONCE),
    )
    const found = await Promise.all(parts.map((part) => kv.get(part, 'text')))
    return keys.map((key, index) => found[Math.floor(index / MOST_AT_ONCE)]?.get(key) ?? null)
  }

  async function put(key: string, document: unknown, metadata?: ItemsMetadata): Promise<void> {
    writes++
    await kv.put(key, JSON.stringify(document), metadata ? { metadata } : undefined)
  }

  return {
    readState: async () =>
      decode<StateDocument>(await get(KEYS.state), { itemsRev: 'string', today: 'object', sources: 'object' }),
    readItems: async () => decodeItems(await get(KEYS.items)),
    readItemsMetadata: async () => {
      reads++
      const { value, metadata } = await kv.getWithMetadata<ItemsMetadata>(KEYS.items, 'stream')
      await value?.cancel()
      return metadata ?? undefined
    },
    readServed: async () => {
      reads++
      const keys = [KEYS.items, KEYS.config]
      const found = await kv.getWithMetadata<ItemsMetadata>(keys, { type: 'text', cacheTtl: SHORTEST_CACHE_SECONDS })
      const { value = null, metadata } = found.get(KEYS.items) ?? {}
      return {
        override: found.get(KEYS.config)?.value ?? null,
        metadata: metadata ?? undefined,
        items: once(() => decodeItems(value)),
      }
    },
    readNear: async () => decode<NearDocument>(await get(KEYS.near), { items: 'array' }),
    readShards: async (keys) => (await getMany(keys)).map((text) => decode<ShardDocument>(text, SHARD)),
    readOutboxes: async (keys) => (await getMany(keys)).map((text) => decode<OutboxDocument>(text, OUTBOX)),
    readDeadLetters: async () => decode<DeadLettersDocument>(await get(KEYS.deadLetters), { letters: 'array' }),
    readDay: async (day) =>
      decode<DayDocument>(await get(KEYS.day(day)), { day: 'string', previousDay: 'string', items: 'array' }),
    readOverride: () => get(KEYS.config),
    readGoodOverride: () => get(KEYS.goodConfig),
    writeState: (document) => put(KEYS.state, document),
    writeItems: (document, metadata) => put(KEYS.items, document, metadata),
    writeNear: (document) => put(KEYS.near, document),
    writeShard: (key, document) => put(key, document),
    writeOutbox: (key, document) => put(key, document),
    writeDeadLetters: (document) => put(KEYS.deadLetters, document),
    writeDay: (document) => put(KEYS.day(document.day), document),
    writeGoodOverride: async (text) => {
      writes++
      await kv.put(KEYS.goodConfig, text)
    },
    setAside: async (key, at, text) => {
      writes++
      await kv.put(`damaged:${key}:${at.toISOString()}`, text)
    },
    count: () => ({ reads, writes }),
  }
}

function decodeItems(text: string | null): Read<ItemsDocument> {
  return decode<ItemsDocument>(text, { rev: 'string', items: 'array', keys: 'string' })
}

/** The same answer at every call, worked out at the first one; what it was worked out from can then be forgotten. */
function once<Answer>(work: () => Answer): () => Answer {
  let known: { readonly answer: Answer } | undefined
  let todo: typeof work | undefined = work
  return () => {
    if (todo) known = { answer: todo() }
    todo = undefined
    if (known === undefined) throw new Error('the first call threw')
    return known.answer
  }
}

/** What the owner may change besides. */
export type OwnerKv = Pick<KVNamespace, 'put' | 'delete'>

/**
 * Stores an override that was checked, so that it stands twice: the second copy outlives a bad edit of the first.
 * Throws what KV throws; one write a second and key is what the platform allows.
 */
export async function writeOverride(kv: OwnerKv, text: string): Promise<void> {
  await kv.put(KEYS.goodConfig, text)
  await kv.put(KEYS.config, text)
}

/** Takes the override away: the built-in config alone is in force. */
export async function removeOverride(kv: OwnerKv): Promise<void> {
  await kv.delete(KEYS.goodConfig)
  await kv.delete(KEYS.config)
}
