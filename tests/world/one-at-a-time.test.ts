import fc from 'fast-check'
import { test } from 'vitest'
import { type Ages, happen, recover, stage, type TickPlan, tick } from './history.ts'
import type { Event } from './newsroom.ts'
import { events, type Gap, gap, runs, secondsOf, tickPlan } from './scripts.ts'

/**
 * Ticks that do not overlap: nothing acknowledged is lost, nothing comes twice, nothing served moves or goes, whatever
 * outlets do and whatever fails.
 */

/**
 * Reads show any moment of the last five minutes, five times what KV promises; but of state, look and items one shows
 * at least the end of the last tick, and all show what ticks wrote that failed. Were all three older, two ticks would
 * know nothing of each other: they would overlap (overlapping.test.ts). The cron keeps them five minutes apart.
 */
const LONGEST_AGE = 300
const WITNESSES = ['state', 'look', 'items'] as const

const age = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: LONGEST_AGE }))
const step = fc.record({
  gap,
  events,
  plan: tickPlan(fc.record({ state: age, look: age, items: age, near: age, outbox: fc.constant(0) })),
  witness: fc.constantFrom(...WITNESSES),
})
type Step = {
  readonly gap: Gap
  readonly events: readonly Event[]
  readonly plan: TickPlan
  readonly witness: keyof Ages
}

test('whatever goes wrong, what was kept stays, once and in its place', { timeout: 3_600_000 }, async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 9 }), tellsTrue), runs(1200))
})

async function tellsTrue(steps: readonly Step[]): Promise<void> {
  const on = stage({ overlapping: false })
  let failedMs = 0
  for (const { gap, events, plan, witness } of steps) {
    const rest = secondsOf(gap, on.clock.ms)
    on.clock.ms += rest * 1000
    happen(on, events)
    const sinceFailure = (on.clock.ms - failedMs) / 1000
    const { state, look, items, near, outbox }: Ages = { ...plan.ages, [witness]: Math.min(plan.ages[witness], rest) }
    const youngerThan = (age: number) => Math.min(age, sinceFailure)
    const ages = { near, outbox, state: youngerThan(state), look: youngerThan(look), items: youngerThan(items) }
    const { over } = await tick(on, { ...plan, ages })
    if (typeof (await over) !== 'object') failedMs = on.clock.ms
  }
  await recover(on)
}
