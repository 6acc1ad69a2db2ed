import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unreadSince } from '../../../src/poller/push/unread-since.ts'
import type { SourceStanding } from '../../../src/source-state.ts'

const now = new Date('2026-11-28T08:00:00.000Z')
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString()
const base: SourceStanding = { nextPollAt: ago(-1), failures: 0, week: { items: 0, kept: 0, days: 7 } }

/** Last read so many hours ago, and asked in vain since. */
const failed = (hours: number): SourceStanding => ({
  ...base,
  failures: 2,
  lastOkAt: ago(hours),
  problem: { what: 'unreachable', since: ago(hours - 0.1), detail: 'network connection lost' },
})
const read = (hours: number): SourceStanding => ({ ...base, lastOkAt: ago(hours) })
const gone: SourceStanding = { ...failed(900), problem: { what: 'gone', since: ago(900), detail: '410' } }
const neverRead: SourceStanding = {
  ...base,
  failures: 9,
  problem: { what: 'unreachable', since: ago(30), detail: 'network connection lost' },
}
const neverAsked: SourceStanding = { ...base, nextPollAt: '' }
const times = (count: number, one: SourceStanding): readonly SourceStanding[] =>
  Array.from({ length: count }, () => one)

const cases: readonly (readonly [string, readonly SourceStanding[], string | undefined])[] = [
  ['nothing was asked yet', [neverAsked], undefined],
  ['all can be read', times(42, read(0.2)), undefined],
  ['some fail for days, as some always do', [...times(30, read(0.2)), ...times(12, failed(70))], undefined],
  ['all have failed for a minute', times(42, failed(0.5)), undefined],
  ['all have failed for hours', [failed(5), ...times(41, failed(6))], ago(6)],
  ['one of a few still answers', [read(0.2), ...times(4, failed(6))], undefined],
  ['one of many still answers', [read(0.2), ...times(41, failed(6))], ago(6)],
  ['slow sources were not asked since', [...times(20, read(7)), ...times(22, failed(6))], ago(6)],
  ['all are slow, and none was asked', times(42, read(20)), undefined],
  ['one of many slow ones failed', [failed(20), ...times(41, read(21))], undefined],
  ['nothing was ever read', times(3, neverRead), ago(30)],
  ['what is gone for good hides no outage', [gone, gone, failed(6)], ago(6)],
  ['all are gone for good: there is nothing to wait for', [gone], undefined],
]

test.each(cases)('where %s', (_, standings, since) => {
  expect(unreadSince(standings, now)).toBe(since)
})

const standing = fc.record({ hours: fc.double({ min: 0, max: 100, noNaN: true }), fails: fc.boolean() })

test('nothing is said while more than a tenth was read within two hours, and never a time later than that', () => {
  fc.assert(
    fc.property(fc.array(standing, { minLength: 1, maxLength: 60 }), (given) => {
      const standings = given.map(({ hours, fails }) => (fails ? failed(hours) : read(hours)))
      const since = unreadSince(standings, now)
      const readIn = (hours: number) => given.filter((each) => each.hours < hours).length
      if (readIn(2) > given.length / 10) expect(since).toBeUndefined()
      if (since === undefined) return
      const hours = (now.getTime() - Date.parse(since)) / 3_600_000
      expect(readIn(hours - 0.001)).toBeLessThanOrEqual(given.length / 10)
      expect(given.filter(({ fails }) => fails).length * 2).toBeGreaterThanOrEqual(given.length)
    }),
  )
})
