import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differencesOf, mergeChanges } from '../../../src/config/schema/override-changes.ts'

const base = {
  topic: { threshold: 10, drop: [{ name: 'ads', words: ['khuyến mãi'] }] },
  sources: [
    { id: 'a', url: 'https://a.example/rss' },
    { id: 'b', url: 'https://b.example/rss' },
  ],
  hidden: ['20261123-k3F9x2aB'],
}

test('differences are named by field, and entries of lists by id, name or themselves', () => {
  const after = {
    topic: { threshold: 12, drop: [{ name: 'ads', words: ['khuyến mãi', 'giảm giá'] }] },
    sources: [{ id: 'b', url: 'https://b.example/new' }],
    hidden: ['20261123-k3F9x2aB', '20261124-k3F9x2aC'],
  }
  expect(differencesOf(base, after)).toEqual([
    { path: 'topic.threshold', before: 10, after: 12 },
    { path: 'topic.drop[ads].words[giảm giá]', after: 'giảm giá' },
    { path: 'sources[a]', before: base.sources[0] },
    { path: 'sources[b].url', before: 'https://b.example/rss', after: 'https://b.example/new' },
    { path: 'hidden[20261124-k3F9x2aC]', after: '20261124-k3F9x2aC' },
  ])
})

test('an override that was not there before is different as a whole', () => {
  expect(differencesOf(null, { hidden: [] })).toEqual([{ path: '(whole config)', before: null, after: { hidden: [] } }])
})

test('changes of two people are merged; fields that both changed are named and stay mine', () => {
  const mine = { ...base, topic: { threshold: 14, drop: [...base.topic.drop, { name: 'xs', words: ['xổ số'] }] } }
  const theirs = { ...base, topic: { ...base.topic, threshold: 12 }, hidden: [], sources: base.sources.slice(1) }
  expect(mergeChanges(base, mine, theirs)).toEqual({
    merged: { topic: mine.topic, sources: base.sources.slice(1), hidden: [] },
    conflicts: ['topic.threshold'],
  })
})

test('a list whose entries have no names is one value', () => {
  expect(mergeChanges({ a: [[1]] }, { a: [[1], [2]] }, { a: [[1], [3]] })).toEqual({
    merged: { a: [[1], [2]] },
    conflicts: ['a'],
  })
})

const json = fc.jsonValue({ maxDepth: 3 })

test('for any three values: nobody else’s change is lost, and with one change there is no conflict', () => {
  fc.assert(
    fc.property(json, json, (before, after) => {
      // JSON cannot tell 0 from -0.
      const [a, b] = [JSON.parse(JSON.stringify(before)), JSON.parse(JSON.stringify(after))]
      expect(mergeChanges(a, a, b)).toEqual({ merged: b, conflicts: [] })
      expect(mergeChanges(a, b, a)).toEqual({ merged: b, conflicts: [] })
      expect(mergeChanges(a, b, b)).toEqual({ merged: b, conflicts: [] })
      expect(differencesOf(a, a)).toEqual([])
    }),
  )
})
