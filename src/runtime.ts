import type { DurableObjectNamespace, KVNamespace, RateLimit } from '@cloudflare/workers-types'
import type { PollerApi, ShardApi } from './poller/api.ts'
import type { BuildMetadata } from './version.ts'

/** Bindings, variables and secrets of the Worker, from wrangler.toml. */
export type Env = {
  readonly KV: KVNamespace
  /** The only writer. */
  readonly POLLER: DurableObjectNamespace
  /** Poll sources if one invocation cannot poll them all. */
  readonly SHARD: DurableObjectNamespace
  /** The Worker's address, such as "https://tin.example.vn"; "" if it is not set. */
  readonly SITE_URL: string
  /** "free" or "paid": the limits that a tick keeps. "demo" is for the demo alone. */
  readonly LIMITS: string
  /** Identifies the running build. */
  readonly CF_VERSION_METADATA?: BuildMetadata
  /** At least 20 characters; otherwise the owner's routes do not exist. */
  readonly ADMIN_TOKEN?: string
  /** Limits how often one visitor may make expensive requests. Without it there is no limit. */
  readonly RATE_LIMITER?: RateLimit
}

/** A secret of the owner's by the name that the config gives; names of other secrets are refused by its schema. */
export function secretOf(env: Env, name: string): string | undefined {
  const value = /^PUSH_[A-Z0-9_]{1,40}$/.test(name) ? Object.entries(env).find(([key]) => key === name)?.[1] : undefined
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Gets the one Poller by RPC. The platform's own stub types lose tuples, so ours are named here. */
export function pollerOf({ POLLER }: Pick<Env, 'POLLER'>): PollerApi {
  return POLLER.getByName('poller') as unknown as PollerApi
}

/** Gets a shard by RPC, by its number from 0. */
export function shardNumbered({ SHARD }: Pick<Env, 'SHARD'>, number: number): ShardApi {
  return SHARD.getByName(`shard-${number}`) as unknown as ShardApi
}

/** Writes a line of the log as JSON; failures that the owner must see go to `console.error`. */
export function logLine(line: Readonly<Record<string, unknown>>, level?: 'error'): void {
  if (level === 'error') console.error(JSON.stringify(line))
  else console.log(JSON.stringify(line))
}
