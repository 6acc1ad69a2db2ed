import type { LoadedConfig } from '../config/schema/load.ts'
import type { Push } from '../config/schema/push-schema.ts'
import type { Config } from '../config/schema/schema.ts'
import type { Item } from '../model.ts'
import type { ItemsDocument } from '../publish/documents.ts'
import type { Kv } from '../publish/kv.ts'
import type { Database } from '../store/database.ts'
import type { ShardApi } from './api.ts'
import type { Serially } from './serially.ts'

/** Everything that the Poller needs from outside. */
export type PollerRuntime = {
  readonly db: Database
  readonly kv: Kv
  readonly fetch: typeof fetch
  readonly now: () => Date
  /** Resolves after this many ms, to space two requests to one host. */
  readonly wait: (ms: number) => Promise<void>
  /** From 0 up to but not including 1. */
  readonly random: () => number
  readonly log: (line: Readonly<Record<string, unknown>>, level?: 'error') => void
  /** SITE_URL; "" if it is not set. */
  readonly siteUrl: string
  /** The LIMITS variable. */
  readonly limits: string | undefined
  /** Identifies the running build. */
  readonly build: string
  readonly shards: Shards
  /** Publishing is serial: of two simultaneous puts of one key, the older could win. */
  readonly publishInTurn: Serially
  readonly front: FrontMaker
  readonly push: PushOutside
}

/** Gets a shard by its number. */
export type Shards = { readonly shard: (number: number) => Pick<ShardApi, 'poll' | 'release'> }

/** Which items a push wants. The selection belongs to the serving side, so the entry hands it in. */
export type SelectorOf = (push: Push, config: Config) => (item: Item) => boolean

/** Needs of pushing from outside: a feed's selection, and secrets by name. */
export type PushOutside = {
  readonly selectorOf: SelectorOf
  readonly secretOf: (name: string) => string | undefined
}

/** The data that the default answers are rendered from. */
type FrontInput = {
  readonly items: ItemsDocument
  readonly loaded: LoadedConfig
  readonly now: Date
}

/** The part of the items document that a front depends on. */
type FrontItems = { readonly itemsRev: string; readonly unreadSince: string | undefined }

/** Renders the default answers. The renderers belong to the serving side, so the entry hands them in. */
export type FrontMaker = {
  /** Identifies everything that the front depends on: equal for equal bytes. "" if none is to be published. */
  readonly keyOf: (input: Pick<FrontInput, 'loaded' | 'now'> & FrontItems) => string
  readonly make: (input: FrontInput) => Promise<{ readonly body: Uint8Array; readonly metadata: object } | undefined>
}
