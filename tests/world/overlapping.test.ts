import fc from 'fast-check'
import { beforeAll, test } from 'vitest'
import { atOnce, hashAtOnce, type Pair } from './at-once.ts'
import { happen, recover, stage } from './history.ts'
import type { Event } from './newsroom.ts'
import { events, type Gap, gap, runs, secondsOf, tickPlan } from './scripts.ts'

/**
 * Ticks that overlap, or follow each other so closely that one cannot see what the other wrote: KV cannot prevent that
 * the later write wins. What still stands in its source comes back, once and where it was; sealed days stay.
 */

beforeAll(hashAtOnce)

/** In seconds: what KV promises. */
const age = fc.oneof(fc.constant(0), fc.nat({ max: 60 }))
const plan = tickPlan(fc.record({ state: age, look: age, items: age, near: age, outbox: age }))
const pair: fc.Arbitrary<Pair> = fc.record({
  first: plan,
  second: plan,
  lead: fc.nat({ max: 14 }),
  moves: fc.array(fc.record({ next: fc.nat({ max: 5 }), seconds: fc.nat({ max: 8 }) }), {
    minLength: 1,
    maxLength: 12,
  }),
})
type Step = { readonly gap: Gap; readonly events: readonly Event[]; readonly pair: Pair }
/** A copy can take the place of an original that an overlap lost, and then leads its story: see one-at-a-time.test.ts. */
const withoutCopies = events.map((all) => all.filter(({ kind }) => kind !== 'copy'))

test('whatever overlaps, what stands in its source is kept, once and in its place', {
  timeout: 3_600_000,
}, async () => {
  const step = fc.record({ gap, events: withoutCopies, pair })
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), tellsTrue), runs(800))
})

test('with three shards, of which each is at work twice at once, too', { timeout: 3_600_000 }, async () => {
  const step = fc.record({ gap, events: withoutCopies, pair, pairs: fc.array(pair, { maxLength: 6 }) })
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), tellsTrueOfShards), runs(300))
})

async function tellsTrueOfShards(steps: readonly (Step & { readonly pairs: readonly Pair[] })[]): Promise<void> {
  const on = stage({ overlapping: true }, 3)
  for (const { gap, events, pair, pairs } of steps) {
    on.clock.ms += 1000 * secondsOf(gap, on.clock.ms)
    happen(on, events)
    await atOnce(on, pair)
    for (const twice of pairs) {
      const [message] = on.mailbag.splice(0, 1)
      if (message !== undefined) await atOnce(on, twice, message)
    }
  }
  await recover(on)
}

async function tellsTrue(steps: readonly Step[]): Promise<void> {
  const on = stage({ overlapping: true })
  for (const { gap, events, pair } of steps) {
    on.clock.ms += 1000 * secondsOf(gap, on.clock.ms)
    happen(on, events)
    await atOnce(on, pair)
  }
  await recover(on)
}
