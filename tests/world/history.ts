import type { Tick } from '../../src/poller/api.ts'
import { saveConfigVersion } from '../../src/poller/owner/config-versions.ts'
import type { PollerRuntime } from '../../src/poller/poller-runtime.ts'
import { publishTick } from '../../src/poller/tick/publish-tick.ts'
import type { Database } from '../../src/store/database.ts'
import { readMeta } from '../../src/store/meta.ts'
import { noFront, noPush } from '../poller/desk.ts'
import { type Conduct, type Fault, type FaultyKv, faultyKv } from './faulty-kv.ts'
import { type Ledger, ledger } from './ledger.ts'
import { type Delivery, type Event, type Newsroom, newsroom, outletAt, outlets, sourcesOf, topics } from './newsroom.ts'
import { Killed, type PollerObject, pollerObject, type ShardObject, shardObject } from './objects.ts'

/** Tells a history: what outlets did, when ticks ran and what went wrong, and whether every promise was kept. */

export type Trouble = { readonly operation: number; readonly fault: Fault }
export type FetchTrouble = { readonly outlet: number; readonly kind: 'unreachable' | 'status' | 'page' | 'cut' }

export type TickPlan = {
  readonly all: boolean
  readonly chance: number
  /** Of the Poller's own operations, in their order. */
  readonly troubles: readonly Trouble[]
  /** Of all operations of shards, in their order: there a death is the shard's. */
  readonly shardTroubles: readonly Trouble[]
  readonly fetchTroubles: readonly FetchTrouble[]
  /** How old reads of KV are, in seconds. */
  readonly stale: number
  /** How long each operation takes, in seconds. */
  readonly pace: number
  /** KV fails at all it is asked. */
  readonly isKvDown: boolean
  /** How articles' own pages answer. */
  readonly articles: 'good' | 'busy' | 'missing'
}

export type Stage = {
  readonly clock: { ms: number }
  readonly news: Newsroom
  readonly kv: FaultyKv
  readonly ledger: Ledger
  readonly poller: PollerObject
  readonly shards: Map<number, ShardObject>
  /** Which of the plan's limits hold. */
  readonly limits: string
  build: string
  /** Throws the first promise that a put has broken. */
  readonly check: () => void
  readonly configure: (changes: Partial<Owner>) => void
  readonly owner: () => Owner
}

export const CLEAN: TickPlan = {
  all: true,
  chance: 0,
  troubles: [],
  shardTroubles: [],
  fetchTroubles: [],
  stale: 0,
  pace: 0,
  isKvDown: false,
  articles: 'good',
}
const MINUTE_MS = 60_000

export function stage({ limits = 'paid', everyMinutes = 15 } = {}): Stage {
  const clock = { ms: Date.parse('2026-11-20T08:00:00+07:00') }
  // Thrown in a put, it would pass for a failure of KV.
  let broken: unknown
  const kv: FaultyKv = faultyKv(
    () => clock.ms,
    (key) => {
      try {
        book.inspect(key)
      } catch (error) {
        broken ??= error
      }
    },
  )
  const news = newsroom()
  const poller = pollerObject(() => clock.ms)
  const book = ledger(kv, news, () => poller.db())
  let config: Owner = { topic: 0, everyMinutes, leftOut: undefined, address: 0 }
  const configure: Stage['configure'] = (changes) => {
    config = { ...config, ...changes }
    saveConfig(poller.db(), config, { now: new Date(clock.ms), limits })
    poller.disk().commit()
  }
  configure({})
  const check = () => {
    if (broken !== undefined) throw broken
  }
  const owner = () => config
  return { clock, news, kv, ledger: book, poller, shards: new Map(), limits, build: 'build-1', configure, owner, check }
}

/** The owner's config. */
type Owner = {
  readonly topic: number
  readonly everyMinutes: number
  readonly leftOut: number | undefined
  /** The version of the sources' addresses. */
  readonly address: number
}

/** So high that a commune alone, without its province, is only just kept. */
const THRESHOLD = 13

function saveConfig(
  db: Database,
  { topic, everyMinutes, ...which }: Owner,
  { now, limits }: { readonly now: Date; readonly limits: string },
): void {
  const text = JSON.stringify({
    sources: sourcesOf(which).map((outlet) => ({ ...outlet, everyMinutes })),
    // Only the rules judge made-up headlines: points that are fitted again must not change which of them are wanted.
    topic: { threshold: THRESHOLD, weights: { wording: 0 }, ...topics[topic] },
  })
  const saved = saveConfigVersion(db, { text, edited: undefined, note: '', now, limits })
  if (saved.kind !== 'saved') throw new Error(JSON.stringify(saved))
}

export type Running = {
  /** How it ended; a killed one never comes to an end. */
  readonly over: Promise<Tick | 'died'>
  readonly deliveries: readonly Delivery[]
  readonly puts: readonly string[]
  /** The version of the topic at its beginning. */
  readonly topic: number
}

type Turn = (operation: string) => Promise<void>

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

/** Starts one tick. `turn` is awaited before each of its operations. */
export function start(on: Stage, plan: TickPlan, turn: Turn): Running {
  const deliveries: Delivery[] = []
  const puts: string[] = []
  const startedAt = new Date(on.clock.ms).toISOString()
  const { topic } = on.owner()
  const runtimeOf = (db: Database) => runtime(on, plan, { db, turn, deliveries, puts, topic })
  const died = (error: unknown): 'died' => {
    if (!(error instanceof Killed) && !(error instanceof Error && error.message.includes('killed'))) throw error
    // What was committed before the death counts as read.
    if (deliveries.length > 0 && readMeta(on.poller.db(), 'last-tick')?.startedAt === startedAt) {
      on.ledger.owe(deliveries, [topic, on.owner().topic])
    }
    return 'died'
  }
  return { over: on.poller.tick(runtimeOf, { all: plan.all }).catch(died), deliveries, puts, topic }
}

type Invocation = {
  readonly db: Database
  readonly turn: Turn
  readonly deliveries: Delivery[]
  readonly puts: string[]
  readonly topic: number
}

function runtime(on: Stage, plan: TickPlan, { db, turn, deliveries, puts, topic }: Invocation): PollerRuntime {
  const { clock, kv, poller } = on
  const isSame = () => poller.db() === db
  const perform = conductOf(
    async (operation) => {
      await turn(operation)
      if (!isSame()) throw new Killed('killed')
      if (operation.startsWith('put ')) puts.push(operation.slice(4))
    },
    plan.troubles,
    { commit: () => poller.disk().commit(), crash: () => isSame() && poller.crash() },
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
    siteUrl: 'https://tin.example',
    limits: on.limits,
    build: on.build,
    front: noFront,
    publishInTurn: poller.publishInTurn(),
    push: noPush,
    shards: { shard: (number) => calling(on, plan, { number, perform, turn, topic }) },
  }
}

const unavailable: Conduct['perform'] = (operation) => Promise.reject(new Error(`KV is down: ${operation}`))

function fetching(
  { news }: Stage,
  plan: TickPlan,
  perform: Conduct['perform'],
  deliveries: Delivery[],
): PollerRuntime['fetch'] {
  const bodyTroubles = new Map(plan.fetchTroubles.map(({ outlet, kind }) => [outlets[outlet]?.id, kind]))
  const ask = async (url: string, init?: RequestInit): Promise<Response> => {
    let delivery: Delivery | undefined
    const answer = await perform(`fetch ${url}`, async () => {
      const trouble = bodyTroubles.get(outletAt(url)?.id)
      if (trouble === 'unreachable') throw new TypeError('network connection lost')
      if (trouble === 'status') return new Response('', { status: 503 })
      if (trouble === 'page') return new Response('<!doctype html><title>Bảo trì</title>')
      if (outletAt(url) === undefined) return pageAnswer(news, url, plan)
      const headers = init?.headers as Record<string, string>
      const { response, outlet, articles } = news.answer(url, headers['if-none-match'] ?? null)
      if (trouble === 'cut' && response.status === 200) return new Response((await response.text()).slice(0, -120))
      delivery = { outlet, articles }
      return response
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
  const own = conductOf(turn, plan.shardTroubles, shard)
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

/** One tick alone: operations follow each other at its pace. */
export async function tick(on: Stage, plan: TickPlan): Promise<Running> {
  const turn = async () => {
    on.clock.ms += plan.pace * 1000
  }
  const running = start(on, plan, turn)
  await settleTick(on, running)
  return running
}

/** Books what a tick did once it is over. */
export async function settleTick({ ledger, check, owner }: Stage, running: Running): Promise<void> {
  const over = await running.over
  check()
  if (typeof over === 'object' && over.kind === 'failed') throw new Error(over.detail)
  if (typeof over === 'object' && over.kind === 'done') ledger.owe(running.deliveries, [running.topic, owner().topic])
  const twice = running.puts.filter((key, index) => running.puts.indexOf(key) !== index)
  if (twice.length > 0) throw new Error(`put twice in one tick: ${twice.join(', ')}`)
}

/** What the owner's config does: it is saved and published at once, beside a tick or between two. */
export async function publishConfig(on: Stage, topic: number, turn: Turn): Promise<void> {
  on.configure({ topic })
  const running = runtime(on, CLEAN, { db: on.poller.db(), turn, deliveries: [], puts: [], topic })
  await publishTick(running).catch(ifKilled)
  on.check()
}

function ifKilled(error: unknown): void {
  if (!(error instanceof Error && /killed/.test(error.message))) throw error
}

export function happen({ news, clock, configure }: Stage, events: readonly Event[]): void {
  for (const event of events) {
    news.happen(event, clock.ms)
    if (event.kind === 'topic') configure({ topic: event.version })
    if (event.kind === 'leave-out') configure({ leftOut: event.outlet })
    if (event.kind === 'readdress') configure({ address: event.version })
  }
}

/** After a kill a tick takes on little, and a shard hands over what it found at the tick after. */
const TICKS_TO_RECOVER = 16
const PATIENCE = 6

/** Clean ticks, each with every source due, until all outlets were read; after which every promise must hold. */
export async function recover(on: Stage): Promise<void> {
  if (on.owner().leftOut !== undefined) on.configure({ leftOut: undefined })
  await cleanTick(on)
  const standing = new Map<string, Delivery>()
  on.ledger.onDelivery((delivery) => standing.set(delivery.outlet, delivery))
  for (let count = 0; count < TICKS_TO_RECOVER; count++) {
    const isRead = standing.size === outlets.length
    // With room for one source only, those that are due first may go before one that waits for long.
    await cleanTick(on, count < PATIENCE ? 15 : 4 * 60)
    if (isRead) break
  }
  // What a shard found last comes now; if its article is read first, it is filed at the tick after.
  await cleanTick(on)
  await cleanTick(on)
  // What was dropped is published every half hour.
  await cleanTick(on, 31)
  if (standing.size < outlets.length) throw new Error(`not asked: only ${[...standing.keys()].join(', ')} were`)
  on.ledger.settle([...standing.values()], { nowMs: on.clock.ms, topic: on.owner().topic })
}

/**
 * The Poller loses its database at any moment, and another one takes over what KV has by then. If the owner's config is
 * not there yet, nobody can know it: he saves it again.
 */
export function lose(on: Stage): void {
  on.poller.lose()
  on.configure({})
  on.ledger.lose()
}

/** The Poller lost its database, and KV has all: another one takes it over. */
export async function rebuild(on: Stage): Promise<void> {
  on.poller.lose()
  await recover(on)
}

async function cleanTick(on: Stage, minutes = 15): Promise<void> {
  on.clock.ms += minutes * MINUTE_MS
  const { over } = await tick(on, CLEAN)
  const last = await over
  if (typeof last !== 'object' || last.kind !== 'done') throw new Error(`a clean one ended as ${JSON.stringify(last)}`)
}
