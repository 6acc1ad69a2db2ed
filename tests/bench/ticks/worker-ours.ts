import { poll, type Tick } from '../../../src/poll.ts'
import { type Env, worldOf } from '../../../src/runtime.ts'

/** The Worker's tick as the cron fires it, at the time that the request names. */
export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const now = new Date(Number(new URL(request.url).searchParams.get('now')))
    const tick: Tick = await poll({ ...worldOf(env), now: () => now })
    return Response.json(tick)
  },
}
