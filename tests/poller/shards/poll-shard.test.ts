import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Batch, ShardAnswer } from '../../../src/poller/api.ts'
import { shardCount, shardOf, shardsFor } from '../../../src/poller/shards/ask-shards.ts'
import { openShard } from '../../../src/poller/shards/open-shard.ts'
import { pollShard, releaseShard } from '../../../src/poller/shards/poll-shard.ts'
import type { SourceState } from '../../../src/source-state.ts'
import { readMeta, writeMeta } from '../../../src/store/meta.ts'
import { readShards } from '../../../src/store/shards.ts'
import { memoryDisk } from '../../node-database.ts'
import { source } from '../../samples.ts'
import { type Desk, elsewhere, feed, openDesk, type Story, sinThau, tuaChua } from '../desk.ts'
import { frontPage } from '../newspaper.ts'

/** A plan so small that three sources are too many for one invocation. */
vi.mock('../../../src/config/limits.ts', async (original) => {
  const { limitPresets } = (await original()) as typeof import('../../../src/config/limits.ts')
  return { limitPresets: { ...limitPresets, free: { ...limitPresets.paid, requestsPerTick: 2 } } }
})

const ids = ['weekly', 'portal', 'daily'] as const
const urlOf = (id: string) => `https://${id}.example/rss`
const sources = (everyMinutes: number) =>
  ids.map((id) => source({ id, name: id, url: urlOf(id), home: `https://${id}.example/`, everyMinutes }))

type ShardInMemory = { disk: ReturnType<typeof memoryDisk>; calls: ShardAnswer[] }

let desk: Desk
let shards: Map<number, ShardInMemory>
/** Before a shard does its work, and after: what is thrown there is what the Poller sees. */
let before: (number: number) => void
let after: (number: number) => void

beforeEach(() => {
  desk = openDesk()
  desk.limits = 'free'
  shards = new Map()
  before = () => undefined
  after = () => undefined
  desk.configure({ sources: sources(5) })
  ids.forEach((id, index) => {
    desk.answers[urlOf(id)] = () => feed(storyOf(id, index))
  })
  desk.shards = {
    shard: (number) => {
      const shard = shards.get(number) ?? { disk: memoryDisk(), calls: [] }
      shards.set(number, shard)
      const db = openShard(shard.disk.open(), () => `shard-${number}-${desk.now.getTime()}`)
      return {
        poll: async (work) => {
          before(number)
          const { fetch, random, now, build } = desk.runtime()
          const answer = await pollShard({ db, fetch, random, now, build }, work)
          shard.calls.push(answer)
          after(number)
          return structuredClone(answer)
        },
        release: async () => {
          before(number)
          const released = releaseShard(db)
          after(number)
          return released
        },
      }
    },
  }
})

const stories: readonly Story[] = [
  sinThau,
  tuaChua,
  { number: 5, title: 'Mường Ảng (Điện Biên) khánh thành cầu dân sinh' },
]
const bridge: Story = {
  number: 7,
  title: 'Mường Nhé (Điện Biên) thông xe cầu treo qua suối',
  summary: 'Cây cầu dài 40 mét nối hai bờ suối, học sinh không còn phải lội nước đến trường.',
}
const correctedBridge: Story = { ...bridge, title: 'Năm Căn (Cà Mau) thông xe cầu treo qua suối' }
const listOf = (id: string, story: Story) => () => feed({ ...story, host: `${id}.example` })
const storyOf = (id: string, index: number): Story => ({ ...(stories[index] ?? sinThau), host: `${id}.example` })
const titles = () =>
  desk
    .items()
    .map(({ title }) => title)
    .toSorted()
const all = stories.map(({ title }) => title).toSorted()
const askedFor = (id: string) => desk.asked.filter(({ url }) => url === urlOf(id)).length
const waiting = () => [...shards.values()].flatMap(({ calls }) => calls.at(-1)?.batches ?? []) as readonly Batch[]

/** Ticks until all was found: a shard here has room for one source at a time. */
async function ticks(count: number): Promise<void> {
  for (let tick = 0; tick < count; tick++) await desk.tick(5)
}

test('all sources of a host fall to one shard', () => {
  const sections = Array.from({ length: 40 }, (_, index) => source({ url: `https://paper.example/${index}.rss` }))
  expect(new Set(sections.map((section) => shardOf(section, 8))).size).toBe(1)
})

test('how many shards there are follows from how many requests a tick has to send', () => {
  const limits = { tickMinutes: 5, requestsPerTick: 45 } as Parameters<typeof shardsFor>[0]['limits']
  const count = (number: number, everyMinutes: number) =>
    shardsFor({ sources: Array.from({ length: number }, () => source({ everyMinutes })), limits })
  expect([count(40, 15), count(108, 15), count(109, 15), count(1000, 15)]).toEqual([0, 0, 2, 10])
})

describe('with two shards', () => {
  test('what they find is committed by the tick that asked, and kept once', async () => {
    await ticks(3)
    expect(shardCount(desk.db)).toBe(2)
    expect(titles()).toEqual(all)
    await ticks(6)
    expect(titles()).toEqual(all)
  })

  test('a batch is handed over until the Poller confirms it, and not again', async () => {
    await ticks(4)
    await ticks(2)
    expect(waiting()).toEqual([])
    expect(
      readShards(desk.db)
        .map(({ committed }) => committed)
        .reduce((a, b) => a + b),
    ).toBeGreaterThan(1)
  })

  test('after a clock was a year ahead, no source is asked too often, or never again', async () => {
    await ticks(4)
    const right = desk.now
    desk.now = new Date(right.getTime() + 366 * 24 * 3_600_000)
    await ticks(4)
    desk.now = right
    desk.asked = []
    await ticks(12)
    const times = ids.map(askedFor)
    expect([Math.min(...times) >= 3, Math.max(...times) <= 13, times]).toEqual([true, true, times])
  })

  test('a form of address that articles confirmed counts for the page that a shard polls', async () => {
    const PAGE = 'https://baonui.example/'
    const [LEARNED, CONFIRMED] = ['baonui.example /w/slug-n.html', 'baonui.example /w/slug']
    const paper = source({ id: 'bao-nui', name: 'Báo Núi', url: PAGE, home: PAGE, everyMinutes: 5 })
    desk.answers[`${PAGE}robots.txt`] = () => new Response('', { status: 404 })
    desk.configure({ sources: [...sources(5), { ...paper, kind: 'page' }] })
    const numbers = Array.from({ length: 12 }, (_, index) => 120 - index)
    let newest = 121
    desk.answers[PAGE] = () => frontPage({ articles: [newest++, ...numbers] })
    const shapes = () =>
      [...shards.values()].flatMap(
        ({ disk }) =>
          readMeta(
            openShard(disk.open(), () => ''),
            'shard-sources',
          )?.['bao-nui']?.form?.shapes ?? [],
      )
    await ticks(8)
    expect(shapes()).toEqual([LEARNED])
    writeMeta(desk.db, 'article-forms', { 'bao-nui': { [CONFIRMED]: [3, 0] } })
    await ticks(8)
    expect(shapes()).toEqual([LEARNED, CONFIRMED])
  })

  test('readers see one list of sources', async () => {
    await ticks(3)
    const status = desk.memory.read('status') as { readonly sources: object; readonly shards: readonly unknown[] }
    expect(Object.keys(status.sources).toSorted()).toEqual([...ids].toSorted())
    expect(status.shards).toHaveLength(2)
  })

  test('one that fails before its work: its sources are asked at the next tick, the others now', async () => {
    before = (number) => {
      if (number === 0) throw new Error('no such object')
    }
    await ticks(3)
    expect(readShards(desk.db).find(({ shard }) => shard === 0)?.failures).toBe(3)
    before = () => undefined
    await ticks(3)
    expect(titles()).toEqual(all)
    expect(readShards(desk.db).map(({ failures }) => failures)).toEqual([0, 0])
  })

  test('one whose answer is lost keeps its findings for the next tick, and asks nobody twice', async () => {
    after = () => {
      throw new Error('network connection lost')
    }
    await ticks(3)
    expect(titles()).toEqual([])
    const asked = ids.map(askedFor)
    after = () => undefined
    await desk.tick(0, { all: false })
    expect(titles()).toEqual(all)
    expect(ids.map(askedFor).reduce((a, b) => a + b) - asked.reduce((a, b) => a + b)).toBeLessThanOrEqual(2)
  })

  test('one that lost its storage begins with batch 1 again, and its findings are still taken', async () => {
    await ticks(6)
    shards.clear()
    ids.forEach((id, index) => {
      const other = {
        ...storyOf(id, index),
        number: 90 + index,
        title: `Tủa Chùa (Điện Biên): ${['một lớp học', 'hai cây cầu', 'ba con suối'][index]} ở bản xa`,
      }
      desk.answers[urlOf(id)] = () => feed(other, storyOf(id, index))
    })
    await ticks(8)
    expect(titles()).toHaveLength(6)
  })

  test('a Poller that lost its database reads whole what only that one knew: its shards remember it as read', async () => {
    desk.memory.fail = (operation) => (operation === 'put items' ? 'before' : undefined)
    await ticks(6)
    expect([titles(), desk.memory.read('items')]).toEqual([all, undefined])
    desk.memory.fail = undefined
    desk.loseDatabase()
    desk.configure({ sources: sources(5) })
    await ticks(6)
    expect(titles()).toEqual(all)
  })

  test('a Poller that lost its database gets nothing that was found for the one before: it may have newer versions', async () => {
    const found = () => waiting().flatMap(({ candidates }) => candidates.map(({ item }) => item.title))
    await desk.tick(5)
    const before = found()
    ids.forEach((id, index) => {
      desk.answers[urlOf(id)] = () => feed({ ...storyOf(id, index), number: 90 + index, title: `${all[index]} (2)` })
    })
    desk.loseDatabase()
    desk.configure({ sources: sources(5) })
    await desk.tick(5)
    expect(before.length).toBeGreaterThan(0)
    expect(found().filter((title) => before.includes(title))).toEqual([])
  })

  test('a Poller that crashed before its commit gets the same batches again', async () => {
    const db = desk.db
    desk.db = {
      ...db,
      transaction: (work) => {
        const result = db.transaction(work)
        if (readMeta(db, 'last-tick') !== undefined) throw new Error('killed')
        return result
      },
    }
    desk.disk.commit()
    await expect(desk.tick(5)).rejects.toThrow('killed')
    desk.disk.crash()
    desk.db = desk.disk.open()
    expect(titles()).toEqual([])
    await ticks(4)
    expect(titles()).toEqual(all)
  })
})

describe('another number of shards', () => {
  const memories = () => {
    const own = desk.states()
    const theirs = [...shards.values()].map(({ disk }) => readMeta(disk.open(), 'shard-sources') ?? {})
    return Object.assign({}, own, ...theirs) as Record<string, SourceState>
  }

  test('takes over what was remembered: nobody is asked again as if he were new', async () => {
    await ticks(6)
    desk.configure({ sources: sources(15) })
    await desk.tick(1)
    expect(shardCount(desk.db)).toBe(0)
    expect(Object.values(desk.states()).every(({ digest }) => digest !== '')).toBe(true)
    desk.configure({ sources: sources(5) })
    await desk.tick(1)
    expect(shardCount(desk.db)).toBe(2)
    const { daily } = memories()
    expect(daily?.lastOkAt).toBeDefined()
    await ticks(4)
    expect(desk.states()).toEqual({})
    expect(titles()).toEqual(all)
  })

  test('lets the Poller begin with what they remembered: an article that comes back corrected is recognised', async () => {
    desk.answers[urlOf('weekly')] = listOf('weekly', bridge)
    await ticks(6)
    desk.answers[urlOf('weekly')] = listOf('weekly', elsewhere)
    desk.configure({ sources: sources(15) })
    await desk.tick(30)
    expect(shardCount(desk.db)).toBe(0)
    desk.answers[urlOf('weekly')] = listOf('weekly', correctedBridge)
    for (let tick = 0; tick < 4; tick++) await desk.tick(30)
    expect(desk.items().map(({ title, dropped }) => [title, dropped])).toContainEqual([correctedBridge.title, true])
  })

  test('counts the state that was written last, though the one before it was due later', async () => {
    desk.configure({ sources: sources(15) })
    await ticks(4)
    desk.answers[urlOf('daily')] = () => new Response('', { status: 403 })
    for (let tick = 0; tick < 6; tick++) await desk.tick(1, { all: true })
    const before = desk.states().daily
    desk.answers[urlOf('daily')] = listOf('daily', bridge)
    desk.configure({ sources: sources(5) })
    after = () => {
      throw new Error('network connection lost')
    }
    for (let tick = 0; tick < 3; tick++) await desk.tick(1, { all: true })
    after = () => undefined
    desk.answers[urlOf('daily')] = listOf('daily', elsewhere)
    for (let tick = 0; tick < 3; tick++) await desk.tick(1, { all: true })
    desk.answers[urlOf('daily')] = listOf('daily', correctedBridge)
    for (let tick = 0; tick < 3; tick++) await desk.tick(1, { all: true })
    expect(before?.failures).toBe(1)
    expect(desk.items().map(({ title, dropped }) => [title, dropped])).toContainEqual([correctedBridge.title, true])
  })

  test('takes what was found first, also where an answer was lost before', async () => {
    after = () => {
      throw new Error('network connection lost')
    }
    await ticks(2)
    after = () => undefined
    desk.configure({ sources: sources(15) })
    await ticks(8)
    expect([shardCount(desk.db), titles()]).toEqual([0, all])
  })

  test('waits for a shard that does not answer', async () => {
    await ticks(3)
    before = (number) => {
      if (number === 1) throw new Error('no such object')
    }
    desk.configure({ sources: sources(15) })
    await ticks(2)
    expect(shardCount(desk.db)).toBe(2)
    before = () => undefined
    await ticks(2)
    expect(shardCount(desk.db)).toBe(0)
  })

  test('what a shard gave up in an answer that was lost is not gone', async () => {
    await ticks(4)
    desk.configure({ sources: sources(15) })
    let isReleasing = false
    after = () => {
      if (isReleasing) throw new Error('network connection lost')
    }
    const { shard } = desk.shards
    desk.shards = {
      shard: (number) => {
        const { poll, release } = shard(number)
        return {
          poll,
          release: async () => {
            isReleasing = true
            try {
              return await release()
            } finally {
              isReleasing = false
            }
          },
        }
      },
    }
    await desk.tick(1)
    after = () => undefined
    await desk.tick(1)
    expect(shardCount(desk.db)).toBe(0)
    expect(Object.keys(desk.states()).toSorted()).toEqual([...ids].toSorted())
  })
})
