import { expect, test } from 'vitest'
import type { NearMiss } from '../src/model.ts'
import { withNearMisses } from '../src/near-misses.ts'

const now = new Date('2026-11-23T08:00:00Z')

function miss(link: string, daysAgo = 0): NearMiss {
  const seen = new Date(now.getTime() - daysAgo * 24 * 3_600_000).toISOString()
  return { source: 'daily', link, title: 'Xã Thanh An', summary: '', published: seen, seen, score: 5, because: [] }
}

test('the newest stand first', () => {
  expect(withNearMisses([miss('b', 1)], [miss('a')], now).items.map(({ link }) => link)).toEqual(['a', 'b'])
})

test('an article that is met again stands once, as it was met last', () => {
  expect(withNearMisses([miss('a', 3)], [miss('a')], now).items).toEqual([miss('a')])
})

test('none is older than 14 days', () => {
  expect(withNearMisses([miss('a', 15), miss('b', 14)], [], now).items).toEqual([miss('b', 14)])
})

test('there are 200 at most', () => {
  const many = Array.from({ length: 300 }, (_, index) => miss(String(index)))
  expect(withNearMisses(many, [miss('new')], now).items).toHaveLength(200)
})
