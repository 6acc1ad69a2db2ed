import { expect, test } from 'vitest'
import { addressOf, moveAfter } from '../../src/fetch/moved.ts'
import type { Move } from '../../src/model.ts'
import { unpolled } from '../../src/store/memory.ts'
import { source } from '../samples.ts'

const now = new Date('2026-11-23T08:00:00Z')
const daily = source({ url: 'https://daily.example/rss' })
const NEW = 'https://daily.example/feed'
const move = (changes: Partial<Move> = {}): Move => ({
  from: daily.url,
  to: NEW,
  since: '2026-11-20T08:00:00.000Z',
  times: 3,
  ...changes,
})

test.each<[sentence: string, move: Move | undefined, failures: number, asked: string]>([
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

const firstSeen = { from: daily.url, since: now.toISOString(), times: 1 }
test.each<
  [sentence: string, before: Move | undefined, asked: string, movedTo: string | undefined, after: object | undefined]
>([
  ['a first sighting', undefined, daily.url, NEW, { ...firstSeen, to: NEW }],
  ['one more sighting', move(), daily.url, NEW, move({ times: 4 })],
  [
    'another address begins anew',
    move(),
    daily.url,
    'https://daily.example/x',
    { ...firstSeen, to: 'https://daily.example/x' },
  ],
  ['the old address answers itself: all is forgotten', move(), daily.url, undefined, undefined],
  ['the new address answers itself: it stays', move(), NEW, undefined, move()],
  [
    'the new address redirects on: that begins anew',
    move(),
    NEW,
    'https://b.example/',
    { ...firstSeen, to: 'https://b.example/' },
  ],
  ['a move from an address that the config no longer has', move({ from: 'x' }), daily.url, undefined, undefined],
])('%s', (_, before, asked, movedTo, after) => {
  expect(moveAfter(daily, before, { asked, movedTo, now })).toEqual(after)
})
