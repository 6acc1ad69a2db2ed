import { expect, test } from 'vitest'
import { gazetteer } from '../../src/config/gazetteer.ts'
import type { Topic } from '../../src/config/schema/topic-schema.ts'
import { topic } from '../../src/config/topic.ts'
import { judge } from '../../src/relevance/judge.ts'
import { buildMatcher, retuned } from '../../src/relevance/matcher.ts'
import { matcherFor } from '../../src/relevance/matcher-for.ts'

test('one topic has one matcher, however often its config is read', () => {
  const matcher = matcherFor(topic)
  expect(matcherFor(topic)).toBe(matcher)
  expect(matcherFor(structuredClone(topic))).toBe(matcher)
})

test('another topic has another matcher, with another version', () => {
  const matcher = matcherFor(topic)
  const stricter = matcherFor({ ...topic, threshold: 12 })
  expect(stricter.topic.threshold).toBe(12)
  expect(stricter.version).not.toBe(matcher.version)
  expect(matcherFor(topic).topic.threshold).toBe(topic.threshold)
})

const changes: readonly [string, Partial<Topic>, boolean][] = [
  ['another threshold', { threshold: 14 }, true],
  ['other weights', { weights: { ...topic.weights, unit: { ...topic.weights.unit, title: 3, summary: 2 } } }, true],
  ['a rule of the owner', { drop: [{ name: 'no-weather', words: ['thời tiết'] }] }, true],
  ['a context less', { contexts: topic.contexts.slice(1) }, false],
  ['another byline', { bylines: ['Tin nhanh'] }, false],
]
const headlines = [
  'Mưa lớn gây sạt lở ở xã Sín Thầu, tỉnh Điện Biên',
  'Cháy nhà trên đường Điện Biên Phủ, quận Bình Thạnh',
  'Tin nhanh - thời tiết Mường Nhé chuyển rét',
]

test.each(changes)('%s: a matcher made from another judges as one built anew', (_, change, shares) => {
  const first = buildMatcher(topic, gazetteer)
  const changed = { ...topic, ...change }
  const made = retuned(first, changed, gazetteer)
  const anew = buildMatcher(changed, gazetteer)
  expect([made.version, made.accented === first.accented]).toEqual([anew.version, shares])
  for (const title of headlines) {
    const item = { title, summary: '', categories: [], link: '' }
    expect(judge(made, item)).toEqual(judge(anew, item))
  }
})
