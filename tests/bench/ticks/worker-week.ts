import { type Env, pollerOf } from '../../../src/runtime.ts'

export { Poller } from '../../../src/poller/poller.ts'
export { Shard } from '../../../src/poller/shards/shard.ts'

/** The Poller's tick at the time that the request names; a second of waiting is a twentieth of one. */

const FASTER = 20
let nowMs = 0
const RealDate = Date
globalThis.Date = class extends RealDate {
  constructor(...given: readonly unknown[]) {
    super(...((given.length === 0 ? [nowMs] : given) as [number]))
  }
  static override now = () => nowMs
} as DateConstructor
const realTimeout = globalThis.setTimeout
globalThis.setTimeout = ((run: () => void, ms: number) => realTimeout(run, ms / FASTER)) as typeof setTimeout

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    nowMs = Number(new URL(request.url).searchParams.get('now'))
    return Response.json(await pollerOf(env).tick())
  },
}
