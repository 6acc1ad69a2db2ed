import { beforeAll, describe, expect, test } from 'vitest'
import type { DayDocument, ItemsDocument } from '../../src/store/documents.ts'
import { atOnce, hashAtOnce } from './at-once.ts'
import { CLEAN, FRESH, happen, recover, type Stage, stage, type TickPlan, tick } from './history.ts'
import type { Event } from './newsroom.ts'

/** Histories that broke a promise once, one a test. */

beforeAll(hashAtOnce)

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const news = (outlet: number, hoursOld = 0): Event => ({ kind: 'add', outlet, relevant: true, hoursOld })
const withdrawn = (pick: number): Event => ({ kind: 'withdraw', pick })

const items = ({ kv }: Stage) => (kv.read('items') as ItemsDocument).items
const ids = (on: Stage) => items(on).map(({ id }) => id)

async function rest(on: Stage, ms: number, ...events: readonly Event[]): Promise<void> {
  on.clock.ms += ms
  happen(on, events)
}

/** The first tick reads all there is to read, then the second runs to its end, then the first writes. */
async function overtake(on: Stage): Promise<void> {
  const reads = 7
  const moves = Array.from({ length: 60 }, (_, index) => ({ next: index < reads ? 0 : 1, seconds: 2 }))
  await atOnce(on, { first: CLEAN, second: CLEAN, lead: reads, moves })
}

describe('one tick at a time', () => {
  test('an old read that shows no items yet is no loss of them: the tick stands back', async () => {
    const on = stage({ overlapping: false })
    await rest(on, 0, news(0))
    await tick(on, CLEAN)
    await rest(on, MINUTE_MS, withdrawn(0), news(1))
    const { over } = await tick(on, { ...CLEAN, ages: { ...FRESH, items: 120 } })
    expect(await over).toMatchObject({ kind: 'stood-back' })
    await recover(on)
    expect(items(on)).toHaveLength(2)
  })

  test('old items are known for old by what only their metadata tells', async () => {
    const on = stage({ overlapping: false })
    await rest(on, 0, news(0))
    await tick(on, CLEAN)
    await rest(on, 5 * MINUTE_MS, news(0))
    await tick(on, CLEAN)
    await rest(on, MINUTE_MS, withdrawn(1), news(1))
    const { over } = await tick(on, { ...CLEAN, ages: { ...FRESH, state: 180, items: 180 } })
    expect(await over).toMatchObject({ kind: 'stood-back' })
    await recover(on)
    expect(items(on)).toHaveLength(3)
  })

  test('items that were damaged come back from their sources, whose memory is given up', async () => {
    const on = stage({ overlapping: true })
    await rest(on, 0, news(0), news(1))
    await tick(on, CLEAN)
    const before = ids(on)
    on.kv.damage('items')
    await rest(on, 15 * MINUTE_MS, news(2))
    await tick(on, CLEAN)
    await recover(on)
    expect(ids(on)).toEqual(expect.arrayContaining(before))
  })

  test('damaged items in an old read are not the items any more', async () => {
    const on = stage({ overlapping: true })
    await rest(on, 0, news(0))
    await tick(on, CLEAN)
    on.kv.damage('items')
    await rest(on, 15 * MINUTE_MS, news(1))
    await tick(on, CLEAN)
    const before = on.kv.versions('items').at(-1)
    await rest(on, MINUTE_MS, news(2))
    const { over } = await tick(on, { ...CLEAN, ages: { ...FRESH, items: 120 } })
    expect(await over).toMatchObject({ kind: 'stood-back' })
    expect(on.kv.versions('items').at(-1)).toBe(before)
  })
})

describe('ticks that overlap', () => {
  test('what the state remembers does not count for items that another tick wrote over it', async () => {
    const on = stage({ overlapping: true })
    await rest(on, 0, news(2))
    await tick(on, CLEAN)
    await rest(on, 15 * MINUTE_MS, news(0))
    await tick(on, CLEAN)
    // The next one knows nothing of that tick and misses its item; it writes when the last one has read the state.
    await rest(on, 20_000, news(1))
    const first: TickPlan = {
      ...CLEAN,
      ages: { ...FRESH, state: 60, look: 60, items: 60 },
      fetchTroubles: [{ outlet: 0, kind: 'unreachable' }],
      troubles: [{ operation: 8, fault: 'die-before' }],
    }
    const order = [...Array(7).fill(0), ...Array(6).fill(1), 0, ...Array(20).fill(1)]
    await atOnce(on, { first, second: CLEAN, lead: 7, moves: order.map((next) => ({ next, seconds: 1 })) })
    expect(items(on)).toHaveLength(2)
    await recover(on)
    expect(items(on)).toHaveLength(3)
  })

  test('an item that both ticks keep has one place', async () => {
    const on = stage({ overlapping: true })
    await rest(on, 0, news(0, 3))
    await overtake(on)
    await recover(on)
    const [first, last] = on.kv.versions('items').map((text) => (JSON.parse(text) as ItemsDocument).items[0]?.at)
    expect([first, last]).toEqual([items(on)[0]?.at, items(on)[0]?.at])
  })

  test('a tick that began before a day closed cannot change it when another has sealed it', async () => {
    const on = stage({ overlapping: true })
    await rest(on, 0, news(0))
    await tick(on, CLEAN)
    // From 08:00 to ten seconds before the third midnight.
    await rest(on, 16 * 60 * MINUTE_MS + 2 * DAY_MS - 10_000, { kind: 'edit', pick: 0, part: 'title' })
    await overtake(on)
    expect((on.kv.read('day:2026-11-20') as DayDocument).items).toHaveLength(1)
    await recover(on)
  })
})

test('a store that was sealed once is never new again, however little it holds', async () => {
  const on = stage({ overlapping: false })
  await rest(on, 0, news(0))
  await tick(on, CLEAN)
  await rest(
    on,
    30 * DAY_MS,
    ...Array.from({ length: 50 }, (_, index): Event => ({ kind: 'flood', outlet: index, count: 5, daysOld: 0 })),
  )
  await tick(on, CLEAN)
  await rest(on, 15 * MINUTE_MS)
  await tick(on, CLEAN)
  await rest(on, 15 * MINUTE_MS, news(0, 20 * 24))
  await tick(on, CLEAN)
  expect(items(on).find(({ published }) => published < '2026-12-10')).toMatchObject({ late: true })
  await recover(on)
})

test('a correction that is taken back word for word brings the item back, as often as that happens', async () => {
  const on = stage({ overlapping: false })
  await rest(on, 0, news(0), news(0))
  await tick(on, CLEAN)
  const listed: number[] = []
  for (const kind of ['turn-irrelevant', 'turn-relevant', 'turn-irrelevant', 'turn-relevant'] as const) {
    await rest(on, 15 * MINUTE_MS, { kind, pick: 0 })
    await tick(on, CLEAN)
    listed.push(items(on).filter(({ dropped }) => !dropped).length)
  }
  expect(listed).toEqual([1, 2, 1, 2])
  await recover(on)
})

test('what an outlet brings after an outage of four days is news, though its days are closed', async () => {
  const on = stage({ overlapping: false })
  await rest(on, 0, news(0), news(1))
  await tick(on, CLEAN)
  await rest(on, 2 * DAY_MS, news(1))
  await tick(on, { ...CLEAN, fetchTroubles: [{ outlet: 0, kind: 'unreachable' }] })
  await rest(on, 2 * DAY_MS, news(0, 80), news(0, 79))
  await tick(on, CLEAN)
  await rest(on, 15 * MINUTE_MS)
  await tick(on, CLEAN)
  const late = items(on).filter((item) => item.late)
  expect(late.map(({ backfill }) => backfill)).toEqual([undefined, undefined])
  await recover(on)
})

test('a correction is known for one although the state that kept its item was lost, and an old body came in between', async () => {
  const on = stage({ overlapping: false })
  await rest(on, 0, { kind: 'add', outlet: 1, relevant: false, hoursOld: 0 })
  await tick(on, CLEAN)
  await rest(on, 15 * MINUTE_MS, news(1))
  await tick(on, { ...CLEAN, troubles: [{ operation: 8, fault: 'fail' }] })
  expect(items(on)).toHaveLength(1)
  await rest(on, 15 * MINUTE_MS, { kind: 'turn-irrelevant', pick: 0 }, { kind: 'old-version', outlet: 1 })
  await tick(on, CLEAN)
  await recover(on)
  expect(items(on)).toMatchObject([{ dropped: true }])
})
