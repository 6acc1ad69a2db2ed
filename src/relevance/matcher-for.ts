import { gazetteer } from '../config/gazetteer.ts'
import type { Topic } from '../config/schema/topic-schema.ts'
import { topic as builtIn } from '../config/topic.ts'
import { buildMatcher, type Matcher, retuned } from './matcher.ts'

/** `text` is the topic's JSON, once another topic had to be compared with it. */
type Remembered = { readonly topic: Topic; text?: string; readonly matcher: Matcher }

let last: Remembered | undefined

/** The matcher of a topic over the gazetteer of this build. Caches the last one, since topics rarely change. */
export function matcherFor(topic: Topic): Matcher {
  // Built on first use: most requests need none, and it costs more than everything else when an isolate starts.
  last ??= { topic: builtIn, matcher: buildMatcher(builtIn, gazetteer) }
  if (last.topic === topic) return last.matcher
  const text = JSON.stringify(topic)
  last.text ??= JSON.stringify(last.topic)
  last = text === last.text ? { ...last, topic } : { topic, matcher: retuned(last.matcher, topic, gazetteer), text }
  return last.matcher
}
