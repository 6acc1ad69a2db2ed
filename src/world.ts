import type { KVNamespace } from '@cloudflare/workers-types'
import type { World } from './poll.ts'

/** What wrangler.toml and the secrets give the Worker. */
export type Env = {
  readonly KV: KVNamespace
  /** Where the Worker lives, such as "https://tin.example.vn"; "" where nobody said. */
  readonly SITE_URL: string
  /** "free" or "paid": which limits a tick keeps. "demo" is for the demo alone. */
  readonly LIMITS: string
  /** At least 20 characters, or the owner's routes do not exist. */
  readonly ADMIN_TOKEN?: string
}

/** The real clock, network, chance and log. */
export function worldOf(env: Env): World {
  return {
    kv: env.KV,
    fetch: (input, init) => fetch(input, init),
    now: () => new Date(),
    random: () => Math.random(),
    log: (line) => console.log(JSON.stringify(line)),
    siteUrl: env.SITE_URL,
    limits: env.LIMITS,
  }
}
