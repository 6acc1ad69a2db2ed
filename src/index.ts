import { afterTick } from './after-tick.ts'
import { poll } from './poll.ts'
import { createApp } from './serve/app.ts'
import { isKvFailure, isQuotaUsedUp } from './store/kv-failure.ts'
import type { ShardMessage } from './store/open-shard.ts'
import { takeMessages } from './take-messages.ts'
import { type Env, worldOf } from './world.ts'

/** KV shows a write everywhere within a minute (Workers KV documentation, seen November 2026). */
const KV_MINUTE_MS = 60_000

const app = createApp({
  async poll(env, options, cache) {
    const world = worldOf(env)
    const tick = await poll(world, options)
    // Somebody waits for this answer.
    await afterTick({ world, tick, cache, untilSeen: async () => undefined })
    return tick
  },
})

export default {
  fetch: app.fetch,
  async scheduled(_controller, env, context?: ExecutionContext) {
    const world = worldOf(env)
    try {
      const tick = await poll(world)
      const untilSeen = () => new Promise<void>((resolve) => setTimeout(resolve, KV_MINUTE_MS))
      await afterTick({ world, tick, cache: context?.cache, untilSeen })
    } catch (error) {
      if (!isKvFailure(error)) throw error
      // The next tick makes up for it; the log is the one place left to say so.
      world.log({ event: 'tick-failed', why: isQuotaUsedUp(error) ? 'quota' : 'kv', detail: error.message })
    }
  },
  queue: (batch, env) => takeMessages(worldOf(env), batch),
} satisfies ExportedHandler<Env, ShardMessage>
