import { type LoadedConfig, readConfig } from './config.ts'
import type { StateDocument } from './documents.ts'
import { type ItemsDocument, type ItemsMetadata, KEYS, VERSION } from './documents.ts'
import { noItems, noState } from './empty.ts'
import type { Store } from './kv.ts'
import { forgetful } from './memory.ts'
import { rebuiltItems } from './rebuild.ts'
import { standingOf } from './standing.ts'

/** What a tick finds when it begins. */
export type Found = {
  readonly kind: 'found'
  readonly loaded: LoadedConfig
  /** Without its memory of the sources where that cannot be trusted. */
  readonly state: StateDocument
  readonly metadata: ItemsMetadata | undefined
}

/** A tick that must not write, because what it read is older than what it would overwrite, or newer than this code. */
export type StoodBack = { readonly kind: 'stood-back'; readonly why: string }

const NEWER: StoodBack = { kind: 'stood-back', why: 'the stored data was written by a newer version of this Worker' }
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
  if (read.kind === 'newer' || (metadata && metadata.version > VERSION)) return NEWER
  if (read.kind === 'damaged') await store.setAside(KEYS.state, now, read.text)
  const state = read.kind === 'good' ? read.document : noState(now.toISOString().slice(0, 10))

  const standing = standingOf(state.itemsRev, metadata?.rev ?? '', now)
  if (standing === 'items-stale') return STALE
  return { kind: 'found', loaded, state: standing === 'level' ? state : withoutMemory(state), metadata }
}

function withoutMemory(state: StateDocument): StateDocument {
  const sources = Object.entries(state.sources).map(([id, source]) => [id, forgetful(source)] as const)
  return { ...state, sources: Object.fromEntries(sources) }
}

export type FoundItems = { readonly kind: 'items'; readonly items: ItemsDocument; readonly rebuilt: boolean }

/** The items themselves, for a tick that has something to add; rebuilt from the sealed days if damaged or lost. */
export async function readItemsForTick(store: Store, found: Found, now: Date): Promise<FoundItems | StoodBack> {
  const { state, loaded } = found
  const read = await store.readItems()
  switch (read.kind) {
    case 'newer':
      return NEWER
    case 'good':
      if (standingOf(state.itemsRev, read.document.rev, now) === 'items-stale') return STALE
      return { kind: 'items', items: read.document, rebuilt: false }
    case 'damaged':
      await store.setAside(KEYS.items, now, read.text)
      return rebuilt()
    case 'absent':
      return state.itemsRev === '' ? { kind: 'items', items: noItems, rebuilt: false } : rebuilt()
  }

  async function rebuilt(): Promise<FoundItems> {
    const items = await rebuiltItems(store.readDay, now, loaded.config.site.utcOffset)
    return { kind: 'items', items, rebuilt: true }
  }
}
