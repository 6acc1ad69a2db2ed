import fc from 'fast-check'
import { expect, test } from 'vitest'
import { storyRules } from '../../src/config/stories.ts'
import { likenessOf } from '../../src/stories/similarity.ts'
import { createStoryIndex } from '../../src/stories/story-index.ts'
import { printOf } from '../../src/stories/words/print.ts'
import { type Labelled, readPairs, stored, whole } from './labelled.ts'

const articles = readPairs().flatMap(({ a, b }) => [a, b])
const chosen = fc.uniqueArray(fc.constantFrom(...articles.keys()), { maxLength: storyRules.flood.mostCandidates })
const at = (place: number): Labelled => articles[place] ?? { title: '', summary: '', published: '', source: '' }

test('every item that is alike is found, while there are few', () => {
  fc.assert(
    fc.property(chosen, fc.constantFrom(...articles), (places, asked) => {
      const items = places.map((place) => stored(whole(at(place))))
      const index = createStoryIndex()
      for (const item of items) index.put(item, true)
      const article = whole(asked)
      const found = index.alike(article)
      for (const item of items) {
        if (likenessOf(printOf(item), printOf(article)) !== undefined) expect(found).toContain(item)
      }
    }),
  )
})

test('an item that was put again is found in its new form, once', () => {
  const before = stored(whole(at(0)))
  const after = { ...before, title: `${before.title} (cập nhật)` }
  const index = createStoryIndex()
  index.put(before, true)
  index.put(after, true)
  expect(index.alike(whole(at(0)))).toEqual([after])
  expect(index.ofMoment(before)).toEqual([after])
})

test('an item of a closed day is found by its moment only', () => {
  const item = stored(whole(at(0)))
  const index = createStoryIndex()
  index.put(item, false)
  expect(index.alike(whole(at(0)))).toEqual([])
  expect(index.ofMoment(item)).toEqual([item])
})

test('in a flood of one template the copy of an article is found, and few others with it', () => {
  const written = (number: number, source: string) =>
    whole({
      title: `Bắt đối tượng tàng trữ trái phép chất ma túy ở bản Huổi ${number}`,
      summary: `Công an bắt quả tang đối tượng thứ ${number + 7000} trong đêm mưa lớn.`,
      published: '2026-11-22T02:00:00.000Z',
      source,
    })
  const index = createStoryIndex()
  const items = Array.from({ length: 6000 }, (_, number) => stored(written(number, 'a.vn')))
  for (const item of items) index.put(item, true)
  const found = index.alike(written(5123, 'b.vn'))
  expect(found.length).toBeLessThanOrEqual(storyRules.flood.mostCandidates)
  expect(found[0]).toBe(items[5123])
})
