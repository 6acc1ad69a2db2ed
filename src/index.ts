import { poll } from './poll.ts'
import { createApp } from './serve/app.ts'
import { type Env, worldOf } from './world.ts'

const app = createApp({ poll: (env, options) => poll(worldOf(env), options) })

export default {
  fetch: app.fetch,
  async scheduled(_controller, env) {
    await poll(worldOf(env))
  },
} satisfies ExportedHandler<Env>
