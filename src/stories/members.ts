import { storyRules } from '../config/stories.ts'
import type { Item } from '../model.ts'
import { eventProbability, type Setting } from './event-signs.ts'
import type { Text } from './words/print.ts'

const texts = new WeakMap<Item, readonly Text[]>()

/**
 * The texts by which an item may be recognised: its own, and its lead under the headlines of other outlets that joined
 * it, whose leads are not stored. Made at the first call for this very object.
 */
function textsOf(item: Item): readonly Text[] {
  if (item.also.length === 0) return [item]
  const known = texts.get(item)
  if (known !== undefined) return known
  const others = item.also.slice(0, storyRules.flood.mostHeadlines).flatMap(({ title, published }) => {
    if (title === undefined) return []
    return [{ title, summary: item.summary, published }]
  })
  const made = [item, ...others]
  texts.set(item, made)
  return made
}

/** For each text of an item the probability that another text reports its event, 0 to 1; an unlikely one counts as 0. */
export function probabilitiesOf(item: Item, other: Text, setting: Setting): readonly number[] {
  const { unlikely } = storyRules.sameEvent
  return textsOf(item).map((text) => eventProbability(text, other, setting, unlikely))
}

/** Whether a text reports the event of an item: one of its texts says so, and the others do not say otherwise. */
export function isEventOf(item: Item, other: Text, setting: Setting): boolean {
  const { probability: least, mean } = storyRules.sameEvent
  const texts = textsOf(item)
  if (!texts.some((text) => eventProbability(text, other, setting, least) >= least)) return false
  if (texts.length === 1) return true
  const sum = probabilitiesOf(item, other, setting).reduce((total, one) => total + one, 0)
  return sum >= mean * texts.length
}
