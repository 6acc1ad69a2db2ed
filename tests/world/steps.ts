import fc from 'fast-check'
import { type Look, look } from './follower.ts'
import { happen, lose, recover, tick } from './history.ts'
import type { Event } from './newsroom.ts'
import type { TickPlan } from './plan.ts'
import { events, type Gap, gap, oneIn, secondsOf, tickPlan } from './scripts.ts'
import { type Stage, stage } from './stage.ts'

/** What happens until one tick is over. */

/** Which of two builds runs from now on, and what it knows of its address. */
const deploy = fc.record({
  build: fc.constantFrom('build-1', 'build-2'),
  siteUrl: fc.constantFrom('https://tin.example', 'https://moi.example', ''),
})
type Deploy = { readonly build: string; readonly siteUrl: string }

export const step = fc.record({
  gap,
  events,
  plan: tickPlan,
  deploy: fc.option(deploy, { freq: 5 }),
  isLoss: oneIn(12),
  look: fc.option(look),
})
export type Step = {
  readonly gap: Gap
  readonly events: readonly Event[]
  readonly plan: TickPlan
  readonly deploy: Deploy | null
  /** The Poller has lost its database before this tick. */
  readonly isLoss: boolean
  /** What a program that follows the changes is shown after it. */
  readonly look: Look | null
}

export const steps = fc.array(step, { minLength: 1, maxLength: 9 })

export async function take(on: Stage, { gap, events, plan, deploy, isLoss, look }: Step): Promise<void> {
  on.clock.ms += secondsOf(gap, on.clock.ms) * 1000
  if (deploy) Object.assign(on, deploy)
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
