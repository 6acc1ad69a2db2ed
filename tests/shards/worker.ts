import type { ShardAnswer, ShardWork } from '../../src/poller/api.ts'
import { Poller } from '../../src/poller/poller.ts'
import { Shard } from '../../src/poller/shards/shard.ts'
import { type Env, pollerOf } from '../../src/runtime.ts'

/**
 * The Poller and its shards as they are deployed, at a time that the test names and that goes on from there. Shards die
 * as the DYING variable says: before they begin, after they stored what they found, and in between.
 */

type TestEnv = Env & { readonly DYING: boolean }

const RealDate = Date
let simulatedMs = 0
let setAtMs = 0
const nowMs = (): number => simulatedMs + RealDate.now() - setAtMs

globalThis.Date = class extends RealDate {
  constructor(...given: readonly unknown[]) {
    super(...((given.length === 0 ? [nowMs()] : given) as [number]))
  }
  static override now = nowMs
} as DateConstructor

let polls = 0
/** How often each call came and each death was died, and rows written by all objects. */
const counted = { ticks: 0, shardCalls: 0, rows: 0, before: 0, between: 0, after: 0 }

function countRows(rows: number): void {
  counted.rows += rows
}
Object.assign(globalThis, { countRows })

class DyingShard extends Shard {
  override async poll(work: ShardWork): Promise<ShardAnswer> {
    counted.shardCalls++
    if (!(this.env as TestEnv).DYING) return super.poll(work)
    const number = ++polls
    if (number % 23 === 0) this.#die('before')
    if (number % 97 === 0) setTimeout(() => this.#die('between'), 3)
    const answer = await super.poll(work)
    if (number % 29 === 0) this.#die('after')
    return answer
  }

  #die(when: 'before' | 'between' | 'after'): void {
    counted[when]++
    this.ctx.abort(`died ${when}`)
  }
}

export { DyingShard as Shard, Poller }

export default {
  async fetch(request: Request, env: TestEnv): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url)
    simulatedMs = Number(searchParams.get('now'))
    setAtMs = RealDate.now()
    if (pathname === '/config') return Response.json(await pollerOf(env).saveConfig(await request.text(), {}))
    counted.ticks++
    const tick = await pollerOf(env).tick()
    return Response.json({ tick, counted })
  },
}
