import type { createApp } from './serve/app.ts'
import { type FrontRequest, readyAnswer } from './serve/front.ts'
import type { ShardMessage } from './store/open-shard.ts'
import type { Env } from './world.ts'

// Modules load when they are first needed: a fresh isolate that only sends what lies ready never reads the rest.

let app: ReturnType<typeof createApp> | undefined

async function appAnswer(request: Request, env: Env, context: ExecutionContext): Promise<Response> {
  if (app === undefined) {
    const { createApp } = await import('./serve/app.ts')
    app ??= createApp({
      poll: async (...asked) => (await import('./cron.ts')).pollNow(...asked),
    })
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
    await (await import('./cron.ts')).runCron(env, context?.cache)
  },
  async queue(batch, env) {
    await (await import('./cron.ts')).takeBatch(env, batch)
  },
} satisfies ExportedHandler<Env, ShardMessage>
