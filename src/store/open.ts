import { type LoadedConfig, readConfig } from './config.ts'
import type { StateDocument } from './documents.ts'
import { type ItemsDocument, type ItemsMetadata, KEYS, VERSION } from './documents.ts'
import { noItems, noState } from './empty.ts'
import type { Store } from './kv.ts'
import { allForgetful } from './memory.ts'
import { rebuiltItems } from './rebuild.ts'
import { standingOf } from './standing.ts'

/** What a tick finds when it begins. */
export type Found = {
  readonly kind: 'found'
  readonly loaded: LoadedConfig
  /** Without its memory of the sources where that cannot be trusted. */
  readonly state: StateDocument
  /** The revision of the items up to which `state` remembers its sources; undefined where it remembers nothing. */
  readonly remembersAt: string | undefined
  /** The newest revision of the items that anything told of. */
  readonly newestRev: string
  readonly metadata: ItemsMetadata | undefined
}

/** A tick that must not write, because what it read is older than what it would overwrite, or newer than this code. */
export type StoodBack = { readonly kind: 'stood-back'; readonly why: string }

export const STORED_BY_NEWER: StoodBack = {
  kind: 'stood-back',
  why: 'the stored data was written by a newer version of this Worker',
}
const STALE: StoodBack = {
  kind: 'stood-back',
  why: 'the items read are older than the state: a cached read, or two ticks',
}

/** Reads what every tick needs: config, state, and the revision of the items. Throws what KV throws. */
export async function openForTick(store: Store, limits: string | undefined, now: Date): Promise<Found | StoodBack> {
  const [loaded, read, metadata] = await Promise.all([
    readConfig(store, limits),
    store.readState(),
    store.readItemsMetadata(),
  ])
  if (read.kind === 'newer' || (metadata && metadata.version > VERSION)) return STORED_BY_NEWER
  if (read.kind === 'damaged') await store.setAside(KEYS.state, now, read.text)
  const state = read.kind === 'good' ? read.document : noState(now.toISOString().slice(0, 10))

  const itemsRev = metadata?.rev ?? ''
  const standing = standingOf(state.itemsRev, itemsRev, now)
  if (standing === 'items-stale') return STALE
  const newestRev = standing === 'items-ahead' ? itemsRev : state.itemsRev
  const remembered =
    standing === 'level'
      ? { state, remembersAt: state.itemsRev }
      : { state: withoutMemory(state), remembersAt: undefined }
  return { kind: 'found', loaded, ...remembered, newestRev, metadata }
}

/** The state without what it remembers of the sources: each is read anew as a whole. */
export function withoutMemory(state: StateDocument): StateDocument {
  return { ...state, sources: allForgetful(state.sources) }
}

export type FoundItems = {
  readonly kind: 'items'
  readonly items: ItemsDocument
  readonly rebuilt: boolean
  /** Whether what the state remembers of the sources goes with these items. Both were read at different moments. */
  readonly remembered: boolean
}

/** The items themselves, for a tick that has something to add; rebuilt from the sealed days if damaged or lost. */
export async function readItemsForTick(store: Store, found: Found, now: Date): Promise<FoundItems | StoodBack> {
  const { newestRev, remembersAt, loaded } = found
  const read = await store.readItems()
  if (read.kind === 'newer') return STORED_BY_NEWER
  // Absent or damaged is as old as can be: it too may be what an old read shows.
  const rev = read.kind === 'good' ? read.document.rev : ''
  if (standingOf(newestRev, rev, now) === 'items-stale') return STALE
  const remembered = remembersAt === undefined || remembersAt === rev
  if (read.kind === 'good') return { kind: 'items', items: read.document, rebuilt: false, remembered }
  if (read.kind === 'absent' && newestRev === '') return { kind: 'items', items: noItems, rebuilt: false, remembered }

  if (read.kind === 'damaged') await store.setAside(KEYS.items, now, read.text)
  const { utcOffset } = loaded.config.site
  const items = await rebuiltItems(store.readDay, { sealedDay: found.state.sealedDay ?? '', now, utcOffset })
  return { kind: 'items', items, rebuilt: true, remembered }
}
