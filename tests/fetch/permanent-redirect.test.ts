import { expect, test } from 'vitest'
import { addressOf, needsOwnersYes, redirectAfter, redirectAfterFailure } from '../../src/fetch/permanent-redirect.ts'
import type { PermanentRedirect } from '../../src/source-state.ts'
import { unpolled } from '../../src/store/memory.ts'
import { source } from '../samples.ts'

const now = new Date('2026-11-23T08:00:00Z')
const daily = source({ url: 'https://daily.example/rss' })
const NEW = 'https://daily.example/feed'
const move = (changes: Partial<PermanentRedirect> = {}): PermanentRedirect => ({
  from: daily.url,
  to: NEW,
  since: '2026-11-20T08:00:00.000Z',
  times: 3,
  checkedAt: '2026-11-22T09:00:00.000Z',
  ...changes,
})

test.each<[sentence: string, move: PermanentRedirect | undefined, failures: number, asked: string]>([
  ['no redirect was seen: the configured address', undefined, 0, daily.url],
  ['three sightings over three days: the new one', move(), 0, NEW],
  ['two sightings are too few', move({ times: 2 }), 0, daily.url],
  ['two days are too short', move({ since: '2026-11-21T08:00:00.000Z', times: 90 }), 0, daily.url],
  ['the new one failed twice: once more', move(), 2, NEW],
  ['the new one failed three times: back', move(), 3, daily.url],
  ['the config names another address by now', move({ from: 'https://daily.example/old' }), 0, daily.url],
])('%s', (_, seen, failures, asked) => {
  expect(addressOf(daily, { ...unpolled, failures, ...(seen && { move: seen }) }, now)).toBe(asked)
})

test.each<[sentence: string, move: PermanentRedirect, asked: string]>([
  ['checked a day ago: the configured address', move({ checkedAt: '2026-11-22T08:00:00.000Z' }), daily.url],
  [
    'never checked: the configured address',
    { from: daily.url, to: NEW, since: '2026-11-20T08:00:00.000Z', times: 3 },
    daily.url,
  ],
  ['another path of the same domain', move({ to: 'https://rss.daily.example/feed' }), 'https://rss.daily.example/feed'],
  ['another domain: only with the owner’s yes', move({ to: 'https://other.example/rss' }), daily.url],
  [
    'a domain that the owner allows',
    move({ to: 'https://www.allowed.example/rss' }),
    'https://www.allowed.example/rss',
  ],
])('a move that is believed, %s', (_, seen, asked) => {
  const source = { ...daily, mayMoveTo: ['allowed.example'] }
  expect(addressOf(source, { ...unpolled, move: seen }, now)).toBe(asked)
})

test.each<[string, string, string, boolean]>([
  ['the same host', 'https://a.vn/rss', 'https://a.vn/feed', false],
  ['a host of the same domain', 'https://www.a.vn/rss', 'https://rss.a.vn/feed', false],
  ['another domain', 'https://a.vn/rss', 'https://b.vn/rss', true],
  ['another domain that ends alike', 'https://a.com.vn/rss', 'https://b.com.vn/rss', true],
  ['another site on a platform', 'https://a.blogspot.com/rss', 'https://b.blogspot.com/rss', true],
  ['the name that the newsroom is known to have today', 'https://cand.com.vn/rss', 'https://cand.vn/rss', false],
])('needsOwnersYes: %s', (_, from, to, expected) => {
  expect(needsOwnersYes(source({ url: from }), move({ from, to }))).toBe(expected)
})

test('a check that fails is a check: the next poll goes to the new address again', () => {
  const due = move({ checkedAt: '2026-11-22T08:00:00.000Z' })
  expect(addressOf(daily, { ...unpolled, move: due }, now)).toBe(daily.url)
  const checked = redirectAfterFailure(due, daily.url, now)
  expect(addressOf(daily, { ...unpolled, failures: 1, ...(checked && { move: checked }) }, now)).toBe(NEW)
  expect(redirectAfterFailure(due, NEW, now)).toEqual(due)
})

test('after a publisher came back, its own address is read again within a day and for good', () => {
  let known: PermanentRedirect | undefined = move({ times: 200 })
  let [asksOfOld, hour] = [0, 0]
  for (; hour < 72; hour++) {
    const at = new Date(now.getTime() + hour * 3_600_000)
    const asked = addressOf(daily, { ...unpolled, ...(known && { move: known }) }, at)
    if (asked === NEW) asksOfOld++
    known = redirectAfter(daily, known, { asked, movedTo: undefined, now: at })
  }
  expect(asksOfOld).toBeLessThanOrEqual(24)
  expect(known).toBeUndefined()
})

const checkedAt = now.toISOString()
const firstSeen = { from: daily.url, since: now.toISOString(), times: 1 }
test.each<
  [
    sentence: string,
    before: PermanentRedirect | undefined,
    asked: string,
    movedTo: string | undefined,
    after: object | undefined,
  ]
>([
  ['a first sighting', undefined, daily.url, NEW, { ...firstSeen, to: NEW, checkedAt }],
  ['one more sighting', move(), daily.url, NEW, move({ times: 4, checkedAt })],
  [
    'another address begins anew',
    move(),
    daily.url,
    'https://daily.example/x',
    { ...firstSeen, to: 'https://daily.example/x', checkedAt },
  ],
  ['the old address answers itself: all is forgotten', move(), daily.url, undefined, undefined],
  ['the new address answers itself: it stays', move(), NEW, undefined, move()],
  [
    'the new address redirects on: that begins anew',
    move(),
    NEW,
    'https://b.example/',
    { ...firstSeen, to: 'https://b.example/', checkedAt: move().checkedAt },
  ],
  ['a move from an address that the config no longer has', move({ from: 'x' }), daily.url, undefined, undefined],
])('%s', (_, before, asked, movedTo, after) => {
  expect(redirectAfter(daily, before, { asked, movedTo, now })).toEqual(after)
})
