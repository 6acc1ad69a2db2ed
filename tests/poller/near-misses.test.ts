import { describe, expect, test } from 'vitest'
import type { NearMiss } from '../../src/model.ts'
import { nearJudgedAgain } from '../../src/poller/near-misses.ts'
import type { ItemVerdict } from '../../src/relevance/judge.ts'
import { whole } from '../samples.ts'

const now = new Date('2026-11-23T08:00:00Z')

function miss(link: string, changes: Partial<NearMiss> = {}): NearMiss {
  const seen = now.toISOString()
  return { ...whole({ link, title: 'Xã Thanh An' }), seen, score: 5, because: [], judgedBy: 'before', ...changes }
}

describe('judged again by another topic', () => {
  const verdict: ItemVerdict = { kept: false, nearMiss: true, score: 7, because: [], places: [] }
  const judgedAs = (changes: Partial<ItemVerdict>) => ({ judge: () => ({ ...verdict, ...changes }), judgedBy: 'now' })

  test('what stays near has its score of today', () => {
    const { near, kept, isDone } = nearJudgedAgain([miss('a')], judgedAs({}))
    expect([near, kept, isDone]).toEqual([[miss('a', { score: 7, judgedBy: 'now' })], [], true])
  })

  test('what is kept goes to the store, as the article that it is', () => {
    const { near, kept } = nearJudgedAgain([miss('a')], judgedAs({ kept: true, nearMiss: false, score: 12 }))
    expect(near).toEqual([])
    expect(kept).toMatchObject([
      { item: whole({ link: 'a', title: 'Xã Thanh An' }), verdict: { score: 12 }, judgedBy: 'now' },
    ])
    expect(kept[0]?.item).not.toHaveProperty('seen')
  })

  test('an item that is no longer near leaves the list', () => {
    const { near, gone } = nearJudgedAgain([miss('a')], judgedAs({ nearMiss: false }))
    expect([near, gone]).toEqual([[], ['a']])
  })

  test('what this topic judged already is not judged', () => {
    const judging = { judge: () => expect.fail('judged twice'), judgedBy: 'before' }
    expect(nearJudgedAgain([miss('a')], judging)).toEqual({ near: [], kept: [], gone: [], isDone: true })
  })

  test('a hundred a tick, the others in their turn', () => {
    const many = Array.from({ length: 150 }, (_, index) => miss(String(index)))
    const first = nearJudgedAgain(many, judgedAs({}))
    expect([first.near.length, first.isDone]).toEqual([100, false])
    const second = nearJudgedAgain([...first.near, ...many.slice(100)], judgedAs({}))
    expect([second.near.length, second.isDone]).toEqual([50, true])
  })
})
