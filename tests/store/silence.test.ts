import { expect, test } from 'vitest'
import { unpolled } from '../../src/store/memory.ts'
import { isSilent } from '../../src/store/silence.ts'

const now = new Date('2026-11-23T08:00:00Z')
const HOUR = 60
const DAY = 24 * HOUR

test.each<[sentence: string, newestAgo: number | undefined, longestGap: number | undefined, silent: boolean]>([
  ['a source that never gave a date is not judged', undefined, 60, false],
  ['two days without news are a weekend, whatever it did before', 2 * DAY, HOUR, false],
  ['four days are not, for a source that has news every hour', 4 * DAY, HOUR, true],
  ['ten days are nothing for one that once paused for a week', 10 * DAY, 7 * DAY, false],
  ['eleven days are more than it ever paused', 11 * DAY, 7 * DAY, true],
  ['habits unknown: thirty days', 29 * DAY, undefined, false],
  ['habits unknown: thirty-one days', 31 * DAY, undefined, true],
])('%s', (_, newestAgo, longestGap, silent) => {
  const newestAt = newestAgo === undefined ? undefined : new Date(now.getTime() - newestAgo * 60_000).toISOString()
  const state = {
    ...unpolled,
    ...(newestAt !== undefined && { newestAt }),
    ...(longestGap !== undefined && { longestGapMinutes: longestGap }),
  }
  expect(isSilent(state, now)).toBe(silent)
})
