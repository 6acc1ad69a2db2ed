import { expect, test } from 'vitest'
import { byPlace, dayOfId, idOf, isOpen, localDay } from '../src/item-day.ts'

test.each([
  ['17:00 UTC is midnight in Vietnam', '2026-11-22T17:00:00Z', '+07:00', '2026-11-23'],
  ['a second before it is the day before', '2026-11-22T16:59:59Z', '+07:00', '2026-11-22'],
  ['a zone west of Greenwich', '2026-11-23T02:00:00Z', '-03:30', '2026-11-22'],
])('%s', (_, instant, utcOffset, day) => {
  expect(localDay(instant, utcOffset)).toBe(day)
})

test.each([
  ['a day is open while it lasts', '2026-11-23T12:00:00+07:00', true],
  ['and until 48 hours after it ended', '2026-11-25T23:59:59+07:00', true],
  ['and then no more', '2026-11-26T00:00:00+07:00', false],
])('%s', (_, now, open) => {
  expect(isOpen('2026-11-23', new Date(now), '+07:00')).toBe(open)
})

test('an id names its filing day', () => {
  expect(dayOfId(idOf('2026-11-23', 'k3F9x2aB'))).toBe('2026-11-23')
})

test('the order is filing day, then at, then id, newest first', () => {
  const inOrder = [
    { id: '20261123-a', at: '2026-11-01T00:00:00.000Z' },
    { id: '20261122-b', at: '2026-11-22T09:00:00.000Z' },
    { id: '20261122-c', at: '2026-11-22T08:00:00.000Z' },
    { id: '20261122-a', at: '2026-11-22T08:00:00.000Z' },
  ]
  expect(inOrder.toReversed().sort(byPlace)).toEqual(inOrder)
})
