import { beforeEach, expect, test } from 'vitest'
import { tick } from '../../src/poller/tick.ts'
import type { DayDocument, ItemsDocument } from '../../src/publish/documents.ts'
import { source } from '../samples.ts'
import { type Desk, feed, openDesk, sinThau } from './desk.ts'

/** The Poller died between putting a sealed day and putting the items that lead to it, and lost its database. */

const DAILY = 'https://daily.example/rss'
const DAY = 'day:2026-11-23'
const corrected = { ...sinThau, title: `${sinThau.title}, bản sửa` }
const MINUTES_UNTIL_SEALED = 3 * 24 * 60

let desk: Desk
const day = () => desk.memory.read(DAY) as DayDocument
const items = () => desk.memory.read('items') as ItemsDocument
const fails = (...keys: readonly string[]) => {
  desk.memory.fail = (operation) => (keys.some((key) => operation === `put ${key}`) ? 'before' : undefined)
}

beforeEach(async () => {
  desk = openDesk()
  desk.configure({ sources: [source({ url: DAILY })] })
  desk.answers[DAILY] = () => feed(sinThau)
})

/** The correction is in the sealed day alone. */
async function sealWithCorrection(): Promise<void> {
  await desk.tick(0, { all: true })
  fails('items')
  desk.answers[DAILY] = () => feed(corrected)
  await desk.tick(60, { all: true })
  await desk.tick(MINUTES_UNTIL_SEALED, { all: true })
  desk.memory.fail = undefined
}

async function rebuild(minutesLater = 15): Promise<void> {
  desk.loseDatabase()
  desk.configure({ sources: [source({ url: DAILY })] })
  await desk.tick(minutesLater, { all: true })
}

test('the sealed day stays as it is, and the stored items follow it', async () => {
  await sealWithCorrection()
  const sealed = day()
  expect(sealed.items.map(({ title }) => title)).toEqual([corrected.title])
  expect(items()).toMatchObject({ sealedDay: '', items: [{ title: sinThau.title }] })
  await rebuild()
  await desk.tick(60, { all: true })
  expect(day()).toEqual(sealed)
  expect(items()).toMatchObject({ sealedDay: '2026-11-23', items: [{ title: corrected.title }] })
  expect(items().days).toEqual(sealed.days)
})

test('and what an article says by then is not an edit of it', async () => {
  await sealWithCorrection()
  const sealed = day()
  desk.answers[DAILY] = () => feed({ ...sinThau, title: `${sinThau.title}, bản thứ ba` })
  await rebuild()
  expect(day()).toEqual(sealed)
  expect(items().items.map(({ title }) => title)).toEqual([corrected.title])
})

test('a sealed day is found though nobody polled for a year', async () => {
  await sealWithCorrection()
  const sealed = day()
  await rebuild(365 * 24 * 60)
  expect(day()).toEqual(sealed)
  expect(items()).toMatchObject({ sealedDay: '2026-11-23', items: [{ title: corrected.title }] })
})

test('all days of a first archive are found although only the oldest were put', async () => {
  const stories = Array.from({ length: 40 }, (_, days) => ({
    number: 5_100_100 + days,
    title: `Xã Sín Thầu, Điện Biên: chuyện thứ ${['một', 'hai', 'ba', 'bốn', 'năm'][days % 5]} của bản ${'abcdefghijkl'.charAt(days / 5)}`,
    at: new Date(desk.now.getTime() - days * 24 * 3_600_000).toUTCString(),
  }))
  desk.answers[DAILY] = () => feed(...stories)
  await desk.tick(0, { all: true })
  fails('day:2026-10-25')
  await desk.tick(2 * 24 * 60, { all: true })
  desk.memory.fail = undefined
  expect(items().sealedDay).toBe('')
  const before = new Map([...desk.memory.values].filter(([key]) => key.startsWith('day:')))
  expect(before.size).toBeGreaterThan(5)
  await rebuild()
  for (const [key, { text }] of before) expect(desk.memory.values.get(key)?.text).toBe(text)
  const ids = items().items.map(({ id }) => id)
  expect(new Set(ids).size).toBe(40)
})

test('a day that items lead to and that was never put is put with the stored items', async () => {
  await desk.tick(0, { all: true })
  await desk.tick(MINUTES_UNTIL_SEALED, { all: true })
  const sealed = day()
  desk.memory.values.delete(DAY)
  await rebuild()
  expect(day()).toEqual(sealed)
})

test('a sealed day is found where no items were ever put', async () => {
  fails('items', 'near')
  await desk.tick(0, { all: true })
  await desk.tick(MINUTES_UNTIL_SEALED, { all: true })
  desk.memory.fail = undefined
  const sealed = day()
  expect(sealed.items).toHaveLength(1)
  expect(desk.memory.read('status')).toBeUndefined()
  await rebuild()
  expect(day()).toEqual(sealed)
  expect(items()).toMatchObject({ sealedDay: '2026-11-23', items: [{ id: sealed.items[0]?.id }] })
})

test('a day of an open item is found although the clock was far ahead of now', async () => {
  await desk.tick(0, { all: true })
  desk.now = new Date('2028-01-10T08:00:00+07:00')
  desk.answers[DAILY] = () => feed({ ...sinThau, number: 5_100_900, at: 'Mon, 10 Jan 2028 07:00:00 +0700' })
  await desk.tick(0, { all: true })
  fails('items')
  await desk.tick(MINUTES_UNTIL_SEALED, { all: true })
  desk.memory.fail = undefined
  const sealed = desk.memory.read('day:2028-01-10')
  expect(sealed).not.toBeNull()
  desk.now = new Date('2026-11-24T08:00:00+07:00')
  await rebuild()
  expect(desk.memory.read('day:2028-01-10')).toEqual(sealed)
  expect(items().sealedDay).toBe('2028-01-10')
})

test('a day that newer code sealed is not sealed again', async () => {
  await sealWithCorrection()
  desk.memory.put(DAY, { ...day(), version: 99 })
  desk.loseDatabase()
  expect(await tick(desk.runtime(), { all: true })).toMatchObject({ kind: 'stood-back' })
  expect(day()).toMatchObject({ version: 99 })
})
