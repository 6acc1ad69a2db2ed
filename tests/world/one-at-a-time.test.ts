import fc from 'fast-check'
import { beforeAll, test } from 'vitest'
import { hashAtOnce } from './at-once.ts'
import { rebuild, recover } from './history.ts'
import type { Event } from './newsroom.ts'
import { runs } from './scripts.ts'
import { stage } from './stage.ts'
import { step, steps, take, tellsTrue } from './steps.ts'

/**
 * Nothing that was committed is lost, nothing comes twice, nothing served moves or goes, sealed days stay, and KV ends up
 * as the database: whatever outlets do, whatever fails, and wherever the object dies.
 */

beforeAll(hashAtOnce)

test('whatever goes wrong, what was kept stays, once and in its place', { timeout: 3_600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => void (await tellsTrue(all))),
    runs(300),
  )
})

test('and so it does where the Poller lost its database and took over what KV holds', {
  timeout: 3_600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(steps, steps, async (before, after) => {
      const on = await tellsTrue(before)
      await rebuild(on)
      await tellsTrue(after, on)
    }),
    runs(100),
  )
})

/** Hours, days, and more than a year ahead or back. */
const jump = fc.oneof(
  fc.integer({ min: -40, max: 40 }),
  fc.integer({ min: -30, max: 30 }).map((days) => 24 * days),
  fc.constantFrom(-400 * 24, 400 * 24),
)

/**
 * An article's date is cut while it is ahead of the clock. One whose address or guid changes at the same time may be
 * another article.
 */
const renames = (event: Event) => event.kind === 'move' || (event.kind === 'edit' && event.part === 'guid')
const withoutRenames = step.map((one) => ({ ...one, events: one.events.filter((event) => !renames(event)) }))

test('and so it does where the clock jumps', { timeout: 3_600_000 }, async () => {
  const jumping = fc.array(fc.tuple(withoutRenames, fc.option(jump, { freq: 2 })), { minLength: 1, maxLength: 7 })
  await fc.assert(
    fc.asyncProperty(jumping, async (all) => {
      const on = stage()
      on.ledger.allowCutDates()
      for (const [step, hours] of all) {
        on.clock.ms += (hours ?? 0) * 3_600_000
        await take(on, step)
      }
      await recover(on)
    }),
    runs(100),
  )
})
