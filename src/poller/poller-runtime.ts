import type { LoadedConfig } from '../config/schema/load.ts'
import type { ItemsDocument } from '../publish/documents.ts'
import type { Kv } from '../publish/kv.ts'
import type { Database } from '../store/database.ts'
import type { SelectorOf } from './push/enqueue.ts'
import type { Serially } from './serially.ts'
import type { Shards } from './shards/ask-shards.ts'

/** All that the Poller touches outside itself. */
export type PollerRuntime = {
  readonly db: Database
  readonly kv: Kv
  readonly fetch: typeof fetch
  readonly now: () => Date
  /** Resolves after so many ms: two requests to one host are some time apart. */
  readonly wait: (ms: number) => Promise<void>
  /** From 0 up to but not including 1. */
  readonly random: () => number
  readonly log: (line: Readonly<Record<string, unknown>>, level?: 'error') => void
  /** SITE_URL; "" where it is not set. */
  readonly siteUrl: string
  /** The LIMITS variable. */
  readonly limits: string | undefined
  /** Names the build that runs. */
  readonly build: string
  readonly shards: Shards
  /** Publishing waits for publishing: of two puts of one key at once, the older could come last. */
  readonly publishInTurn: Serially
  readonly front: FrontMaker
  readonly push: PushOutside
}

/** What pushing needs from outside: a feed's selection, and secrets by their names. */
export type PushOutside = {
  readonly selectorOf: SelectorOf
  readonly secretOf: (name: string) => string | undefined
}

/** What the default answers are rendered from. */
type FrontInput = {
  readonly items: ItemsDocument
  readonly loaded: LoadedConfig
  readonly now: Date
}

/** What of the items document a front depends on. */
type FrontItems = { readonly itemsRev: string; readonly unreadSince: string | undefined }

/** How the default answers are made ready. The renderers belong to the serving side, so the entry hands them in. */
export type FrontMaker = {
  /** Names all that the front depends on: equal for equal bytes. "" where none is to be published. */
  readonly keyOf: (input: Pick<FrontInput, 'loaded' | 'now'> & FrontItems) => string
  readonly make: (input: FrontInput) => Promise<{ readonly body: Uint8Array; readonly metadata: object } | undefined>
}
