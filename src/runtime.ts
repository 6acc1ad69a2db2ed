import type { KVNamespace, Queue, RateLimit } from '@cloudflare/workers-types'
import type { World } from './poll.ts'
import type { ShardMessage } from './store/open-shard.ts'
import type { BuildMetadata } from './version.ts'

/** What wrangler.toml and the secrets give the Worker. */
export type Env = {
  readonly KV: KVNamespace
  /** Where the Worker lives, such as "https://tin.example.vn"; "" where nobody said. */
  readonly SITE_URL: string
  /** "free" or "paid": which limits a tick keeps. "demo" is for the demo alone. */
  readonly LIMITS: string
  /** Names the build that runs. */
  readonly CF_VERSION_METADATA?: BuildMetadata
  /** At least 20 characters, or the owner's routes do not exist. */
  readonly ADMIN_TOKEN?: string
  /** Takes messages to shards. Where it is absent there is one shard. */
  readonly SHARDS?: Queue<ShardMessage>
  /** How often one visitor may ask for what costs much. Where it is absent there is no limit. */
  readonly RATE_LIMITER?: RateLimit
}

/** Messages in one batch (Queues documentation on limits, seen November 2026). */
const MOST_SENT_AT_ONCE = 100

/** The real clock, network, chance and log. */
export function worldOf(env: Env): World {
  const { SHARDS: queue } = env
  return {
    kv: env.KV,
    fetch: (input, init) => fetch(input, init),
    now: () => new Date(),
    random: () => Math.random(),
    log: (line) => console.log(JSON.stringify(line)),
    siteUrl: env.SITE_URL,
    limits: env.LIMITS,
    ...(queue && {
      send: async (messages) => {
        for (let first = 0; first < messages.length; first += MOST_SENT_AT_ONCE) {
          await queue.sendBatch(messages.slice(first, first + MOST_SENT_AT_ONCE).map((body) => ({ body })))
        }
      },
    }),
  }
}
