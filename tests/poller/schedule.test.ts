import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { limitPresets } from '../../src/config/limits.ts'
import type { Limits, Source } from '../../src/config/schema/schema.ts'
import type { FetchFailure, FetchResult } from '../../src/fetch/fetch-result.ts'
import type { SkippedTimes } from '../../src/model.ts'
import { dueSources, inEvenShares, KILLED, nextPollAt, stateAfterSetback } from '../../src/poller/schedule.ts'
import type { DayTally, SourceState } from '../../src/source-state.ts'

const now = new Date('2026-11-23T08:00:00Z')

const limits: Limits = limitPresets.free
/** As a source waits that is gone. */
const IN_A_WEEK = '2026-11-30T08:00:00.000Z'

const source = (id: string, everyMinutes = 30): Source => ({
  id,
  name: id,
  url: `https://${id}.test/rss`,
  home: `https://${id}.test/`,
  language: 'vi',
  region: 'national',
  everyMinutes,
  evidence: 'made up',
})

const state = (nextPollAt: string): SourceState => ({
  nextPollAt,
  validators: {},
  digest: '',
  marks: ['', ''],
  bodyBytes: 0,
  freshForMinutes: 0,
  failures: 0,
  judgedBy: '',
})

const gone = (nextPollAt: string): SourceState => ({
  ...state(nextPollAt),
  problem: { what: 'gone', since: '2026-11-23T00:00:00Z', detail: 'the server answered 410' },
})

describe('which sources are due', () => {
  const [a, b, c, d] = [source('a'), source('b'), source('c'), source('d')] as const
  const due = (states: Record<string, SourceState>, all = false) =>
    dueSources([a, b, c, d], states, { now, all, limits })
      .map(({ id }) => id)
      .join('')

  test.each<[string, Record<string, SourceState>, string]>([
    ['on a first deploy: all, in config order', {}, 'abcd'],
    [
      'those whose time has come, longest waiting first',
      {
        a: state('2026-11-23T07:59:00Z'),
        b: state('2026-11-23T07:00:00Z'),
        c: state('2026-11-23T08:10:00Z'),
        d: state('2026-11-23T08:00:00Z'),
      },
      'bad',
    ],
    [
      'never-polled ones before all others',
      { a: state('2026-11-20T00:00:00Z'), c: state('2026-11-23T07:00:00Z') },
      'bdac',
    ],
    [
      'equal times stand in config order',
      {
        a: state('2026-11-23T07:00:00Z'),
        b: state('2026-11-23T07:00:00Z'),
        c: state('2026-11-23T07:00:00Z'),
        d: gone(IN_A_WEEK),
      },
      'abc',
    ],
    [
      'a cron some seconds early puts nothing off',
      { a: state('2026-11-23T08:00:20Z'), b: state('2026-11-23T08:01:00Z'), c: gone(IN_A_WEEK), d: gone(IN_A_WEEK) },
      'a',
    ],
    [
      'a date further away than any wait of ours is due: a clock was ahead',
      { a: state('2027-11-23T08:00:00Z'), b: gone(IN_A_WEEK), c: gone(IN_A_WEEK), d: gone(IN_A_WEEK) },
      'a',
    ],
    [
      'only a source that is gone waits longer than a day: a clock was days ahead',
      {
        a: state('2026-11-26T08:00:00Z'),
        b: gone('2026-11-26T08:00:00Z'),
        c: state('2026-11-24T08:30:00Z'),
        d: gone(IN_A_WEEK),
      },
      'a',
    ],
    ['a damaged date is due', { a: state('soon'), b: gone(IN_A_WEEK), c: gone(IN_A_WEEK), d: gone(IN_A_WEEK) }, 'a'],
    [
      'states of sources that left the config do not matter',
      {
        gone: state('2026-11-23T07:00:00Z'),
        a: gone(IN_A_WEEK),
        b: gone(IN_A_WEEK),
        c: gone(IN_A_WEEK),
        d: gone(IN_A_WEEK),
      },
      '',
    ],
  ])('%s', (_, states, ids) => {
    expect(due(states)).toBe(ids)
  })

  test('asked for all of them: due or not, those that wait longest last', () => {
    expect(due({ a: gone(IN_A_WEEK), b: state('2026-11-24T08:00:00Z'), c: state('2026-11-23T07:00:00Z') }, true)).toBe(
      'dcba',
    )
  })
})

describe('even shares', () => {
  const forty = Array.from({ length: 40 }, (_, index) => source(`s${index}`, 15))
  const polled = Object.fromEntries(forty.map(({ id }) => [id, state('2026-11-23T08:00:00Z')]))
  const first = (due: readonly Source[], states = polled) =>
    inEvenShares(due, states, forty, { tickMinutes: 5, connections: 6 })

  test('of 40 sources that are asked every three ticks, a third and a tenth more are asked in one', () => {
    expect(first(forty).map(({ id }) => id)).toEqual(forty.slice(0, 15).map(({ id }) => id))
  })

  test('sources that were never polled are not held back', () => {
    expect(first(forty, {})).toHaveLength(40)
    const { s39: _, ...others } = polled
    expect(first(forty, others).at(-1)?.id).toBe('s39')
  })

  test('a few sources may always come together', () => {
    const few = forty.slice(0, 6)
    expect(inEvenShares(few, polled, few, { tickMinutes: 5, connections: 6 })).toEqual(few)
  })

  test('sources that all began together are spread evenly an hour later', () => {
    const states = { ...polled }
    const asked: number[] = []
    for (let minutes = 0; minutes <= 60; minutes += 5) {
      const at = new Date(now.getTime() + minutes * 60_000)
      const share = first(dueSources(forty, states, { now: at, limits }), states)
      for (const { id } of share) states[id] = state(new Date(at.getTime() + 15 * 60_000).toISOString())
      asked.push(share.length)
    }
    expect(asked.slice(-3).toSorted()).toEqual([10, 15, 15])
  })
})

const fresh = (seconds: number): FetchResult => ({
  kind: 'not-modified',
  validators: {},
  freshForSeconds: seconds,
  requests: 1,
})
const read = (seconds: number): FetchResult => ({
  kind: 'modified',
  url: 'https://a.test/rss',
  contentType: '',
  body: new Uint8Array(),
  validators: {},
  freshForSeconds: seconds,
  requests: 1,
})
const failure = (failure: FetchFailure): FetchResult => ({ kind: 'failed', failure, requests: 1 })
const status = (status: number, retryAfterSeconds?: number) =>
  failure({ reason: 'status', status, ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) })
const timeout = failure({ reason: 'timeout', afterMs: 10_000 })
const blocked = failure({ reason: 'blocked', status: 403, mark: 'cf-mitigated: challenge' })

type Case = {
  outcome: FetchResult
  failures?: number
  freshForMinutes?: number
  everyMinutes?: number
  chance?: number
  quietMinutes?: number
  skip?: SkippedTimes
  week?: readonly DayTally[]
  region?: Source['region']
}

/** The Monday before, and nothing on some days. */
const every8Hours: readonly DayTally[] = [
  ['2026-11-16', 6, 0],
  ['2026-11-19', 9, 1],
  ['2026-11-23', 6, 0],
]

function waitMinutes(polled: Case): number {
  const { outcome, failures = 0, freshForMinutes = 0, everyMinutes = 30, chance = 0, quietMinutes = 0 } = polled
  const asked = { ...source('a', everyMinutes), region: polled.region ?? 'national' }
  const newsAt = new Date(now.getTime() - quietMinutes * 60_000).toISOString()
  const at = nextPollAt({
    source: asked,
    limits,
    outcome,
    failures,
    freshForMinutes,
    newsAt,
    now,
    chance,
    skip: polled.skip,
    week: polled.week,
  })
  return (Date.parse(at) - now.getTime()) / 60_000
}

describe('when to ask a source again, in minutes', () => {
  test.each<[string, Case, number]>([
    ['no wishes: its interval', { outcome: fresh(0) }, 30],
    ['an interval below the shortest is the shortest', { outcome: fresh(0), everyMinutes: 1 }, 5],
    ['an interval above the longest is the longest', { outcome: fresh(0), everyMinutes: 5000 }, 1440],
    ['a max-age above the interval wins', { outcome: fresh(7200) }, 120],
    ['a max-age below the interval does not shorten it', { outcome: read(60) }, 30],
    ['a max-age of a week is cut to the longest', { outcome: read(604_800) }, 1440],
    ['the ttl of the feed wins in the same way', { outcome: read(60), freshForMinutes: 90 }, 90],
    ['a ttl of a year is cut to the longest', { outcome: read(0), freshForMinutes: 525_600 }, 1440],
    ['the first failure doubles the interval', { outcome: timeout, failures: 1 }, 60],
    ['the third failure in a row makes it eightfold', { outcome: timeout, failures: 3 }, 240],
    ['a thousand failures in a row: the longest', { outcome: timeout, failures: 1000 }, 1440],
    ['a body that is no feed backs off as well', { outcome: read(0), failures: 2 }, 120],
    [
      'Retry-After above the backoff wins, and half a minute is added for the cron',
      { outcome: status(429, 6000), failures: 1 },
      100.5,
    ],
    ['Retry-After below the backoff does not shorten it', { outcome: status(503, 60), failures: 1 }, 60],
    ['Retry-After of a week is cut to the longest', { outcome: status(429, 604_800), failures: 1 }, 1440],
    ['blocked: six hours', { outcome: blocked, failures: 1 }, 360],
    ['blocked again: twelve', { outcome: blocked, failures: 2 }, 720],
    ['blocked for long: a day, not more', { outcome: blocked, failures: 9 }, 1440],
    ['refused with 403: four hours', { outcome: status(403), failures: 1 }, 240],
    ['refused with 401: four hours', { outcome: status(401), failures: 1 }, 240],
    ['a page not found is an ordinary failure', { outcome: status(404), failures: 1 }, 60],
    ['jitter shortens our own wish', { outcome: fresh(0), chance: 0.5 }, 28.5],
    ['jitter shortens a backoff', { outcome: timeout, failures: 1, chance: 0.5 }, 57],
    [
      'jitter shortens the longest, or long failures would all come back at once',
      { outcome: timeout, failures: 9, chance: 0.5 },
      1368,
    ],
    ['jitter does not shorten what the server asked for', { outcome: fresh(1800), chance: 0.5 }, 30],
    ['jitter does not shorten a Retry-After', { outcome: status(429, 3600), failures: 1, chance: 0.99 }, 60.5],
    ['no news for six hours: its interval', { outcome: fresh(0), quietMinutes: 360 }, 30],
    ['no news for ten hours: a twelfth of that', { outcome: fresh(0), quietMinutes: 600 }, 50],
    ['no news for a week: four intervals, not more', { outcome: fresh(0), quietMinutes: 10_080 }, 120],
    [
      'no news for a week from a local newsroom: its interval',
      { outcome: fresh(0), quietMinutes: 10_080, region: 'local' },
      30,
    ],
    [
      'an item each eight hours for a week: a twelfth of that, also right after one',
      { outcome: fresh(0), week: every8Hours },
      40,
    ],
    ['one each hour: its interval', { outcome: fresh(0), week: [['2026-11-16', 168, 1]] }, 30],
    [
      'one each eight hours from a local newsroom: its interval',
      { outcome: fresh(0), week: every8Hours, region: 'local' },
      30,
    ],
    [
      'seldom anything, but known for six days only: its interval',
      { outcome: fresh(0), week: [['2026-11-17', 2, 0]] },
      30,
    ],
    [
      'skipHours of the next two hours: when they are over',
      { outcome: fresh(0), skip: { hours: (1 << 8) | (1 << 9), days: 0 } },
      120,
    ],
    ['skipHours of other hours: its interval', { outcome: fresh(0), skip: { hours: 1 << 10, days: 0 } }, 30],
    ['skipDays of today: at midnight GMT', { outcome: fresh(0), skip: { hours: 0, days: 1 << 1 } }, 960],
    [
      'skipDays of today and tomorrow: the longest',
      { outcome: fresh(0), skip: { hours: 0, days: (1 << 1) | (1 << 2) } },
      1440,
    ],
    [
      'skipDays of six days, of a local source: an hour',
      { outcome: fresh(0), skip: { hours: 0, days: 127 - (1 << 6) }, region: 'local' },
      60,
    ],
    ['skipHours of all there are: its interval', { outcome: fresh(0), skip: { hours: 2 ** 24 - 1, days: 0 } }, 30],
    ['jitter does not go below the shortest', { outcome: fresh(0), everyMinutes: 5, chance: 0.99 }, 5],
  ])('%s', (_, polled, minutes) => {
    expect(waitMinutes(polled)).toBeCloseTo(minutes, 4)
  })

  test('gone: in a week, as some come back', () => {
    const outcome = failure({ reason: 'gone' })
    const at = nextPollAt({ source: source('a'), limits, outcome, failures: 1, freshForMinutes: 0, now, chance: 0.5 })
    expect(at).toBe(IN_A_WEEK)
  })

  test('whatever happens, between the shortest and the longest', () => {
    const outcome = fc.oneof(
      fc.nat().map(fresh),
      fc.nat().map((seconds) => status(429, seconds)),
      fc.constant(timeout),
      fc.constant(blocked),
    )
    const polled = fc.record({
      outcome,
      failures: fc.nat(),
      freshForMinutes: fc.nat(),
      everyMinutes: fc.integer({ min: 1, max: 10_000 }),
      chance: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      skip: fc.record({ hours: fc.nat(2 ** 24 - 1), days: fc.nat(127) }),
    })
    fc.assert(
      fc.property(polled, (it) => {
        const wait = waitMinutes(it)
        expect(wait >= limits.shortestPollMinutes && wait <= limits.longestPollMinutes).toBe(true)
      }),
    )
  })
})

describe('a source whose body killed ticks', () => {
  const asked = source('a', 30)
  const waits = (failures: number) =>
    (Date.parse(stateAfterSetback(asked, { ...state(''), failures }, KILLED, { limits, now }).nextPollAt) -
      now.getTime()) /
    60_000

  test('waits two hours, then four, and a day at most', () => {
    expect([0, 1, 2, 20].map(waits)).toEqual([120, 240, 480, 1440])
  })

  test('says since when, and keeps what it said before', () => {
    const before = { ...state(''), digest: 'abc' }
    const once = stateAfterSetback(asked, before, KILLED, { limits, now })
    const again = stateAfterSetback(asked, once, KILLED, { limits, now: new Date(now.getTime() + 3_600_000) })
    expect(again).toMatchObject({
      digest: 'abc',
      failures: 2,
      problem: { what: 'killed-tick', since: now.toISOString() },
    })
  })
})
