import { beforeEach, describe, expect, test } from 'vitest'
import { publishDue } from '../../src/publish/publish.ts'
import { noCount } from '../../src/store/counts.ts'
import type { Database } from '../../src/store/database.ts'
import { readMeta, writeMeta } from '../../src/store/meta.ts'
import { markDue, readDue } from '../../src/store/publications.ts'
import { openSchema } from '../../src/store/schema.ts'
import { memoryDatabase } from '../node-database.ts'

const now = new Date('2026-11-23T08:00:00Z')

let db: Database
let put: string[]
let beforePut: (key: string) => void
let outOfForce: readonly string[]
let backlog: readonly string[]

beforeEach(() => {
  db = memoryDatabase()
  openSchema(db)
  put = []
  beforePut = () => undefined
  outOfForce = []
  backlog = []
})

const publish = (at = now, kvWritesPerDay = 900) =>
  publishDue({
    db,
    now: at,
    limits: { kvWritesPerDay },
    log: () => undefined,
    isOutOfForce: (key) => outOfForce.includes(key),
    backlog: new Set(backlog),
    make: async (key) => (key === 'day:2026-01-01' ? undefined : { value: `${key} of then` }),
    kv: {
      put: async (key: string) => {
        beforePut(key)
        put.push(key)
      },
    } as never,
  })
const due = () => readDue(db).map(({ key }) => key)
const usedToday = (kvWrites: number, day = '2026-11-23') => writeMeta(db, 'today', { ...noCount(day), kvWrites })

test('the config is first, then what others refer to: days before items, items before the front, status last', async () => {
  markDue(db, ['status', 'front', 'items', 'near', 'changes', 'config', 'day:2026-11-20', 'day:2026-11-19'])
  await publish()
  expect(put).toEqual(['config', 'day:2026-11-19', 'day:2026-11-20', 'items', 'near', 'changes', 'front', 'status'])
  expect(due()).toEqual([])
})

test('a put that fails keeps its mark, and nothing that refers to it is put', async () => {
  markDue(db, ['items', 'day:2026-11-20', 'status'])
  beforePut = (key) => {
    if (key.startsWith('day:')) throw new Error('KV PUT failed: 500')
  }
  await publish()
  expect([put, due()]).toEqual([[], ['day:2026-11-20', 'items', 'status']])
})

test('a document that changed during its put stays marked: no older put takes a newer mark away', async () => {
  markDue(db, ['items'])
  beforePut = () => markDue(db, ['items'])
  await publish()
  expect([put, due()]).toEqual([['items'], ['items']])
})

test('a day that is sealed while an earlier document is put comes before the items that lead to it', async () => {
  markDue(db, ['config', 'items'])
  beforePut = (key) => {
    if (key === 'config') markDue(db, ['day:2026-11-20'])
  }
  await publish()
  expect(put).toEqual(['config', 'day:2026-11-20', 'items'])
})

test('what there is no longer loses its mark', async () => {
  markDue(db, ['day:2026-01-01'])
  await publish()
  expect([put, due()]).toEqual([[], []])
})

describe('writes of the day', () => {
  test('are counted before they are tried: one that fails may have counted too', async () => {
    markDue(db, ['items', 'near'])
    beforePut = () => {
      throw new Error('KV PUT failed: 500')
    }
    await publish()
    expect(readMeta(db, 'today')).toMatchObject({ day: '2026-11-23', kvWrites: 1 })
  })

  test('used up: nothing is put but the config, which may hide something', async () => {
    usedToday(900)
    markDue(db, ['items', 'config', 'status'])
    await publish()
    expect([put, due()]).toEqual([['config'], ['items', 'status']])
  })

  test.each([810, 900])(
    '%i of 900 used: an answer made under an older config is replaced, as it may show what is hidden',
    async (used) => {
      usedToday(used)
      writeMeta(db, 'published-at', now.toISOString())
      markDue(db, ['items', 'changes', 'front', 'status'])
      outOfForce = ['front', 'changes']
      await publish()
      expect(put).toEqual(['changes', 'front'])
    },
  )

  test('of yesterday do not count', async () => {
    usedToday(900, '2026-11-22')
    markDue(db, ['items'])
    await publish()
    expect(put).toEqual(['items'])
  })

  test('nearly used up: one round each half hour, with all that is due in it', async () => {
    usedToday(810)
    writeMeta(db, 'published-at', new Date(now.getTime() - 29 * 60_000).toISOString())
    markDue(db, ['items', 'status'])
    await publish()
    expect(put).toEqual([])
    await publish(new Date(now.getTime() + 60_000))
    expect(put).toEqual(['items', 'status'])
  })

  test('a clock that was ahead does not stop publishing', async () => {
    usedToday(810)
    writeMeta(db, 'published-at', '2027-11-23T08:00:00.000Z')
    markDue(db, ['items'])
    await publish()
    expect(put).toEqual(['items'])
  })
})

describe('a backlog of old days, as after an import,', () => {
  const oldDays = Array.from({ length: 90 }, (_, index) => `day:${2010 + Math.floor(index / 10)}-03-1${index % 10}`)

  beforeEach(() => {
    backlog = oldDays
  })

  test('comes after everything current, the newest first', async () => {
    markDue(db, ['items', 'day:2026-11-20', 'day:2026-11-19', 'status', ...oldDays])
    await publish()
    expect(put).toEqual(['day:2026-11-19', 'day:2026-11-20', 'items', 'status', ...oldDays.toReversed()])
  })

  test('leaves half of the writes of the day to the news', async () => {
    markDue(db, ['items', 'status', ...oldDays])
    await publish(now, 60)
    expect([put.length, due().length]).toEqual([30, 62])
    markDue(db, ['items', 'status'])
    await publish(now, 60)
    expect(put.slice(30)).toEqual(['items', 'status'])
  })

  test('takes some rounds, so that no tick hangs over it', async () => {
    const days = Array.from({ length: 250 }, (_, index) => `day:${1990 + Math.floor(index / 9)}-03-1${index % 9}`)
    backlog = days
    markDue(db, ['items', ...days])
    const rounds: number[] = []
    for (let round = 0; round < 3; round++) {
      const before = put.length
      await publish()
      rounds.push(put.length - before)
    }
    expect([rounds, new Set(put).size, due()]).toEqual([[101, 100, 50], 251, []])
  })
})
