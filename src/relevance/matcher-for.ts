import { gazetteer } from '../config/gazetteer.ts'
import { topic as builtIn } from '../config/topic.ts'
import type { Topic } from '../config/topic-schema.ts'
import { buildMatcher, type Matcher, retuned } from './matcher.ts'

/** `text` is the topic's JSON, once another topic had to be compared with it. */
type Remembered = { readonly topic: Topic; text?: string; readonly matcher: Matcher }

/** Built while the isolate starts: the platform counts that time apart from the CPU time of a tick or a request. */
const builtInMatcher = buildMatcher(builtIn, gazetteer)
builtInMatcher.accented()

let last: Remembered = { topic: builtIn, matcher: builtInMatcher }

/** The matcher of a topic over the gazetteer of this build; the last one is remembered, as a topic changes seldom. */
export function matcherFor(topic: Topic): Matcher {
  if (last.topic === topic) return last.matcher
  const text = JSON.stringify(topic)
  last.text ??= JSON.stringify(last.topic)
  last = text === last.text ? { ...last, topic } : { topic, matcher: retuned(last.matcher, topic, gazetteer), text }
  return last.matcher
}
