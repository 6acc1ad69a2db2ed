import { beforeEach, expect, test } from 'vitest'
import { source } from '../samples.ts'
import { type Desk, feed, openDesk, sinThau, tuaChua } from './desk.ts'

/** Somebody emptied KV between two ticks, and the Poller has everything. */

const DAILY = 'https://daily.example/rss'

let desk: Desk
const archive = (days: number) =>
  Array.from({ length: days }, (_, back) => ({
    number: 5_100_100 + back,
    title: `Xã Sín Thầu, Điện Biên: chuyện thứ ${['một', 'hai', 'ba', 'bốn', 'năm'][back % 5]} của bản ${'abcdefghijkl'.charAt(back / 5)}`,
    at: new Date(desk.now.getTime() - back * 24 * 3_600_000).toUTCString(),
  }))
const inKv = () => [...desk.memory.values.keys()].toSorted()
const emptyKv = () => {
  desk.memory.values.clear()
  desk.memory.log.length = 0
}

beforeEach(() => {
  desk = openDesk()
  desk.configure({ sources: [source({ url: DAILY })] })
})

test('everything is there again after the next tick, which has no news', async () => {
  desk.answers[DAILY] = () => feed(sinThau, tuaChua)
  await desk.tick(0, { all: true })
  await desk.tick(3 * 24 * 60, { all: true })
  const before = inKv()
  emptyKv()
  await desk.tick(5, { all: true })
  expect(inKv()).toEqual(expect.arrayContaining(before))
  expect(desk.logged).toContainEqual(expect.objectContaining({ event: 'kv-empty' }))
})

test('years of days come after what is current, the newest first, and each once', async () => {
  desk.answers[DAILY] = () => feed(...archive(60))
  await desk.tick(0, { all: true })
  await desk.tick(3 * 24 * 60, { all: true })
  const before = inKv()
  emptyKv()
  await desk.tick(5, { all: true })
  const puts = desk.puts()
  const days = puts.filter((key) => key.startsWith('day:'))
  expect(puts.slice(-days.length)).toEqual(days)
  expect(days).toEqual(days.toSorted().toReversed())
  expect(inKv()).toEqual(expect.arrayContaining(before))
  desk.memory.log.length = 0
  await desk.tick(5, { all: true })
  expect(desk.puts()).toEqual(['status'])
})

test('a KV that was never published to is not taken for an emptied one', async () => {
  desk.answers[DAILY] = () => feed(sinThau)
  desk.memory.fail = (operation) => (operation === 'put items' ? 'before' : undefined)
  await desk.tick(0, { all: true })
  await desk.tick(5, { all: true })
  expect(desk.logged).not.toContainEqual(expect.objectContaining({ event: 'kv-empty' }))
})
