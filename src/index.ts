import { poll } from './poll.ts'
import { createApp } from './serve/app.ts'
import { isKvFailure, isQuotaUsedUp } from './store/kv-failure.ts'
import { type Env, worldOf } from './world.ts'

const app = createApp({ poll: (env, options) => poll(worldOf(env), options) })

export default {
  fetch: app.fetch,
  async scheduled(_controller, env) {
    const world = worldOf(env)
    try {
      await poll(world)
    } catch (error) {
      if (!isKvFailure(error)) throw error
      // The next tick makes up for it; the log is the one place left to say so.
      world.log({ event: 'tick-failed', why: isQuotaUsedUp(error) ? 'quota' : 'kv', detail: error.message })
    }
  },
} satisfies ExportedHandler<Env>
