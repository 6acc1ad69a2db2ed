import { beforeEach, describe, expect, test, vi } from 'vitest'
import { poll, type Tick, type World } from '../src/poll.ts'
import type { ItemsDocument, StateDocument } from '../src/store/documents.ts'
import { type MemoryKv, memoryKv } from './memory-kv.ts'
import { source } from './samples.ts'

/** A publisher in memory: address → what it answers. */
type Answers = Record<string, () => Response | Promise<Response>>

const DAILY = 'https://daily.example/rss'
const WEEKLY = 'https://weekly.example/rss'
const sources = [
  source({ id: 'daily', url: DAILY }),
  source({ id: 'weekly', name: 'Weekly', url: WEEKLY, home: 'https://weekly.example/' }),
]

let memory: MemoryKv
let answers: Answers
let now: Date
let asked: Request[]
let chance: number

beforeEach(() => {
  memory = memoryKv()
  memory.put('config', { sources })
  now = new Date('2026-11-23T08:06:00+07:00')
  asked = []
  chance = 0
  answers = { [DAILY]: () => feed(sinThau), [WEEKLY]: () => feed() }
})

const sinThau = { number: 1, title: 'Mưa lũ chia cắt đường vào xã Sín Thầu, Điện Biên' }
const tuaChua = { number: 2, title: 'Tủa Chùa (Điện Biên) vào mùa cam chín' }
const elsewhere = { number: 3, title: 'Giá vàng trong nước tăng trở lại' }

type Story = { readonly number: number; readonly title: string; readonly at?: string }

function feed(...stories: readonly Story[]): Response {
  const items = stories.map(
    ({ number, title, at = 'Mon, 23 Nov 2026 07:00:00 +0700' }) =>
      `<item><title>${title}</title><link>https://daily.example/tin-${number}.html</link><pubDate>${at}</pubDate></item>`,
  )
  const body = `<rss version="2.0"><channel><title>Daily</title><link>https://daily.example/</link>${items.join('')}</channel></rss>`
  return new Response(body, { headers: { 'content-type': 'application/rss+xml' } })
}

function world(): World {
  return {
    kv: memory.kv,
    fetch: async (input, init) => {
      const request = new Request(input as string, init)
      asked.push(request)
      const answer = answers[request.url]
      if (!answer) throw new TypeError('network connection lost')
      return answer()
    },
    now: () => now,
    random: () => {
      chance = (chance + 0.1) % 1
      return chance
    },
    log: () => undefined,
    siteUrl: 'https://tin.example',
    limits: 'paid',
  }
}

async function tick(minutesLater = 0): Promise<Extract<Tick, { kind: 'done' }>> {
  now = new Date(now.getTime() + minutesLater * 60_000)
  const done = await poll(world())
  if (done.kind !== 'done') throw new Error(done.why)
  return done
}

const items = () => (memory.read('items') as ItemsDocument).items
const state = () => memory.read('state') as StateDocument
const puts = () => memory.log.filter((operation) => operation.startsWith('put '))

describe('what a tick does', () => {
  test('the first tick asks every source and keeps what is about the province', async () => {
    answers[DAILY] = () => feed(sinThau, elsewhere)
    const { report } = await tick()
    expect(report).toMatchObject({ polled: 2, read: 2, kept: 1, dropped: 1, failed: 0 })
    expect(items().map(({ title }) => title)).toEqual([sinThau.title])
    expect(puts()).toEqual(['put items', 'put state'])
  })

  test('a second tick with nothing changed writes the state and nothing else', async () => {
    await tick()
    const before = memory.values.get('items')?.text
    memory.log.length = 0
    const { report } = await tick(30)
    expect(report).toMatchObject({ polled: 2, unchanged: 2, read: 0, bytesParsed: 0 })
    expect(puts()).toEqual(['put state'])
    expect(memory.values.get('items')?.text).toBe(before)
  })

  test('a tick in which nothing is due writes nothing', async () => {
    await tick()
    memory.log.length = 0
    const { report } = await tick(1)
    expect(report.polled).toBe(0)
    expect(puts()).toEqual([])
  })

  test('a body that changed is parsed, and only what is new in it is judged', async () => {
    await tick()
    answers[DAILY] = () => feed(tuaChua, sinThau)
    const { report } = await tick(30)
    expect(report).toMatchObject({ read: 2, seen: 1, kept: 1 })
  })

  test('a body that holds one article under two headlines gives it the first, again and again', async () => {
    const earlier = { ...sinThau, title: 'Đường vào xã Sín Thầu, Điện Biên bị chia cắt vì mưa lũ' }
    answers[DAILY] = () => feed(sinThau, earlier)
    await tick()
    memory.put('config', { sources, topic: { threshold: 9 } })
    const { report } = await tick(30)
    expect([items().map(({ title }) => title), report.edited]).toEqual([[sinThau.title], 0])
  })

  test('validators are sent back byte for byte, and a 304 costs no parse', async () => {
    answers[DAILY] = () => {
      const fresh = feed(sinThau)
      return new Response(fresh.body, {
        headers: { etag: 'W/"a b"', 'last-modified': 'Mon, 23 Nov 2026 00:00:00 GMT' },
      })
    }
    await tick()
    answers[DAILY] = () => new Response(null, { status: 304 })
    const { report } = await tick(30)
    const again = asked.findLast(({ url }) => url === DAILY)
    expect(again?.headers.get('if-none-match')).toBe('W/"a b"')
    expect(again?.headers.get('if-modified-since')).toBe('Mon, 23 Nov 2026 00:00:00 GMT')
    expect(report.unchanged).toBe(2)
  })

  test('it says who it is, where to complain, and how many sources it polls', async () => {
    await tick()
    expect(asked[0]?.headers.get('user-agent')).toMatch(
      /^TinDienBien\/\S+ \(\+https:\/\/tin\.example\/about; 2 sources\)$/,
    )
  })

  test('a near miss is kept apart, with its reasons', async () => {
    answers[DAILY] = () => feed({ number: 9, title: 'Nông dân xã Thanh An vào vụ thu hoạch lúa' })
    const { report } = await tick()
    expect(report).toMatchObject({ kept: 0, near: 1 })
    expect(puts()).toEqual(['put near', 'put state'])
    expect(memory.read('near')).toMatchObject({
      items: [{ source: 'daily', because: [expect.any(Array), expect.any(Array)] }],
    })
  })

  test('a day is sealed when its time for edits is over, before the items that let it go', async () => {
    await tick()
    memory.log.length = 0
    await tick(3 * 24 * 60)
    expect(puts()).toEqual(['put day:2026-11-23', 'put items', 'put state'])
    expect(memory.read('day:2026-11-23')).toMatchObject({ previousDay: '', items: [{ title: sinThau.title }] })
  })

  test('when the topic changes every source is read once as a whole, and nothing comes twice', async () => {
    await tick()
    memory.put('config', { sources, topic: { threshold: 9 } })
    const { report } = await tick(30)
    expect(report).toMatchObject({ read: 1, seen: 0, kept: 0 })
    expect(items()).toHaveLength(1)
  })
})

test('an item that the changed topic no longer keeps leaves the lists in the next tick, due or not', async () => {
  await tick()
  memory.put('config', { sources, topic: { drop: [{ name: 'no-floods', words: ['mưa lũ'] }] } })
  expect((await tick(1)).report.polled).toBe(0)
  expect(items()).toMatchObject([{ title: sinThau.title, dropped: true }])
  memory.log.length = 0
  await tick(1)
  expect(puts()).toEqual([])
})

describe('a near miss when the topic changes', () => {
  const thanhAn = { number: 9, title: 'Nông dân xã Thanh An vào vụ thu hoạch lúa' }

  beforeEach(async () => {
    answers[DAILY] = () => feed(thanhAn)
    await tick()
    answers[DAILY] = () => feed(elsewhere)
    await tick(30)
    memory.put('config', { sources, topic: { keep: [{ name: 'thanh-an', words: ['xã Thanh An'] }] } })
  })

  test('is kept in the next tick, although its source no longer lists it', async () => {
    expect(await tick(1)).toMatchObject({ report: { polled: 0, kept: 1 } })
    expect(items()).toMatchObject([{ title: thanhAn.title, source: 'daily', published: '2026-11-23T00:00:00.000Z' }])
    expect(memory.read('near')).toMatchObject({ items: [] })
    memory.log.length = 0
    await tick(1)
    expect(memory.log).not.toContain('get near')
  })

  test('is kept later and once where the put of the near misses fails', async () => {
    memory.fail = (operation) => (operation === 'put near' ? 'before' : undefined)
    await expect(tick(1)).rejects.toThrow('KV PUT failed')
    memory.fail = undefined
    await tick(5)
    expect(items().map(({ title }) => title)).toEqual([thanhAn.title])
    expect(memory.read('near')).toMatchObject({ items: [] })
  })
})

describe('a source that moved', () => {
  const MOVED = 'https://daily.example/new-rss'
  const permanently = () => new Response(null, { status: 301, headers: { location: MOVED } })
  const askedFirst = () => asked.filter(({ url }) => url.startsWith('https://daily')).map(({ url }) => url)

  test('is asked at its new address once it was seen to redirect there on three polls over three days', async () => {
    answers[DAILY] = permanently
    answers[MOVED] = () => feed(sinThau)
    await tick()
    await tick(30)
    await tick(60)
    asked = []
    await tick(60)
    expect(askedFirst()).toEqual([DAILY, MOVED])
    await tick(3 * 24 * 60)
    asked = []
    await tick(60)
    expect(askedFirst()).toEqual([MOVED])
  })

  test('is asked at its old address again when the new one fails three times in a row', async () => {
    answers[DAILY] = permanently
    answers[MOVED] = () => feed(sinThau)
    for (const minutes of [0, 30, 60, 3 * 24 * 60]) await tick(minutes)
    answers[MOVED] = () => new Response('', { status: 500 })
    for (let day = 0; day < 3; day++) await tick(24 * 60)
    asked = []
    answers[DAILY] = () => feed(tuaChua)
    await tick(24 * 60)
    expect(askedFirst()).toEqual([DAILY])
    expect(state().sources.daily).not.toHaveProperty('move')
  })

  test('is not believed while what stands there is no feed', async () => {
    answers[DAILY] = permanently
    answers[MOVED] = () => new Response('<!doctype html><title>Đăng nhập</title>')
    for (const minutes of [0, 24 * 60, 24 * 60, 24 * 60, 24 * 60]) await tick(minutes)
    expect(state().sources.daily).not.toHaveProperty('move')
  })
})

test('a server that answers 304 to everything is asked without a condition once in eight days', async () => {
  answers[DAILY] = () => new Response(feed(sinThau).body, { headers: { etag: '"1"' } })
  await tick()
  answers[DAILY] = () => new Response(null, { status: 304 })
  for (let day = 0; day < 7; day++) await tick(24 * 60)
  expect(asked.findLast(({ url }) => url === DAILY)?.headers.get('if-none-match')).toBe('"1"')
  answers[DAILY] = () => new Response(feed(tuaChua, sinThau).body, { headers: { etag: '"1"' } })
  asked = []
  const { report } = await tick(2 * 24 * 60)
  expect(asked.find(({ url }) => url === DAILY)?.headers.has('if-none-match')).toBe(false)
  expect(report.read).toBe(2)
})

test('a body in which only the date of the feed changed is not parsed', async () => {
  const dated = (date: string) => async () =>
    new Response((await feed(sinThau).text()).replace('<item>', `<lastBuildDate>${date}</lastBuildDate><item>`))
  answers[DAILY] = dated('Mon')
  await tick()
  answers[DAILY] = dated('Tue')
  expect((await tick(30)).report).toMatchObject({ unchanged: 2, read: 1, seen: 1, bytesParsed: 0 })
})

test('a body that always changes needs no digest: its items tell what is new', async () => {
  const hashed = vi.spyOn(crypto.subtle, 'digest')
  const dated = (date: string, ...stories: Story[]) => {
    answers[DAILY] = async () =>
      new Response((await feed(...stories).text()).replace('<item>', `<lastBuildDate>${date}</lastBuildDate><item>`))
    hashed.mockClear()
  }
  dated('Mon', sinThau)
  await tick()
  dated('Tue', sinThau)
  await tick(30)
  expect(hashed).toHaveBeenCalledTimes(2)
  dated('Wed', tuaChua, sinThau)
  expect((await tick(30)).report).toMatchObject({ seen: 1, kept: 1 })
  expect(hashed).toHaveBeenCalledTimes(1)
  dated('Wed', tuaChua, sinThau)
  expect((await tick(30)).report).toMatchObject({ read: 2, seen: 2, bytesParsed: 0 })
  hashed.mockRestore()
})

describe('a source in trouble', () => {
  const troubles: [string, () => Response | Promise<Response>, RegExp][] = [
    ['answers 500', () => new Response('', { status: 500 }), /500/],
    ['cannot be reached', () => Promise.reject(new TypeError('network connection lost')), /network connection lost/],
    ['answers an HTML page', () => new Response('<!doctype html><title>Bảo trì</title>'), /HTML page.*Bảo trì/],
    ['answers nothing', () => new Response(''), /empty/],
  ]
  test.each(troubles)('a source that %s hurts no other and waits longer', async (_, trouble, words) => {
    answers[WEEKLY] = trouble
    const { report, sources: reports } = await tick()
    expect(report).toMatchObject({ polled: 2, failed: 1, kept: 1 })
    expect(reports.find(({ source }) => source === 'weekly')?.problem).toMatch(words)
    const { daily, weekly } = state().sources
    expect(weekly).toMatchObject({ failures: 1, problem: { since: now.toISOString() } })
    expect(Date.parse(weekly?.nextPollAt ?? '')).toBeGreaterThan(Date.parse(daily?.nextPollAt ?? ''))
  })

  test('what it said before is remembered through the trouble', async () => {
    await tick()
    const { digest, marks } = state().sources.daily ?? {}
    answers[DAILY] = () => new Response('', { status: 503 })
    await tick(30)
    expect(state().sources.daily).toMatchObject({ digest, marks, failures: 1 })
    answers[DAILY] = () => feed(sinThau)
    expect((await tick(24 * 60)).report).toMatchObject({ failed: 0, unchanged: 2 })
    expect(state().sources.daily).not.toHaveProperty('problem')
  })
})

describe('when KV fails', () => {
  test('the put of the state is lost: the next tick reads all anew and repeats nothing', async () => {
    memory.fail = (operation) => (operation === 'put state' ? 'before' : undefined)
    await expect(tick()).rejects.toThrow('KV PUT failed')
    const before = items()
    memory.fail = undefined
    const { report } = await tick(5)
    expect(report).toMatchObject({ polled: 2, kept: 0 })
    expect(items()).toEqual(before)
  })

  test('the put of the items is lost: the next tick keeps the same item under the same id', async () => {
    memory.fail = (operation) => (operation === 'put items' ? 'before' : undefined)
    await expect(tick()).rejects.toThrow('KV PUT failed')
    expect(memory.values.has('state')).toBe(false)
    memory.fail = undefined
    await tick(5)
    const [item] = items()
    expect(item).toMatchObject({ id: expect.stringMatching(/^20261123-/), title: sinThau.title })
  })

  test('the put of the items succeeded but said it failed: nothing comes twice', async () => {
    memory.fail = (operation) => (operation === 'put items' ? 'after' : undefined)
    await expect(tick()).rejects.toThrow('KV PUT failed')
    memory.fail = undefined
    expect((await tick(5)).report.kept).toBe(0)
    expect(items()).toHaveLength(1)
  })

  test('an old read of the items: the tick stands back, asks nobody and writes nothing', async () => {
    await tick()
    const old = memory.values.get('items')
    answers[DAILY] = () => feed(tuaChua, sinThau)
    await tick(30)
    if (old) memory.values.set('items', old)
    memory.log.length = 0
    asked = []
    now = new Date(now.getTime() + 60_000)
    expect(await poll(world())).toMatchObject({ kind: 'stood-back' })
    expect([puts(), asked]).toEqual([[], []])
  })

  test('items lost for good: after ten minutes they are built again from the sealed days and the sources', async () => {
    await tick()
    answers[DAILY] = () => feed({ ...tuaChua, at: 'Thu, 26 Nov 2026 07:00:00 +0700' })
    await tick(3 * 24 * 60)
    const before = items().map(({ id, at, published }) => ({ id, at, published }))
    expect(before).toHaveLength(2)
    memory.values.delete('items')
    await tick(30)
    expect(items().map(({ id }) => id)).toEqual(before.map(({ id }) => id))
  })

  test('items lost after months of silence are built again too', async () => {
    await tick()
    await tick(3 * 24 * 60)
    await tick(90 * 24 * 60)
    const before = items().map(({ id }) => id)
    memory.values.delete('items')
    answers[DAILY] = () => feed(elsewhere)
    await tick(60)
    expect(items().map(({ id }) => id)).toEqual(before)
  })

  test('a correction is known for one, although the state of the tick that kept the item was lost', async () => {
    memory.fail = (operation) => (operation === 'put state' ? 'before' : undefined)
    await expect(tick()).rejects.toThrow('KV PUT failed')
    memory.fail = undefined
    // Nothing here is about the province or can be read as an item: the tick has no other reason to look at the items.
    answers[DAILY] = () => new Response('<rss version="2.0"><channel><item><title>?</title></item></channel></rss>')
    await tick(30)
    answers[DAILY] = () => feed({ ...sinThau, title: 'Mưa lũ chia cắt đường vào Bát Xát, Lào Cai' })
    await tick(30)
    expect(items()).toMatchObject([{ dropped: true }])
  })

  test('damaged items are set aside and built again', async () => {
    await tick()
    await tick(3 * 24 * 60)
    const good = memory.values.get('items')
    memory.values.set('items', { text: '{"version":1,"rev"', metadata: good?.metadata })
    answers[DAILY] = () => feed(tuaChua)
    await tick(60)
    expect([...memory.values.keys()]).toContainEqual(expect.stringMatching(/^damaged:items:2026-/))
    expect(items().map(({ title }) => title)).toEqual([tuaChua.title, sinThau.title])
  })

  test('damaged items are found within the hour, also when no news comes in', async () => {
    await tick()
    await tick(3 * 24 * 60)
    const metadata = memory.values.get('items')?.metadata
    memory.values.set('items', { text: '{"version":1,"rev"', metadata })
    answers[DAILY] = () => feed()
    await tick(30)
    expect(memory.values.get('items')?.text).toBe('{"version":1,"rev"')
    await tick(25)
    expect(items().map(({ title }) => title)).toEqual([sinThau.title])
  })

  test('damaged near misses are set aside before they are written anew', async () => {
    memory.values.set('near', { text: '{"version":1,', metadata: null })
    answers[DAILY] = () => feed({ number: 9, title: 'Nông dân xã Thanh An vào vụ thu hoạch lúa' })
    await tick()
    expect([...memory.values.keys()]).toContainEqual(expect.stringMatching(/^damaged:near:2026-/))
  })

  test.each(['state', 'items'])('%s written by newer code is not touched', async (key) => {
    await tick()
    const metadata = key === 'items' ? { version: 2, rev: '9-a', oldestOpenDay: '' } : undefined
    memory.put(key, { version: 2 }, metadata)
    memory.log.length = 0
    now = new Date(now.getTime() + 30 * 60_000)
    expect(await poll(world())).toMatchObject({ kind: 'stood-back', why: expect.stringContaining('newer') })
    expect(puts()).toEqual([])
  })

  test('a bad override changes nothing: the built-in config stays in force', async () => {
    memory.put('config', { sources: [{ id: 'no address' }] })
    const { report } = await tick()
    expect(report.due).toBeGreaterThan(10)
  })
})
