import { configWith, type LoadedConfig } from '../store/config.ts'
import { openStore, type Served } from '../store/kv.ts'
import type { Env } from '../world.ts'
import { forgetFront } from './front.ts'
import { heldReads } from './held-reads.ts'

/** What everything that does not lie ready is made from, as one read of KV found it. */
export type Snapshot = {
  readonly loaded: LoadedConfig
  readonly served: Served
}

const snapshots = heldReads<Snapshot>()

/** The snapshot that serves at `now`, if it has been read already. */
export const snapshotAt = snapshots.at

/** The snapshot that serves at `now`, read if need be. Throws what KV throws where there is none to fall back on. */
export function snapshotFor(
  env: Pick<Env, 'KV' | 'LIMITS'>,
  now: number,
  keepAlive: (reading: Promise<unknown>) => void,
): Promise<Snapshot> {
  return snapshots.get(env.KV, now, { read: () => read(env), keepAlive })
}

/** For when this isolate itself has changed what is stored: the next request reads it, what lies ready too. */
export function forgetSnapshot(kv: object): void {
  snapshots.forget(kv)
  forgetFront(kv)
}

async function read({ KV, LIMITS }: Pick<Env, 'KV' | 'LIMITS'>): Promise<Snapshot> {
  const store = openStore(KV)
  const served = await store.readServed()
  return { served, loaded: await configWith(served.override, store, LIMITS) }
}
