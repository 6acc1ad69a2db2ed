import { gazetteer } from '../config/gazetteer.ts'
import type { Topic } from '../config/topic-schema.ts'
import { buildMatcher, type Matcher } from './matcher.ts'

let last: { readonly topic: Topic; readonly text: string; readonly matcher: Matcher } | undefined

/** The matcher of a topic over the gazetteer of this build; the last one is remembered, as a topic changes seldom. */
export function matcherFor(topic: Topic): Matcher {
  if (last?.topic === topic) return last.matcher
  const text = JSON.stringify(topic)
  last = { topic, text, matcher: last?.text === text ? last.matcher : buildMatcher(topic, gazetteer) }
  return last.matcher
}
