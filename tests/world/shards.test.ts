import fc from 'fast-check'
import { beforeAll, test, vi } from 'vitest'
import { hashAtOnce } from './at-once.ts'
import { happen, lose, rebuild, recover, tick } from './history.ts'
import type { Event } from './newsroom.ts'
import { outlets } from './outlets.ts'
import { CLEAN, type TickPlan } from './plan.ts'
import { events, type Gap, gap, isRenaming, jump, oneIn, runs, secondsOf, tickPlan } from './scripts.ts'
import { type Stage, stage } from './stage.ts'

/**
 * The same promises with shards: calls of them fail before and after they did their work, shards die in the middle of
 * it, and their number changes.
 */

beforeAll(hashAtOnce)

/** A plan so small that three sources are too many for one invocation. */
vi.mock('../../src/config/limits.ts', async (original) => {
  const { limitPresets } = (await original()) as typeof import('../../src/config/limits.ts')
  return { limitPresets: { ...limitPresets, free: { ...limitPresets.paid, requestsPerTick: 1 } } }
})

/** How often sources are asked, in minutes: by two shards, by four, by the Poller itself. */
const everyMinutes = fc.constantFrom(15, 5, 120)
const step = fc.record({
  gap,
  events,
  plan: tickPlan,
  everyMinutes: fc.option(everyMinutes, { freq: 5, nil: undefined }),
  isLoss: oneIn(12),
})
type Step = {
  readonly gap: Gap
  readonly events: readonly Event[]
  readonly plan: TickPlan
  readonly everyMinutes: number | undefined
  /** The Poller has lost its database before this tick; its shards have not. */
  readonly isLoss: boolean
}

const steps = fc.array(step, { minLength: 1, maxLength: 7 })

test('with shards, what was kept stays, once and in its place', { timeout: 3_600_000 }, async () => {
  const alike = steps.map((all) => all.map((one) => ({ ...one, everyMinutes: undefined })))
  await fc.assert(
    fc.asyncProperty(alike, async (all) => void (await tellsTrue(all))),
    runs(150),
  )
})

test('and so it does when their number changes again and again', { timeout: 3_600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => void (await tellsTrue(all))),
    runs(150),
  )
})

test('and where the clock jumps', { timeout: 3_600_000 }, async () => {
  const withoutRenames = step.map((one) => ({ ...one, events: one.events.filter((event) => !isRenaming(event)) }))
  const jumping = fc.array(fc.tuple(withoutRenames, fc.option(jump, { freq: 2 })), { minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(jumping, async (all) => {
      const on = stage({ limits: 'free', everyMinutes: 15 })
      on.ledger.allowCutDates()
      for (const [step, hours] of all) {
        on.clock.ms += (hours ?? 0) * 3_600_000
        await take(on, step)
      }
      await asksAllInTime(on)
      await recover(on)
    }),
    runs(100),
  )
})

/** Whatever the clock did, each outlet is asked within its interval, and not more often. */
async function asksAllInTime(on: Stage): Promise<void> {
  on.configure({ everyMinutes: 15, leftOut: undefined })
  on.news.hosts.open()
  const asked = new Map<string, number>()
  on.ledger.onDelivery(({ outlet }) => asked.set(outlet, (asked.get(outlet) ?? 0) + 1))
  for (let minutes = 0; minutes < 3 * 24 * 60; minutes += 30) {
    on.clock.ms += 30 * 60_000
    await tick(on, { ...CLEAN, all: false })
  }
  for (const { id } of outlets) if (!asked.has(id)) throw new Error(`${id} was not asked for three days`)
}

test('and where the Poller lost its database, and its shards did not', { timeout: 3_600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(steps, steps, async (before, after) => {
      const on = await tellsTrue(before)
      await rebuild(on)
      await tellsTrue(after, on)
    }),
    runs(60),
  )
})

test('a shard that was first asked by a tick that died hands over what it found before the shards change', async () => {
  const quiet: TickPlan = { ...CLEAN, all: false }
  const on = await tellsTrue([{ gap: 0, events: [], plan: quiet, everyMinutes: undefined, isLoss: false }])
  await rebuild(on)
  const news: readonly Event[] = [{ kind: 'add', outlet: 0, relevant: true, hoursOld: 0 }]
  const dying: TickPlan = { ...quiet, troubles: [{ operation: 3, fault: 'die-before' }] }
  await tellsTrue(
    [
      { gap: 300, events: [], plan: quiet, everyMinutes: 5, isLoss: false },
      { gap: { midnight: 1, after: 0 }, events: news, plan: dying, everyMinutes: undefined, isLoss: false },
      { gap: 3600, events: [{ kind: 'withdraw', pick: 0 }], plan: quiet, everyMinutes: 120, isLoss: false },
    ],
    on,
  )
})

async function tellsTrue(steps: readonly Step[], on = stage({ limits: 'free', everyMinutes: 15 })) {
  for (const one of steps) await take(on, one)
  await recover(on)
  return on
}

async function take(on: Stage, { gap, events, plan, everyMinutes, isLoss }: Step): Promise<void> {
  on.clock.ms += 1000 * secondsOf(gap, on.clock.ms)
  if (isLoss) lose(on)
  if (everyMinutes !== undefined) on.configure({ everyMinutes })
  happen(on, events)
  await tick(on, plan)
}
