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
      await moveHouse(on, how)
      // Where neither the archive's Poller nor KV has it, it is gone.
      await tellsTrue(how.isKvEmptied ? after.map((one) => ({ ...one, isLoss: false })) : after, on)
    }),
    runs(60),
  )
})

/** A line without when it was exported, and by what its item was judged, which KV does not have. */
function told(line: string): object {
  const { exportedAt: _at, judgedBy: _by, ...rest } = JSON.parse(line) as Record<string, unknown>
  return rest
}

async function moveHouse(on: Stage, how: Sending): Promise<void> {
  const lines = exportAll(on)
  on.poller.lose()
  if (how.isKvEmptied) on.kv.empty()
  await importAll(on, lines, how)
  expect(exportAll(on).map(told)).toEqual(lines.map(told))
}
