import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countOn, dayAfter, dayBefore, packDays } from '../../src/publish/sealed-days.ts'

const some = packDays([
  ['2026-02-27', 3],
  ['2026-03-01', 60],
  ['2027-03-01', 1],
]) ?? { from: '', counts: '' }

test.each([
  ['2026-02-26', 0],
  ['2026-02-27', 3],
  ['2026-02-28', 0],
  ['2026-03-01', 60],
  ['2027-03-01', 1],
  ['2027-03-02', 0],
])('%s holds %i items', (day, count) => {
  expect(countOn(some, day)).toBe(count)
})

test.each([
  ['2026-02-27', '', '2026-03-01'],
  ['2026-03-01', '2026-02-27', '2027-03-01'],
  ['2026-11-11', '2026-03-01', '2027-03-01'],
  ['2030-01-01', '2027-03-01', ''],
  ['2020-01-01', '', '2026-02-27'],
])('before %s comes %j, after it %j: a year without items is passed over', (day, before, after) => {
  expect([dayBefore(some, day), dayAfter(some, day)]).toEqual([before, after])
})

test('every day gives back its count, and both ways lead past all days that hold items', () => {
  const gaps = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 1200 })), { minLength: 1 })
  fc.assert(
    fc.property(gaps, (steps) => {
      let ms = Date.parse('2026-01-01T00:00:00Z')
      const days = steps.map(([gap, count]) => {
        ms += gap * 86_400_000
        return [new Date(ms).toISOString().slice(0, 10), count] as const
      })
      const packed = packDays(days) ?? { from: '', counts: '' }
      expect(days.map(([day]) => [day, countOn(packed, day)])).toEqual(days)
      const names = days.map(([day]) => day)
      expect(names.map((day) => dayBefore(packed, day))).toEqual(['', ...names.slice(0, -1)])
      expect(names.map((day) => dayAfter(packed, day))).toEqual([...names.slice(1), ''])
    }),
  )
})

test('ten years of days take 7.3 KB', () => {
  const days = Array.from({ length: 3650 }, (_, day) => {
    return [new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10), 60] as const
  })
  expect(packDays(days)?.counts).toHaveLength(7300)
})

test('no days are packed as none', () => {
  expect(packDays([])).toBeUndefined()
})
