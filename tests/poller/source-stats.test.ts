import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quietFrom, tallied, weekOf } from '../../src/poller/source-stats.ts'
import type { DayTally } from '../../src/source-state.ts'
import { unpolled } from '../../src/store/memory.ts'

const now = new Date('2026-11-23T08:00:00Z')

test.each<[string, readonly DayTally[] | undefined, readonly DayTally[]]>([
  ['the first answer begins the week', undefined, [['2026-11-23', 2, 1]]],
  ['answers of one day are added up', [['2026-11-23', 5, 1]], [['2026-11-23', 7, 2]]],
  [
    'another day stands after those before',
    [['2026-11-22', 5, 1]],
    [
      ['2026-11-22', 5, 1],
      ['2026-11-23', 2, 1],
    ],
  ],
  [
    'a day that is more than a week ago is left out',
    [
      ['2026-11-15', 9, 9],
      ['2026-11-16', 3, 0],
    ],
    [
      ['2026-11-16', 3, 0],
      ['2026-11-23', 2, 1],
    ],
  ],
])('%s', (_, before, after) => {
  expect(tallied(before, { items: 2, kept: 1 }, now)).toEqual(after)
})

test('a week is the sum of its days, and knows how long it has been counted', () => {
  const week: readonly DayTally[] = [
    ['2026-11-14', 50, 50],
    ['2026-11-20', 3, 1],
    ['2026-11-23', 4, 0],
  ]
  expect(weekOf({ week }, now)).toEqual({ items: 7, kept: 1, days: 3 })
  expect(weekOf({}, now)).toEqual({ items: 0, kept: 0, days: 0 })
})

test('however often a source is read, its week has no more than eight days, each once', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3_000), { maxLength: 60 }), (gaps) => {
      let at = now.getTime()
      let week: readonly DayTally[] = []
      for (const minutes of gaps) {
        at += minutes * 60_000
        week = tallied(week, { items: 1, kept: 0 }, new Date(at))
      }
      const days = week.map(([day]) => day)
      expect(days.length).toBeLessThanOrEqual(8)
      expect(days).toEqual([...new Set(days)].sort())
    }),
  )
})

const HOUR = 60
const DAY = 24 * HOUR

test.each<[sentence: string, newestAgo: number | undefined, longestGap: number | undefined, isQuiet: boolean]>([
  ['a source that never gave a date is not judged', undefined, 60, false],
  ['two days without news are a weekend, whatever it did before', 2 * DAY, HOUR, false],
  ['four days are not, for a source that has news every hour', 4 * DAY, HOUR, true],
  ['ten days are nothing for one that once paused for a week', 10 * DAY, 7 * DAY, false],
  ['eleven days are more than it ever paused', 11 * DAY, 7 * DAY, true],
  ['habits unknown: thirty days', 29 * DAY, undefined, false],
  ['habits unknown: thirty-one days', 31 * DAY, undefined, true],
])('%s', (_, newestAgo, longestGap, isQuiet) => {
  const newestAt = newestAgo === undefined ? undefined : new Date(now.getTime() - newestAgo * 60_000).toISOString()
  const state = {
    ...unpolled,
    ...(newestAt !== undefined && { newestAt }),
    ...(longestGap !== undefined && { longestGapMinutes: longestGap }),
  }
  const from = quietFrom(state)
  expect(from !== undefined && Date.parse(from) < now.getTime()).toBe(isQuiet)
})
