import type { ShardAnswer, ShardWork, Tick } from '../../src/poller/api.ts'
import { openPoller } from '../../src/poller/open-poller.ts'
import type { PollerRuntime } from '../../src/poller/poller-runtime.ts'
import { type Serially, serially } from '../../src/poller/serially.ts'
import { openShard } from '../../src/poller/shards/open-shard.ts'
import { pollShard, releaseShard, type ShardRuntime } from '../../src/poller/shards/poll-shard.ts'
import { endWork } from '../../src/poller/tick/begin-work.ts'
import { tick } from '../../src/poller/tick.ts'
import type { SourceState } from '../../src/source-state.ts'
import type { Database } from '../../src/store/database.ts'
import { type Disk, memoryDisk } from '../node-database.ts'

/** Durable Objects as the platform has them: one instance over a disk that outlives it. */

/** Thrown in whatever a killed instance still does. */
export class Killed extends Error {}

/** As in poller.ts, which no test outside the runtime can load. */
const LONGEST_TICK_MS = 4 * 60_000

export type PollerObject = {
  readonly db: () => Database
  readonly disk: () => Disk
  readonly tick: (runtimeOf: (db: Database) => PollerRuntime, options: { readonly all: boolean }) => Promise<Tick>
  /** The instance is gone, and what it had not yet on disk. */
  /** Of the present instance. */
  readonly publishInTurn: () => Serially
  readonly crash: () => void
  /** The disk is gone too. */
  readonly lose: () => void
}

export function pollerObject(nowMs: () => number): PollerObject {
  let epochs = 0
  let disk = memoryDisk()
  let db = opened()
  let began: number | undefined
  let publishInTurn = serially()

  function opened(): Database {
    const found = disk.open()
    openPoller(found, () => `epoch-${++epochs}`)
    return found
  }

  function crash(): void {
    disk.crash()
    begin()
  }

  function begin(): void {
    db = opened()
    began = undefined
    publishInTurn = serially()
  }

  return {
    publishInTurn: () => publishInTurn,
    db: () => db,
    disk: () => disk,
    crash,
    lose() {
      disk.crash()
      disk = memoryDisk()
      begin()
    },
    async tick(runtimeOf, options) {
      if (began !== undefined) {
        if (nowMs() - began > LONGEST_TICK_MS) {
          crash()
          throw new Killed('a tick hung for more than 4 minutes')
        }
        return { kind: 'running', startedAt: new Date(began).toISOString() }
      }
      began = nowMs()
      const own = db
      try {
        return await tick(runtimeOf(own), options)
      } catch (error) {
        if (own === db) endWork(own)
        throw error
      } finally {
        if (own === db) began = undefined
      }
    },
  }
}

export type ShardObject = {
  readonly poll: (runtimeOf: (db: Database) => ShardRuntime, work: ShardWork) => Promise<ShardAnswer>
  readonly release: () => Promise<Readonly<Record<string, SourceState>>>
  readonly crash: () => void
  readonly commit: () => void
}

export function shardObject(): ShardObject {
  const disk = memoryDisk()
  let epochs = 0
  let db = opened()
  let last: Promise<unknown> = Promise.resolve()

  function opened(): Database {
    return openShard(disk.open(), () => `shard-${++epochs}`)
  }

  const serially = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const next = last.then(work)
    last = next.catch(() => undefined)
    return next
  }

  return {
    poll: (runtimeOf, work) => serially(() => pollShard(runtimeOf(db), work)),
    release: () => serially(async () => releaseShard(db)),
    commit: () => disk.commit(),
    crash() {
      disk.crash()
      db = opened()
      last = Promise.resolve()
    },
  }
}
