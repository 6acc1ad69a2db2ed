import { expect, test } from 'vitest'
import { noCount, noState } from '../../src/store/empty.ts'
import { periodMinutes, savedTick } from '../../src/store/quota.ts'

const now = new Date('2026-11-23T08:00:00Z')

const state = (kvWrites: number, minutesAgo: number, day = '2026-11-23') => ({
  ...noState(day),
  tickedAt: new Date(now.getTime() - minutesAgo * 60_000).toISOString(),
  today: { ...noCount(day), kvWrites },
})

test.each<[sentence: string, limits: string | undefined, kvWrites: number, minutesAgo: number, isSaved: boolean]>([
  ['with 899 writes used every tick is run', 'free', 899, 5, false],
  ['with 900 used the next tick is left out', 'free', 900, 5, true],
  ['and so is one 25 minutes later', 'free', 900, 25, true],
  ['but not one after half an hour', 'free', 900, 30, false],
  ['nor one that the cron fires some seconds early', 'free', 900, 29.6, false],
  ['the limits of the free plan hold where none are named', undefined, 900, 5, true],
  ['other plans have no such quota', 'paid', 9_000, 5, false],
])('%s', (_, limits, kvWrites, minutesAgo, isSaved) => {
  expect(savedTick(state(kvWrites, minutesAgo), limits, now) !== undefined).toBe(isSaved)
})

test.each<[sentence: string, limits: string, kvWrites: number, period: number]>([
  ['ticks that do something are a cron period apart', 'free', 899, 5],
  ['and half an hour while they are saved', 'free', 900, 30],
  ['but never on other plans', 'paid', 9_000, 5],
])('%s', (_, limits, kvWrites, period) => {
  expect(periodMinutes(state(kvWrites, 5).today, 5, limits, now)).toBe(period)
})

test('the writes of yesterday do not count', () => {
  expect(savedTick(state(990, 5, '2026-11-22'), 'free', now)).toBeUndefined()
})
