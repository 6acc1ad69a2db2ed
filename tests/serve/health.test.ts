import { expect, test } from 'vitest'
import { builtInConfig } from '../../src/config/config.ts'
import type { SourceState } from '../../src/model.ts'
import { type HealthFacts, judgeHealth } from '../../src/serve/health.ts'
import { sourceStatus } from '../../src/serve/source-status.ts'
import type { StateDocument } from '../../src/store/documents.ts'
import { noCount } from '../../src/store/empty.ts'
import { ask, jsonOf, sampleKv, sampleSourceState, sampleState } from './sample.ts'

const now = new Date('2026-11-23T10:00:00Z')
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString()
const problem = { what: 'timeout', since: minutesAgo(60), detail: 'no answer within 10000 ms' }
const everySource = (state: SourceState) => Object.fromEntries(builtInConfig.sources.map(({ id }) => [id, state]))
const working = sampleSourceState({ nextPollAt: minutesAgo(-10), lastOkAt: minutesAgo(5) })

function facts(state: Partial<StateDocument>, others: Partial<HealthFacts> = {}): HealthFacts {
  const document = sampleState({ tickedAt: minutesAgo(2), sources: everySource(working), ...state })
  const config = { ...builtInConfig, limits: { ...builtInConfig.limits, tickMinutes: 5 } }
  return {
    state: { kind: 'good', document },
    items: { kind: 'absent' },
    config,
    problems: [],
    siteUrl: 'https://a.vn',
    limits: 'free',
    tokenTooShort: false,
    ...others,
  }
}

const judged: readonly [string, HealthFacts, string, readonly string[]][] = [
  ['all is well', facts({}), 'ok', []],
  [
    'the last tick is too old',
    facts({ tickedAt: minutesAgo(60), sources: everySource({ ...working, nextPollAt: minutesAgo(40) }) }),
    'failing',
    ['tick-too-old'],
  ],
  ['no tick for an hour, but nothing was due', facts({ tickedAt: minutesAgo(60) }), 'ok', []],
  [
    'sources wait beyond the budget, but ticks go on',
    facts({ sources: everySource({ ...working, nextPollAt: minutesAgo(90) }) }),
    'ok',
    [],
  ],
  ['no tick has run', facts({}, { state: { kind: 'absent' } }), 'failing', ['no-tick']],
  [
    'the state was written by newer code',
    facts({}, { state: { kind: 'newer', version: 9 } }),
    'failing',
    ['newer-data'],
  ],
  [
    'the state is damaged',
    facts({}, { state: { kind: 'damaged', text: '{', detail: 'cut' } }),
    'failing',
    ['damaged-state'],
  ],
  [
    'the items are damaged',
    facts({}, { items: { kind: 'damaged', text: '{', detail: 'cut' } }),
    'failing',
    ['damaged-items'],
  ],
  [
    'one source fails',
    facts({ sources: { ...everySource(working), nhandan: { ...working, problem } } }),
    'warning',
    ['sources'],
  ],
  ['every source fails', facts({ sources: everySource({ ...working, problem }) }), 'failing', ['every-source']],
  ['KV writes near the quota', facts({ today: { ...noCount('2026-11-23'), kvWrites: 800 } }), 'warning', ['quota']],
  [
    'KV writes near the free plan’s quota, on another plan',
    facts({ today: { ...noCount('2026-11-23'), kvWrites: 9_000 } }, { limits: 'paid' }),
    'ok',
    [],
  ],
  [
    'no tick for an hour while they are saved, one each half hour',
    facts({
      tickedAt: minutesAgo(65),
      sources: everySource({ ...working, nextPollAt: minutesAgo(60) }),
      today: { ...noCount('2026-11-23'), kvWrites: 950 },
    }),
    'warning',
    ['quota'],
  ],
  ['yesterday’s KV writes do not count', facts({ today: { ...noCount('2026-11-22'), kvWrites: 999 } }), 'ok', []],
  [
    'the override was not taken',
    facts({}, { problems: [{ path: 'topic.threshold', message: 'must be a number' }] }),
    'warning',
    ['config'],
  ],
  ['SITE_URL is not set', facts({}, { siteUrl: '' }), 'warning', ['site-url']],
  ['the admin token is too short', facts({}, { tokenTooShort: true }), 'warning', ['admin-token']],
]

test.each(judged)('%s', (_, given, status, reasons) => {
  const health = judgeHealth(given, now)
  expect([health.status, health.reasons.map(({ what }) => what)]).toEqual([status, reasons])
})

test('a failing source is named with what is wrong with it', () => {
  const health = judgeHealth(facts({ sources: { ...everySource(working), nhandan: { ...working, problem } } }), now)
  expect(health.reasons[0]?.detail).toBe(
    `1 of ${builtInConfig.sources.length} sources fail: nhandan (no answer within 10000 ms)`,
  )
})

test('a missing tick on the free plan says what the log would show were the day’s writes used up', () => {
  const old = { tickedAt: minutesAgo(60), sources: everySource({ ...working, nextPollAt: minutesAgo(40) }) }
  const detailOn = (limits: string) => judgeHealth(facts(old, { limits }), now).reasons[0]?.detail
  expect(detailOn('free')).toMatch(/KV writes of the day are used up, ticks go on at 00:00 UTC/)
  expect(detailOn('paid')).not.toMatch(/used up/)
})

const states: readonly [string, SourceState | undefined, string][] = [
  ['never asked', undefined, 'waiting'],
  ['read lately', working, 'working'],
  ['nothing new for 31 days', { ...working, newestAt: minutesAgo(31 * 24 * 60) }, 'quiet'],
  ['failing', { ...working, problem }, 'failing'],
  ['behind a challenge', { ...working, problem: { ...problem, what: 'blocked' } }, 'blocked'],
  ['answered 410', { ...working, problem: { ...problem, what: 'gone' } }, 'gone'],
]

test.each(states)('a source %s', (_, state, status) => {
  expect(sourceStatus(state, now)).toBe(status)
})

test('/api/health is 503 before the first tick, and is never cached', async () => {
  const answer = await ask('/api/health')
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([503, 'no-store'])
})

test('/api/health is 200 with its warnings while the work is done', async () => {
  const sources = everySource(sampleSourceState())
  const kv = sampleKv({ state: sampleState({ sources }), config: { topic: 'nonsense' } })
  const answer = await ask('/api/health', { kv, env: { ADMIN_TOKEN: 'short' } })
  const { status, reasons, quotas } = await jsonOf<ReturnType<typeof judgeHealth>>(answer)
  expect([answer.status, status]).toEqual([200, 'warning'])
  expect(reasons.map(({ what }) => what)).toEqual(expect.arrayContaining(['config', 'site-url', 'admin-token']))
  expect(quotas).toContainEqual({ what: 'kvWrites', per: 'day', used: 0, limit: 1000 })
})
