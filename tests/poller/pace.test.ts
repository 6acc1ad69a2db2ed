import { beforeEach, describe, expect, test } from 'vitest'
import { limitPresets } from '../../src/config/limits.ts'
import { firstPace, paceAfterKill, paceAfterTick } from '../../src/poller/pace.ts'
import { tick } from '../../src/poller/tick.ts'
import { readMeta, writeMeta } from '../../src/store/meta.ts'
import { source } from '../samples.ts'
import { type Desk, feed, openDesk, sinThau, tuaChua } from './desk.ts'

const DAILY = 'https://daily.example/rss'
const WEEKLY = 'https://weekly.example/rss'
const limits = limitPresets.free
const first = firstPace(limits)

describe('the pace', () => {
  const used = (requests: number, parsedBytes: number) => paceAfterTick(first, limits, { requests, parsedBytes })

  test('grows a little where a tick used most of it and lived', () => {
    expect(used(10, 100_000).parseBytes).toBe(first.parseBytes + 15_000)
  })

  test('says nothing of what was left unused', () => {
    expect(used(10, 10_000)).toEqual(first)
  })

  test('never grows beyond the limits', () => {
    let pace = first
    for (let count = 0; count < 1_000; count++) {
      pace = paceAfterTick(pace, limits, { requests: pace.requests, parsedBytes: pace.parseBytes })
    }
    expect([pace.requests, pace.parseBytes]).toEqual([limits.requestsPerTick, limits.parseBytesPerTick])
  })

  test('halves with each kill, down to one request', () => {
    let pace = first
    for (let count = 0; count < 40; count++)
      pace = paceAfterKill(pace, { at: '2026-11-23T08:00:00Z', source: '' }, new Date('2026-11-23T08:05:00Z'))
    expect([pace.requests, pace.parseBytes, pace.kills.length]).toEqual([1, 1, 20])
  })
})

describe('a tick that is killed', () => {
  let desk: Desk

  beforeEach(async () => {
    desk = openDesk()
    desk.configure({
      sources: [
        source({ id: 'daily', url: DAILY }),
        source({ id: 'weekly', url: WEEKLY, home: 'https://weekly.example/' }),
      ],
    })
    desk.answers[DAILY] = () => feed(sinThau)
    desk.answers[WEEKLY] = () => feed()
    await desk.tick()
    desk.disk.commit()
  })

  /** The platform ends the object as soon as it is noted whose body comes next. */
  async function killedAt(id: string): Promise<void> {
    let number = 10
    for (const [other, url] of [
      ['daily', DAILY],
      ['weekly', WEEKLY],
    ] as const) {
      desk.answers[url] = () => feed({ ...tuaChua, number: number++ }, { ...sinThau, number: other === id ? 71 : 72 })
    }
    desk.now = new Date(desk.now.getTime() + 30 * 60_000)
    const runtime = desk.runtime()
    const sync = async () => {
      await runtime.db.sync()
      if (readMeta(runtime.db, 'running')?.parsing !== id) return
      desk.disk.crash()
    }
    await expect(tick({ ...runtime, db: { ...runtime.db, sync } }, { all: true })).rejects.toThrow('killed')
    desk.db = desk.disk.open()
  }

  const pace = () => readMeta(desk.db, 'pace')

  test('halves the pace at the next one, which names the source, and lets nobody wait', async () => {
    const before = pace()
    await killedAt('daily')
    expect((await desk.tick(5)).report.polled).toBe(2)
    expect(pace()).toMatchObject({ requests: (before?.requests ?? 0) / 2, kills: [{ source: 'daily' }] })
  })

  test('twice by the body of one source: that source waits, and the other keeps its turn', async () => {
    await killedAt('daily')
    await killedAt('daily')
    desk.asked = []
    const { report } = await desk.tick(5)
    expect(report.polled).toBe(1)
    expect(desk.asked.map(({ url }) => url)).toEqual([WEEKLY])
    expect(desk.states().daily).toMatchObject({ failures: 1, problem: { what: 'killed-tick' } })
  })

  test('by two sources in turn: nobody waits', async () => {
    await killedAt('daily')
    await killedAt('weekly')
    expect((await desk.tick(5)).report.polled).toBe(2)
  })

  test('by a deploy: nobody is blamed, and the pace stays', async () => {
    const before = pace()
    await killedAt('daily')
    desk.build = 'build-2'
    await desk.tick(5)
    expect(pace()).toEqual(before)
  })

  test('a source that waited and is read again is well again', async () => {
    await killedAt('daily')
    await killedAt('daily')
    await desk.tick(5)
    await desk.tick(3 * 60)
    expect(desk.states().daily).toMatchObject({ failures: 0 })
    expect(desk.states().daily).not.toHaveProperty('problem')
  })

  test('a source that was never read through and killed two ticks waits too', async () => {
    desk.db.exec('DELETE FROM sources')
    desk.disk.commit()
    await killedAt('daily')
    await killedAt('daily')
    desk.asked = []
    await desk.tick(5)
    expect(desk.asked.map(({ url }) => url)).toEqual([WEEKLY])
  })
})

test('over the rows of the day a quarter of the pace is left', async () => {
  const desk = openDesk()
  desk.limits = 'free'
  const urls = Array.from({ length: 40 }, (_, index) => `https://bao-${index}.example/rss`)
  desk.configure({ sources: urls.map((url, index) => source({ id: `bao-${index}`, url })) })
  for (const url of urls) desk.answers[url] = () => feed()
  await desk.tick()
  const today = readMeta(desk.db, 'today')
  if (today) writeMeta(desk.db, 'today', { ...today, rowsWritten: limits.rowsWrittenPerDay })
  expect((await desk.tick(5, { all: true })).report.requests).toBeLessThanOrEqual(limits.requestsPerTick / 4)
})
