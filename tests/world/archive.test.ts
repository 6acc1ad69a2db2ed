import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { exportAll, importAll, type Sending, sending } from './archive.ts'
import { hashAtOnce } from './at-once.ts'
import { runs } from './scripts.ts'
import type { Stage } from './stage.ts'
import { steps, tellsTrue } from './steps.ts'

/**
 * An archive that is read into an empty Poller is all that was kept, in its place and as it was, and the Poller goes on
 * from there: nothing comes twice.
 */

beforeAll(hashAtOnce)

test('what was exported is there after an import into an empty Poller', { timeout: 3_600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(steps, sending, steps, async (before, how, after) => {
      const on = await tellsTrue(before)
      moveHouse(on, how)
      // Where neither the archive's Poller nor KV has it, it is gone.
      await tellsTrue(how.isKvEmptied ? after.map((one) => ({ ...one, isLoss: false })) : after, on)
    }),
    runs(60),
  )
})

function moveHouse(on: Stage, how: Sending): void {
  const lines = exportAll(on)
  on.poller.lose()
  if (how.isKvEmptied) on.kv.empty()
  importAll(on, lines, how)
  // The first line says when it was exported.
  expect(exportAll(on).slice(1)).toEqual(lines.slice(1))
}
