import { describe, expect, test } from 'vitest'
import type { ItemsDocument } from '../../src/publish/documents.ts'
import { happen, recover, tick } from './history.ts'
import type { Event } from './newsroom.ts'
import { CLEAN } from './plan.ts'
import { type Stage, stage } from './stage.ts'

/** Histories that broke a promise once, one a test. */

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const news = (outlet: number, hoursOld = 0): Event => ({ kind: 'add', outlet, relevant: true, hoursOld })

const items = ({ kv }: Stage) => (kv.read('items') as ItemsDocument).items

async function rest(on: Stage, ms: number, ...events: readonly Event[]): Promise<void> {
  on.clock.ms += ms
  happen(on, events)
}

describe('a clock that jumps', () => {
  test('back by more than a year, after days were sealed: what comes then is in no sealed day', async () => {
    const on = stage()
    on.ledger.allowCutDates()
    await rest(on, 0, news(0))
    await tick(on, CLEAN)
    await rest(on, 3 * DAY_MS)
    await tick(on, CLEAN)
    await rest(on, -400 * DAY_MS, { kind: 'flood', outlet: 0, count: 2, daysOld: 0 })
    await tick(on, CLEAN)
    await recover(on)
  })
})

test('a store that was sealed once is never new again, however little it holds', async () => {
  const on = stage()
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
  const on = stage()
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
  const on = stage()
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
  const on = stage()
  await rest(on, 0, { kind: 'add', outlet: 1, relevant: false, hoursOld: 0 })
  await tick(on, CLEAN)
  await rest(on, 15 * MINUTE_MS, news(1))
  await tick(on, { ...CLEAN, troubles: [{ operation: 13, fault: 'fail' }] })
  expect(items(on)).toHaveLength(1)
  await rest(on, 15 * MINUTE_MS, { kind: 'turn-irrelevant', pick: 0 }, { kind: 'old-version', outlet: 1 })
  await tick(on, CLEAN)
  await recover(on)
  expect(items(on)).toMatchObject([{ dropped: true }])
})
