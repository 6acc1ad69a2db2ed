import type { CacheContext } from '@cloudflare/workers-types'
import { afterTick } from './after-tick.ts'
import { poll, type Tick } from './poll.ts'
import { isKvFailure, isQuotaUsedUp } from './store/kv-failure.ts'
import type { ShardMessage } from './store/open-shard.ts'
import { takeMessages } from './take-messages.ts'
import { type Env, worldOf } from './world.ts'

/** KV shows a write everywhere within a minute (Workers KV documentation, seen November 2026). */
const KV_MINUTE_MS = 60_000

/** One tick for somebody who waits for its report. */
export async function pollNow(
  env: Env,
  options: { readonly all: boolean },
  cache: CacheContext | undefined,
): Promise<Tick> {
  const world = worldOf(env)
  const tick = await poll(world, options)
  // Somebody waits for this answer.
  await afterTick({ world, tick, cache, untilSeen: async () => undefined })
  return tick
}

/** The tick of the cron trigger. */
export async function runCron(env: Env, cache: CacheContext | undefined): Promise<void> {
  const world = worldOf(env)
  try {
    const tick = await poll(world)
    const untilSeen = () => new Promise<void>((resolve) => setTimeout(resolve, KV_MINUTE_MS))
    await afterTick({ world, tick, cache, untilSeen })
  } catch (error) {
    if (!isKvFailure(error)) throw error
    // The next tick makes up for it; the log is the one place left to say so.
    world.log({ event: 'tick-failed', why: isQuotaUsedUp(error) ? 'quota' : 'kv', detail: error.message })
  }
}

export function takeBatch(env: Env, batch: MessageBatch<ShardMessage>): Promise<void> {
  return takeMessages(worldOf(env), batch)
}
