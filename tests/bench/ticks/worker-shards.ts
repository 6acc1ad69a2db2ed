import { poll } from '../../../src/poll.ts'
import { pollShard } from '../../../src/poll-shard.ts'
import { type Env, worldOf } from '../../../src/runtime.ts'
import type { ShardMessage } from '../../../src/store/open-shard.ts'

/** The cron's tick at the time that the request names, which answers its messages; and a shard's work for one of them. */
export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const now = new Date(Number(new URL(request.url).searchParams.get('now')))
    const messages: ShardMessage[] = []
    const send = async (sent: readonly ShardMessage[]) => void messages.push(...sent)
    const world = { ...worldOf(env), now: () => now, send }
    if (request.method === 'POST') return Response.json(await pollShard(world, (await request.json()) as ShardMessage))
    const tick = await poll(world)
    return Response.json({ kind: tick.kind, messages })
  },
}
