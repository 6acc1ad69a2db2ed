import { DAY_MS } from '../../durations.ts'
import { dayOfId } from '../../item-day.ts'
import type { Item } from '../../model.ts'
import type { DayDocument, ItemsDocument } from '../../publish/documents.ts'
import { dayBefore } from '../../publish/sealed-days.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import { dayOf, encodeCursor, isPast, type Place } from '../query/cursor.ts'
import type { NewestOfPlaces } from '../query/newest-of-places.ts'

/** Day documents read for one answer: each is a KV read and up to a millisecond or two of JSON. */
const DAYS_READ = 3

export type Walk = {
  readonly after: Place | undefined
  readonly limit: number
  readonly selects: (item: Item) => boolean
  /** ISO 8601: items added before it are not wanted, so that a walk can end early. */
  readonly since?: string | undefined
}

export type Page = {
  readonly items: readonly Item[]
  /** The cursor of the next page; absent at the end. */
  readonly next?: string
}

export type Archive = {
  readonly current: ItemsDocument
  /** Undefined if no such day is stored. */
  readonly readDay: (day: string) => Promise<DayDocument | undefined>
  /** Items of the query's places after the current items; days are read after them. */
  readonly known?: NewestOfPlaces | undefined
}

/**
 * Reads one page of everything ever kept, newest place first: the current items, then the sealed days by their links.
 * Items that arrive in between move no other.
 */
export async function walk(
  { current, known, readDay }: Archive,
  { after, limit, selects, since }: Walk,
): Promise<Page> {
  const found: Found = { items: [], place: after }
  if (take(found, current.items, { limit, selects })) return pageOf(found)
  if (known && take(found, known.items, { limit, selects })) return pageOf(found)
  if (known?.isAll) return { items: found.items }
  return walkDays(found, { current, readDay }, { limit, selects, since })
}

/** Goes on with the sealed days, as far as one answer may read them. */
async function walkDays(
  found: Found,
  { current, readDay }: Archive,
  { limit, selects, since }: Omit<Walk, 'after'>,
): Promise<Page> {
  let day = firstSealedDay(current, found.place)
  for (let read = 0; day !== ''; read++) {
    if (read === DAYS_READ || found.items.length === limit) return pageOf(reachingTo(found, day))
    const document = await readDay(day)
    if (document && take(found, document.items, { limit, selects })) return pageOf(found)
    if (document && isBefore(document, since)) break
    day = document ? document.previousDay : nextWithout(day, current)
  }
  return { items: found.items }
}

/** The items of a page so far, and the place up to which the lists were read. */
type Found = { readonly items: Item[]; place: Place | undefined }

/** Takes the selected items after the place, and returns whether the page is full before the list ends. */
function take(found: Found, list: readonly Item[], { limit, selects }: Pick<Walk, 'limit' | 'selects'>): boolean {
  for (const item of list) {
    if (found.place && !isPast(item, found.place)) continue
    if (found.items.length === limit) return true
    found.place = { kind: 'below', id: item.id, at: item.at }
    if (selects(item)) found.items.push(item)
  }
  return false
}

/** The next page begins with this day, unless the place is already beyond it. */
function reachingTo({ items, place }: Found, day: string): Found {
  if (place && dayOf(place) <= day) return { items, place }
  return { items, place: { kind: 'day', day } }
}

const pageOf = ({ items, place }: Found): Page => withoutUndefined({ items, next: place && encodeCursor(place) })

/** The first sealed day to read: the current list may end in the middle of one. */
function firstSealedDay({ sealedDay }: ItemsDocument, place: Place | undefined): string {
  return place && dayOf(place) < sealedDay ? dayOf(place) : sealedDay
}

/** A missing day breaks the chain of links; continue by the list of days, or by the calendar. */
function nextWithout(day: string, { days, firstDay }: ItemsDocument): string {
  if (days !== undefined) return dayBefore(days, day)
  const before = new Date(Date.parse(`${day}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10)
  if (firstDay === '' || before < firstDay) return ''
  return before
}

/**
 * Whether no older day can have items added since: true for a day more than a week before `since` that has none. Only a
 * new store files items under days long past, and then under all of them.
 */
function isBefore({ day, items }: DayDocument, since: string | undefined): boolean {
  if (since === undefined || Date.parse(`${day}T00:00:00Z`) + 7 * DAY_MS >= Date.parse(since)) return false
  return items.every(({ added }) => added < since)
}

/** The day document that would hold an item, if its day is sealed. */
export function sealedDayOf(id: string, { sealedDay }: ItemsDocument): string | undefined {
  const day = dayOfId(id)
  return day <= sealedDay ? day : undefined
}
