import { type Env, pollerOf } from './runtime.ts'
import { createApp } from './serve/app.ts'
import { TAGS } from './serve/conditional.ts'
import { purgeEdge } from './serve/purge.ts'

export { Poller } from './poller/poller.ts'
export { Shard } from './poller/shard.ts'

const app = createApp()

export default {
  fetch: app.fetch,
  async scheduled(_controller, env, context?: ExecutionContext) {
    const tick = await pollerOf(env).tick()
    if (tick.kind === 'done' && tick.hasNews) await purgeEdge(context?.cache, [TAGS.items])
  },
} satisfies ExportedHandler<Env>
