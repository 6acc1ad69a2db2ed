import { expect, test } from 'vitest'
import { FAULTS, tickWithFault, weekOfMoves } from './faults.ts'

test.concurrent.for(FAULTS)(
  'a publisher with %s: the tick goes on, and the source waits its turn',
  { timeout: 30_000 },
  async ([, path, what, waitMinutes, kept = 0]) => {
    const row = await tickWithFault(path)
    expect(row).toMatchObject({ what, waitMinutes, kept, neighbourKept: 1 })
    // What health and the log say about it.
    expect(row.detail !== '').toBe(what !== '')
    expect(row.requests).toBeLessThanOrEqual(6)
    expect(row.bytesRead).toBeLessThanOrEqual(3 * 1024 * 1024)
  },
)

test('a publisher with 301 for a week: after three days it is asked at its new address, but for once a day', async () => {
  const asked = await weekOfMoves()
  expect(asked.slice(0, 6)).toEqual(Array(6).fill('/moved'))
  // Twice a day in all.
  expect(asked.slice(6)).toEqual(Array(4).fill(['/feed', '/moved']).flat())
})
