import { storyRules } from '../config/stories.ts'
import type { Item } from '../model.ts'
import type { Text } from './words/print.ts'

const texts = new WeakMap<Item, readonly Text[]>()

/**
 * The texts by which an item may be recognised: its own, and its lead under the headlines of other outlets that joined
 * it, whose leads are not stored. Made at the first call for this very object.
 */
export function textsOf(item: Item): readonly Text[] {
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
