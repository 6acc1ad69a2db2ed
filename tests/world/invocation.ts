import type { PollerRuntime } from '../../src/poller/poller-runtime.ts'
import type { Database } from '../../src/store/database.ts'
import { readMeta } from '../../src/store/meta.ts'
import { noPush } from '../poller/desk.ts'
import type { Conduct } from './faulty-kv.ts'
import { frontOf } from './front.ts'
import { manners } from './manners.ts'
import type { Delivery, Newsroom } from './newsroom.ts'
import { Killed, shardObject } from './objects.ts'
import { outletAt, outlets } from './outlets.ts'
import type { TickPlan, Trouble } from './plan.ts'
import type { Stage } from './stage.ts'

/** What the Poller and its shards have to work with in one invocation, with the faults of its plan. */

export type Turn = (operation: string) => Promise<void>

/** Performs operations in turn, with the faults that a plan has for them. */
function conductOf(
  turn: Turn,
  troubles: readonly Trouble[],
  object: { readonly commit: () => void; readonly crash: () => void },
): Conduct['perform'] {
  const faults = new Map(troubles.map(({ operation, fault }) => [operation, fault]))
  let count = 0
  let dead = false
  const die = (): never => {
    if (!dead) object.crash()
    dead = true
    throw new Killed('killed')
  }
  return async (operation, effect) => {
    await turn(operation)
    if (dead) throw new Killed('killed')
    const fault = faults.get(count++)
    if (fault === 'die-before') return die()
    object.commit()
    // A disk does not fail: an object whose disk does is killed.
    if (fault === 'fail' && operation !== 'sync') throw new Error(`failed: ${operation}`)
    const result = await effect()
    if (fault === 'die-after') return die()
    if (fault === 'lose-answer' && operation !== 'sync') throw new Error(`answer lost: ${operation}`)
    return result
  }
}

type Invocation = {
  readonly db: Database
  readonly turn: Turn
  readonly deliveries: Delivery[]
  readonly puts: string[]
  readonly topic: number
}

export function runtime(on: Stage, plan: TickPlan, { db, turn, deliveries, puts, topic }: Invocation): PollerRuntime {
  const { clock, kv, poller } = on
  const isSame = () => poller.db() === db
  const crash = () => {
    on.troubledMs = clock.ms
    if (isSame()) poller.crash()
  }
  const perform = conductOf(
    async (operation) => {
      await turn(operation)
      if (!isSame()) throw new Killed('killed')
      if (operation.startsWith('put ')) puts.push(operation.slice(4))
    },
    plan.troubles,
    { commit: () => poller.disk().commit(), crash },
  )
  return {
    db: { ...db, sync: () => perform('sync', () => db.sync()) },
    // A Poller that knows nothing cannot know that what it reads is old.
    kv: kv.seenBy({
      perform: plan.isKvDown ? unavailable : perform,
      staleMs: readMeta(db, 'rebuild') === undefined ? plan.stale * 1000 : 0,
    }),
    fetch: fetching(on, plan, perform, deliveries),
    now: () => new Date(clock.ms),
    wait: async (ms) => {
      clock.ms += ms
    },
    random: () => plan.chance,
    log: () => undefined,
    siteUrl: on.siteUrl,
    limits: on.limits,
    build: on.build,
    front: frontOf(on.build, on.siteUrl),
    publishInTurn: poller.publishInTurn(),
    push: noPush,
    shards: { shard: (number) => calling(on, plan, { number, perform, turn, topic }) },
  }
}

const unavailable: Conduct['perform'] = (operation) => Promise.reject(new Error(`KV is down: ${operation}`))

function fetching(
  on: Stage,
  plan: TickPlan,
  perform: Conduct['perform'],
  deliveries: Delivery[],
): PollerRuntime['fetch'] {
  const { news } = on
  const { before, after } = manners(on)
  const bodyTroubles = new Map(plan.fetchTroubles.map(({ outlet, kind }) => [outlets[outlet]?.id, kind]))
  const ask = async (url: string, init?: RequestInit): Promise<Response> => {
    let delivery: Delivery | undefined
    const answer = await perform(`fetch ${url}`, async () => {
      before(url)
      const trouble = bodyTroubles.get(outletAt(url)?.id)
      if (trouble === 'unreachable') throw new TypeError('network connection lost')
      if (trouble === 'status') return new Response('', { status: 503 })
      if (trouble === 'page') return new Response('<!doctype html><title>Bảo trì</title>')
      if (outletAt(url) === undefined) return pageAnswer(news, url, plan)
      const headers = init?.headers as Record<string, string>
      const { response, delivery: delivered } = news.answer(url, headers['if-none-match'] ?? null)
      after(response)
      if (trouble === 'cut' && response.status === 200) return new Response((await response.text()).slice(0, -120))
      delivery = delivered
      return response
    }).catch((error: unknown) => {
      if (url.endsWith('/robots.txt')) on.troubledMs = on.clock.ms
      throw error
    })
    if (delivery) deliveries.push(delivery)
    return answer
  }
  return ask as unknown as PollerRuntime['fetch']
}

const STATUS = { busy: 503, missing: 404 } as const

function pageAnswer(news: Newsroom, url: string, { articles }: TickPlan): Response {
  if (articles === 'good' || url.endsWith('/robots.txt')) return news.page(url)
  return new Response('', { status: STATUS[articles] })
}

type Calling = Pick<Invocation, 'turn' | 'topic'> & { readonly number: number; readonly perform: Conduct['perform'] }

/** A shard by RPC. A call that fails may have done its work; a shard that dies rejects the call. */
function calling(on: Stage, plan: TickPlan, { number, perform, turn, topic }: Calling) {
  const shard = on.shards.get(number) ?? shardObject()
  on.shards.set(number, shard)
  const deliveries: Delivery[] = []
  const crash = () => {
    on.troubledMs = on.clock.ms
    shard.crash()
  }
  const own = conductOf(turn, plan.shardTroubles, { commit: shard.commit, crash })
  const runtimeOf = (db: Database) => ({
    db: { ...db, sync: () => own('sync', () => db.sync()) },
    fetch: fetching(on, plan, own, deliveries),
    random: () => plan.chance,
    now: () => new Date(on.clock.ms),
    build: on.build,
  })
  return {
    poll: (work: Parameters<typeof shard.poll>[1]) =>
      perform(`rpc ${number}`, async () => {
        try {
          const answer = await shard.poll(runtimeOf, work)
          shard.commit()
          on.ledger.owe(deliveries, [topic, on.owner().topic])
          return structuredClone(answer)
        } catch (error) {
          throw new Error(`the shard died: ${String(error)}`)
        }
      }),
    release: () =>
      perform(`rpc ${number}`, async () => {
        const released = await shard.release()
        shard.commit()
        return structuredClone(released)
      }),
  }
}
