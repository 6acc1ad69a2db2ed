import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFeed } from '../../src/demo/feed-text.ts'
import { type DateOrder, instantOf, moveDate } from '../../src/demo/fresh-dates.ts'
import { moveDates, newestIn, setDates } from '../../src/demo/fresh-feed.ts'
import { isFeedFile } from '../../src/demo/publisher-answers.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** Every form that a publisher of the samples writes: raw, order of day and month, instant, raw two days and 15 h later. */
const forms: readonly [sentence: string, raw: string, order: DateOrder, instant: string, later: string][] = [
  [
    'RFC 822 with +0700',
    'Mon, 23 Nov 2026 08:20:00 +0700',
    'dmy',
    '2026-11-23T01:20:00Z',
    'Wed, 25 Nov 2026 23:20:00 +0700',
  ],
  [
    'the zone as +07:00',
    'Sat, 28 Nov 2026 08:02:11 +07:00',
    'dmy',
    '2026-11-28T01:02:11Z',
    'Mon, 30 Nov 2026 23:02:11 +07:00',
  ],
  ['the zone as +07', 'Fri, 20 Nov 2026 12:00:00 +07', 'dmy', '2026-11-20T05:00:00Z', 'Mon, 23 Nov 2026 03:00:00 +07'],
  [
    'a year of two digits',
    'Tue, 29 Dec 26 17:40:00 +0700',
    'dmy',
    '2026-12-29T10:40:00Z',
    'Fri, 01 Jan 27 08:40:00 +0700',
  ],
  ['Greenwich time', 'Sun, 22 Nov 2026 06:40:00 GMT', 'dmy', '2026-11-22T06:40:00Z', 'Tue, 24 Nov 2026 21:40:00 GMT'],
  ['GMT+7', 'Sun, 22 Nov 2026 17:36:27 GMT+7', 'dmy', '2026-11-22T10:36:27Z', 'Wed, 25 Nov 2026 08:36:27 GMT+7'],
  ['gMt + 7', 'Sat, 21 Nov 2026 09:02:15 gMt + 7', 'dmy', '2026-11-21T02:02:15Z', 'Tue, 24 Nov 2026 00:02:15 gMt + 7'],
  [
    'month first, U+202F before AM',
    '11/20/2026 5:25:00\u202fAM',
    'mdy',
    '2026-11-19T22:25:00Z',
    '11/22/2026 8:25:00\u202fPM',
  ],
  ['noon is 12 PM', '11/21/2026 12:00:00\u202fPM', 'mdy', '2026-11-21T05:00:00Z', '11/24/2026 3:00:00\u202fAM'],
  ['ten past midnight is 12:10 AM', '11/28/2026 12:10:00 AM', 'mdy', '2026-11-27T17:10:00Z', '11/30/2026 3:10:00 PM'],
  [
    'into a day and month that could be swapped',
    '11/29/2026 10:00:00 PM',
    'mdy',
    '2026-11-29T15:00:00Z',
    '12/2/2026 1:00:00 PM',
  ],
  ['day first with SA and CH', '22/11/2026 3:00:00 CH', 'dmy', '2026-11-22T08:00:00Z', '25/11/2026 6:00:00 SA'],
  [
    'Vietnamese weekdays in words',
    'Chủ nhật, 22/11/2026 - 17:00',
    'dmy',
    '2026-11-22T10:00:00Z',
    'Thứ tư, 25/11/2026 - 08:00',
  ],
  [
    'Vietnamese weekdays in numbers',
    'Thứ 6, 20/11/2026 14:15:00 GMT+7',
    'dmy',
    '2026-11-20T07:15:00Z',
    'Thứ 2, 23/11/2026 05:15:00 GMT+7',
  ],
  ['RFC 3339 with Z', '2026-11-23T01:10:00Z', 'dmy', '2026-11-23T01:10:00Z', '2026-11-25T16:10:00Z'],
  [
    'a fraction of a second stays',
    '2026-11-22T03:15:00.250Z',
    'dmy',
    '2026-11-22T03:15:00Z',
    '2026-11-24T18:15:00.250Z',
  ],
  ['W3CDTF without seconds', '2026-11-22T09:40+07:00', 'dmy', '2026-11-22T02:40:00Z', '2026-11-25T00:40+07:00'],
  ['no zone means Vietnam', '2026-11-22 09:40:00', 'dmy', '2026-11-22T02:40:00Z', '2026-11-25 00:40:00'],
]

describe('a raw date', () => {
  test.each(forms)('is understood: %s', (_, raw, order, instant) => {
    expect(new Date(instantOf(raw, order) ?? Number.NaN)).toEqual(new Date(instant))
  })

  test.each(forms)('keeps its form when moved: %s', (_, raw, order, __, later) => {
    expect(moveDate(raw, 2 * DAY_MS + 15 * HOUR_MS, order)).toBe(later)
  })

  test.each(forms)('moved by any distance means that much later, and moved back is itself: %s', (_, raw, order) => {
    fc.assert(
      fc.property(fc.integer({ min: -2_000_000, max: 2_000_000 }), (minutes) => {
        const moved = moveDate(raw, minutes * 60_000, order) ?? ''
        expect((instantOf(moved, order) ?? 0) - (instantOf(raw, order) ?? 0)).toBe(minutes * 60_000)
        expect(moveDate(moved, -minutes * 60_000, order)).toBe(raw)
      }),
    )
  })

  test.each(['', 'hôm qua', '15 giờ trước', '31/02/2026 08:00', '13/13/2026 8:00:00 AM', 'Mon, 23 Nov'])(
    'of no known form is left alone: "%s"',
    (raw) => {
      expect([instantOf(raw), moveDate(raw, DAY_MS)]).toEqual([undefined, undefined])
    },
  )
})

describe('a whole feed', () => {
  const dir = new URL('../feeds/', import.meta.url)

  test.each(readdirSync(dir).filter(isFeedFile))('%s moved and moved back is the same to the byte', (name) => {
    const bytes = readFileSync(new URL(name, dir))
    const { text, encode } = readFeed(bytes)
    const moved = moveDates(text, 370 * DAY_MS + 5 * HOUR_MS)
    expect(moved).not.toBe(text)
    expect(Buffer.from(encode(moveDates(moved, -370 * DAY_MS - 5 * HOUR_MS))).equals(bytes)).toBe(true)
  })

  test('knows its newest date, the channel’s own included', () => {
    const feed =
      '<pubDate>Mon, 23 Nov 2026 08:00:00 +0700</pubDate><item><pubDate>9/14/2026 8:00:00 AM</pubDate></item>'
    expect(newestIn(feed)).toBe(Date.parse('2026-11-23T01:00:00Z'))
    expect(newestIn('<rss/>')).toBeUndefined()
  })
})

test('a date set to an instant never lies after it, and keeps its seconds', () => {
  const at = Date.parse('2027-03-05T06:07:08Z')
  expect(setDates('<pubDate>Mon, 23 Nov 2026 08:02:41 +07:00</pubDate>', at, 'dmy')).toBe(
    '<pubDate>Fri, 05 Mar 2027 13:06:41 +07:00</pubDate>',
  )
})
