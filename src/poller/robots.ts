import type { Limits } from '../config/schema/schema.ts'
import type { RobotsGate } from '../fetch/robots.ts'
import { robotsGate } from '../fetch/robots-gate.ts'
import type { Database } from '../store/database.ts'
import { readRobots, writeRobots } from '../store/robots.ts'

type Asking = {
  readonly fetch: typeof fetch
  readonly now: Date
  readonly agent: string
  readonly limits: Pick<Limits, 'requestTimeoutMs'>
}

/**
 * The robots.txt gate of one tick, or of a shard's part of it. Rules are stored in its database as soon as a host
 * answers.
 */
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
