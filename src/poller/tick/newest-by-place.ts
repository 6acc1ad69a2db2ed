import { gazetteer } from '../../config/gazetteer.ts'
import { byPlace } from '../../item-day.ts'
import type { Item } from '../../model.ts'
import { KEYS, type NewestByPlaceDocument, VERSION } from '../../publish/documents.ts'
import { NO_SUMMARY } from '../../publish/make-documents.ts'
import { type PlaceSlot, placeSlots } from '../../relevance/place-slots.ts'
import type { Database } from '../../store/database.ts'
import { readMeta, writeMeta } from '../../store/meta.ts'
import { markDue } from '../../store/publications.ts'

/** This many sealed items of each commune, ward and former district are kept together, however old. */
const MOST_EACH = 5
/** The most characters of the document: as much as a request can decode beside the current items. */
const MOST_TEXT = 256_000

let slots: readonly PlaceSlot[] | undefined

/** The newest news of each place among items, newest place first. */
export function newestByPlace(items: readonly Item[], each: number): readonly Item[] {
  slots ??= placeSlots(gazetteer)
  const news = items.filter(({ backfill, dropped }) => !backfill && !dropped).toSorted(byPlace)
  const chosen = new Set<Item>()
  for (const { covers } of slots) {
    const own = news.filter(({ places }) => places.some((slug) => covers.has(slug)))
    for (const item of own.slice(0, each)) chosen.add(item)
  }
  return news.filter((item) => chosen.has(item))
}

/** Adds sealed items to those that are kept by place. Call it wherever a day is sealed or taken over. */
export function addToNewestByPlace(db: Database, sealed: readonly Item[]): void {
  const before = readMeta(db, 'newest-by-place') ?? []
  const items = new Map(before.map((item) => [item.id, item]))
  for (const { judgedBy: _judgedBy, ...item } of sealed) items.set(item.id, { ...item, keys: [] })
  writeMeta(db, 'newest-by-place', newestByPlace([...items.values()], MOST_EACH))
  markDue(db, [KEYS.newestByPlace])
}

/**
 * Makes the document of the newest sealed items by place, with fewer of each place if there would be too many.
 * Undefined while a rebuild still has days to read, because nobody knows what they hold.
 */
export function makeNewestByPlace(db: Database): NewestByPlaceDocument | undefined {
  if (readMeta(db, 'rebuild') !== undefined) return undefined
  const kept = readMeta(db, 'newest-by-place') ?? []
  const { sealedDay } = readMeta(db, 'items') ?? NO_SUMMARY
  let each = MOST_EACH
  let items = kept
  while (each > 1 && JSON.stringify(items).length > MOST_TEXT) items = newestByPlace(kept, --each)
  return { version: VERSION, through: sealedDay, each, items }
}
