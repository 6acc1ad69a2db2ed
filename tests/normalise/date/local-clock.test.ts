import { describe, expect, test } from 'vitest'
import { parseDate } from '../../../src/normalise/date/date.ts'
import { looksLikeLocalClock } from '../../../src/normalise/date/local-clock.ts'

const now = new Date('2026-11-23T01:00:00Z')
const vietnam = { utcOffset: '+07:00', order: 'dmy', now } as const

describe("clock: 'local'", () => {
  test.each([
    ['GMT', 'Mon, 23 Nov 2026 07:50:00 GMT', '2026-11-23T00:50:00.000Z'],
    ['+0000', 'Mon, 23 Nov 2026 07:50:00 +0000', '2026-11-23T00:50:00.000Z'],
    ['Z', '2026-11-23T07:50:00Z', '2026-11-23T00:50:00.000Z'],
    ['its own zone', 'Mon, 23 Nov 2026 07:50:00 +0700', '2026-11-23T00:50:00.000Z'],
    ['another zone', 'Mon, 23 Nov 2026 09:50:00 +0900', '2026-11-23T00:50:00.000Z'],
    ['no zone', '23/11/2026 07:50', '2026-11-23T00:50:00.000Z'],
  ])('reads a date with %s', (_, text, expected) => {
    expect(parseDate(text, { ...vietnam, clock: 'local' })).toBe(expected)
  })
})

describe('looksLikeLocalClock', () => {
  test.each<[string, readonly string[], boolean]>([
    [
      'news of minutes ago, seven hours ahead',
      ['Mon, 23 Nov 2026 07:50:00 GMT', 'Sun, 22 Nov 2026 20:00:00 GMT'],
      true,
    ],
    ['true GMT', ['Mon, 23 Nov 2026 00:50:00 GMT'], false],
    ['a clock some minutes fast', ['Mon, 23 Nov 2026 01:05:00 GMT'], false],
    ['an item dated to come next week', ['Mon, 30 Nov 2026 07:50:00 GMT', 'Mon, 23 Nov 2026 00:50:00 GMT'], false],
    ['dates with the true zone', ['Mon, 23 Nov 2026 07:50:00 +0700'], false],
    ['an item to come, in the true zone', ['Mon, 23 Nov 2026 12:50:00 +0700'], false],
    ['no dates', ['hôm nay'], false],
  ])('%s', (_, texts, expected) => expect(looksLikeLocalClock(texts, vietnam)).toBe(expected))
})
