import fc from 'fast-check'
import { type Look, look } from './follower.ts'
import { happen, lose, recover, tick } from './history.ts'
import type { Event } from './newsroom.ts'
import type { TickPlan } from './plan.ts'
import { events, type Gap, gap, oneIn, secondsOf, tickPlan } from './scripts.ts'
import { type Stage, stage } from './stage.ts'

/** What happens until one tick is over. */

export const step = fc.record({
  gap,
  events,
  plan: tickPlan,
  isDeploy: oneIn(6),
  isLoss: oneIn(12),
  look: fc.option(look),
})
export type Step = {
  readonly gap: Gap
  readonly events: readonly Event[]
  readonly plan: TickPlan
  /** Another build runs from now on. */
  readonly isDeploy: boolean
  /** The Poller has lost its database before this tick. */
  readonly isLoss: boolean
  /** What a program that follows the changes is shown after it. */
  readonly look: Look | null
}

export const steps = fc.array(step, { minLength: 1, maxLength: 9 })

export async function take(on: Stage, { gap, events, plan, isDeploy, isLoss, look }: Step): Promise<void> {
  on.clock.ms += secondsOf(gap, on.clock.ms) * 1000
  if (isDeploy) on.build += '+'
  if (isLoss) lose(on)
  happen(on, events)
  await tick(on, plan)
  if (look) await on.follower.follow(look, on.clock.ms)
}

/** Takes steps, recovers, and checks every promise. */
export async function tellsTrue(all: readonly Step[], on = stage()): Promise<Stage> {
  for (const one of all) await take(on, one)
  await recover(on)
  return on
}
