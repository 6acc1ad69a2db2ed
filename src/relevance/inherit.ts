import type { Evidence, JoinReason } from '../model.ts'
import type { ItemVerdict, Judged } from './judge.ts'
import type { Matcher } from './matcher.ts'

/** A kept item that an article was found to tell too, by the stage that knows stories, and how alike they are. */
export type RetoldStory = {
  readonly story: { readonly places: readonly string[]; readonly because: readonly Evidence[] }
  readonly likeness: JoinReason
}

/**
 * The judgement of an item that names no place, once it was found to tell a kept item's story: that item's places, and
 * one more reason, of the rule "story", whose words are the title. Kept from the topic's threshold on. The judgement as
 * it was where the item has places or is kept already, where the two are less alike than the topic asks, where anything
 * speaks against the item, or where the story has its own places from another: what was inherited is not handed on.
 */
export function inheritPlaces(
  { topic }: Matcher,
  item: Judged,
  judgement: ItemVerdict,
  told: RetoldStory,
): ItemVerdict {
  const { kept, places, because } = judgement
  const { story, likeness } = told
  if (kept || places.length > 0 || story.places.length === 0 || likeness[1] < topic.storyLikeness) return judgement
  if (because.some(([, , , , weight]) => weight < 0) || isOwnersRule(because) || story.because.some(isInherited)) {
    return judgement
  }
  const reason: Evidence = ['story', 'title', 0, item.title.length, topic.weights.story]
  const score = judgement.score + reason[4]
  const isKept = score >= topic.threshold
  return {
    kept: isKept,
    score,
    because: [...because, reason],
    places: isKept ? story.places : places,
    nearMiss: !isKept && score >= topic.nearMiss,
  }
}

const isInherited = ([rule]: Evidence): boolean => rule === 'story'

/** What the owner decided stays decided. */
const isOwnersRule = (because: readonly Evidence[]): boolean => because.some(([rule]) => rule.startsWith('drop-'))
