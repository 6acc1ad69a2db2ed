import fc from 'fast-check'
import { beforeAll, test } from 'vitest'
import { hashAtOnce } from './at-once.ts'
import { rebuild, recover } from './history.ts'
import { isRenaming, jump, runs } from './scripts.ts'
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

const withoutRenames = step.map((one) => ({ ...one, events: one.events.filter((event) => !isRenaming(event)) }))

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
