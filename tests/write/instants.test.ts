import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plausible, rfc822Dates, uniqueInstants } from '../../src/write/instants.ts'

const rfc822: readonly [string, string, string, string][] = [
  ['local time with its offset', '2026-11-23T08:05:09.999Z', '+07:00', 'Mon, 23 Nov 2026 15:05:09 +0700'],
  ['the weekday is that of the local day', '2026-11-23T20:00:00Z', '+07:00', 'Tue, 24 Nov 2026 03:00:00 +0700'],
  ['the year too', '2026-12-31T17:00:00Z', '+07:00', 'Fri, 01 Jan 2027 00:00:00 +0700'],
  ['west of Greenwich', '2026-11-23T01:00:00Z', '-03:30', 'Sun, 22 Nov 2026 21:30:00 -0330'],
  [
    'an offset that validators do not know is written in GMT',
    '2026-11-23T08:05:00Z',
    '+05:45',
    'Mon, 23 Nov 2026 08:05:00 GMT',
  ],
]

test.each(rfc822)('RFC 822: %s', (_, iso, utcOffset, expected) => {
  expect(rfc822Dates(utcOffset)(iso)).toBe(expected)
})

test('whatever the instant and the offset, the date read back is the instant, to the second', () => {
  const offsets = fc.constantFrom('+07:00', '-11:00', '+14:00', '+05:30', '+05:45', '+00:00')
  const instants = fc.date({ min: new Date('1990-01-02'), max: new Date('9999-12-29'), noInvalidDate: true })
  fc.assert(
    fc.property(instants, offsets, (instant, utcOffset) => {
      const written = rfc822Dates(utcOffset)(instant.toISOString())
      expect(written).toMatch(
        /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d ([+-]\d\d[03]0|GMT)$/,
      )
      expect(Date.parse(written)).toBe(Math.floor(instant.getTime() / 1000) * 1000)
    }),
  )
})

const dates: readonly [string, readonly (string | undefined)[], string | undefined][] = [
  ['the first usable one', ['2026-11-23T15:00:00+07:00', '2020-01-01'], '2026-11-23T08:00:00.000Z'],
  ['the second when the first is no date', ['hôm qua', '2020-01-01T00:00:00Z'], '2020-01-01T00:00:00.000Z'],
  ['none before 1990', ['1970-01-01T00:00:00Z'], undefined],
  ['none of five-digit years', ['+012026-01-01T00:00:00Z'], undefined],
  ['none of nothing', [undefined, ''], undefined],
]

test.each(dates)('a plausible date: %s', (_, candidates, expected) => {
  expect(plausible(...candidates)).toBe(expected)
})

test('equal instants move back, never forward, and the first keeps its own', () => {
  const same = '2026-11-23T08:00:00.000Z'
  expect(uniqueInstants([same, '2026-11-23T07:59:59.999Z', same])).toEqual([
    same,
    '2026-11-23T07:59:59.999Z',
    '2026-11-23T07:59:59.998Z',
  ])
})
