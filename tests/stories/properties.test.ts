import fc from 'fast-check'
import { expect, test } from 'vitest'
import { conflictOf } from '../../src/stories/facts/conflicts.ts'
import { likenessOf } from '../../src/stories/similarity.ts'
import { printOf } from '../../src/stories/words/print.ts'
import { type Labelled, readPairs, relationTo, stored, UTC_OFFSET, whole } from './labelled.ts'

const articles = readPairs().flatMap(({ a, b }) => [a, b])
const cut = fc.tuple(fc.constantFrom(...articles), fc.nat(200), fc.nat(3)).map(
  ([one, length, hours]): Labelled => ({
    ...one,
    summary: one.summary.slice(0, length),
    published: new Date(Date.parse(one.published) + hours * 3_600_000).toISOString(),
  }),
)
const odd = fc.record({
  title: fc.string({ unit: 'binary', minLength: 1 }),
  summary: fc.string({ unit: 'binary' }),
  published: fc.constant('2026-11-22T02:00:00.000Z'),
  source: fc.constantFrom('vov.vn', 'vtv.vn'),
  found: fc.boolean(),
  language: fc.constantFrom('vi', 'en'),
})
const article: fc.Arbitrary<Labelled> = fc.oneof({ weight: 3, arbitrary: cut }, odd)

test('likeness and conflict are the same from both sides', () => {
  fc.assert(
    fc.property(article, article, (one, other) => {
      const [a, b] = [whole(one), whole(other)]
      expect(likenessOf(printOf(a), printOf(b))).toEqual(likenessOf(printOf(b), printOf(a)))
      expect(conflictOf(a, b, UTC_OFFSET)).toBe(conflictOf(b, a, UTC_OFFSET))
    }),
    { numRuns: 500 },
  )
})

test('an article is one story with itself at another outlet at the same moment', () => {
  fc.assert(
    fc.property(cut, (one) => {
      const elsewhere = { ...one, source: `other.${one.source}` }
      expect(relationTo([stored(whole(one))], whole(elsewhere)).kind).toBe('copy')
    }),
  )
})

test('nothing throws, and two languages are never joined by likeness', () => {
  fc.assert(
    fc.property(fc.array(article, { maxLength: 6 }), article, (others, one) => {
      const items = others.map((other) => stored(whole(other)))
      const relation = relationTo(items, whole(one))
      if (relation.kind !== 'copy' || relation.because.rule === 'equal-headline') return
      expect(relation.item.language).toBe(whole(one).language)
    }),
    { numRuns: 500 },
  )
})

test('one outlet’s two direct articles are never one item', () => {
  fc.assert(
    fc.property(cut, cut, (one, other) => {
      const direct = (from: Labelled) => whole({ ...from, source: 'vov.vn', found: false })
      const relation = relationTo([stored(direct(one))], direct(other))
      expect(relation.kind).not.toBe('copy')
    }),
  )
})
