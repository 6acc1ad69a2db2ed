import type { LoadedConfig } from '../config/load.ts'
import { openStore, type Served } from '../publish/kv.ts'
import { readPublishedConfig } from '../publish/published-config.ts'
import type { Env } from '../runtime.ts'
import { buildOf } from '../version.ts'

/** What everything public is made from, as one read of KV found it. */
export type Snapshot = {
  readonly loaded: LoadedConfig
  readonly served: Served
}

/** For how long one read serves all requests of an isolate. */
export const SNAPSHOT_MS = 60_000
/** A read that takes longer has lost its request: whoever waits for it reads again. */
const LONGEST_READ_MS = 5_000

type Held = {
  readonly readAt: number
  readonly reading: Promise<Snapshot>
  /** Once it was read. */
  snapshot?: Snapshot
}

type SnapshotEnv = Pick<Env, 'KV' | 'LIMITS' | 'CF_VERSION_METADATA'>

/** By namespace; there is one in an isolate, and one for each test. */
const held = new WeakMap<object, Held>()

/** The snapshot that serves at `now`, if it has been read already. */
export function snapshotAt(kv: object, now: number): Snapshot | undefined {
  const known = held.get(kv)
  return known !== undefined && isFresh(known, now) ? known.snapshot : undefined
}

/**
 * The snapshot that serves at `now`. Requests that come while it is being read wait for the one read. If KV fails, the
 * last snapshot goes on for as long as a new one would; without one, what KV throws is thrown. `keepAlive` is the
 * request's waitUntil: a reader who hangs up must not take the read away from those who wait for it.
 */
export function snapshotFor(
  env: SnapshotEnv,
  now: number,
  keepAlive: (reading: Promise<unknown>) => void,
): Promise<Snapshot> {
  const known = held.get(env.KV)
  if (known !== undefined && isFresh(known, now)) {
    const isOverdue = known.snapshot === undefined && now - known.readAt > LONGEST_READ_MS
    if (!isOverdue) return known.reading
  }
  const reading = read(env).catch((error: unknown) => {
    if (known?.snapshot !== undefined) {
      console.error(JSON.stringify({ event: 'served-from-memory', error: String(error) }))
      // Another one by its name, so that what depends on the hour is made anew.
      return { ...known.snapshot }
    }
    if (held.get(env.KV) === entry) held.delete(env.KV)
    throw error
  })
  const entry: Held = { readAt: now, reading }
  held.set(env.KV, entry)
  keepAlive(
    reading.then(
      (snapshot) => {
        entry.snapshot = snapshot
      },
      () => undefined,
    ),
  )
  return reading
}

/** For when this isolate itself has changed what is stored: the next request reads it. */
export function forgetSnapshot(kv: object): void {
  held.delete(kv)
}

async function read(env: SnapshotEnv): Promise<Snapshot> {
  const served = await openStore(env.KV).readServed()
  return { served, loaded: readPublishedConfig(served.config, { limits: env.LIMITS, build: buildOf(env) }) }
}

function isFresh({ readAt }: Held, now: number): boolean {
  return now - readAt < SNAPSHOT_MS
}
