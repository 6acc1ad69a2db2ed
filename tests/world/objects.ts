import type { ShardAnswer, ShardWork, Tick } from '../../src/poller/api.ts'
import { openPoller } from '../../src/poller/open-poller.ts'
import type { PollerRuntime } from '../../src/poller/poller-runtime.ts'
import { type Serially, serially } from '../../src/poller/serially.ts'
import { openShard } from '../../src/poller/shards/open-shard.ts'
import { pollShard, releaseShard, type ShardRuntime } from '../../src/poller/shards/poll-shard.ts'
import { failedTick } from '../../src/poller/tick/failed-tick.ts'
import { type TickLock, tickLock } from '../../src/poller/tick/tick-lock.ts'
import { tick } from '../../src/poller/tick.ts'
import type { SourceState } from '../../src/source-state.ts'
import type { Database } from '../../src/store/database.ts'
import { type Disk, memoryDisk } from '../node-database.ts'

/** Durable Objects as the platform has them: one instance over a disk that outlives it. */

/** Thrown in whatever a killed instance still does. */
export class Killed extends Error {}

/** The name of the nth database. */
export const epochOf = (nth: number) => `00000000-0000-0000-0000-${String(nth).padStart(12, '0')}`

export type PollerObject = {
  readonly db: () => Database
  readonly disk: () => Disk
  readonly tick: (runtimeOf: (db: Database) => PollerRuntime, options: { readonly all: boolean }) => Promise<Tick>
  /** Of the present instance. */
  readonly publishInTurn: () => Serially
  /** The instance is gone, and what it had not yet on disk. */
  readonly crash: () => void
  /** The disk is gone too. */
  readonly lose: () => void
}

export function pollerObject(nowMs: () => number): PollerObject {
  let epochs = 0
  let disk = memoryDisk()
  let db = opened()
  let lock = newLock()
  let publishInTurn = serially()

  function opened(): Database {
    const found = disk.open()
    openPoller(found, () => epochOf(++epochs))
    return found
  }

  function newLock(): TickLock {
    return tickLock(nowMs, (why) => {
      crash()
      throw new Killed(why)
    })
  }

  function crash(): void {
    disk.crash()
    begin()
  }

  function begin(): void {
    db = opened()
    lock = newLock()
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
      const own = db
      try {
        return await lock.run(() => tick(runtimeOf(own), options))
      } catch (error) {
        if (own !== db) throw error
        return failedTick({ db: own, log: () => undefined }, error)
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
