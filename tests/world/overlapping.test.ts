import fc from 'fast-check'
import { beforeAll, test } from 'vitest'
import { atOnce, hashAtOnce, type Pair } from './at-once.ts'
import { happen, recover } from './history.ts'
import type { Event } from './newsroom.ts'
import { events, type Gap, gap, runs, secondsOf, tickPlan } from './scripts.ts'
import { stage } from './stage.ts'

/**
 * A tick waits on the network, and the object lets others in: a second tick, which is turned away or ends one that
 * hangs, and the owner's config, which is published at once.
 */

beforeAll(hashAtOnce)

const pair: fc.Arbitrary<Pair> = fc.record({
  first: tickPlan,
  second: tickPlan,
  lead: fc.nat({ max: 14 }),
  owner: fc.option(fc.record({ after: fc.nat({ max: 20 }), topic: fc.nat({ max: 3 }) }), { nil: undefined }),
  moves: fc.array(
    fc.record({
      next: fc.nat({ max: 5 }),
      seconds: fc.oneof({ weight: 6, arbitrary: fc.nat({ max: 8 }) }, { weight: 1, arbitrary: fc.constant(250) }),
    }),
    { minLength: 1, maxLength: 12 },
  ),
})
type Step = { readonly gap: Gap; readonly events: readonly Event[]; readonly pair: Pair }

test('whatever overlaps, what was kept stays, once and in its place', { timeout: 3_600_000 }, async () => {
  const step = fc.record({ gap, events, pair })
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), tellsTrue), runs(200))
})

async function tellsTrue(steps: readonly Step[]): Promise<void> {
  const on = stage()
  for (const { gap, events, pair } of steps) {
    on.clock.ms += 1000 * secondsOf(gap, on.clock.ms)
    happen(on, events)
    await atOnce(on, pair)
  }
  await recover(on)
}
