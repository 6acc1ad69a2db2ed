import fc from 'fast-check'
import { test } from 'vitest'
import { type Ages, happen, recover, stage, tick } from './history.ts'
import { events, gap, runs, tickPlan } from './scripts.ts'

/**
 * Ticks that do not overlap: nothing acknowledged is lost, nothing comes twice, nothing served moves or goes, whatever
 * outlets do and whatever fails.
 */

/**
 * Reads show any moment of the last five minutes, five times what KV promises; but of state, look and items one shows
 * at least the end of the last tick. Were all three older, the two ticks would know nothing of each other: they would
 * overlap (overlapping.test.ts).
 */
const LONGEST_AGE = 300
const WITNESSES = ['state', 'look', 'items'] as const

const age = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: LONGEST_AGE }))
const step = fc.record({
  gap,
  events,
  plan: tickPlan(fc.record({ state: age, look: age, items: age, near: age })),
  witness: fc.constantFrom(...WITNESSES),
})

test('whatever goes wrong, what was kept stays, once and in its place', { timeout: 3_600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 9 }), async (steps) => {
      const on = stage({ overlapping: false })
      for (const { gap, events, plan, witness } of steps) {
        on.clock.ms += gap * 1000
        happen(on, events)
        const ages: Ages = { ...plan.ages, [witness]: Math.min(plan.ages[witness], gap) }
        await tick(on, { ...plan, ages })
      }
      await recover(on)
    }),
    runs(1200),
  )
})
