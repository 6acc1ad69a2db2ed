import { expect, test } from 'vitest'
import { emptyItem } from '../../../src/parse/feeds/listed-item.ts'
import { type Listed, withTimes } from '../../../src/poller/response/unknown-times.ts'
import { whole } from '../../samples.ts'

const now = new Date('2026-11-24T05:00:00.000Z')
const window = { now, utcOffset: '+07:00', since: undefined }

/** An item by what its page shows of its time: "" for nothing, a day, or an instant. */
function listed(shown: string): Listed {
  const published = shown.length === 10 ? new Date(`${shown}T00:00:00+07:00`).toISOString() : shown
  return {
    parsed: { ...emptyItem('https://daily.example/'), published: shown || undefined },
    item: whole({ published: published || now.toISOString(), dated: shown !== '' }),
  }
}
const timesOf = (shown: readonly string[], since: string | undefined) =>
  withTimes(shown.map(listed), { ...window, since }).map(({ item }) => item.published.slice(5, 16))

const lists: readonly [
  sentence: string,
  since: string | undefined,
  shown: readonly string[],
  times: readonly string[],
][] = [
  [
    'a new list: half an hour apart, in its order',
    undefined,
    ['', '', ''],
    ['11-24T05:00', '11-24T04:30', '11-24T04:00'],
  ],
  [
    'a known list: within the time since it was read',
    '2026-11-24T04:30:00Z',
    ['', '', ''],
    ['11-24T05:00', '11-24T04:50', '11-24T04:40'],
  ],
  [
    'a known list after an outage: no further apart than in a new one',
    '2026-11-20T00:00:00Z',
    ['', ''],
    ['11-24T05:00', '11-24T04:30'],
  ],
  [
    'a clock that went back puts nothing into the future',
    '2026-11-25T00:00:00Z',
    ['', ''],
    ['11-24T05:00', '11-24T05:00'],
  ],
  [
    'what the publisher dates keeps its date',
    undefined,
    ['2026-11-23T02:00:00.000Z', ''],
    ['11-23T02:00', '11-24T05:00'],
  ],
  [
    'today alone, at a known list, is the time since it was read',
    '2026-11-24T04:30:00Z',
    ['2026-11-24', '2026-11-24'],
    ['11-24T05:00', '11-24T04:45'],
  ],
  ['today alone, at a new list, is the whole day', undefined, ['2026-11-24'], ['11-23T17:00']],
  ['yesterday alone is yesterday', '2026-11-24T04:30:00Z', ['2026-11-23'], ['11-22T17:00']],
]
test.each(lists)('%s', (_, since, shown, times) => {
  expect(timesOf(shown, since)).toEqual(times)
})

test('today never becomes yesterday', () => {
  const early = new Date('2026-11-23T17:10:00.000Z')
  const two = withTimes(['2026-11-24', '2026-11-24'].map(listed), {
    now: early,
    utcOffset: '+07:00',
    since: '2026-11-23T10:00:00Z',
  })
  expect(two.map(({ item }) => item.published)).toEqual(['2026-11-23T17:10:00.000Z', '2026-11-23T17:00:00.000Z'])
})
