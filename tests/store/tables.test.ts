import { beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../../src/store/database.ts'
import { countDays, newestSealedDay, readDay, sealedDayAfter, sealedDayBefore, writeDay } from '../../src/store/days.ts'
import { hasOtherJudge, oldestOpenDay, readItems, removeItems, writeItem } from '../../src/store/items.ts'
import { addToJournal, newestEntry, readForgotten, readJournal, trimJournal } from '../../src/store/journal.ts'
import { laterOf, memoryOf, unpolled, writingTime } from '../../src/store/memory.ts'
import { readMeta, removeMeta, writeMeta } from '../../src/store/meta.ts'
import { readDropped, readNear, removeNear, trimNear, writeDropped, writeNear } from '../../src/store/near.ts'
import { clearDue, markDue, notePublishing, readDue } from '../../src/store/publications.ts'
import { openSchema, SCHEMA_VERSION } from '../../src/store/schema.ts'
import { addSeen, countSeen, wasSeen } from '../../src/store/seen.ts'
import { readSources, removeSources, writeSource } from '../../src/store/sources.ts'
import { memoryDatabase } from '../node-database.ts'
import { item, whole } from '../samples.ts'

const now = new Date('2026-11-23T08:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)

let db: Database

beforeEach(() => {
  db = memoryDatabase()
  openSchema(db)
})

/** Rows that some work writes. */
function rows(work: () => unknown): number {
  const before = db.rowsWritten()
  work()
  return db.rowsWritten() - before
}

describe('the schema', () => {
  test('is made once', () => {
    expect(openSchema(memoryDatabase())).toEqual({ kind: 'new' })
    expect(openSchema(db)).toEqual({ kind: 'ready' })
  })

  test('of newer code is left alone', () => {
    db.exec('UPDATE meta SET value = ? WHERE name = ?', String(SCHEMA_VERSION + 1), 'schema')
    expect(openSchema(db)).toEqual({ kind: 'newer', version: SCHEMA_VERSION + 1 })
  })
})

describe('items', () => {
  test('are found by day and judge', () => {
    writeItem(db, item({ id: '20261122-aaaaaaaa', judgedBy: 'one' }))
    writeItem(db, item({ id: '20261123-bbbbbbbb', judgedBy: 'two' }))
    const oldest = ['', '2026-11-22', '2026-11-23'].map((sealedDay) => oldestOpenDay(db, sealedDay))
    expect(oldest).toEqual(['2026-11-22', '2026-11-23', ''])
    expect([hasOtherJudge(db, '', 'two'), hasOtherJudge(db, '2026-11-22', 'two')]).toEqual([true, false])
    removeItems(db, ['20261122-aaaaaaaa'])
    expect(readItems(db).map(({ id }) => id)).toEqual(['20261123-bbbbbbbb'])
  })

  test('an equal one costs no row, a changed one a single row', () => {
    expect(rows(() => writeItem(db, item()))).toBe(1)
    expect(rows(() => writeItem(db, item()))).toBe(0)
    expect(rows(() => writeItem(db, item({ title: 'Khác' })))).toBe(1)
  })
})

describe('sealed days', () => {
  test('are linked past days that hold nothing', () => {
    for (const day of ['2026-11-20', '2025-12-31', '2026-11-23']) writeDay(db, day, [item()])
    expect(newestSealedDay(db)).toBe('2026-11-23')
    expect([sealedDayBefore(db, '2026-11-20'), sealedDayBefore(db, '2025-12-31')]).toEqual(['2025-12-31', ''])
    const after = ['', '2026-11-20', '2026-11-23'].map((day) => sealedDayAfter(db, day))
    expect(after).toEqual(['2025-12-31', '2026-11-23', ''])
  })

  test('a day too large for a row is kept in parts, in its order, and counted once', () => {
    const items = Array.from({ length: 2_500 }, (_, index) => item({ id: `20261120-${10_000_000 + index}` }))
    writeDay(db, '2026-11-20', items)
    expect(readDay(db, '2026-11-20')).toEqual(items)
    expect(countDays(db, '2026-11-20')).toEqual([['2026-11-20', 2_500]])
    writeDay(db, '2026-11-20', items.slice(0, 3))
    expect(readDay(db, '2026-11-20')).toHaveLength(3)
  })

  test('a day that is not sealed is not there', () => {
    expect(readDay(db, '2026-11-20')).toBeUndefined()
  })
})

describe('keys', () => {
  const key = (name: string) => ({ key: name, kind: 'link' as const, source: 'daily', item: '20261123-aaaaaaaa' })

  test('are known for good, and counted', () => {
    addSeen(db, [key('aaaaaaaa'), key('bbbbbbbb')])
    addSeen(db, [key('bbbbbbbb'), key('cccccccc')])
    expect([wasSeen(db, 'bbbbbbbb'), wasSeen(db, 'dddddddd'), countSeen(db)]).toEqual([true, false, 3])
  })

  test('known ones cost no row', () => {
    addSeen(db, [key('aaaaaaaa')])
    expect(rows(() => addSeen(db, [key('aaaaaaaa')]))).toBe(0)
  })
})

test('the journal counts on, also after all before was let go', () => {
  addToJournal(db, [{ kind: 'new', item: 'a' }], daysAgo(40))
  addToJournal(db, [{ kind: 'edited', item: 'a' }], daysAgo(36))
  trimJournal(db, now)
  expect(readJournal(db)).toEqual([[2, daysAgo(36).toISOString(), 'edited', 'a']])
  addToJournal(db, [{ kind: 'dropped', item: 'a' }], now)
  trimJournal(db, now)
  expect([readJournal(db), newestEntry(db)]).toEqual([[[3, now.toISOString(), 'dropped', 'a']], 3])
})

test('the journal notes which changes it has let go, of items and of what the config hides', () => {
  for (const kind of ['new', 'hidden', 'edited'] as const) addToJournal(db, [{ kind, item: 'a' }], daysAgo(40))
  addToJournal(db, [{ kind: 'shown', item: 'a' }], now)
  expect(readForgotten(db)).toEqual({ items: 0, config: 0 })
  trimJournal(db, now)
  expect(readForgotten(db)).toEqual({ items: 3, config: 2 })
})

describe('near misses and dropped items', () => {
  const near = (link: string, days = 0) => ({
    ...whole({ link }),
    seen: daysAgo(days).toISOString(),
    score: 5,
    because: [],
    judgedBy: 'one',
  })
  const dropped = (link: string, days = 0) => {
    const { source, title, published } = whole()
    return { source, link, title, published, seen: daysAgo(days).toISOString(), score: 0, because: [] }
  }
  const links = () => [readNear(db), readDropped(db)].map((some) => some.map(({ link }) => link))

  test('are the newest first, each article once as it was met last', () => {
    writeNear(db, [near('a', 2), near('b', 1)])
    writeNear(db, [near('a')])
    expect(links()).toEqual([['a', 'b'], []])
    writeDropped(db, [dropped('a')])
    expect(links()).toEqual([['b'], ['a']])
    removeNear(db, ['b'])
    expect(links()).toEqual([[], ['a']])
  })

  test('none is older than 14 days, and there are 200 and 2,000 at most', () => {
    writeNear(db, [near('old', 15), ...Array.from({ length: 300 }, (_, index) => near(`n${index}`, index / 100))])
    writeDropped(
      db,
      Array.from({ length: 2_100 }, (_, index) => dropped(`d${index}`, index / 1000)),
    )
    trimNear(db, now)
    expect([readNear(db).length, readDropped(db).length, readNear(db)[0]?.link]).toEqual([200, 2_000, 'n0'])
  })

  test('items that a clock dated a year ahead push out no newer ones', () => {
    writeNear(
      db,
      Array.from({ length: 200 }, (_, index) => near(`ahead${index}`, -366)),
    )
    trimNear(db, now)
    writeNear(
      db,
      Array.from({ length: 200 }, (_, index) => near(`right${index}`, -(index + 1) / 1000)),
    )
    trimNear(db, now)
    expect(readNear(db).every(({ link }) => link.startsWith('right'))).toBe(true)
  })

  test('a flood of one source takes the place of its own, not of others', () => {
    const of = (source: string, count: number, days: number) =>
      Array.from({ length: count }, (_, index) => ({ ...near(`${source}${index}`, days), source }))
    writeNear(db, [...of('quiet', 20, 9), ...of('flood', 400, 1)])
    writeDropped(db, [
      ...Array.from({ length: 30 }, (_, index) => ({ ...dropped(`q${index}`, 9), source: 'quiet' })),
      ...Array.from({ length: 3_000 }, (_, index) => ({ ...dropped(`f${index}`), source: 'flood' })),
    ])
    trimNear(db, now)
    const quiet = [readNear(db), readDropped(db)].map((some) => some.filter(({ source }) => source === 'quiet').length)
    expect(quiet).toEqual([20, 30])
    expect([readNear(db).length, readDropped(db).length]).toEqual([200, 2_000])
  })

  test('of those that one tick met, as many stay as may', () => {
    writeNear(
      db,
      Array.from({ length: 300 }, (_, index) => near(`n${index}`)),
    )
    trimNear(db, now)
    expect(readNear(db)).toHaveLength(200)
  })
})

test('a mark of what is due goes with its own revision only', () => {
  markDue(db, ['items'])
  const [first] = readDue(db)
  if (first === undefined) throw new Error('nothing is due')
  notePublishing(db, first)
  markDue(db, ['items'])
  clearDue(db, first)
  expect(readDue(db)).toEqual([{ key: 'items', revision: 2 }])
  clearDue(db, { key: 'items', revision: 2 })
  expect(readDue(db)).toEqual([])
})

test('an equal single value costs no row', () => {
  expect(rows(() => writeMeta(db, 'instant', 7))).toBe(1)
  expect(rows(() => writeMeta(db, 'instant', 7))).toBe(0)
  expect(readMeta(db, 'instant')).toBe(7)
  removeMeta(db, 'instant')
  expect(readMeta(db, 'instant')).toBeUndefined()
})

describe('what is remembered of sources', () => {
  test('is written where it changed', () => {
    expect(rows(() => writeSource(db, 'daily', unpolled))).toBe(1)
    expect(rows(() => writeSource(db, 'daily', unpolled))).toBe(0)
    expect(readSources(db)).toEqual({ daily: unpolled })
    removeSources(db, ['daily'])
    expect(readSources(db)).toEqual({})
  })

  test('lets a body go unread only under the judge that read it', () => {
    const state = { ...unpolled, digest: 'abc', failures: 2, judgedBy: 'one' }
    expect(memoryOf(state, 'one')).toBe(state)
    expect(memoryOf(state, 'two')).toMatchObject({ digest: '', failures: 2 })
    expect(memoryOf(undefined, 'one')).toBe(unpolled)
  })

  test('in two places counts where it was written last, though the other one is due later', () => {
    const earlier = { ...unpolled, writtenAt: '2026-11-23T08:00:00.000Z', nextPollAt: '2026-11-23T12:00:00.000Z' }
    const later = { ...unpolled, writtenAt: '2026-11-23T08:05:00.000Z', nextPollAt: '2026-11-23T09:00:00.000Z' }
    expect([laterOf(earlier, later), laterOf(later, earlier), laterOf(undefined, later)]).toEqual([later, later, later])
  })

  test('is written after the state before it, also by a clock that went back', () => {
    const now = new Date('2026-11-23T08:00:00.000Z')
    const ahead = { ...unpolled, writtenAt: '2026-11-23T08:30:00.000Z' }
    expect(writingTime(undefined, now)).toBe('2026-11-23T08:00:00.000Z')
    expect(writingTime(ahead, now)).toBe('2026-11-23T08:30:00.001Z')
  })
})
