import { HTTPException } from 'hono/http-exception'
import type { Read } from '../../publish/decode.ts'
import { noItems } from '../../publish/empty.ts'
import { openStore, type Store } from '../../publish/kv.ts'
import type { PublishedConfig } from '../../publish/published-config.ts'
import { type AppContext, executionOf } from '../http/bindings.ts'
import { isWebAddress, originOf } from '../http/http-cache.ts'
import type { Setting } from './setting.ts'
import { type Current, currentOf } from './shown.ts'
import { type Snapshot, snapshotFor } from './snapshot.ts'

/** The config in force and the revision of the items, at most a minute old; nothing is decoded. */
export type Opened = PublishedConfig & {
  readonly snapshot: Snapshot
  /** The store, for documents that are not in the snapshot. */
  readonly store: Store
  /** The revision of the items document; "" before anything was kept. */
  readonly itemsRev: string
  /** Since when practically no source could be read, ISO 8601; undefined while they can. */
  readonly unreadSince: string | undefined
}

/** Opens the store for one request. Throws if KV cannot be read. */
export async function open(c: AppContext): Promise<Opened> {
  const execution = executionOf(c)
  const snapshot = await snapshotFor(c.env, Date.now(), (reading) => execution?.waitUntil(reading))
  const { loaded, served } = snapshot
  const { rev: itemsRev = '', unreadSince } = served.metadata ?? {}
  return { ...loaded, snapshot, store: openStore(c.env.KV), itemsRev, unreadSince }
}

/** The inputs of recipes, for one request. */
export function settingOf(c: AppContext, { config, unreadSince }: Pick<Opened, 'config' | 'unreadSince'>): Setting {
  const isSiteKnown = isWebAddress(c.env.SITE_URL ?? '')
  return { config, base: originOf(c), isSiteKnown, now: new Date(), unreadSince }
}

type Decoded = { readonly rev: string; readonly configRev: string; readonly current: Current }

/** Decoding 256 KB takes milliseconds, and a request has 10: decode once per isolate and revision. */
const decoded = new WeakMap<object, Decoded>()

/** The items as they may be shown. Throws HTTPException 503 when they cannot be read. */
export function readCurrent(c: AppContext, { snapshot, config, rev, itemsRev }: Opened): Current {
  const known = decoded.get(c.env.KV)
  if (known && known.rev === itemsRev && known.configRev === rev) return known.current
  const current = currentOf(documentOr(snapshot.served.items(), noItems), config)
  decoded.set(c.env.KV, { rev: current.document.rev, configRev: rev, current })
  return current
}

/** The document read; `absent` if there is none. Throws HTTPException 503 for one that cannot be used. */
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
