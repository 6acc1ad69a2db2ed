import { gazetteer } from '../../config/gazetteer.ts'
import { dayOfId } from '../../item-day.ts'
import type { Item } from '../../model.ts'
import type { ItemsDocument, NewestByPlaceDocument } from '../../publish/documents.ts'
import { type PlaceSlot, placeSlots } from '../../relevance/place-slots.ts'
import { isPast, type Place } from './cursor.ts'

/** Items of some places older than the current ones, without a gap. */
export type NewestOfPlaces = {
  /** Newest place first, all older than the current items. */
  readonly items: readonly Item[]
  /** Whether nothing older was ever kept of these places. */
  readonly isAll: boolean
}

let slots: readonly PlaceSlot[] | undefined

/** Whether days between the newest by place and the current items are in neither: the two documents are of different times. */
export function hasGap(
  { items, sealedDay }: Pick<ItemsDocument, 'items' | 'sealedDay'>,
  { through }: Pick<NewestByPlaceDocument, 'through'>,
): boolean {
  const last = items.at(-1)
  return through < sealedDay && (last === undefined || dayOfId(last.id) > through)
}

/**
 * Continues the news of places where the current items end, as far as it is known without a gap. Undefined if nothing
 * is known: the document is of another time, or all that it has of these places is among the current items.
 */
export function newestOfPlaces(
  places: readonly string[],
  document: Pick<ItemsDocument, 'items' | 'sealedDay'>,
  newest: NewestByPlaceDocument,
): NewestOfPlaces | undefined {
  if (places.length === 0 || hasGap(document, newest)) return undefined
  const last = document.items.at(-1)
  const { items, each } = newest
  slots ??= placeSlots(gazetteer)
  const asked = places.map((slug) => slotOf(slots ?? [], slug))
  if (asked.includes(undefined)) return undefined
  const ends = asked.map((slot) => slot && endOf(items, slot.covers, each))
  const end = ends.reduce((newest, one) => (isNewer(one, newest) ? one : newest), undefined)
  const older = items.filter((item) => last === undefined || isPast(item, below(last)))
  const known = older.filter((item) => end === undefined || item === end || !isPast(item, below(end)))
  if (known.length === 0 && end !== undefined) return undefined
  return { items: known, isAll: end === undefined }
}

/** The slot of a place, or the first one that covers it. */
const slotOf = (slots: readonly PlaceSlot[], slug: string) =>
  slots.find((slot) => slot.slug === slug) ?? slots.find(({ covers }) => covers.has(slug))

/** The last item of a place in the document; undefined if the document has all its items. */
function endOf(items: readonly Item[], covers: ReadonlySet<string>, each: number): Item | undefined {
  return items.filter(({ places }) => places.some((slug) => covers.has(slug)))[each - 1]
}

function isNewer(item: Item | undefined, other: Item | undefined): boolean {
  return item !== undefined && (other === undefined || isPast(other, below(item)))
}

const below = ({ id, at }: Item): Place => ({ kind: 'below', id, at })
