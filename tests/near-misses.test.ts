import { describe, expect, test } from 'vitest'
import type { NearMiss } from '../src/model.ts'
import { nearJudgedAgain, withNearMisses } from '../src/near-misses.ts'
import type { Judgement } from '../src/relevance/judge.ts'
import { whole } from './samples.ts'

const now = new Date('2026-11-23T08:00:00Z')

function miss(link: string, daysAgo = 0, changes: Partial<NearMiss> = {}): NearMiss {
  const seen = new Date(now.getTime() - daysAgo * 24 * 3_600_000).toISOString()
  return { ...whole({ link, title: 'Xã Thanh An' }), seen, score: 5, because: [], judgedBy: 'before', ...changes }
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

describe('judged again by another topic', () => {
  const verdict: Judgement = { kept: false, nearMiss: true, score: 7, because: [], places: [] }
  const judgedAs = (changes: Partial<Judgement>) => ({ judge: () => ({ ...verdict, ...changes }), judgedBy: 'now' })

  test('what stays near has its score of today', () => {
    const { near, kept, isDone } = nearJudgedAgain([miss('a')], judgedAs({}))
    expect([near, kept, isDone]).toEqual([[miss('a', 0, { score: 7, judgedBy: 'now' })], [], true])
  })

  test('what is kept goes to the store, as the article that it is', () => {
    const { near, kept } = nearJudgedAgain([miss('a')], judgedAs({ kept: true, nearMiss: false, score: 12 }))
    expect(near).toEqual([])
    expect(kept).toMatchObject([
      { item: whole({ link: 'a', title: 'Xã Thanh An' }), verdict: { score: 12 }, judgedBy: 'now' },
    ])
    expect(kept[0]?.item).not.toHaveProperty('seen')
  })

  test('what is no longer near leaves', () => {
    expect(nearJudgedAgain([miss('a')], judgedAs({ nearMiss: false })).near).toEqual([])
  })

  test('what this topic judged already is not judged', () => {
    const judging = { judge: () => expect.fail('judged twice'), judgedBy: 'before' }
    expect(nearJudgedAgain([miss('a')], judging)).toEqual({ near: [miss('a')], kept: [], isDone: true })
  })

  test('a hundred a tick, the others stay as they are until their turn', () => {
    const many = Array.from({ length: 150 }, (_, index) => miss(String(index)))
    const first = nearJudgedAgain(many, judgedAs({}))
    expect(first.near.filter(({ judgedBy }) => judgedBy === 'now')).toHaveLength(100)
    expect([first.near.length, first.isDone]).toEqual([150, false])
    const second = nearJudgedAgain(first.near, judgedAs({}))
    expect([second.near.every(({ judgedBy }) => judgedBy === 'now'), second.isDone]).toEqual([true, true])
  })
})
