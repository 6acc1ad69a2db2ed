import { gazetteer } from '../config/gazetteer.ts'
import { topic as builtIn } from '../config/topic.ts'
import type { Topic } from '../config/topic-schema.ts'
import { buildMatcher, type Matcher } from './matcher.ts'

/** `text` is the topic's JSON, once another topic had to be compared with it. */
type Remembered = { readonly topic: Topic; text?: string; readonly matcher: Matcher }

const remember = (topic: Topic): Remembered => {
  const matcher = buildMatcher(topic, gazetteer)
  matcher.accented()
  return { topic, matcher }
}

/** Built while the isolate starts: the platform counts that time apart from the CPU time of a tick or a request. */
let last = remember(builtIn)

/** The matcher of a topic over the gazetteer of this build; the last one is remembered, as a topic changes seldom. */
export function matcherFor(topic: Topic): Matcher {
  if (last.topic === topic) return last.matcher
  const text = JSON.stringify(topic)
  last.text ??= JSON.stringify(last.topic)
  last = text === last.text ? { ...last, topic } : { ...remember(topic), text }
  return last.matcher
}
