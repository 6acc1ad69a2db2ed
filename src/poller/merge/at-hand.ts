import { dayOfId } from '../../item-day.ts'
import type { Item } from '../../model.ts'
import { itemBytes } from './item-bytes.ts'

/** Beyond the open days, this many of the newest items stay in the table, so that no feed is empty on quiet days. */
export const NEWEST_KEPT = 200
/** Together with open items, as JSON in bytes: the usual size of the document of items. */
const NEWEST_BYTES = 250_000

/** The items that stay in the table: all of open days, and the newest before them that fit. Newest place first. */
export function staysAtHand(items: readonly Item[], sealedDay: string): readonly Item[] {
  let room = NEWEST_BYTES
  return items.filter((item, index) => {
    const isOpen = dayOfId(item.id) > sealedDay
    if (!isOpen && (index >= NEWEST_KEPT || room <= 0)) return false
    room -= itemBytes(item)
    return isOpen || room >= 0
  })
}
