import { type Env, pollerOf } from './runtime.ts'
import type { createApp } from './serve/app.ts'
import { type FrontRequest, readyAnswer } from './serve/front.ts'
import { TAGS } from './serve/http/http-cache.ts'
import { purgeEdge } from './serve/http/purge.ts'

export { Poller } from './poller/poller.ts'
export { Shard } from './poller/shards/shard.ts'

// Loads modules on first use: a fresh isolate that only sends prepared bytes never reads the rest.

let app: ReturnType<typeof createApp> | undefined

async function appAnswer(request: Request, env: Env, context: ExecutionContext): Promise<Response> {
  if (app === undefined) {
    const { createApp } = await import('./serve/app.ts')
    app ??= createApp()
  }
  return app.fetch(request, env, context)
}

export default {
  fetch: (request: FrontRequest, env, context) => {
    const ready = readyAnswer(request, env, (reading) => context.waitUntil(reading))
    if (ready instanceof Response) return ready
    return ready === undefined
      ? appAnswer(request, env, context)
      : ready.then((answer) => answer ?? appAnswer(request, env, context))
  },
  async scheduled(_controller, env, context?: ExecutionContext) {
    const tick = await pollerOf(env).tick()
    if (tick.kind === 'done' && tick.hasNews) await purgeEdge(context?.cache, [TAGS.items])
  },
} satisfies ExportedHandler<Env>
