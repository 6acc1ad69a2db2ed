import { DurableObject } from 'cloudflare:workers'
import type { SourceState } from '../model.ts'
import type { Env } from '../runtime.ts'
import { databaseOf } from '../store/database.ts'
import { buildOf } from '../version.ts'
import type { ShardAnswer } from './api.ts'
import { openShard, pollShard, releaseShard } from './poll-shard.ts'
import { serially } from './serially.ts'
import type { ShardWork } from './shard-work.ts'

/** One of the Durable Objects that ask publishers for the Poller, where one invocation cannot ask them all. */
export class Shard extends DurableObject<Env> {
  readonly #db = openShard(databaseOf(this.ctx.storage), () => crypto.randomUUID())
  /** Calls wait for each other: two at once would ask the same publishers twice. */
  readonly #serially = serially()

  poll(work: ShardWork): Promise<ShardAnswer> {
    const { env } = this
    return this.#serially(() =>
      pollShard(
        {
          db: this.#db,
          fetch: (input, init) => fetch(input, init),
          random: () => Math.random(),
          now: () => new Date(),
          build: buildOf(env),
        },
        work,
      ),
    )
  }

  release(): Promise<Readonly<Record<string, SourceState>>> {
    return this.#serially(async () => releaseShard(this.#db))
  }
}
