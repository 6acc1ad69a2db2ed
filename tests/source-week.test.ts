import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DayTally } from '../src/model.ts'
import { tallied, weekOf } from '../src/source-week.ts'

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
