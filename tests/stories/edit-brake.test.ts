import { expect, test } from 'vitest'
import { mayMoveUpdated } from '../../src/stories/edit-brake.ts'

const MINUTE_MS = 60_000
const ADDED = '2026-11-22T02:00:00.000Z'
const after = (minutes: number) => new Date(Date.parse(ADDED) + minutes * MINUTE_MS)

const cases: readonly (readonly [string, number, number, boolean])[] = [
  ['a correction after a quarter of an hour', 0, 15, true],
  ['a correction at the next poll', 0, 5, false],
  ['the second of a morning', 60, 125, true],
  ['a second one that soon', 60, 80, false],
  ['the first one after two days', 0, 2880, true],
  ['one six hours after the last', 2520, 2880, true],
  ['one five hours after the last', 2580, 2880, false],
]

test.each(cases)('%s: last moved after %i minutes, now %i', (_, last, now, moves) => {
  const updated = after(last).toISOString()
  expect(mayMoveUpdated({ added: ADDED, updated }, after(now))).toBe(moves)
})

test('an answer that never stays the same moves an item 20 times at most in three days', () => {
  let updated = ADDED
  let moves = 0
  for (let minutes = 5; minutes <= 3 * 24 * 60; minutes += 5) {
    if (!mayMoveUpdated({ added: ADDED, updated }, after(minutes))) continue
    updated = after(minutes).toISOString()
    moves++
  }
  expect(moves).toBeGreaterThan(5)
  expect(moves).toBeLessThanOrEqual(20)
})
