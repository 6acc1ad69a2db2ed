import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { limitPresets } from '../../src/config/limits.ts'
import type { Limits, Source } from '../../src/config/schema/schema.ts'
import { costOf, runWithinBudget, tickBudget } from '../../src/fetch/budget.ts'
import type { SourceState } from '../../src/source-state.ts'

const limits: Limits = { ...limitPresets.free, parseBytesPerTick: 150_000 }
const fullPace = { requests: limits.requestsPerTick, parseBytes: limits.parseBytesPerTick }

/** What a source had last time and what it costs now. No last time: never polled. */
type Plan = { readonly id: string; readonly lastBytes?: number; readonly bytes: number; readonly requests?: number }

const source = (id: string): Source => ({
  id,
  name: id,
  url: `https://${id}.test/rss`,
  home: `https://${id}.test/`,
  language: 'vi',
  region: 'national',
  everyMinutes: 30,
  evidence: 'made up',
})

const state = (bodyBytes: number): SourceState => ({
  nextPollAt: '2026-11-23T08:00:00Z',
  validators: {},
  digest: '',
  marks: ['', ''],
  bodyBytes,
  freshForMinutes: 0,
  failures: 0,
  judgedBy: '',
})

async function run(plans: readonly Plan[], budget = tickBudget(limits, fullPace)) {
  const planOf = new Map(plans.map((plan) => [plan.id, plan]))
  const states = Object.fromEntries(
    plans.flatMap(({ id, lastBytes }) => (lastBytes === undefined ? [] : [[id, state(lastBytes)]])),
  )
  let atWork = 0
  let mostAtWork = 0
  const worked = await runWithinBudget(
    plans.map(({ id }) => source(id)),
    states,
    budget,
    async ({ id }) => {
      mostAtWork = Math.max(mostAtWork, ++atWork)
      await new Promise((resolve) => setImmediate(resolve))
      atWork--
      const plan = planOf.get(id)
      return { id, cost: { requests: plan?.requests ?? 1, parsedBytes: plan?.bytes ?? 0 } }
    },
  )
  const { left, results } = worked
  const spent = {
    requests: results.reduce((sum, { cost }) => sum + cost.requests, 0),
    parsedBytes: results.reduce((sum, { cost }) => sum + cost.parsedBytes, 0),
  }
  return { polled: results.map(({ id }) => id).join(''), left: left.map(({ id }) => id).join(''), spent, mostAtWork }
}

const unchanged = (count: number, lastBytes: number): Plan[] =>
  Array.from({ length: count }, (_, i) => ({ id: `s${i}`, lastBytes, bytes: 0 }))

describe('a tick polls as far as its budget goes', () => {
  test.each<[string, Plan[], { polled: string; left: string }]>([
    [
      'all fit',
      [
        { id: 'a', lastBytes: 50_000, bytes: 50_000 },
        { id: 'b', lastBytes: 60_000, bytes: 60_000 },
      ],
      { polled: 'ab', left: '' },
    ],
    [
      'what would not fit waits for the next tick',
      [
        { id: 'a', lastBytes: 90_000, bytes: 90_000 },
        { id: 'b', lastBytes: 90_000, bytes: 90_000 },
      ],
      { polled: 'a', left: 'b' },
    ],
    [
      'a smaller one behind it passes',
      [
        { id: 'a', lastBytes: 90_000, bytes: 90_000 },
        { id: 'b', lastBytes: 90_000, bytes: 90_000 },
        { id: 'c', lastBytes: 50_000, bytes: 50_000 },
      ],
      { polled: 'ac', left: 'b' },
    ],
    [
      'bytes set aside for a feed that had not changed are free again',
      [
        { id: 'a', lastBytes: 90_000, bytes: 0 },
        { id: 'b', lastBytes: 90_000, bytes: 90_000 },
      ],
      { polled: 'ab', left: '' },
    ],
    [
      'a body larger than the whole budget is read when nothing else was',
      [
        { id: 'a', lastBytes: 900_000, bytes: 900_000 },
        { id: 'b', lastBytes: 10, bytes: 10 },
      ],
      { polled: 'a', left: 'b' },
    ],
    [
      'it waits when something was parsed before it',
      [
        { id: 'a', lastBytes: 10, bytes: 10 },
        { id: 'b', lastBytes: 900_000, bytes: 900_000 },
      ],
      { polled: 'a', left: 'b' },
    ],
    [
      'it does not wait when nothing before it had to be parsed',
      [
        { id: 'a', lastBytes: 10, bytes: 0 },
        { id: 'b', lastBytes: 900_000, bytes: 900_000 },
      ],
      { polled: 'ab', left: '' },
    ],
    [
      'never polled: 60 KB are set aside, so two at a time',
      ['a', 'b', 'c', 'd'].map((id) => ({ id, bytes: 50_000 })),
      { polled: 'ab', left: 'cd' },
    ],
  ])('%s', async (_, plans, expected) => {
    expect(await run(plans)).toMatchObject(expected)
  })

  test('forty-five requests allow forty feeds, for the last may redirect five times', async () => {
    expect((await run(unchanged(60, 1000))).spent.requests).toBe(40)
  })

  test('connections are the ceiling of what is in flight', async () => {
    expect((await run(unchanged(7, 1000))).mostAtWork).toBe(6)
  })

  test('at a quarter of the pace a quarter is allowed, and one at a time when nothing is known of sizes', async () => {
    const budget = tickBudget(limits, { requests: 11, parseBytes: 37_500 })
    expect(budget).toEqual({ requests: 11, requestsEach: 6, parseBytes: 37_500, connections: 6 })
    const fourNew = ['a', 'b', 'c', 'd'].map((id) => ({ id, bytes: 50_000 }))
    expect(await run(fourNew, budget)).toMatchObject({ polled: 'a', left: 'bcd', mostAtWork: 1 })
  })

  test('a budget smaller than one source with its redirects still polls one', async () => {
    expect(await run(unchanged(3, 10), { ...tickBudget(limits, fullPace), requests: 1 })).toMatchObject({
      polled: 's0',
    })
  })

  test('whatever they cost: requests stay within the budget, bytes too if no body grew', async () => {
    const plan = fc.record({
      lastBytes: fc.integer({ min: 1, max: 100_000 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      requests: fc.integer({ min: 1, max: 6 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(plan, { maxLength: 40 }), async (list) => {
        const plans = list.map(({ lastBytes, share, requests }, i) => ({
          id: `s${i}`,
          lastBytes,
          bytes: Math.floor(lastBytes * share),
          requests,
        }))
        const { spent } = await run(plans)
        expect(spent.requests).toBeLessThanOrEqual(45)
        expect(spent.parsedBytes).toBeLessThanOrEqual(150_000)
      }),
      { numRuns: 50 },
    )
  })
})

test.each([
  ['no pace is beyond the limits', { requests: 900, parseBytes: 9e9 }, { requests: 45, parseBytes: 150_000 }],
  ['the slowest pace still asks one', { requests: 0.25, parseBytes: 1 }, { requests: 1, parseBytes: 1 }],
])('%s', (_, pace, expected) => {
  expect(tickBudget(limits, pace)).toMatchObject(expected)
})

test('a body that is only looked through costs a sixteenth of one that is parsed', () => {
  expect(costOf(1, 64_000, 0)).toEqual({ requests: 1, parsedBytes: 4_000 })
  expect(costOf(2, 64_000, 64_000)).toEqual({ requests: 2, parsedBytes: 68_000 })
})

test('a source whose items are known is expected to cost an eighth of its body', async () => {
  const known = { ...state(100_000), marks: ['k3F9x2aB', ''] as const }
  const sources = ['a', 'b', 'c', 'd'].map(source)
  const budget = { requests: 45, requestsEach: 6, parseBytes: 50_000, connections: 6 }
  const asked = async (states: Readonly<Record<string, SourceState>>) => {
    const cost = { requests: 1, parsedBytes: 10_000 }
    return (await runWithinBudget(sources, states, budget, async () => ({ cost }))).results.length
  }
  expect(await asked({ a: known, b: known, c: known, d: known })).toBe(4)
  expect(await asked({ a: known, b: state(100_000), c: state(100_000), d: state(100_000) })).toBe(1)
})
