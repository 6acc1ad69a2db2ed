import type { Item } from '../../model.ts'
import { jsonBytes } from '../../text/json-bytes.ts'

/** Items are replaced, never changed, so each is measured once. */
const measured = new WeakMap<Item, number>()

/** The length of an item in a list as JSON, with its comma, in bytes. */
export function itemBytes(item: Item): number {
  const known = measured.get(item)
  if (known !== undefined) return known
  const bytes = jsonBytes(item) + 1
  measured.set(item, bytes)
  return bytes
}
