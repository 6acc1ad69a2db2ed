import type { DurableObjectNamespace, KVNamespace, RateLimit } from '@cloudflare/workers-types'
import type { PollerApi, ShardApi } from './poller/api.ts'
import type { BuildMetadata } from './version.ts'

/** What wrangler.toml and the secrets give the Worker. */
export type Env = {
  readonly KV: KVNamespace
  /** The one writer. */
  readonly POLLER: DurableObjectNamespace
  /** Who asks publishers where one invocation cannot ask them all. */
  readonly SHARD: DurableObjectNamespace
  /** Where the Worker lives, such as "https://tin.example.vn"; "" where nobody said. */
  readonly SITE_URL: string
  /** "free" or "paid": which limits a tick keeps. "demo" is for the demo alone. */
  readonly LIMITS: string
  /** Names the build that runs. */
  readonly CF_VERSION_METADATA?: BuildMetadata
  /** At least 20 characters, or the owner's routes do not exist. */
  readonly ADMIN_TOKEN?: string
  /** How often one visitor may ask for what costs much. Where it is absent there is no limit. */
  readonly RATE_LIMITER?: RateLimit
}

/** A secret of the owner's by the name that the config gives; names of other secrets are refused by its schema. */
export function secretOf(env: Env, name: string): string | undefined {
  const value = /^PUSH_[A-Z0-9_]{1,40}$/.test(name) ? Object.entries(env).find(([key]) => key === name)?.[1] : undefined
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The Poller by RPC; there is one. The platform's own types of a stub lose tuples, so ours are named here. */
export function pollerOf({ POLLER }: Pick<Env, 'POLLER'>): PollerApi {
  return POLLER.getByName('poller') as unknown as PollerApi
}

/** A shard by RPC, by its number from 0. */
export function shardNumbered({ SHARD }: Pick<Env, 'SHARD'>, number: number): ShardApi {
  return SHARD.getByName(`shard-${number}`) as unknown as ShardApi
}

/** Writes a line of the log as JSON; failures that an owner must see go to `console.error`. */
export function logLine(line: Readonly<Record<string, unknown>>, level?: 'error'): void {
  if (level === 'error') console.error(JSON.stringify(line))
  else console.log(JSON.stringify(line))
}
