import { DAY_MS } from '../../durations.ts'
import { byPlace, dayOfId, isOpen, localDay } from '../../item-day.ts'
import { mainKeyOf } from '../../item-keys.ts'
import type { Item } from '../../model.ts'
import { currentRevision } from '../../publish/current-revision.ts'
import { KEYS } from '../../publish/documents.ts'
import { NO_SUMMARY } from '../../publish/make-documents.ts'
import { newestConfig } from '../../store/config-versions.ts'
import type { Database } from '../../store/database.ts'
import { newestSealedDay, readDay, sealedDayAfter, sealedDayBefore, writeDay } from '../../store/days.ts'
import { readItems, writeItem } from '../../store/items.ts'
import { addToJournal } from '../../store/journal.ts'
import { readMeta, writeMeta } from '../../store/meta.ts'
import { markDue } from '../../store/publications.ts'
import { addSeen, keptKeysOf, wasSeen } from '../../store/seen.ts'
import { readToday } from '../../store/today.ts'
import type { ExportPage, ImportedPart } from '../api.ts'
import { NEWEST_KEPT } from '../merge/at-hand.ts'
import type { Change } from '../merge/desk.ts'
import { addToNewestByPlace } from '../tick/newest-by-place.ts'
import { announceLater } from './announce-imported.ts'
import { type ArchiveLine, headerLine, readArchiveLine } from './archive-line.ts'
import { storeConfigVersion } from './config-versions.ts'

/** Exports everything ever kept as JSON Lines, and imports it. A line is a stored item, the header, or the config. */

/** Characters of one page: an RPC answer stays far below 32 MiB. */
const MOST_ON_A_PAGE = 2_000_000
/** The part of a day's rows that an import may use; ticks need the rest. */
const ROWS_FOR_IMPORT = 0.75

/**
 * Exports the page after a place: "" for the beginning, then the last day of the page before. Sealed days come first,
 * oldest first, then the open items.
 */
export function exportPage(db: Database, after: string, now: Date): ExportPage {
  const lines = after === '' ? headerLines(db, now) : []
  let size = 0
  const { sealedDay } = readMeta(db, 'items') ?? NO_SUMMARY
  for (let day = sealedDayAfter(db, after); day !== ''; day = sealedDayAfter(db, day)) {
    for (const item of (readDay(db, day) ?? []).toReversed()) {
      const line = JSON.stringify(item)
      size += line.length
      lines.push(line)
    }
    if (size > MOST_ON_A_PAGE) return { lines, next: day }
  }
  const open = readItems(db).filter(({ id }) => dayOfId(id) > sealedDay)
  for (const item of open.toSorted(byPlace).toReversed()) lines.push(JSON.stringify(item))
  return { lines }
}

function headerLines(db: Database, now: Date): string[] {
  const lines = [headerLine(now.toISOString())]
  const config = newestConfig(db)?.text ?? null
  if (config !== null) lines.push(JSON.stringify({ config: JSON.parse(config) }))
  return lines
}

/**
 * Stores some lines of an export. Stored items are skipped, so any part can be sent again. Days are published
 * gradually, as the day's writes to KV allow.
 */
export function importLines(db: Database, lines: readonly string[], importing: Importing): ImportedPart {
  const { now, rowsWrittenPerDay } = importing
  const read = lines.map((line, index) => readArchiveLine(line, index + 1))
  const problems = read.flatMap((line, index) => problemOf(line, index + 1, importing))
  if (problems.length > 0) return { kind: 'wrong', problems }
  const used = readToday(db, now).rowsWritten
  if (used > ROWS_FOR_IMPORT * rowsWrittenPerDay) {
    return { kind: 'later', why: `${used} rows were written today; the import can continue tomorrow (UTC)` }
  }
  return db.transaction(() => storeLines(db, read, importing))
}

/** A day to come would stay at the top of every list until it has passed. */
function problemOf(line: ArchiveLine, number: number, { now, utcOffset }: Importing): readonly string[] {
  if (line.kind === 'wrong') return [line.problem]
  const tomorrow = localDay(new Date(now.getTime() + DAY_MS), utcOffset)
  if (line.kind !== 'item' || dayOfId(line.item.id) <= tomorrow) return []
  return [`line ${number}: id: begins with a day that is still to come`]
}

export type Importing = {
  readonly now: Date
  readonly utcOffset: string
  readonly rowsWrittenPerDay: number
  /** The LIMITS variable. */
  readonly limits: string | undefined
}

function storeLines(db: Database, read: readonly ArchiveLine[], { now, utcOffset, limits }: Importing): ImportedPart {
  const rowsBefore = db.rowsWritten()
  for (const line of read) if (line.kind === 'config') importConfig(db, line.text, { now, limits })
  const items = read.filter((line) => line.kind === 'item').map(({ item }) => item)
  const fresh = unknownOf(db, items)
  if (fresh.length > 0) storeItems(db, fresh, { now, utcOffset })
  const today = readToday(db, now)
  writeMeta(db, 'today', { ...today, rowsWritten: today.rowsWritten + db.rowsWritten() - rowsBefore })
  return { kind: 'imported', items: fresh.length, known: items.length - fresh.length }
}

/** The items that are not stored yet, each once, by their keys and by their ids. */
function unknownOf(db: Database, items: readonly Item[]): readonly Item[] {
  const ids = new Set(readItems(db).map(({ id }) => id))
  for (const day of new Set(items.map(({ id }) => dayOfId(id)))) {
    for (const { id } of readDay(db, day) ?? []) ids.add(id)
  }
  const keys = new Set<string>()
  return items.filter((item) => {
    const key = mainKeyOf(item)
    if (ids.has(item.id) || keys.has(key) || wasSeen(db, key)) return false
    ids.add(item.id)
    keys.add(key)
    return true
  })
}

function storeItems(
  db: Database,
  items: readonly Item[],
  { now, utcOffset }: Pick<Importing, 'now' | 'utcOffset'>,
): void {
  const before = readMeta(db, 'items') ?? NO_SUMMARY
  const stored = readItems(db)
  const days = [...new Set(items.map(({ id }) => dayOfId(id)))].sort()
  const closed = days.filter((day) => !isOpen(day, now, utcOffset))
  const sealedDay = [before.sealedDay, ...closed].sort().at(-1) ?? ''
  // Open items of days that the import seals become part of those days.
  const overtaken = stored.filter(({ id }) => dayOfId(id) > before.sealedDay && dayOfId(id) <= sealedDay)
  const byDay = Map.groupBy([...overtaken, ...items], ({ id }) => dayOfId(id))
  for (const [day, added] of byDay) {
    if (day > sealedDay) for (const item of added) writeItem(db, item)
    else sealWith(db, day, added)
  }
  const open = items.filter(({ id }) => dayOfId(id) > sealedDay)
  addToJournal(
    db,
    open.flatMap(({ id, dropped }): Change[] => {
      const added: Change = { kind: 'new', item: id }
      return dropped ? [added, { kind: 'dropped', item: id }] : [added]
    }),
    now,
  )
  announceLater(
    db,
    days.filter((day) => day <= sealedDay),
  )
  addSeen(db, items.flatMap(keptKeysOf))
  keepNewest(db, sealedDay)
  const first = [before.firstDay, ...days].filter((day) => day !== '').sort()[0] ?? ''
  writeMeta(db, 'items', { rev: currentRevision(db, now), firstDay: first, sealedDay })
  markDue(db, [KEYS.items, KEYS.changes])
}

/** Adds items to a sealed day, and marks it and the day that links to it for publishing. */
function sealWith(db: Database, day: string, added: readonly Item[]): void {
  const items = new Map([...(readDay(db, day) ?? []), ...added].map((item) => [item.id, item]))
  writeDay(db, day, [...items.values()].toSorted(byPlace))
  addToNewestByPlace(db, added)
  const changed = [day, sealedDayAfter(db, day)].filter((one) => one !== '')
  markDue(
    db,
    changed.map((one) => KEYS.day(one)),
  )
}

/** Puts the newest sealed items into the table of items, as many as a feed shows with the open ones. */
function keepNewest(db: Database, sealedDay: string): void {
  let room = NEWEST_KEPT - readItems(db).filter(({ id }) => dayOfId(id) > sealedDay).length
  for (let day = newestSealedDay(db); day !== '' && room > 0; day = sealedDayBefore(db, day)) {
    const items = readDay(db, day) ?? []
    for (const item of items.slice(0, room)) writeItem(db, item)
    room -= items.length
  }
}

/** Restores the owner's config if none was saved here. */
function importConfig(db: Database, text: string, { now, limits }: Pick<Importing, 'now' | 'limits'>): void {
  if (newestConfig(db) === undefined) storeConfigVersion(db, { text, note: 'imported', now, limits })
}
