import { describe, expect, test } from 'vitest'
import { type AfterTick, afterTick } from '../src/after-tick.ts'
import { poll, type World } from '../src/poll.ts'
import { createApp } from '../src/serve/app.ts'
import { type MemoryKv, memoryKv } from './memory-kv.ts'
import { source } from './samples.ts'

const now = new Date('2026-11-23T08:00:00+07:00')
const HUB = 'https://hub.example/'
const TITLES = ['Sạt lở ở xã Sín Thầu', 'Chợ phiên Tủa Chùa đón khách']
const story = (number: number) =>
  `<item><title>${TITLES[number - 1]}, tỉnh Điện Biên</title><link>https://daily.example/tin-${number}.html</link><pubDate>${now.toUTCString()}</pubDate></item>`
const feed = (...numbers: readonly number[]) =>
  `<rss version="2.0"><channel><title>Daily</title>${numbers.map(story).join('')}</channel></rss>`

type Setting = { readonly siteUrl?: string; readonly config?: unknown; readonly hub?: () => Promise<Response> }

/** A world of one source, and all that was sent to the hub, purged and logged in it. */
function worldWith({ siteUrl = 'https://tin.example', config = {}, hub = async () => new Response() }: Setting = {}) {
  const memory = memoryKv()
  memory.put('config', { sources: [source()], site: { hub: HUB }, ...(config as object) })
  const sent: string[] = []
  const purged: (readonly string[])[] = []
  const logged: Readonly<Record<string, unknown>>[] = []
  let body = feed(1)
  let ticks = 0
  const world: World = {
    kv: memory.kv,
    fetch: async (url) => {
      if (String(url) !== HUB) return new Response(body)
      sent.push(String(url))
      return hub()
    },
    now: () => new Date(now.getTime() + ticks * 60_000),
    random: () => 0.5,
    log: (line) => logged.push(line),
    siteUrl,
    limits: 'paid',
  }
  const cache = {
    purge: async ({ tags = [] }: { readonly tags?: readonly string[] }) => {
      purged.push(tags)
      return { success: true, errors: [] }
    },
    invalidate: async () => ({ success: true, errors: [] }),
  }
  return {
    memory,
    sent,
    purged,
    logged,
    publish: (...numbers: readonly number[]) => {
      body = feed(...numbers)
    },
    async tick(other: Partial<Pick<AfterTick, 'cache' | 'untilSeen'>> = {}) {
      ticks++
      const tick = await poll(world, { all: true })
      await afterTick({ world, tick, cache, untilSeen: async () => undefined, ...other })
      return tick.kind
    },
  }
}

function ask(memory: MemoryKv, path: string): Promise<Response> {
  const env = { KV: memory.kv, SITE_URL: 'https://tin.example', LIMITS: 'paid' }
  return Promise.resolve(createApp().request(path, {}, env as never))
}

describe('a tick that changed something', () => {
  test('tells the hub once and purges what was made of items', async () => {
    const world = worldWith()
    await world.tick()
    expect([world.sent, world.purged]).toEqual([[HUB], [['items']]])
    expect(world.logged.at(-1)).toEqual({ event: 'websub', hub: HUB, kind: 'told' })
  })

  test('is seen at once in the isolate that ran it', async () => {
    const world = worldWith()
    await world.tick()
    expect(await (await ask(world.memory, '/rss.xml')).text()).toContain('Sạt lở')
    world.publish(2, 1)
    await world.tick()
    expect(await (await ask(world.memory, '/rss.xml')).text()).toContain('Chợ phiên')
  })

  test('tells the hub only when KV shows the change', async () => {
    const order: string[] = []
    const world = worldWith({
      hub: async () => {
        order.push('told')
        return new Response()
      },
    })
    await world.tick({
      untilSeen: async () => {
        order.push('seen')
      },
    })
    expect(order).toEqual(['seen', 'told'])
  })

  const failing: readonly [string, Setting][] = [
    ['a hub that fails', { hub: () => Promise.reject(new Error('connection lost')) }],
    ['a hub that refuses', { hub: async () => new Response('', { status: 500 }) }],
  ]
  test.each(failing)('%s costs nothing, and it is said', async (_, setting) => {
    const world = worldWith(setting)
    expect(await world.tick()).toBe('done')
    expect(world.logged.at(-1)).toMatchObject({ event: 'websub', kind: 'failed' })
    expect(await (await ask(world.memory, '/rss.xml')).text()).toContain('Sạt lở')
  })

  test('a cache that cannot be purged costs nothing', async () => {
    const world = worldWith()
    const broken = { purge: () => Promise.reject(new Error('no')), invalidate: () => Promise.reject(new Error('no')) }
    expect(await world.tick({ cache: broken })).toBe('done')
    expect(world.sent).toEqual([HUB])
  })

  test('works where there is no such cache', async () => {
    const world = worldWith()
    expect(await world.tick({ cache: undefined })).toBe('done')
    expect(world.purged).toEqual([])
  })

  test.each([
    ['no hub is configured', { config: { site: { hub: '' } } }],
    ['SITE_URL is not set', { siteUrl: '' }],
    ['SITE_URL is no web address', { siteUrl: 'tin.example' }],
  ] as const)('pings nobody where %s', async (_, setting) => {
    const world = worldWith(setting)
    await world.tick()
    expect(world.sent).toEqual([])
  })
})

test('a tick that changed nothing tells nobody and purges nothing', async () => {
  const world = worldWith()
  await world.tick()
  await world.tick()
  expect([world.sent.length, world.purged.length]).toEqual([1, 1])
})

describe('an override that was put with wrangler', () => {
  const good = { sources: [source()], site: { title: { vi: 'Tin Mường Nhé' } } }

  test('holds on when a bad one takes its place', async () => {
    const world = worldWith()
    world.memory.put('config', good)
    await world.tick()
    expect(world.memory.read('config:good')).toEqual(good)
    world.memory.put('config', { topic: { threshold: 'many' } })
    await world.tick()
    expect(world.memory.read('config:good')).toEqual(good)
    const env = worldWith().memory
    env.put('config', world.memory.read('config'))
    env.put('config:good', world.memory.read('config:good'))
    expect(await (await ask(env, '/rss.xml')).text()).toContain('<title>Tin Mường Nhé</title>')
    const health = (await (await ask(env, '/api/health')).json()) as { reasons: readonly { detail: string }[] }
    expect(health.reasons.map(({ detail }) => detail).join()).toMatch(/last good one is in force: topic\.threshold/)
  })

  test('is copied once', async () => {
    const world = worldWith()
    world.memory.put('config', good)
    await world.tick()
    await world.tick()
    expect(world.memory.log.filter((operation) => operation === 'put config:good')).toHaveLength(1)
  })

  test('cannot be copied while KV refuses: the tick is done all the same, and it is said', async () => {
    const world = worldWith()
    world.memory.fail = (operation) => (operation === 'put config:good' ? 'before' : undefined)
    expect(await world.tick()).toBe('done')
    expect(world.logged.at(-1)).toMatchObject({ event: 'after-tick-failed', detail: expect.stringContaining('KV') })
  })
})
