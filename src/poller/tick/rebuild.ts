import { DAY_MS } from '../../durations.ts'
import { byPlace, dayOfId, localDay } from '../../item-day.ts'
import type { Candidate } from '../../model.ts'
import { currentRevision } from '../../publish/current-revision.ts'
import { goodOf } from '../../publish/decode.ts'
import { type DayDocument, type ItemsDocument, KEYS, type NearDocument } from '../../publish/documents.ts'
import type { Store } from '../../publish/kv.ts'
import { startedMs } from '../../publish/revision.ts'
import { dayBefore } from '../../publish/sealed-days.ts'
import { addConfigVersion, newestConfig } from '../../store/config-versions.ts'
import type { Database } from '../../store/database.ts'
import { writeDay } from '../../store/days.ts'
import { readItems, writeItem } from '../../store/items.ts'
import { type Rebuild, readMeta, removeMeta, writeMeta } from '../../store/meta.ts'
import { writeDropped, writeNear } from '../../store/near.ts'
import { markDue } from '../../store/publications.ts'
import { addSeen, keptKeysOf } from '../../store/seen.ts'
import { NEWEST_KEPT } from '../merge/at-hand.ts'
import { addToNewestByPlace } from './newest-by-place.ts'
import { newestStoredDay, type Search } from './newest-stored-day.ts'

/** Fills an empty database from a full KV, the newest day first, some days at each tick. */

/** Per tick: KV allows an invocation 1,000 reads, and rows are counted by the day. */
const MOST_DAYS = 200
const MOST_ROWS = 20_000
/** How far back to search for a sealed day if the items are lost. */
const DAYS_BACK = 36
/** How old a day may be that still takes items. */
const DAYS_OPEN = 3

type Rebuilding = {
  readonly db: Database
  readonly store: Pick<Store, 'readItems' | 'readConfig' | 'readNear' | 'readStatus' | 'readDay'>
  readonly now: Date
  readonly utcOffset: string
  /** Rows that may still be written today. */
  readonly rowsLeft: number
  readonly log: (line: Readonly<Record<string, unknown>>, level?: 'error') => void
}

export type Rebuilt =
  | { readonly kind: 'done' }
  /** The content of KV was written by newer code: it must not be overwritten. */
  | { readonly kind: 'newer'; readonly key: string; readonly version: number }

const DONE: Rebuilt = { kind: 'done' }

/** Takes over the next part. Throws if KV cannot be read: then its content is unknown. */
export async function continueRebuild(rebuilding: Rebuilding): Promise<Rebuilt> {
  const { db } = rebuilding
  if (readMeta(db, 'rebuild')?.kind === 'unknown') {
    const taken = await takeOverItems(rebuilding)
    if (taken.kind === 'newer') return taken
  }
  const state = readMeta(db, 'rebuild')
  if (state?.kind === 'reading') return takeOverDays(rebuilding, state.nextDay)
  return DONE
}

async function takeOverItems({ db, store, now, utcOffset, log }: Rebuilding): Promise<Rebuilt> {
  const [items, config, near, status] = await Promise.all([
    store.readItems(),
    store.readConfig(),
    store.readNear(),
    store.readStatus(),
  ])
  if (items.kind === 'newer') return { ...items, key: KEYS.items }
  if (config.kind === 'newer') return { ...config, key: KEYS.config }
  const document = goodOf(items)
  if (items.kind === 'damaged') log({ event: 'damaged', key: 'items', detail: items.detail }, 'error')
  // If there is anything, days may exist to which no items lead. An empty KV is not searched.
  const isEmpty = [items, config, status].every(({ kind }) => kind === 'absent')
  const sealedDay = document?.sealedDay ?? ''
  const search = searchFrom(document, goodOf(status)?.tickedAt ?? '', { now, utcOffset })
  const unlinkedDay = isEmpty ? '' : await newestStoredDay(store, search)
  const nextDay = unlinkedDay || sealedDay
  db.transaction(() => {
    // A tick and an import may both have begun.
    if (readMeta(db, 'rebuild')?.kind !== 'unknown') return
    if (document) storeOpenItems(db, document, now)
    if (unlinkedDay !== '')
      beginSummary(db, { firstDay: document?.firstDay || unlinkedDay, sealedDay: unlinkedDay, now })
    if (near.kind === 'good') storeNear(db, near.document)
    storeConfig(db, goodOf(config)?.override ?? null, now)
    if (nextDay === '') removeMeta(db, 'rebuild')
    else writeMeta(db, 'rebuild', { kind: 'reading', nextDay })
  })
  if (document) log({ event: 'rebuild', items: document.items.length, nextDay })
  return DONE
}

/** Whenever the status is put, everything that was filed until then is in the items. */
function searchFrom(
  document: ItemsDocument | undefined,
  tickedAt: string,
  { now, utcOffset }: Pick<Rebuilding, 'now' | 'utcOffset'>,
): Search {
  const levelMs = Date.parse(tickedAt) || startedMs(document?.rev ?? '') || now.getTime()
  const from = new Date(levelMs - (document ? DAYS_OPEN : DAYS_BACK) * DAY_MS)
  const days = document?.items.map(({ id }) => dayOfId(id)) ?? []
  return { after: document?.sealedDay ?? '', days, from, utcOffset }
}

function storeOpenItems(db: Database, document: ItemsDocument, now: Date): void {
  const { items, firstDay, sealedDay, unreadSince = '' } = document
  for (const item of items) writeItem(db, item)
  addSeen(db, items.flatMap(keptKeysOf))
  writeMeta(db, 'items', { rev: currentRevision(db, now), firstDay, sealedDay })
  // Otherwise nothing would take it back once sources can be read.
  writeMeta(db, 'unread-since', unreadSince)
  // The journal begins again: followers of the earlier one must learn that, and new ones what of it the items know.
  markDue(db, [KEYS.items, KEYS.changes])
}

type Sealed = { readonly firstDay: string; readonly sealedDay: string; readonly now: Date }

/** Links to sealed days that nothing linked to: readers would not find them, and they might be sealed again. */
function beginSummary(db: Database, { firstDay, sealedDay, now }: Sealed): void {
  writeMeta(db, 'items', { rev: currentRevision(db, now), firstDay, sealedDay })
  markDue(db, [KEYS.items, KEYS.changes])
}

/** The owner may have saved another one here already. */
function storeConfig(db: Database, override: string | null, now: Date): void {
  if (override === null || newestConfig(db) !== undefined) return
  addConfigVersion(db, { at: now.toISOString(), note: 'taken over from KV', text: override })
}

function storeNear(db: Database, { items, dropped }: NearDocument): void {
  writeDropped(db, dropped)
  writeNear(db, items)
}

async function takeOverDays({ db, store, rowsLeft, log }: Rebuilding, first: string): Promise<Rebuilt> {
  const before = db.rowsWritten()
  const most = Math.min(MOST_ROWS, rowsLeft)
  const atHand = new Set(readItems(db).map(({ id }) => id))
  let day = first
  for (let read = 0; day !== '' && read < MOST_DAYS && db.rowsWritten() - before < most; read++) {
    const found = await store.readDay(day)
    if (found.kind === 'newer') return { ...found, key: KEYS.day(day) }
    if (found.kind !== 'good') log({ event: 'day-not-read', day, why: found.kind }, 'error')
    const document = goodOf(found)
    const next = document ? document.previousDay : await dayLeftOut(store, day)
    const state = readMeta(db, 'rebuild')
    if (state?.kind !== 'reading' || state.nextDay !== day) return DONE
    db.transaction(() => {
      if (document) storeDay(db, document, atHand)
      if (found.kind === 'absent') sealAtHand(db, day)
      if (next === '') removeMeta(db, 'rebuild')
      else writeMeta(db, 'rebuild', { kind: 'reading', nextDay: next })
    })
    day = next
  }
  return DONE
}

/**
 * Stores a sealed day, and as many of its items in their table as there is room for. Items that are there already are
 * older than the day if the Poller died between putting the two.
 */
function storeDay(db: Database, { day, items }: DayDocument, atHand: Set<string>): void {
  writeDay(db, day, items)
  for (const item of items) {
    if (atHand.size < NEWEST_KEPT) atHand.add(item.id)
    if (atHand.has(item.id)) writeItem(db, item)
  }
  const summary = readMeta(db, 'items')
  if (summary && day < summary.firstDay) writeMeta(db, 'items', { ...summary, firstDay: day })
  addToNewestByPlace(db, items)
  addSeen(db, items.flatMap(keptKeysOf))
}

/** Seals a day that was never put, because a backlog of old days comes last, with those of its items that are here. */
function sealAtHand(db: Database, day: string): void {
  const items = readItems(db).filter(({ id }) => dayOfId(id) === day)
  if (items.length === 0) return
  writeDay(db, day, items.toSorted(byPlace))
  addToNewestByPlace(db, items)
  markDue(db, [KEYS.day(day)])
}

/** The day before an unreadable one, from the counts of days in the items. */
async function dayLeftOut({ readItems }: Pick<Store, 'readItems'>, day: string): Promise<string> {
  const items = await readItems()
  if (items.kind === 'good' && items.document.days) return dayBefore(items.document.days, day)
  return ''
}

/**
 * Whether a candidate may have been kept on a day that is not taken over yet. An item's day is never before its date.
 */
export function mayBeUnread({ item }: Candidate, rebuild: Rebuild | undefined, utcOffset: string): boolean {
  if (rebuild === undefined) return false
  return rebuild.kind === 'unknown' || !item.dated || localDay(item.published, utcOffset) <= rebuild.nextDay
}
