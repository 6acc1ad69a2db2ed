import { dayOfId } from '../../item-day.ts'
import type { Item } from '../../model.ts'
import { hash8 } from '../../text/hash.ts'
import { ITEM_ID } from '../../text/item-id.ts'
import { isRealDay } from './parse-instant.ts'

/** Where a walk through the archive continues: below an item, or at the beginning of a day. */
export type Place =
  | { readonly kind: 'below'; readonly id: string; readonly at: string }
  | { readonly kind: 'day'; readonly day: string }

/** The local day in which a place lies. */
export function dayOf(place: Place): string {
  return place.kind === 'day' ? place.day : dayOfId(place.id)
}

/** Whether an item comes at or after a place, in the order of all lists (`byPlace` in item-day.ts). */
export function isPast(item: Item, place: Place): boolean {
  if (place.kind === 'day') return dayOfId(item.id) <= place.day
  const [day, placeDay] = [item.id.slice(0, 8), place.id.slice(0, 8)]
  if (day !== placeDay) return day < placeDay
  return item.at === place.at ? item.id < place.id : item.at < place.at
}

/** Encodes a place for an address: base64url, with a digest that reveals a damaged one. */
export function encodeCursor(place: Place): string {
  const text = place.kind === 'day' ? place.day : `${place.id} ${place.at}`
  return btoa(`${text} ${hash8(text)}`)
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

const DAY = /^\d{4}-\d\d-\d\d$/
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/** Decodes a cursor; undefined if it is unknown or expired. */
export function decodeCursor(cursor: string): Place | undefined {
  if (!/^[\w-]{1,100}$/.test(cursor) || cursor.length % 4 === 1) return undefined
  const decoded = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'))
  const border = decoded.lastIndexOf(' ')
  const text = decoded.slice(0, border)
  if (border < 0 || hash8(text) !== decoded.slice(border + 1)) return undefined
  if (DAY.test(text) && isRealDay(text)) return { kind: 'day', day: text }
  const [id = '', at = '', ...others] = text.split(' ')
  if (others.length > 0 || !ITEM_ID.test(id) || !INSTANT.test(at) || !isRealDay(dayOfId(id))) return undefined
  return { kind: 'below', id, at }
}
