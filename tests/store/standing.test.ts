import { expect, test } from 'vitest'
import { revisionOf, type Standing, standingOf } from '../../src/publish/revision.ts'

const now = new Date('2026-11-23T08:00:00Z')
const minutesAgo = (minutes: number) => revisionOf(new Date(now.getTime() - minutes * 60_000), 0.5)

const cases: [string, string, string, Standing][] = [
  ['before the first tick both are empty', '', '', 'level'],
  ['the same revision', minutesAgo(5), minutesAgo(5), 'level'],
  ['a tick wrote items and died before its state', minutesAgo(10), minutesAgo(5), 'items-ahead'],
  ['the first tick of all wrote items and died', '', minutesAgo(5), 'items-ahead'],
  ['items older than the state, written a minute ago: an old read', minutesAgo(1), minutesAgo(6), 'items-stale'],
  ['no items although the state knows of some: an old read', minutesAgo(1), '', 'items-stale'],
  ['ten minutes later that is no cache any more', minutesAgo(11), minutesAgo(16), 'items-lost'],
]

test.each(cases)('%s', (_, stateRev, itemsRev, standing) => {
  expect(standingOf(stateRev, itemsRev, now)).toBe(standing)
})

test('two ticks that start in the same millisecond have two revisions', () => {
  expect(revisionOf(now, 0.1)).not.toBe(revisionOf(now, 0.2))
})
