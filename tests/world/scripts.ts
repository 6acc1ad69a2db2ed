import fc from 'fast-check'
import type { Event } from './newsroom.ts'
import { outlets } from './outlets.ts'
import type { FetchTrouble, TickPlan, Trouble } from './plan.ts'

/**
 * Histories as data, so that a broken promise shrinks to the few events that break it. For a long proof:
 *
 *     WORLD_RUNS=50000 WORLD_SEED=20261123 npx vitest run --project unit tests/world
 */

/** Everyday runs begin at one place, so that a change is judged by the histories that the one before it passed. */
const USUAL_SEED = 20_261_128

/** How many histories a property tells, and where chance begins. */
export function runs(usual: number): { readonly numRuns: number; readonly seed: number } {
  const { WORLD_RUNS, WORLD_SEED } = process.env
  return {
    numRuns: WORLD_RUNS === undefined ? usual : Number(WORLD_RUNS),
    seed: WORLD_SEED === undefined ? USUAL_SEED : Number(WORLD_SEED),
  }
}

/** True once in so many times. */
export const oneIn = (times: number) => fc.integer({ min: 1, max: times }).map((n) => n === times)

const outlet = fc.nat({ max: outlets.length - 1 })
const pick = fc.nat({ max: 30 })

/** Many items of the last hours, some of the last days, some without a date. */
const hoursOld = fc.oneof(
  { weight: 6, arbitrary: fc.nat({ max: 20 }) },
  { weight: 2, arbitrary: fc.nat({ max: 120 }) },
  { weight: 1, arbitrary: fc.constant(undefined) },
)

const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('add'), outlet, relevant: fc.nat({ max: 3 }).map(Boolean), hoursOld }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('flood'),
      outlet,
      count: fc.integer({ min: 2, max: 5 }),
      daysOld: fc.nat({ max: 9 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('copy'), pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('repeat-guid'), pick }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('edit'),
      pick,
      part: fc.constantFrom('title', 'summary', 'slug', 'guid', 'scheme', 'www', 'session'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('move'), pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('turn-relevant'), pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('turn-irrelevant'), pick }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('withdraw'), pick }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('list-again'), pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reorder'), outlet, by: fc.nat({ max: 4 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('old-version'), outlet }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('empty'), outlet }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('topic'), version: fc.nat({ max: 3 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('leave-out'), outlet: fc.option(outlet, { nil: undefined }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('readdress'), version: fc.nat({ max: 2 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('redirect'), outlet, to: fc.constantFrom('path', 'host', 'home') }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('allow-moves'), isAllowed: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('robots'), outlet, rules: fc.constantFrom('closed', 'open', 'busy') }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('hide', 'show'), pick }) },
)
export const events = fc.array(event, { maxLength: 4 })

/** From the end of one tick to the start of the next, in seconds; or until so many seconds after a coming midnight. */
export type Gap = number | { readonly midnight: number; readonly after: number }

/** The cron's five minutes, an owner's hand, a long rest, and the midnights on which days close. */
export const gap: fc.Arbitrary<Gap> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(300) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 120 }) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 30 }).map((hours) => hours * 3600) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 5 }).map((days) => days * 86_400) },
  { weight: 1, arbitrary: fc.integer({ min: 30, max: 400 }).map((days) => days * 86_400) },
  // Today's items are closed by the third midnight from now.
  { weight: 4, arbitrary: fc.record({ midnight: fc.constantFrom(1, 3), after: fc.integer({ min: -120, max: 60 }) }) },
)

/** A gap that begins at a moment, in seconds. At least one. */
export function secondsOf(gap: Gap, fromMs: number): number {
  if (typeof gap === 'number') return gap
  const day = 86_400_000
  const vietnam = 7 * 3_600_000
  const midnightMs = (Math.floor((fromMs + vietnam) / day) + gap.midnight) * day - vietnam
  return Math.max(1, (midnightMs - fromMs) / 1000 + gap.after)
}

/** Hours, days, and more than a year ahead or back, in hours. */
export const jump = fc.oneof(
  fc.integer({ min: -40, max: 40 }),
  fc.integer({ min: -30, max: 30 }).map((days) => 24 * days),
  fc.constantFrom(-400 * 24, 400 * 24),
)

/**
 * An article's date is cut while it is ahead of the clock. One whose address or guid changes at the same time may be
 * another article.
 */
export const isRenaming = (event: Event) => event.kind === 'move' || (event.kind === 'edit' && event.part === 'guid')

const trouble: fc.Arbitrary<Trouble> = fc.record({
  operation: fc.nat({ max: 16 }),
  fault: fc.constantFrom('fail', 'lose-answer', 'die-before', 'die-after'),
})

const fetchTrouble: fc.Arbitrary<FetchTrouble> = fc.record({
  outlet,
  kind: fc.constantFrom('unreachable', 'status', 'page', 'cut'),
})

/** Reads of KV are mostly what was put last, and sometimes stuck for up to six hours. */
const stale = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 6 * 3600 }) },
)

/** One tick in three runs without any trouble of its own. */
export const tickPlan: fc.Arbitrary<TickPlan> = fc.record({
  all: fc.boolean(),
  chance: fc.double({ min: 0, max: 0.999, noNaN: true }),
  troubles: fc.array(trouble, { maxLength: 2 }),
  shardTroubles: fc.array(trouble, { maxLength: 2 }),
  fetchTroubles: fc.array(fetchTrouble, { maxLength: 1 }),
  stale,
  pace: fc.nat({ max: 4 }),
  isKvDown: oneIn(8),
  spent: fc.option(fc.constantFrom(0.89, 0.95, 1), { freq: 8 }),
  articles: fc.constantFrom('good', 'good', 'busy', 'missing'),
})
