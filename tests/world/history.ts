import { limitPresets } from '../../src/config/limits.ts'
import type { Tick } from '../../src/poller/api.ts'
import { loadStoredConfig } from '../../src/poller/tick/open-tick.ts'
import { publishTick } from '../../src/poller/tick/publish-tick.ts'
import type { ItemsDocument } from '../../src/publish/documents.ts'
import { currentOf } from '../../src/serve/query/shown.ts'
import type { Database } from '../../src/store/database.ts'
import { readMeta, writeMeta } from '../../src/store/meta.ts'
import { readToday } from '../../src/store/today.ts'
import { frontOf, type WorldFront } from './front.ts'
import { runtime, type Turn } from './invocation.ts'
import type { Delivery, Event } from './newsroom.ts'
import { Killed } from './objects.ts'
import { outlets } from './outlets.ts'
import { CLEAN, type TickPlan } from './plan.ts'
import { broken } from './promises.ts'
import type { Stage } from './stage.ts'

/** Tells a history: what outlets did, when ticks ran and what went wrong, and whether every promise was kept. */

const MINUTE_MS = 60_000

export type Running = {
  /** How it ended; a killed one never comes to an end. */
  readonly over: Promise<Tick | 'died'>
  readonly deliveries: readonly Delivery[]
  readonly puts: readonly string[]
  /** The version of the topic at its beginning. */
  readonly topic: number
}

/** Starts one tick. `turn` is awaited before each of its operations. */
export function start(on: Stage, plan: TickPlan, turn: Turn): Running {
  const deliveries: Delivery[] = []
  const puts: string[] = []
  const startedAt = new Date(on.clock.ms).toISOString()
  const { topic } = on.owner()
  if (plan.spent !== null) spend(on, plan.spent)
  const runtimeOf = (db: Database) => runtime(on, plan, { db, turn, deliveries, puts, topic })
  const died = (error: unknown): 'died' => {
    if (!(error instanceof Killed) && !(error instanceof Error && error.message.includes('killed'))) throw error
    on.troubledMs = on.clock.ms
    // What was committed before the death counts as read.
    if (deliveries.length > 0 && readMeta(on.poller.db(), 'last-tick')?.startedAt === startedAt) {
      on.ledger.owe(deliveries, [topic, on.owner().topic])
    }
    return 'died'
  }
  return { over: on.poller.tick(runtimeOf, { all: plan.all }).catch(died), deliveries, puts, topic }
}

const { kvWritesPerDay } = limitPresets.paid

/**
 * So much of the day's writes to KV was used by something else. A first day without any is left out: what then leads to a
 * sealed day is searched for 36 days only.
 */
function spend({ poller, clock }: Stage, share: number): void {
  const db = poller.db()
  if (readMeta(db, 'status-published') !== true) return
  writeMeta(db, 'today', { ...readToday(db, new Date(clock.ms)), kvWrites: share * kvWritesPerDay })
  poller.disk().commit()
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

export function happen(on: Stage, events: readonly Event[]): void {
  const { news, clock, configure } = on
  for (const event of events) {
    news.happen(event, clock.ms)
    if (event.kind === 'allow-moves') configure({ mayMove: event.isAllowed })
    if (event.kind === 'hide' || event.kind === 'show') turn(on, event)
    if (event.kind === 'topic') configure({ topic: event.version })
    if (event.kind === 'leave-out') configure({ leftOut: event.outlet })
    if (event.kind === 'readdress') configure({ address: event.version })
  }
}

/** Hides one of the items that are published now, or shows a hidden one. */
function turn({ kv, owner, configure }: Stage, { kind, pick }: Extract<Event, { kind: 'hide' | 'show' }>): void {
  const { hidden } = owner()
  const items = (kv.read('items') as ItemsDocument | null)?.items ?? []
  const among = kind === 'show' ? hidden : items.map(({ id }) => id).filter((id) => !hidden.includes(id))
  const id = among[pick % Math.max(1, among.length)]
  if (id === undefined) return
  configure({ hidden: kind === 'show' ? hidden.filter((other) => other !== id) : [...hidden, id] })
}

/** After a kill a tick takes on little, and a shard hands over what it found at the tick after. */
const TICKS_TO_RECOVER = 16
const PATIENCE = 6

/** Clean ticks, each with every source due, until all outlets were read; after which every promise must hold. */
export async function recover(on: Stage): Promise<void> {
  // Rules are read again after a day.
  if (on.news.hosts.open()) on.clock.ms += 25 * 60 * MINUTE_MS
  const used = readToday(on.poller.db(), new Date(on.clock.ms)).kvWrites
  if (used > 0.8 * kvWritesPerDay) on.clock.ms += 24 * 60 * MINUTE_MS
  if (on.owner().leftOut !== undefined) on.configure({ leftOut: undefined })
  await cleanTick(on)
  on.news.calm()
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
  on.ledger.settle([...standing.values()], { nowMs: on.clock.ms, ...on.owner() })
  checkFront(on)
  await on.follower.settle(on.clock.ms)
}

/** Readers of the default answers see what the lists have, under the current build, address, config and day. */
function checkFront({ kv, poller, build, siteUrl, clock, limits }: Stage): void {
  const items = kv.read('items') as ItemsDocument | null
  if (siteUrl === '' || items === null) return
  const { key, ids } = (kv.read('front') ?? {}) as Partial<WorldFront>
  const loaded = loadStoredConfig(poller.db(), limits)
  const { rev: itemsRev, unreadSince } = items
  const wanted = frontOf(build, siteUrl).keyOf({ loaded, now: new Date(clock.ms), itemsRev, unreadSince })
  if (key !== wanted) broken(`the front is of ${key}, not of ${wanted}`)
  const listed = currentOf(items, loaded.config).news.map(({ id }) => id)
  if (JSON.stringify(ids) !== JSON.stringify(listed)) broken(`the front has ${ids}, the lists have ${listed}`)
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
