import type { Evidence, JoinReason } from '../model.ts'
import type { ItemVerdict } from './judge.ts'
import type { Judged } from './judged.ts'
import type { Matcher } from './matcher.ts'

/** A kept story that an article turned out to repeat, and how similar they are. */
export type RetoldStory = {
  readonly story: { readonly places: readonly string[]; readonly because: readonly Evidence[] }
  readonly likeness: JoinReason
}

/**
 * Gives an item that names no place the places of the kept story that it repeats, and one more reason: the rule
 * "story", whose words are the title. It is then kept from the topic's threshold on. The verdict stays as it was if the
 * item has places or is kept already, if the two are less similar than the topic requires, if anything speaks against
 * the item, or if the story itself inherited its places.
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

/** A decision of the owner is final. */
const isOwnersRule = (because: readonly Evidence[]): boolean => because.some(([rule]) => rule.startsWith('drop-'))
