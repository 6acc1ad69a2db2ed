import { beforeEach, describe, expect, test } from 'vitest'
import { dayOfId } from '../../src/item-day.ts'
import { continueRebuild } from '../../src/poller/tick/rebuild.ts'
import { tick } from '../../src/poller/tick.ts'
import type { ChangesDocument, ItemsDocument } from '../../src/publish/documents.ts'
import { openStore } from '../../src/publish/kv.ts'
import { readMeta } from '../../src/store/meta.ts'
import { readNear } from '../../src/store/near.ts'
import { countSeen } from '../../src/store/seen.ts'
import { source } from '../samples.ts'
import { type Desk, feed, openDesk, type Story, sinThau, thanhAn } from './desk.ts'

const DAILY = 'https://daily.example/rss'
const OTHER = 'https://other.example/rss'
const PLACES = ['Mường Pồn', 'Tủa Chùa', 'Sín Thầu', 'Mường Thanh', 'Tuần Giáo', 'Pa Thơm', 'Nậm Kè']
const DEEDS = [
  'khánh thành cầu mới',
  'mở chợ phiên',
  'vào mùa gặt lúa',
  'dựng trường nội trú',
  'trồng rừng quế',
  'đón khách xa',
]

let desk: Desk
let stories: Story[]

/** An item a day for some days; the publisher goes on listing all of them. */
async function days(count: number): Promise<void> {
  for (let day = 0; day < count; day++) {
    const number = stories.length
    const title = `${PLACES[number % 7]} ${DEEDS[Math.floor(number / 7) % 6]}, tỉnh Điện Biên`
    stories.unshift({
      number: 5_100_000 + number,
      title,
      at: new Date(desk.now.getTime() + 24 * 3_600_000).toUTCString(),
    })
    await desk.tick(24 * 60, { all: true })
  }
}

const published = () => (desk.memory.read('items') as { readonly items: readonly { readonly id: string }[] }).items

beforeEach(async () => {
  desk = openDesk()
  desk.configure({ sources: [source({ url: DAILY })] })
  stories = []
  desk.answers[DAILY] = () => feed(...stories)
  await days(12)
})

describe('an empty Poller beside a full KV', () => {
  test('takes over config, items, days and every key, asks with them, and keeps nothing twice', async () => {
    const before = published()
    desk.loseDatabase()
    const { report } = await desk.tick(5)
    expect(desk.loaded().config.sources).toHaveLength(1)
    expect(report).toMatchObject({ read: 12, kept: 0 })
    expect(readMeta(desk.db, 'rebuild')).toBeUndefined()
    await days(1)
    expect(published().slice(1)).toEqual(before)
  })

  test('knows the copy of a story again, although its headline then names another place', async () => {
    const copyOf = (title: string) =>
      feed({ number: 7_200_001, title, host: 'other.example', at: stories[0]?.at ?? '' })
    desk.configure({ sources: [source({ url: DAILY }), source({ id: 'other', name: 'Other', url: OTHER })] })
    desk.answers[OTHER] = () => copyOf(stories[0]?.title ?? '')
    await desk.tick(5, { all: true })
    const before = published().map(({ id }) => id)
    desk.loseDatabase()
    desk.answers[OTHER] = () => copyOf('Cháy chợ trung tâm xã Mường Nhé, tỉnh Điện Biên')
    await desk.tick(5, { all: true })
    expect(published().map(({ id }) => id)).toEqual(before)
  })

  test('takes over near misses', async () => {
    desk.answers[DAILY] = () => feed(thanhAn, ...stories)
    await desk.tick(30, { all: true })
    desk.loseDatabase()
    desk.answers[DAILY] = () => feed(...stories)
    await desk.tick(5)
    expect(readNear(desk.db).map(({ title }) => title)).toEqual([thanhAn.title])
  })

  test('takes back that no source can be read, once one can', async () => {
    desk.answers[DAILY] = () => new Response('', { status: 503 })
    for (let hours = 0; hours < 5; hours++) await desk.tick(60, { all: true })
    expect(desk.memory.read('items')).toHaveProperty('unreadSince')
    desk.loseDatabase()
    desk.answers[DAILY] = () => feed(...stories)
    await desk.tick(5, { all: true })
    expect(desk.memory.read('items')).not.toHaveProperty('unreadSince')
  })

  test('publishes a journal of its own: programs that followed the earlier one learn that it ended', async () => {
    const before = desk.memory.read('changes') as ChangesDocument
    desk.loseDatabase()
    await desk.tick(5)
    const after = desk.memory.read('changes') as ChangesDocument
    expect(after.epoch).not.toBe(before.epoch)
    expect(after.entries).toEqual([])
  })

  test('finds the days where the items are lost, and readers find them again', async () => {
    const before = countSeen(desk.db)
    const { firstDay, sealedDay } = desk.memory.read('items') as ItemsDocument
    desk.memory.values.delete('items')
    desk.loseDatabase()
    desk.answers[DAILY] = () => feed()
    await desk.tick(5)
    expect(countSeen(desk.db)).toBeGreaterThan(before / 2)
    expect(readMeta(desk.db, 'rebuild')).toBeUndefined()
    expect(desk.memory.read('items')).toMatchObject({ firstDay, sealedDay })
    expect(published().every(({ id }) => dayOfId(id) <= sealedDay)).toBe(true)
    expect(published().length).toBeGreaterThan(5)
  })

  test('stands back while KV cannot be read: it must not begin a second archive', async () => {
    desk.loseDatabase()
    desk.memory.fail = (operation) => (operation.startsWith('get ') ? 'before' : undefined)
    desk.asked = []
    desk.memory.log.length = 0
    expect(await tick(desk.runtime())).toMatchObject({ kind: 'stood-back', why: expect.stringContaining('KV') })
    expect([desk.asked, desk.puts()]).toEqual([[], []])
  })

  test('stands back where newer code wrote what is there', async () => {
    desk.loseDatabase()
    desk.memory.put('items', { version: 99 })
    desk.asked = []
    desk.memory.log.length = 0
    expect(await tick(desk.runtime())).toMatchObject({ kind: 'stood-back', why: expect.stringContaining('newer') })
    expect([desk.asked, desk.puts()]).toEqual([[], []])
  })
})

describe('in parts', () => {
  /** As much of a rebuild as so many rows allow. */
  const part = (rowsLeft: number) =>
    continueRebuild({
      db: desk.db,
      store: openStore(desk.memory.kv),
      now: desk.now,
      utcOffset: '+07:00',
      rowsLeft,
      log: () => undefined,
    })

  test('goes on where it stopped, newest day first, and ends with every key', async () => {
    const all = countSeen(desk.db)
    desk.loseDatabase()
    const left: string[] = []
    for (let count = 0; count < 40 && readMeta(desk.db, 'rebuild') !== undefined; count++) {
      await part(4)
      const state = readMeta(desk.db, 'rebuild')
      if (state?.kind === 'reading') left.push(state.nextDay)
    }
    expect(left.length).toBeGreaterThan(3)
    expect(left).toEqual(left.toSorted().reverse())
    expect(countSeen(desk.db)).toBe(all)
  })

  test('a candidate that an unread day may hold waits, its source is read again, and nothing comes twice', async () => {
    desk.loseDatabase()
    await part(4)
    expect(readMeta(desk.db, 'rebuild')).toMatchObject({ kind: 'reading' })
    // Nothing can be read of KV any more but what comes next.
    const days = new Map([...desk.memory.values].filter(([key]) => key.startsWith('day:')))
    const old = { ...sinThau, number: 4_000, at: 'Tue, 24 Nov 2026 09:00:00 +0700' }
    desk.answers[DAILY] = () => feed(old, ...stories)
    desk.memory.fail = (operation) => (operation.startsWith('get day:') ? 'before' : undefined)
    expect(await tick(desk.runtime(), { all: true })).toMatchObject({ kind: 'stood-back' })
    desk.memory.fail = undefined
    for (const [key, value] of days) desk.memory.values.set(key, value)
    const kept = (await desk.tick(15, { all: true })).report.kept
    expect(kept).toBe(1)
    expect(published().filter(({ id }) => id.endsWith('4000'))).toEqual([])
  })
})

test('an empty KV beside a full Poller is filled again, the archive too', async () => {
  const before = new Map(desk.memory.values)
  desk.memory.values.clear()
  await desk.tick(61)
  for (const key of ['items', 'changes', 'config', 'status']) expect(desk.memory.values.has(key)).toBe(true)
  for (const [key, value] of before) if (key.startsWith('day:')) expect(desk.memory.values.get(key)).toEqual(value)
})
