import { beforeEach, describe, expect, test, vi } from 'vitest'
import { source } from '../samples.ts'
import {
  type Answers,
  type Desk,
  type Done,
  elsewhere,
  feed,
  openDesk,
  type Story,
  sinThau,
  thanhAn,
  tuaChua,
} from './desk.ts'

const DAILY = 'https://daily.example/rss'
const WEEKLY = 'https://weekly.example/rss'
const sources = [
  source({ id: 'daily', url: DAILY }),
  source({ id: 'weekly', name: 'Weekly', url: WEEKLY, home: 'https://weekly.example/' }),
]

let desk: Desk
let answers: Answers

beforeEach(() => {
  desk = openDesk()
  desk.configure({ sources })
  answers = desk.answers
  answers[DAILY] = () => feed(sinThau)
  answers[WEEKLY] = () => feed()
})

const tick = (minutesLater?: number): Promise<Done> => desk.tick(minutesLater)
const items = () => desk.items()
const puts = () => desk.puts()
const published = (key: string) => desk.memory.read(key)

describe('what a tick does', () => {
  test('the first tick asks every source and keeps what is about the province', async () => {
    answers[DAILY] = () => feed(sinThau, elsewhere)
    const { report } = await tick()
    expect(report).toMatchObject({ polled: 2, read: 2, kept: 1, dropped: 1, failed: 0 })
    expect(items().map(({ title }) => title)).toEqual([sinThau.title])
    expect(puts()).toEqual(['config', 'items', 'near', 'changes', 'status'])
  })

  test('a second tick with nothing changed publishes how it went and nothing else', async () => {
    await tick()
    desk.memory.log.length = 0
    const { report } = await tick(30)
    expect(report).toMatchObject({ polled: 2, unchanged: 2, read: 0, bytesParsed: 0 })
    expect(puts()).toEqual(['status'])
  })

  test('a tick in which nothing is due says that it ran', async () => {
    await tick()
    desk.memory.log.length = 0
    const { report } = await tick(1)
    expect(report.polled).toBe(0)
    expect(puts()).toEqual(['status'])
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
    desk.configure({ sources, topic: { threshold: 9 } })
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
    const again = desk.asked.findLast(({ url }) => url === DAILY)
    expect(again?.headers.get('if-none-match')).toBe('W/"a b"')
    expect(again?.headers.get('if-modified-since')).toBe('Mon, 23 Nov 2026 00:00:00 GMT')
    expect(report.unchanged).toBe(2)
  })

  test('it says who it is, where to complain, and how many sources it polls', async () => {
    await tick()
    expect(desk.asked[0]?.headers.get('user-agent')).toMatch(
      /^TinDienBien\/\S+ \(\+https:\/\/tin\.example\/about; 2 sources\)$/,
    )
  })

  test('a near miss is kept apart, with its reasons', async () => {
    answers[DAILY] = () => feed(thanhAn)
    const { report } = await tick()
    expect(report).toMatchObject({ kept: 0, near: 1 })
    expect(puts()).toEqual(['config', 'near', 'status'])
    expect(published('near')).toMatchObject({
      items: [{ source: 'daily', because: [expect.any(Array), expect.any(Array)] }],
    })
  })

  test('a day is sealed when its time for edits is over, before the items that let it go', async () => {
    await tick()
    desk.memory.log.length = 0
    await tick(3 * 24 * 60)
    expect(puts()).toEqual(['day:2026-11-23', 'newest-by-place', 'items', 'changes', 'status'])
    expect(published('day:2026-11-23')).toMatchObject({ previousDay: '', items: [{ title: sinThau.title }] })
  })

  test('when the topic changes every source is read once as a whole, and nothing comes twice', async () => {
    await tick()
    desk.configure({ sources, topic: { threshold: 9 } })
    const { report } = await tick(30)
    expect(report).toMatchObject({ read: 1, seen: 0, kept: 0 })
    expect(items()).toHaveLength(1)
  })
})

test('an item that the changed topic no longer keeps leaves the lists in the next tick, due or not', async () => {
  await tick()
  desk.configure({ sources, topic: { drop: [{ name: 'no-floods', words: ['mưa lũ'] }] } })
  expect((await tick(1)).report.polled).toBe(0)
  expect(items()).toMatchObject([{ title: sinThau.title, dropped: true }])
  desk.memory.log.length = 0
  await tick(1)
  expect(puts()).toEqual(['status'])
})

describe('a near miss when the topic changes', () => {
  beforeEach(async () => {
    answers[DAILY] = () => feed(thanhAn)
    await tick()
    answers[DAILY] = () => feed(elsewhere)
    await tick(30)
    desk.configure({ sources, topic: { keep: [{ name: 'thanh-an', words: ['xã Thanh An'] }] } })
  })

  test('is kept in the next tick, although its source no longer lists it', async () => {
    expect(await tick(1)).toMatchObject({ report: { polled: 0, kept: 1 } })
    expect(items()).toMatchObject([{ title: thanhAn.title, source: 'daily', published: '2026-11-23T00:00:00.000Z' }])
    expect(published('near')).toMatchObject({ items: [] })
    desk.memory.log.length = 0
    await tick(1)
    expect(puts()).toEqual(['status'])
  })
})

describe('a source that moved', () => {
  const MOVED = 'https://daily.example/new-rss'
  const permanently = () => new Response(null, { status: 301, headers: { location: MOVED } })
  const askedFirst = () => desk.asked.filter(({ url }) => url.startsWith('https://daily')).map(({ url }) => url)

  test('is asked at its new address once it was seen to redirect there on three polls over three days', async () => {
    answers[DAILY] = permanently
    answers[MOVED] = () => feed(sinThau)
    await tick()
    await tick(30)
    await tick(60)
    desk.asked = []
    await tick(60)
    expect(askedFirst()).toEqual([DAILY, MOVED])
    await tick(3 * 24 * 60)
    desk.asked = []
    await tick(60)
    expect(askedFirst()).toEqual([MOVED])
  })

  test('is asked at its old address again when the new one fails three times in a row', async () => {
    answers[DAILY] = permanently
    answers[MOVED] = () => feed(sinThau)
    for (const minutes of [0, 30, 60, 3 * 24 * 60]) await tick(minutes)
    answers[MOVED] = () => new Response('', { status: 500 })
    for (let day = 0; day < 3; day++) await tick(24 * 60)
    desk.asked = []
    answers[DAILY] = () => feed(tuaChua)
    await tick(24 * 60)
    expect(askedFirst()).toEqual([DAILY])
    expect(desk.states().daily).not.toHaveProperty('move')
  })

  test('is not believed while there is no feed at the new address', async () => {
    answers[DAILY] = permanently
    answers[MOVED] = () => new Response('<!doctype html><title>Đăng nhập</title>')
    for (const minutes of [0, 24 * 60, 24 * 60, 24 * 60, 24 * 60]) await tick(minutes)
    expect(desk.states().daily).not.toHaveProperty('move')
  })
})

test('a server that answers 304 to everything is asked without a condition once in eight days', async () => {
  answers[DAILY] = () => new Response(feed(sinThau).body, { headers: { etag: '"1"' } })
  await tick()
  answers[DAILY] = () => new Response(null, { status: 304 })
  for (let day = 0; day < 7; day++) await tick(24 * 60)
  expect(desk.asked.findLast(({ url }) => url === DAILY)?.headers.get('if-none-match')).toBe('"1"')
  answers[DAILY] = () => new Response(feed(tuaChua, sinThau).body, { headers: { etag: '"1"' } })
  desk.asked = []
  const { report } = await tick(2 * 24 * 60)
  expect(desk.asked.find(({ url }) => url === DAILY)?.headers.has('if-none-match')).toBe(false)
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
    const { daily, weekly } = desk.states()
    expect(weekly).toMatchObject({ failures: 1, problem: { since: desk.now.toISOString() } })
    expect(Date.parse(weekly?.nextPollAt ?? '')).toBeGreaterThan(Date.parse(daily?.nextPollAt ?? ''))
  })

  test('what it said before is remembered through the trouble', async () => {
    await tick()
    const { digest, marks } = desk.states().daily ?? {}
    answers[DAILY] = () => new Response('', { status: 503 })
    await tick(30)
    expect(desk.states().daily).toMatchObject({ digest, marks, failures: 1 })
    answers[DAILY] = () => feed(sinThau)
    expect((await tick(24 * 60)).report).toMatchObject({ failed: 0, unchanged: 2 })
    expect(desk.states().daily).not.toHaveProperty('problem')
  })
})

describe('when KV fails', () => {
  const failing = (key: string, when: 'before' | 'after') => {
    desk.memory.fail = (operation) => (operation === `put ${key}` ? when : undefined)
  }

  test.each(['before', 'after'] as const)(
    'the put of the items fails %s it took effect: the next tick puts them',
    async (when) => {
      failing('items', when)
      expect((await tick()).report.kept).toBe(1)
      const kept = items()
      desk.memory.fail = undefined
      desk.memory.log.length = 0
      expect((await tick(5)).report.kept).toBe(0)
      expect(puts()).toEqual(['items', 'changes', 'status'])
      expect(items()).toEqual(kept)
      expect(published('items')).toMatchObject({ items: [{ id: kept[0]?.id }] })
    },
  )

  test('no put works all day: publishers are asked as often as ever, and no more', async () => {
    desk.memory.fail = (operation) => (operation.startsWith('put ') ? 'before' : undefined)
    for (let minutes = 0; minutes < 24 * 60; minutes += 5) await tick(5)
    const times = (url: string) => desk.asked.filter((request) => request.url === url).length
    expect(times(DAILY)).toBeGreaterThan(12)
    expect(times(DAILY)).toBeLessThanOrEqual(96)
    desk.memory.fail = undefined
    await tick(5)
    expect(published('items')).toMatchObject({ items: [{ title: sinThau.title }] })
  })

  test('a KV that cannot be read is no reason to ask again, nor to write it all', async () => {
    await tick()
    desk.memory.fail = (operation) => (operation.startsWith('get ') ? 'before' : undefined)
    desk.memory.log.length = 0
    await tick(61)
    expect(puts()).toEqual(['status'])
  })
})

describe('a crash', () => {
  test('between commit and publish: the next tick publishes, and asks nobody again', async () => {
    desk.memory.fail = (operation) => (operation === 'put items' ? 'before' : undefined)
    await tick()
    desk.disk.commit()
    desk.disk.crash()
    desk.db = desk.disk.open()
    desk.memory.fail = undefined
    desk.asked = []
    await tick(1)
    expect([desk.asked.length, published('items')]).toMatchObject([0, { items: [{ title: sinThau.title }] }])
  })
})

test('no clock that was a year ahead makes a source be asked too often, or never again', async () => {
  await tick()
  const before = desk.now
  await tick(366 * 24 * 60)
  desk.now = before
  desk.asked = []
  for (let minutes = 0; minutes < 60; minutes += 5) await tick(5)
  const times = desk.asked.filter(({ url }) => url === DAILY).length
  expect(times).toBeGreaterThanOrEqual(2)
  expect(times).toBeLessThanOrEqual(5)
})

test('what was kept while the clock was a year ahead is known when it is right again', async () => {
  const before = desk.now
  await tick(366 * 24 * 60)
  desk.now = before
  answers[DAILY] = () => feed(tuaChua, sinThau)
  await tick(15)
  await tick(15)
  expect(
    items()
      .map(({ title }) => title)
      .toSorted(),
  ).toEqual([sinThau.title, tuaChua.title].toSorted())
})
