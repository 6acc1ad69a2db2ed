import { editRules } from '../config/stories.ts'
import { MINUTE_MS } from '../durations.ts'
import type { Item } from '../model.ts'

/**
 * Whether an edit may move an item's `updated`. If not, the new words are stored but not announced: every request gets
 * the words of today, and a source that never stays the same bothers nobody.
 */
export function mayMoveUpdated({ added, updated }: Pick<Item, 'added' | 'updated'>, now: Date): boolean {
  const ageMs = now.getTime() - Date.parse(added)
  const { least, most, ofAge } = editRules
  const wait = Math.min(Math.max(ofAge * ageMs, least * MINUTE_MS), most * MINUTE_MS)
  return now.getTime() - Date.parse(updated) >= wait
}
