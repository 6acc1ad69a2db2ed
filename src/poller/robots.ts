import type { Limits } from '../config/schema/schema.ts'
import { type RobotsGate, robotsGate } from '../fetch/robots-gate.ts'
import type { Database } from '../store/database.ts'
import { readRobots, writeRobots } from '../store/robots.ts'

type Asking = {
  readonly fetch: typeof fetch
  readonly now: Date
  readonly agent: string
  readonly limits: Pick<Limits, 'requestTimeoutMs'>
}

/** The gate of one tick or one shard's part of it: what hosts answered is remembered in its database at once. */
export function robotsOf(db: Database, { fetch, now, agent, limits }: Asking): RobotsGate {
  return robotsGate({
    read: (origin) => readRobots(db, origin),
    write: (origin, record) => writeRobots(db, origin, record),
    fetch,
    now,
    agent,
    timeoutMs: limits.requestTimeoutMs,
  })
}
