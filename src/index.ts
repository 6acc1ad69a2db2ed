import { type Env, pollerOf } from './runtime.ts'
import { createApp } from './serve/app.ts'
import { readyAnswer } from './serve/front/front.ts'
import type { ClientRequest } from './serve/http/accept-encoding.ts'
import { TAGS } from './serve/http/http-cache.ts'
import { purgeEdge } from './serve/http/purge.ts'
import { rehearse } from './serve/rehearsal/rehearse.ts'

export { Poller } from './poller/poller.ts'
export { Shard } from './poller/shards/shard.ts'

// Made while the isolate starts, which is not counted as CPU of any request. The writer and the owner's routes are loaded when asked for.
const app = createApp()
void rehearse(app)

export default {
  fetch: (request: ClientRequest, env, context) => {
    const ready = readyAnswer(request, env, (reading) => context.waitUntil(reading))
    if (ready instanceof Response) return ready
    return ready === undefined
      ? app.fetch(request, env, context)
      : ready.then((answer) => answer ?? app.fetch(request, env, context))
  },
  async scheduled(_controller, env, context?: ExecutionContext) {
    const tick = await pollerOf(env).tick()
    if (tick.kind === 'done' && tick.hasNews) await purgeEdge(context?.cache, [TAGS.items])
  },
} satisfies ExportedHandler<Env>
