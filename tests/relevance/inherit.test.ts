import { describe, expect, test } from 'vitest'
import { gazetteer } from '../../src/config/gazetteer.ts'
import { topic } from '../../src/config/topic.ts'
import type { Evidence, JoinReason } from '../../src/model.ts'
import { inheritPlaces } from '../../src/relevance/inherit.ts'
import { judge } from '../../src/relevance/judge.ts'
import type { Judged } from '../../src/relevance/judged.ts'
import { buildMatcher } from '../../src/relevance/matcher.ts'
import { joinReason } from '../../src/stories/match-story.ts'
import { readPairs, relationTo, stored, whole } from '../stories/labelled.ts'

const matcher = buildMatcher(topic, gazetteer)
const item = (title: string): Judged => ({ title, summary: '', categories: [], link: 'https://paper.test/1.html' })
const story = { places: ['xa-muong-pon'], because: [['unit', 'title', 0, 9, 14]] as readonly Evidence[] }
const alike: JoinReason = ['same-news', 0.8, 0.7]
const inherited = (title: string, told = { story, likeness: alike }) =>
  inheritPlaces(matcher, item(title), judge(matcher, item(title)), told)

describe('an item that tells a kept story', () => {
  test('has its places, and says so', () => {
    expect(inherited('Thêm lời khai trong vụ án')).toEqual({
      kept: true,
      score: topic.weights.story,
      because: [['story', 'title', 0, 25, topic.weights.story]],
      places: ['xa-muong-pon'],
      nearMiss: false,
    })
  })

  test.each<[string, string, { story: typeof story; likeness: JoinReason }]>([
    ['is less alike than the topic asks', 'Thêm lời khai', { story, likeness: ['same-news', 0.4, 0.9] }],
    ['names a place itself', 'Thêm lời khai ở Điện Biên', { story, likeness: alike }],
    ['has something against it', 'Cháy trên đường Điện Biên Phủ', { story, likeness: alike }],
    ['is of a story without places', 'Thêm lời khai', { story: { ...story, places: [] }, likeness: alike }],
    [
      'is of a story that has inherited them',
      'Thêm lời khai',
      { story: { ...story, because: [['story', 'title', 0, 5, 10]] }, likeness: alike },
    ],
  ])('is as it was where it %s', (_, title, told) => {
    expect(inherited(title, told)).toEqual(judge(matcher, item(title)))
  })
})

test('of the labelled pairs, at most one in a hundred that inherit are of another story', () => {
  const outcomes = readPairs().flatMap(({ a, b, same }) => {
    const [first, second] = Date.parse(a.published) <= Date.parse(b.published) ? [a, b] : [b, a]
    const relation = relationTo([stored(whole(first))], whole(second))
    if (relation.kind !== 'copy') return []
    const { kept } = inherited('Thêm lời khai', { story, likeness: joinReason(relation.because) })
    return kept ? [same] : []
  })
  expect(outcomes.length).toBeGreaterThanOrEqual(50)
  expect(outcomes.filter((same) => same).length / outcomes.length).toBeGreaterThanOrEqual(0.99)
})
