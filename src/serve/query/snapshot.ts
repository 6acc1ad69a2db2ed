import { openStore, type Served } from '../../publish/kv.ts'
import { type PublishedConfig, readPublishedConfig } from '../../publish/published-config.ts'
import type { Env } from '../../runtime.ts'
import { buildOf } from '../../version.ts'
import { forgetFront } from '../front/front.ts'
import { heldReads } from '../front/held-reads.ts'

/** The input of every answer that is not ready, from one read of KV. */
export type Snapshot = {
  readonly loaded: PublishedConfig
  readonly served: Served
}

type SnapshotEnv = Pick<Env, 'KV' | 'LIMITS' | 'CF_VERSION_METADATA'>

const snapshots = heldReads<Snapshot>()

/** The snapshot that serves at `now`, if it has been read already. */
export const snapshotAt = snapshots.at

/** The snapshot that serves at `now`, read if necessary. Throws if KV cannot be read and no earlier one is left. */
export function snapshotFor(
  env: SnapshotEnv,
  now: number,
  keepAlive: (reading: Promise<unknown>) => void,
): Promise<Snapshot> {
  return snapshots.get(env.KV, now, { read: () => read(env), keepAlive })
}

/**
 * Forgets the snapshot and the ready answers after this isolate changed the store: the next request reads them again.
 */
export function forgetSnapshot(kv: object): void {
  snapshots.forget(kv)
  forgetFront(kv)
}

async function read(env: SnapshotEnv): Promise<Snapshot> {
  const served = await openStore(env.KV).readServed()
  return { served, loaded: await readPublishedConfig(served.config, { limits: env.LIMITS, build: buildOf(env) }) }
}
