import { HTTPException } from 'hono/http-exception'
import type { LoadedConfig } from '../config/load.ts'
import type { Config } from '../config/schema.ts'
import { dayOfId } from '../filing.ts'
import type { Item } from '../model.ts'
import type { Read } from '../publish/decode.ts'
import type { ItemsDocument } from '../publish/documents.ts'
import { noItems } from '../publish/empty.ts'
import { openStore, type Store } from '../publish/kv.ts'
import { type AppContext, executionOf } from './bindings.ts'
import { type Snapshot, snapshotFor } from './snapshot.ts'

/** The config in force and the revision of the items, at most a minute old; nothing is decoded. */
export type Opened = LoadedConfig & {
  readonly snapshot: Snapshot
  /** For what is not in the snapshot. */
  readonly store: Store
  /** Of the items document; "" before anything was kept. */
  readonly itemsRev: string
}

/** The items document with what must not be shown taken out. */
export type Current = {
  readonly document: ItemsDocument
  /** The same without back-fill, which is for the archive and no news, and without what was dropped since. */
  readonly news: readonly Item[]
  /** The oldest day that still takes items and holds some; "" when none does. */
  readonly openSince: string
}

/** Opens the store for one request. Throws what KV throws. */
export async function open(c: AppContext): Promise<Opened> {
  const execution = executionOf(c)
  const snapshot = await snapshotFor(c.env, Date.now(), (reading) => execution?.waitUntil(reading))
  const { loaded, served } = snapshot
  return { ...loaded, snapshot, store: openStore(c.env.KV), itemsRev: served.metadata?.rev ?? '' }
}

type Decoded = { readonly rev: string; readonly configRev: string; readonly current: Current }

/** Decoding 256 KB takes milliseconds of the 10 that a request has: once per isolate and revision is enough. */
const decoded = new WeakMap<object, Decoded>()

/** The items as they may be shown. Throws HTTPException 503 when they cannot be read. */
export function readCurrent(c: AppContext, { snapshot, config, rev, itemsRev }: Opened): Current {
  const known = decoded.get(c.env.KV)
  if (known && known.rev === itemsRev && known.configRev === rev) return known.current
  const whole = documentOr(snapshot.served.items(), noItems)
  const document = shown(whole, config)
  const oldestOpen = whole.items.findLast(({ id }) => dayOfId(id) > whole.sealedDay)
  const current = {
    document,
    news: document.items.filter(({ backfill, dropped }) => !backfill && !dropped),
    openSince: oldestOpen === undefined ? '' : dayOfId(oldestOpen.id),
  }
  decoded.set(c.env.KV, { rev: document.rev, configRev: rev, current })
  return current
}

/** A document without the items that the config hides. */
export function shown<Document extends { readonly items: readonly Item[] }>(
  document: Document,
  { hidden }: Pick<Config, 'hidden'>,
): Document {
  const ids = new Set(hidden)
  return ids.size === 0 ? document : { ...document, items: document.items.filter(({ id }) => !ids.has(id)) }
}

/** The document read; `absent` where there is none. Throws HTTPException 503 for one that cannot be used. */
export function documentOr<Document, Absent>(read: Read<Document>, absent: Absent): Document | Absent {
  switch (read.kind) {
    case 'good':
      return read.document
    case 'absent':
      return absent
    case 'damaged':
      throw new HTTPException(503, { message: `the stored data is damaged and is being rebuilt: ${read.detail}` })
    case 'newer':
      throw new HTTPException(503, { message: 'the stored data was written by a newer version of this Worker' })
  }
}
