import { DurableObject } from 'cloudflare:workers'
import type { Env } from '../../runtime.ts'
import type { SourceState } from '../../source-state.ts'
import { type Database, databaseOf } from '../../store/database.ts'
import { buildOf } from '../../version.ts'
import type { ShardAnswer, ShardApi, ShardWork } from '../api.ts'
import { serially } from '../serially.ts'
import { openShard } from './open-shard.ts'

/** One of the Durable Objects that poll for the Poller if one invocation cannot poll all sources. */
export class Shard extends DurableObject<Env> implements ShardApi {
  readonly #stored = databaseOf(this.ctx.storage)
  #opened: Database | undefined
  /** Calls run one after another: two at once would poll the same publishers twice. */
  readonly #inTurn = serially()

  poll(work: ShardWork): Promise<ShardAnswer> {
    return this.#inTurn(async () => {
      // Loads with the first call: an isolate that only serves never loads it.
      const { pollShard } = await import('./poll-shard.ts')
      const runtime = {
        db: this.#db(),
        fetch: (input: RequestInfo | URL, init?: RequestInit) => fetch(input, init),
        random: () => Math.random(),
        now: () => new Date(),
        build: buildOf(this.env),
      }
      return pollShard(runtime, work)
    })
  }

  release(): Promise<Readonly<Record<string, SourceState>>> {
    return this.#inTurn(async () => (await import('./poll-shard.ts')).releaseShard(this.#db()))
  }

  /** Opened with the first call, so that a disk that was full is tried again. */
  #db(): Database {
    this.#opened ??= openShard(this.#stored, () => crypto.randomUUID())
    return this.#opened
  }
}
