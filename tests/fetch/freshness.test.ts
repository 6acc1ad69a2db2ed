import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import {
  freshForSeconds,
  heededMinutes,
  LONGEST_ASK_SECONDS,
  LONGEST_LOCAL_MINUTES,
  nextAskAfterGone,
  retryAfterSeconds,
} from '../../src/fetch/freshness.ts'
import { httpDateMs } from '../../src/text/http-date.ts'

const now = new Date('2026-11-23T08:00:00Z')

describe('how long a response is fresh', () => {
  test.each<[string, Record<string, string>, number]>([
    ['no headers: not at all', {}, 0],
    ['max-age in seconds', { 'cache-control': 'public, max-age=600' }, 600],
    ['upper case, spaces and quotes are accepted', { 'cache-control': 'Public , Max-Age = "600"' }, 600],
    ['Age is taken off', { 'cache-control': 'max-age=600', age: '450' }, 150],
    ['an Age beyond max-age leaves nothing', { 'cache-control': 'max-age=600', age: '900' }, 0],
    ['s-maxage speaks to shared caches', { 'cache-control': 's-maxage=86400, max-age=60' }, 60],
    ['s-maxage alone says nothing to us', { 'cache-control': 's-maxage=86400' }, 0],
    ['no-cache beats max-age', { 'cache-control': 'no-cache, max-age=600' }, 0],
    ['no-store beats max-age', { 'cache-control': 'max-age=600,no-store' }, 0],
    ['stale-while-revalidate is no freshness', { 'cache-control': 'stale-while-revalidate=600' }, 0],
    ['a max-age that is no number is passed over', { 'cache-control': 'max-age=soon' }, 0],
    [
      'Expires less Date, whatever our clock says',
      { expires: 'Mon, 23 Nov 2026 05:30:00 GMT', date: 'Mon, 23 Nov 2026 05:00:00 GMT' },
      1800,
    ],
    ['Expires less our clock, where there is no Date', { expires: 'Mon, 23 Nov 2026 08:05:00 GMT' }, 300],
    ['max-age beats Expires', { 'cache-control': 'max-age=0', expires: 'Mon, 23 Nov 2026 18:00:00 GMT' }, 0],
    ['Expires in the past', { expires: 'Thu, 19 Nov 1981 08:52:00 GMT' }, 0],
    ['Expires: 0', { expires: '0' }, 0],
    ['a year is capped at a week', { 'cache-control': 'max-age=31536000' }, LONGEST_ASK_SECONDS],
    [
      'a number without end is capped at a week',
      { 'cache-control': `max-age=${'9'.repeat(400)}` },
      LONGEST_ASK_SECONDS,
    ],
  ])('%s', (_, headers, seconds) => {
    expect(freshForSeconds(new Headers(headers), now)).toBe(seconds)
  })
})

describe('Retry-After', () => {
  test.each<[string, string, number | undefined]>([
    ['seconds', '120', 120],
    ['an HTTP-date', 'Mon, 23 Nov 2026 08:02:00 GMT', 120],
    ['a date that has passed: now', 'Mon, 23 Nov 2026 07:00:00 GMT', 0],
    ['a month is capped at a week', '2592000', LONGEST_ASK_SECONDS],
    ['a date in ten years is capped at a week', 'Sat, 23 Nov 2036 08:00:00 GMT', LONGEST_ASK_SECONDS],
    ['nothing', '', undefined],
    ['a negative number is neither form', '-5', undefined],
    ['a fraction is neither form', '1.5', undefined],
    ['words are neither form', 'later today', undefined],
  ])('%s', (_, value, seconds) => {
    expect(retryAfterSeconds(value, now)).toBe(seconds)
  })
})

describe('an HTTP-date', () => {
  // Where the program runs in Vietnam, a date without a zone must not become a Vietnamese one.
  beforeAll(() => vi.stubEnv('TZ', 'Asia/Ho_Chi_Minh'))
  afterAll(() => vi.unstubAllEnvs())

  const at = Date.parse('1994-11-06T08:49:37Z')
  test.each([
    ['RFC 1123', 'Sun, 06 Nov 1994 08:49:37 GMT', at],
    ['RFC 850', 'Sunday, 06-Nov-94 08:49:37 GMT', at],
    ['asctime, which means GMT', 'Sun Nov  6 08:49:37 1994', at],
    ['with an offset, as PHP writes', 'Sun, 06 Nov 1994 15:49:37 +0700', at],
    ['a number is none', '784111777', undefined],
    ['a day without time is none', 'Sun, 06 Nov 1994', undefined],
  ])('%s', (_, value, ms) => {
    expect(httpDateMs(value)).toBe(ms)
  })
})

test('a source that is gone is asked once a week whether it is back', () => {
  expect(nextAskAfterGone(now)).toBe('2026-11-30T08:00:00.000Z')
})

describe('how much of a wish to be left alone is heeded', () => {
  test.each<[string, number, Parameters<typeof heededMinutes>[1], number]>([
    ['a day, of a national source: all', 1_440, { region: 'national', everyMinutes: 15 }, 1_440],
    ['a day, of a local one: an hour', 1_440, { region: 'local', everyMinutes: 15 }, LONGEST_LOCAL_MINUTES],
    ['twenty minutes, of a local one: all', 20, { region: 'local', everyMinutes: 15 }, 20],
    ['a day, of a local one that is read every two hours: those', 1_440, { region: 'local', everyMinutes: 120 }, 120],
  ])('%s', (_, asked, of, heeded) => expect(heededMinutes(asked, of)).toBe(heeded))
})
