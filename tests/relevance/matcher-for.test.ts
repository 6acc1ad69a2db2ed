import { expect, test } from 'vitest'
import { topic } from '../../src/config/topic.ts'
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
