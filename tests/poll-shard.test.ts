import { beforeEach, describe, expect, test } from 'vitest'
import { builtInFor } from '../src/config/load.ts'
import { poll, type World } from '../src/poll.ts'
import { pollShard } from '../src/poll-shard.ts'
import { judgeHealth } from '../src/serve/health.ts'
import type { ItemsDocument, OutboxDocument, ShardDocument, StateDocument } from '../src/store/documents.ts'
import { openStore } from '../src/store/kv.ts'
import { dealtTo, nextLayouts, shardOf, undivided } from '../src/store/layout.ts'
import type { ShardMessage } from '../src/store/open-shard.ts'
import { readWholeState } from '../src/store/whole-state.ts'
import { takeMessages } from '../src/take-messages.ts'
import { type MemoryKv, memoryKv } from './memory-kv.ts'
import { source } from './samples.ts'

/** Three sources, one to a shard of three. */
const sources = ['weekly', 'portal', 'daily'].map((id) =>
  source({ id, name: id, url: `https://${id}.example/rss`, home: `https://${id}.example/` }),
)
const stories: Readonly<Record<string, string>> = {
  weekly: 'Mưa lũ chia cắt đường vào xã Sín Thầu, Điện Biên',
  portal: 'Tủa Chùa (Điện Biên) vào mùa cam chín',
  daily: 'Giá vàng trong nước tăng trở lại',
}

let memory: MemoryKv
let now: Date
let mail: ShardMessage[]
let asked: string[]
let logged: Readonly<Record<string, unknown>>[]

beforeEach(() => {
  memory = memoryKv()
  configure(3)
  now = new Date('2026-11-23T08:06:00+07:00')
  mail = []
  asked = []
  logged = []
})

function configure(shards: number): void {
  memory.put('config', { sources, shards })
}

function world(): World {
  return {
    kv: memory.kv,
    fetch: async (input) => {
      const id = /\/\/(\w+)\./.exec(String(input))?.[1] ?? ''
      asked.push(id)
      const item = `<item><title>${stories[id]}</title><link>https://${id}.example/tin-${id.length}.html</link><pubDate>Mon, 23 Nov 2026 07:00:00 +0700</pubDate></item>`
      return new Response(`<rss version="2.0"><channel><title>${id}</title>${item}</channel></rss>`)
    },
    now: () => now,
    random: () => 0.5,
    log: (line) => void logged.push(line),
    siteUrl: 'https://tin.example',
    limits: 'paid',
    send: async (messages) => void mail.push(...messages),
  }
}

async function tick(minutesLater = 5): Promise<readonly ShardMessage[]> {
  now = new Date(now.getTime() + minutesLater * 60_000)
  mail = []
  await poll(world())
  return mail
}

/** A tick and what its shards do for it. */
async function round(minutesLater = 5): Promise<void> {
  for (const message of await tick(minutesLater)) await pollShard(world(), message)
}

const titles = () => (memory.read('items') as ItemsDocument | undefined)?.items.map(({ title }) => title) ?? []
const state = () => memory.read('state') as StateDocument
const shard = (number: number, of = 3) => memory.read(`state:${number}-of-${of}`) as ShardDocument
const outbox = (number: number, of = 3) => memory.read(`outbox:${number}-of-${of}`) as OutboxDocument

test('all sources of a host are one shard’s, and every source is some shard’s', () => {
  const sections = Array.from({ length: 40 }, (_, index) => source({ url: `https://paper.example/${index}.rss` }))
  expect(new Set(sections.map((section) => shardOf(section, 8))).size).toBe(1)
  const dealt = [0, 1, 2].flatMap((number) => dealtTo(number, 3, sources))
  expect(dealt.map(({ id }) => id).toSorted()).toEqual(sources.map(({ id }) => id).toSorted())
})

describe('with three shards', () => {
  test('a tick asks nobody itself and sends each shard a message that names it', async () => {
    const messages = await tick()
    expect(asked).toEqual([])
    expect(messages.map((message) => message.shard)).toEqual([0, 1, 2])
    expect(new Set(messages.map((message) => message.tick)).size).toBe(1)
  })

  test('what shards find is in the items at the next tick, and dropped from the outbox once that is said', async () => {
    await round()
    expect(titles()).toEqual([])
    expect([0, 1, 2].flatMap((number) => outbox(number).batches)).toHaveLength(2)
    await round(15)
    expect(titles().toSorted()).toEqual([stories.weekly, stories.portal].toSorted())
    await round(15)
    expect([0, 1, 2].flatMap((number) => outbox(number).batches)).toEqual([])
  })

  test('a message that comes twice asks nobody and writes nothing', async () => {
    const [message] = await tick()
    if (message === undefined) throw new Error('no message')
    await pollShard(world(), message)
    const before = [asked.length, memory.log.filter((operation) => operation.startsWith('put')).length]
    expect(await pollShard(world(), message)).toEqual({ kind: 'done-before' })
    expect([asked.length, memory.log.filter((operation) => operation.startsWith('put')).length]).toEqual(before)
  })

  test('the outbox is written before the memory', async () => {
    const [message] = await tick()
    if (message === undefined) throw new Error('no message')
    await pollShard(world(), message)
    expect(memory.log.filter((operation) => operation.startsWith('put')).slice(-2)).toEqual([
      'put outbox:0-of-3',
      'put state:0-of-3',
    ])
  })

  test('a shard that died between its two writes hands the same over again, and it is kept once', async () => {
    memory.fail = (operation) => (operation === 'put state:0-of-3' ? 'before' : undefined)
    for (const message of await tick()) await pollShard(world(), message).catch(() => undefined)
    memory.fail = undefined
    await round()
    await round(15)
    await round(15)
    expect(titles().toSorted()).toEqual([stories.weekly, stories.portal].toSorted())
  })

  test('readers see one state', async () => {
    await round()
    await round(15)
    const whole = await readWholeState(openStore(memory.kv))
    if (whole.kind !== 'good') throw new Error(whole.kind)
    expect(Object.keys(whole.document.sources).toSorted()).toEqual(['daily', 'portal', 'weekly'])
    expect(whole.document.lastTick).toMatchObject({ polled: 3, kept: 2, requests: 3 })
    expect(state().sources).toEqual({})
  })
})

describe('another number of shards', () => {
  const lastOk = (sources: StateDocument['sources']) =>
    Object.entries(sources).map(([id, { digest, lastOkAt }]) => [id, digest !== '', lastOkAt !== undefined])

  test('takes over what was remembered, and asks with it', async () => {
    configure(1)
    await tick()
    const before = state().sources
    configure(3)
    for (const message of await tick(6)) await pollShard(world(), message)
    const after = Object.assign({}, ...[0, 1, 2].map((number) => shard(number).sources)) as StateDocument['sources']
    expect(after).toEqual(before)
    await round()
    await round(10)
    expect(state().before).toEqual([])
    expect(titles()).toHaveLength(2)
  })

  test('back to one: the tick asks again itself, with what the shards remembered', async () => {
    await round()
    await round(15)
    const before = Object.assign({}, ...[0, 1, 2].map((number) => shard(number).sources)) as StateDocument['sources']
    configure(1)
    expect(await tick(1)).toEqual([])
    expect(lastOk(state().sources).toSorted()).toEqual(lastOk(before).toSorted())
    await tick(30)
    expect(titles()).toHaveLength(2)
    expect(state().layout?.shards).toBe(1)
  })

  test('waits until the shards of the last change have taken over', () => {
    const layouts = { layout: { shards: 8, since: `${now.getTime()}-a` }, before: [undivided] }
    const tick = `${now.getTime() + 3_600_000}-b`
    expect(nextLayouts(layouts, { shards: 3, isSettled: false, tick })).toEqual(layouts)
    expect(nextLayouts(layouts, { shards: 3, isSettled: true, tick })).toEqual({
      layout: { shards: 3, since: tick },
      before: [layouts.layout],
    })
  })
})

describe('what goes wrong', () => {
  type Took = { readonly acked: number; readonly retried: number }
  async function take(queue: string, body: ShardMessage): Promise<Took> {
    const took = { acked: 0, retried: 0 }
    const message = { id: '1', timestamp: now, attempts: 2, body, ack: () => took.acked++, retry: () => took.retried++ }
    const metadata = { metrics: { backlogCount: 0, backlogBytes: 0 } }
    const ignore = () => undefined
    await takeMessages(world(), { queue, messages: [message], metadata, ackAll: ignore, retryAll: ignore })
    return took
  }

  async function health() {
    const state = await readWholeState(openStore(memory.kv))
    const deadLetters = await openStore(memory.kv).readDeadLetters()
    const config = { ...builtInFor('paid'), sources, shards: 3 }
    const items = await openStore(memory.kv).readItems()
    const facts = { config, problems: [], siteUrl: 'https://tin.example', limits: 'paid', tokenTooShort: false }
    return judgeHealth({ ...facts, state, items, deadLetters, hasQueue: true }, now)
  }

  test('a message whose work fails is tried again, and counted', async () => {
    const [message] = await tick()
    if (message === undefined) throw new Error('no message')
    memory.fail = (operation) => (operation.startsWith('put outbox') ? 'before' : undefined)
    expect(await take('shards', message)).toEqual({ acked: 0, retried: 1 })
    memory.fail = undefined
    expect(await take('shards', message)).toEqual({ acked: 1, retried: 0 })
    expect((await health()).shards).toEqual({ count: 3, retriesToday: 1, deadLetters: 0 })
  })

  test('a message that was given up is told by health for a day', async () => {
    await round()
    const [message] = await tick()
    if (message === undefined) throw new Error('no message')
    await take('shards-dead', message)
    expect((await health()).reasons).toMatchObject([{ level: 'warning', what: 'dead-letters' }])
    now = new Date(now.getTime() + 25 * 3_600_000)
    await round()
    expect((await health()).reasons).toEqual([])
  })

  test('shards that do nothing although sources are due are told by health', async () => {
    await round()
    now = new Date(now.getTime() + 60 * 60_000)
    await tick()
    expect((await health()).reasons).toMatchObject([{ level: 'failing', what: 'shards-late' }])
  })

  test('a queue that takes no messages does not end the tick', async () => {
    const failing = { ...world(), send: () => Promise.reject(new Error('queue is full')) }
    expect(await poll(failing)).toMatchObject({ kind: 'done' })
    expect(logged).toContainEqual({ event: 'shards-not-asked', detail: 'queue is full' })
  })

  test('without a queue the tick asks all sources itself, and health says why', async () => {
    const { send: _none, ...alone } = world()
    await poll(alone)
    expect(asked.toSorted()).toEqual(['daily', 'portal', 'weekly'])
  })
})
