import fc from 'fast-check'
import { test } from 'vitest'
import { type Ages, happen, recover, type Stage, stage, type TickPlan, tick } from './history.ts'
import type { Event } from './newsroom.ts'
import { events, type Gap, gap, runs, secondsOf, tickPlan } from './scripts.ts'

/**
 * The same promises with shards: each is asked by messages that come twice, late, in any order or never, reads what may
 * be old, fails and dies, between its two writes too; and the tick that takes what it found does so as well.
 */

/**
 * As for ticks (one-at-a-time.test.ts): reads are up to five minutes old, but of what a tick or a shard reads of its own,
 * one document shows at least the end of its last run, and all show what a run of it wrote that failed.
 */
const LONGEST_AGE = 300
const age = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: LONGEST_AGE }))
const plan = tickPlan(fc.record({ state: age, look: age, items: age, near: age, outbox: age }))

/** One delivery: which of the messages that wait, how long after the last event, and whether it will come again. */
const delivery = fc.record({
  pick: fc.nat({ max: 8 }),
  again: fc.integer({ min: 0, max: 3 }).map((chance) => chance === 0),
  wait: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 400 })),
  plan,
  witness: fc.constantFrom('state', 'outbox'),
})
const step = fc.record({
  gap,
  events,
  plan,
  witness: fc.constantFrom('state', 'look', 'items'),
  shards: fc.oneof(
    { weight: 5, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 }) },
  ),
  deliveries: fc.array(delivery, { maxLength: 7 }),
})
type Delivery = {
  readonly pick: number
  readonly again: boolean
  readonly wait: number
  readonly plan: TickPlan
  readonly witness: keyof Ages
}
type Step = {
  readonly gap: Gap
  readonly events: readonly Event[]
  readonly plan: TickPlan
  readonly witness: keyof Ages
  readonly shards: number | undefined
  readonly deliveries: readonly Delivery[]
}

test('with three shards, what was kept stays, once and in its place', { timeout: 3_600_000 }, async () => {
  const three = fc.array(
    step.map((one) => ({ ...one, shards: undefined })),
    { minLength: 1, maxLength: 7 },
  )
  await fc.assert(fc.asyncProperty(three, tellsTrue), runs(700))
})

test('and so it does when their number changes again and again', { timeout: 3_600_000 }, async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 7 }), tellsTrue), runs(500))
})

async function tellsTrue(steps: readonly Step[]): Promise<void> {
  const on = stage({ overlapping: false }, 3)
  const runAlone = oneAtATime(on)
  for (const { gap, events, plan, witness, shards, deliveries } of steps) {
    on.clock.ms += 1000 * secondsOf(gap, on.clock.ms)
    if (shards !== undefined) on.configure({ shards })
    happen(on, events)
    await runAlone('tick', plan, witness)
    for (const { pick, again, wait, plan, witness } of deliveries) {
      on.clock.ms += wait * 1000
      const index = pick % Math.max(1, on.mailbag.length)
      const message = on.mailbag[index]
      if (message === undefined) continue
      if (!again) on.mailbag.splice(index, 1)
      await runAlone(`${message.shard} of ${message.layout.shards}`, plan, witness, message)
    }
  }
  await recover(on)
}

/** Runs of which each sees what the last one of its kind did, by one of its documents at least. */
function oneAtATime(on: Stage) {
  const last = new Map<string, { endedMs: number; failedMs: number }>()
  return async (
    who: string,
    plan: TickPlan,
    witness: keyof Ages,
    message?: Stage['mailbag'][number],
  ): Promise<void> => {
    const before = last.get(who) ?? { endedMs: 0, failedMs: 0 }
    const sinceFailure = (on.clock.ms - before.failedMs) / 1000
    const sinceEnd = (on.clock.ms - before.endedMs) / 1000
    const youngerThan = (seconds: number, name: keyof Ages) => Math.min(plan.ages[name], seconds, sinceFailure)
    const ages: Ages = {
      near: plan.ages.near,
      state: youngerThan(Number.POSITIVE_INFINITY, 'state'),
      look: youngerThan(Number.POSITIVE_INFINITY, 'look'),
      items: youngerThan(Number.POSITIVE_INFINITY, 'items'),
      outbox: message ? youngerThan(Number.POSITIVE_INFINITY, 'outbox') : plan.ages.outbox,
    }
    const { over } = await tick(
      on,
      { ...plan, ages: { ...ages, [witness]: Math.min(ages[witness], sinceEnd) } },
      message,
    )
    const hasFailed = typeof (await over) !== 'object'
    last.set(who, { endedMs: on.clock.ms, failedMs: hasFailed ? on.clock.ms : before.failedMs })
  }
}
