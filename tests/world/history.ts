import { poll, type Tick, type World } from '../../src/poll.ts'
import { pollShard, type ShardRun } from '../../src/poll-shard.ts'
import type { ShardMessage } from '../../src/store/open-shard.ts'
import { type Conduct, type Fault, type FaultyKv, faultyKv } from './faulty-kv.ts'
import { type Ledger, ledger, type Terms } from './ledger.ts'
import { type Delivery, type Event, type Newsroom, newsroom, outlets } from './newsroom.ts'

/** Tells a history: what outlets did, when ticks ran and what went wrong, and whether every promise was kept. */

export type Trouble = { readonly operation: number; readonly fault: Fault }
export type FetchTrouble = { readonly outlet: number; readonly kind: 'unreachable' | 'status' | 'page' | 'cut' }

/** What a tick's reads may not know: all that was written in the last so many seconds. */
export type Ages = {
  readonly state: number
  readonly look: number
  readonly items: number
  readonly near: number
  readonly outbox: number
}

export type TickPlan = {
  readonly all: boolean
  readonly chance: number
  readonly troubles: readonly Trouble[]
  readonly fetchTroubles: readonly FetchTrouble[]
  readonly ages: Ages
  /** How long each operation takes, in seconds. */
  readonly pace: number
}

export type Stage = {
  readonly clock: { ms: number }
  readonly news: Newsroom
  readonly kv: FaultyKv
  readonly ledger: Ledger
  /** Messages that ticks sent and the queue has not done with. */
  readonly mailbag: ShardMessage[]
  /** Throws the first promise that a put has broken. */
  readonly check: () => void
  readonly configure: (changes: { readonly topic?: number; readonly shards?: number }) => void
}

export const FRESH: Ages = { state: 0, look: 0, items: 0, near: 0, outbox: 0 }
export const CLEAN: TickPlan = { all: true, chance: 0, troubles: [], fetchTroubles: [], ages: FRESH, pace: 0 }
const MINUTE_MS = 60_000

export function stage(terms: Terms, shards = 1): Stage {
  const clock = { ms: Date.parse('2026-11-20T08:00:00+07:00') }
  // Thrown in a put, it would pass for a failure of KV.
  let broken: unknown
  const inspect = (key: string) => {
    try {
      book.inspect(key)
    } catch (error) {
      broken ??= error
    }
  }
  const kv: FaultyKv = faultyKv(() => clock.ms, inspect)
  const news = newsroom()
  const book = ledger(kv, news, terms)
  let config = { topic: 0, shards }
  const configure: Stage['configure'] = (changes) => {
    config = { ...config, ...changes }
    writeConfig(kv, config)
  }
  configure({})
  const check = () => {
    if (broken !== undefined) throw broken
  }
  return { clock, news, kv, ledger: book, mailbag: [], configure, check }
}

/** The owner's config. Versions of the topic differ by a rule for words that nobody writes. */
function writeConfig(
  kv: FaultyKv,
  { topic: version, shards }: { readonly topic: number; readonly shards: number },
): void {
  const conduct: Conduct = {
    turn: async () => undefined,
    faultOf: () => undefined,
    ageOf: () => 0,
    die: () => new Promise(() => undefined),
  }
  const topic = { drop: [{ name: 'nobody-writes', words: [`khongbaogio${version}`] }] }
  void kv.seenBy(conduct).put('config', JSON.stringify({ sources: outlets, topic, shards }))
}

export type Running = {
  /** The tick's end: done, stood back, thrown, or the Worker's death. */
  readonly over: Promise<Tick | ShardRun | 'threw' | 'died'>
  readonly deliveries: readonly Delivery[]
  readonly puts: readonly string[]
}

/** Starts one tick, or a shard's part of one. `turn` is awaited before each of its operations. */
export function start(
  { clock, news, kv, mailbag }: Stage,
  plan: TickPlan,
  turn: (operation: string) => Promise<void>,
  message?: ShardMessage,
): Running {
  const deliveries: Delivery[] = []
  const puts: string[] = []
  let count = 0
  let dead = false
  const faults = new Map(plan.troubles.map(({ operation, fault }) => [operation, fault]))
  const bodyTroubles = new Map(plan.fetchTroubles.map(({ outlet, kind }) => [outlets[outlet]?.url, kind]))
  const died = Promise.withResolvers<'died'>()

  const conduct: Conduct = {
    async turn(operation) {
      await turn(operation)
      if (dead) await new Promise(() => undefined)
      if (operation.startsWith('put ')) puts.push(operation.slice(4))
    },
    faultOf: () => faults.get(count++),
    ageOf: (read) => 1000 * (plan.ages[read.split(/[ :]/)[read.startsWith('look') ? 0 : 1] as keyof Ages] ?? 0),
    die() {
      dead = true
      died.resolve('died')
      return new Promise(() => undefined)
    },
  }

  async function fetch(url: string, init?: RequestInit): Promise<Response> {
    await turn(`fetch ${url}`)
    const fault = faults.get(count++)
    if (dead) return new Promise(() => undefined)
    if (fault === 'die-before' || fault === 'die-after') return conduct.die()
    const trouble = bodyTroubles.get(url) ?? (fault ? 'unreachable' : undefined)
    if (trouble === 'unreachable') throw new TypeError('network connection lost')
    if (trouble === 'status') return new Response('', { status: 503 })
    if (trouble === 'page') return new Response('<!doctype html><title>Bảo trì</title>')
    const headers = init?.headers as Record<string, string>
    const { response, outlet, articles } = news.answer(url, headers['if-none-match'] ?? null)
    if (trouble === 'cut' && response.status === 200) return new Response((await response.text()).slice(0, -120))
    deliveries.push({ outlet, articles })
    return response
  }

  async function send(messages: readonly ShardMessage[]): Promise<void> {
    await conduct.turn('send')
    const fault = faults.get(count++)
    if (fault === 'die-before') return conduct.die()
    if (fault === 'fail') throw new Error('the queue failed')
    mailbag.push(...messages)
    if (fault === 'die-after') return conduct.die()
    if (fault === 'lose-answer') throw new Error('the queue answered nothing')
  }

  const world: World = {
    kv: kv.seenBy(conduct),
    fetch: fetch as unknown as World['fetch'],
    now: () => new Date(clock.ms),
    random: () => plan.chance,
    log: () => undefined,
    siteUrl: 'https://tin.example',
    limits: 'paid',
    send,
  }
  const work = message ? pollShard(world, message) : poll(world, { all: plan.all })
  const ended = work.catch((error: Error): 'threw' => {
    if (!error.message.startsWith('KV ')) throw error
    return 'threw'
  })
  return { over: Promise.race([ended, died.promise]), deliveries, puts }
}

/** One tick alone, or a shard's part of one: operations follow each other at its pace. */
export async function tick(on: Stage, plan: TickPlan, message?: ShardMessage): Promise<Running> {
  const turn = async () => {
    on.clock.ms += plan.pace * 1000
  }
  const running = start(on, plan, turn, message)
  await settleTick(on, running)
  return running
}

/** Books what a tick did once it is over. */
export async function settleTick({ ledger, check }: Stage, running: Running): Promise<void> {
  const over = await running.over
  check()
  if (typeof over === 'object' && over.kind === 'done') ledger.owe(running.deliveries)
  const days = running.puts.filter((key) => key.startsWith('day:')).length
  const isShards = running.puts.some((key) => key.startsWith('outbox:'))
  const most = isShards ? 2 : 3
  if (days > 1 || running.puts.length - days > most) throw new Error(`too many puts: ${running.puts.join(', ')}`)
}

export function happen({ news, clock, configure }: Stage, events: readonly Event[]): void {
  for (const event of events) {
    news.happen(event, clock.ms)
    if (event.kind === 'topic') configure({ topic: event.version })
  }
}

/** Every message of the last tick, once and in order; what was left before is lost. */
async function handOut(on: Stage): Promise<readonly Running[]> {
  const newest = on.mailbag.at(-1)?.tick
  const messages = on.mailbag.splice(0).filter(({ tick }) => tick === newest)
  const runs: Running[] = []
  for (const message of messages) runs.push(await tick(on, CLEAN, message))
  return runs
}

/** Two clean ticks, each with every source due, after which every promise must hold. */
export async function recover(on: Stage): Promise<void> {
  on.mailbag.length = 0
  on.clock.ms += 15 * MINUTE_MS
  await tick(on, CLEAN)
  const last = on.mailbag.length === 0 ? await cleanTick(on) : await divided(on)
  on.ledger.settle(last, on.clock.ms)
}

/** What shards find at a tick is merged by the next one. */
async function divided(on: Stage): Promise<readonly Delivery[]> {
  await handOut(on)
  await cleanTick(on)
  const runs = await handOut(on)
  for (const { over } of runs) await mustBeDone(over)
  await cleanTick(on)
  return runs.flatMap(({ deliveries }) => deliveries)
}

async function cleanTick(on: Stage): Promise<readonly Delivery[]> {
  on.clock.ms += 15 * MINUTE_MS
  const { over, deliveries } = await tick(on, CLEAN)
  await mustBeDone(over)
  return deliveries
}

async function mustBeDone(over: Running['over']): Promise<void> {
  const last = await over
  if (typeof last !== 'object' || last.kind !== 'done') throw new Error(`a clean one ended as ${JSON.stringify(last)}`)
}
