import { expect, test } from 'vitest'
import { builtInConfig } from '../../../src/config/config.ts'
import { limitPresets } from '../../../src/config/limits.ts'
import type { SourceStanding, StatusDocument } from '../../../src/publish/documents.ts'
import { type HealthFacts, judgeHealth } from '../../../src/serve/api/health.ts'
import { sourceStatus } from '../../../src/serve/query/source-status.ts'
import { noCount } from '../../../src/store/counts.ts'
import { ask, jsonOf, sampleKv } from '../sample.ts'
import { sampleItem, sampleItems, sampleStanding, sampleStatus } from '../sample-documents.ts'

const now = new Date('2026-11-23T10:00:00Z')
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString()
const problem = { what: 'timeout', since: minutesAgo(60), detail: 'no answer within 10000 ms' }
const everySource = (state: SourceStanding) => Object.fromEntries(builtInConfig.sources.map(({ id }) => [id, state]))
const onPaidPlan = { ...builtInConfig, limits: limitPresets.paid }
const pace = { requests: 22, parseBytes: 75_000, killed: 0 }
const shard = { shard: 0, sources: 120, answeredAt: minutesAgo(2), failures: 0 }
const working = sampleStanding({ nextPollAt: minutesAgo(-10), lastOkAt: minutesAgo(5) })

function facts(state: Partial<StatusDocument>, others: Partial<HealthFacts> = {}): HealthFacts {
  const document = sampleStatus({ tickedAt: minutesAgo(2), sources: everySource(working), ...state })
  const config = { ...builtInConfig, limits: { ...builtInConfig.limits, tickMinutes: 5 } }
  return {
    status: { kind: 'good', document },
    items: { kind: 'absent' },
    config,
    problems: [],
    siteUrl: 'https://a.vn',
    ...others,
  }
}

/** A deployment with few sources, all in one state. */
function only(count: number, state: Partial<SourceStanding>): HealthFacts {
  const sources = builtInConfig.sources.slice(0, count)
  const standings = Object.fromEntries(sources.map(({ id }) => [id, { ...working, ...state }]))
  return facts({ sources: standings }, { config: { ...builtInConfig, sources } })
}

const judged: readonly [string, HealthFacts, string, readonly string[]][] = [
  ['all is well', facts({}), 'ok', []],
  [
    'the last tick is too old',
    facts({ tickedAt: minutesAgo(60), sources: everySource({ ...working, nextPollAt: minutesAgo(40) }) }),
    'failing',
    ['tick-too-old'],
  ],
  [
    'sources wait beyond the budget, but ticks go on',
    facts({ sources: everySource({ ...working, nextPollAt: minutesAgo(90) }) }),
    'ok',
    [],
  ],
  ['no tick has run', facts({}, { status: { kind: 'absent' } }), 'failing', ['no-tick']],
  [
    'the status was written by newer code',
    facts({}, { status: { kind: 'newer', version: 9 } }),
    'failing',
    ['newer-data'],
  ],
  [
    'the status is damaged',
    facts({}, { status: { kind: 'damaged', text: '{', detail: 'cut' } }),
    'failing',
    ['damaged-status'],
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
  [
    'every source fails',
    facts({ sources: everySource({ ...working, problem, failures: 1 }) }),
    'failing',
    ['every-source'],
  ],
  ['the only source failed once', only(1, { failures: 1, problem }), 'warning', ['sources']],
  ['the only source failed four times in a row', only(1, { failures: 4, problem }), 'failing', ['every-source']],
  [
    'the only source is gone',
    only(1, { failures: 1, problem: { ...problem, what: 'gone' } }),
    'failing',
    ['every-source'],
  ],
  ['both of two sources failed once', only(2, { failures: 1, problem }), 'warning', ['sources']],
  ['both of two sources failed twice', only(2, { failures: 2, problem }), 'failing', ['every-source']],
  ['each of four sources failed once', only(4, { failures: 1, problem }), 'failing', ['every-source']],
  ['KV writes near the day’s', facts({ today: { ...noCount('2026-11-23'), kvWrites: 820 } }), 'warning', ['kv-writes']],
  [
    'KV writes near the free plan’s, on another plan',
    facts({ today: { ...noCount('2026-11-23'), kvWrites: 820 } }, { config: onPaidPlan }),
    'ok',
    [],
  ],
  [
    'no tick for an hour while they are saved, one each half hour',
    facts({ tickedAt: minutesAgo(65), today: { ...noCount('2026-11-23'), kvWrites: 880 } }),
    'warning',
    ['kv-writes'],
  ],
  [
    'rows written near the day’s',
    facts({ today: { ...noCount('2026-11-23'), rowsWritten: 75_000 } }),
    'warning',
    ['rows-written'],
  ],
  ['one tick was killed', facts({ pace: { ...pace, killed: 1 } }), 'ok', []],
  ['ticks were killed', facts({ pace: { ...pace, killed: 2 } }), 'warning', ['killed-ticks']],
  [
    'a source killed ticks',
    facts({
      sources: { ...everySource(working), nhandan: { ...working, problem: { ...problem, what: 'killed-tick' } } },
    }),
    'warning',
    ['sources', 'killed-tick'],
  ],
  ['the database takes over what KV holds', facts({ rebuildFrom: '2026-10-01' }), 'warning', ['rebuilding']],
  ['a shard failed twice', facts({ shards: [{ ...shard, failures: 2 }] }), 'ok', []],
  [
    'a shard fails again and again',
    facts({ shards: [shard, { ...shard, shard: 1, failures: 3 }] }),
    'failing',
    ['shards'],
  ],
  ['yesterday’s KV writes do not count', facts({ today: { ...noCount('2026-11-22'), kvWrites: 999 } }), 'ok', []],
  [
    'the override was not accepted',
    facts({}, { problems: [{ path: 'topic.threshold', message: 'must be a number' }] }),
    'warning',
    ['config'],
  ],
  ['SITE_URL is not set', facts({}, { siteUrl: '' }), 'warning', ['site-url']],
  [
    'a source moved to a domain that its owner did not allow',
    facts({ sources: everySource({ ...working, hints: [{ what: 'moved', detail: 'elsewhere' }] }) }),
    'warning',
    ['moved'],
  ],
  [
    'what settles itself is a note, and all is well',
    facts({
      sources: everySource({
        ...working,
        unsound: ['folder'],
        readFrom: 'feeds.example',
        hints: [{ what: 'items-left', detail: 'only the first 500 are read' }],
      }),
    }),
    'ok',
    ['items-left', 'keys', 'read-from'],
  ],
  [
    'an id is hidden under which nothing was kept',
    facts(
      {},
      {
        items: { kind: 'good', document: sampleItems([sampleItem('2026-11-23', 1)], { sealedDay: '2026-11-20' }) },
        config: {
          ...builtInConfig,
          hidden: [sampleItem('2026-11-23', 1).id, 'https://a.vn/near-miss', '20261123-zzzzzzzz'],
        },
      },
    ),
    'warning',
    ['hidden'],
  ],
  ['the admin token does not count', facts({}, { tokenFault: 'is short' }), 'warning', ['admin-token']],
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

test('a missing tick says what may be the cause', () => {
  const [reason] = judgeHealth(facts({ tickedAt: minutesAgo(60) }), now).reasons
  expect(reason?.detail).toMatch(/^no tick was published for 60 minutes \(15 are allowed\); .*KV refuses writes/)
})

const states: readonly [string, SourceStanding | undefined, string][] = [
  ['never asked', undefined, 'waiting'],
  ['read lately', working, 'working'],
  ['silent for longer than it ever was', { ...working, quietFrom: minutesAgo(60) }, 'quiet'],
  ['silent, but not yet for that long', { ...working, quietFrom: minutesAgo(-60) }, 'working'],
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
  const sources = everySource(sampleStanding())
  const kv = sampleKv({ status: sampleStatus({ sources }), config: { topic: 'nonsense' } })
  const answer = await ask('/api/health', { kv, env: { ADMIN_TOKEN: 'short' } })
  const { status, reasons, limits } = await jsonOf<ReturnType<typeof judgeHealth>>(answer)
  expect([answer.status, status]).toEqual([200, 'warning'])
  expect(reasons.map(({ what }) => what)).toEqual(expect.arrayContaining(['config', 'site-url', 'admin-token']))
  expect(limits).toContainEqual({ what: 'kvWrites', per: 'day', used: 0, limit: 900 })
})

test.each([
  ['2026-11-24T00:04:00Z', 'ok', []],
  ['2026-11-24T00:16:00Z', 'failing', ['tick-too-old']],
])('after a day whose writes were used up, the next has time for a tick: at %s', (at, status, whats) => {
  const today = { ...noCount('2026-11-23'), kvWrites: 900 }
  const { status: told, reasons } = judgeHealth(facts({ tickedAt: '2026-11-23T21:00:00Z', today }), new Date(at))
  expect([told, reasons.map(({ what }) => what)]).toEqual([status, whats])
})

test('a reason names at most twenty of many sources', () => {
  const [first] = builtInConfig.sources
  const sources = Array.from({ length: 300 }, (_, number) => ({ ...(first ?? expect.fail()), id: `source-${number}` }))
  const standings = Object.fromEntries(sources.map(({ id }) => [id, { ...working, problem, failures: 1 }]))
  const { reasons } = judgeHealth(facts({ sources: standings }, { config: { ...builtInConfig, sources } }), now)
  expect(reasons[0]?.detail).toMatch(/^every source fails: source-0 .* and 280 more$/)
  expect(reasons[0]?.detail.length).toBeLessThan(2_000)
})

test('a config with thousands of mistakes is one reason of a readable length', () => {
  const problems = Array.from({ length: 3_000 }, (_, index) => ({
    path: `sources[${index}].url`,
    message: 'is missing',
  }))
  const { reasons } = judgeHealth(facts({}, { problems, inForce: 'last-good' }), now)
  expect(reasons.map(({ what }) => what)).toEqual(['config'])
  expect(reasons[0]?.detail).toMatch(/: sources\[0\]\.url is missing; .* and 2980 more$/)
})
