import type { KVNamespace } from '@cloudflare/workers-types'
import { decode, type Read } from './decode.ts'
import {
  type ChangesDocument,
  type ConfigDocument,
  type DayDocument,
  type ItemsDocument,
  type ItemsMetadata,
  KEYS,
  type NearDocument,
  type NewestByPlaceDocument,
  type StatusDocument,
} from './documents.ts'
import { namingFailures } from './kv-failure.ts'

/** The part of KV that reading needs. */
export type ReadableKv = Pick<KVNamespace, 'get' | 'getWithMetadata'>
/** The part of KV that publishing needs. */
export type Kv = ReadableKv & Pick<KVNamespace, 'put'>

/** The published documents, as readers see them. */
export type Store = {
  /** The documents needed for serving, in one request to KV, although the plan counts each key. */
  readonly readServed: () => Promise<Served>
  readonly readItems: () => Promise<Read<ItemsDocument>>
  readonly readStatus: () => Promise<Read<StatusDocument>>
  readonly readNear: () => Promise<Read<NearDocument>>
  readonly readChanges: () => Promise<Read<ChangesDocument>>
  readonly readConfig: () => Promise<Read<ConfigDocument>>
  readonly readNewestByPlace: () => Promise<Read<NewestByPlaceDocument>>
  readonly readDay: (day: string) => Promise<Read<DayDocument>>
}

export type Served = {
  readonly config: Read<ConfigDocument>
  readonly metadata: ItemsMetadata | undefined
  /** Decoded on first use, and only once. */
  readonly items: () => Read<ItemsDocument>
}

/** The shortest cache time that KV offers (limits page, seen November 2026): a nearby cache may answer for that long. */
const SHORTEST_CACHE_SECONDS = 30

/** Opens the published documents. Errors of KV are thrown as KV failures; damage is a value. */
export function openStore(namespace: ReadableKv): Store {
  const kv = namingFailures(namespace)
  return {
    readServed: async () => {
      const keys = [KEYS.items, KEYS.config]
      const found = await kv.getWithMetadata<ItemsMetadata>(keys, { type: 'text', cacheTtl: SHORTEST_CACHE_SECONDS })
      const { value = null, metadata } = found.get(KEYS.items) ?? {}
      return {
        config: decodeConfig(found.get(KEYS.config)?.value ?? null),
        metadata: metadata ?? undefined,
        items: once(() => decodeItems(value)),
      }
    },
    readItems: async () => decodeItems(await kv.get(KEYS.items)),
    readStatus: async () =>
      decode<StatusDocument>(await kv.get(KEYS.status), { tickedAt: 'string', today: 'object', sources: 'object' }),
    readNear: async () => decode<NearDocument>(await kv.get(KEYS.near), { items: 'array', dropped: 'array' }),
    readChanges: async () =>
      decode<ChangesDocument>(await kv.get(KEYS.changes), {
        epoch: 'string',
        settled: 'number',
        forgotten: 'object',
        entries: 'array',
      }),
    readConfig: async () => decodeConfig(await kv.get(KEYS.config)),
    readNewestByPlace: async () =>
      decode<NewestByPlaceDocument>(await kv.get(KEYS.newestByPlace), {
        through: 'string',
        each: 'number',
        items: 'array',
      }),
    readDay: async (day) =>
      decode<DayDocument>(await kv.get(KEYS.day(day)), { day: 'string', previousDay: 'string', items: 'array' }),
  }
}

function decodeItems(text: string | null): Read<ItemsDocument> {
  return decode<ItemsDocument>(text, { rev: 'string', items: 'array', sealedDay: 'string' })
}

function decodeConfig(text: string | null): Read<ConfigDocument> {
  return decode<ConfigDocument>(text, {
    rev: 'string',
    build: 'string',
    journal: 'string',
    problems: 'array',
  })
}

/** Computes a value on the first call and returns it on every call; its inputs can then be released. */
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
