import type { LoadedConfig } from '../config/schema/load.ts'
import { byPlace } from '../item-day.ts'
import type { Item } from '../model.ts'
import type { ItemsSummary } from '../store/counts.ts'
import type { Database } from '../store/database.ts'
import { countDays, readDay, sealedDayBefore } from '../store/days.ts'
import { readItems } from '../store/items.ts'
import { forgottenWith, newestEntry, readForgotten, readJournal } from '../store/journal.ts'
import { readMeta } from '../store/meta.ts'
import { readDropped, readNear } from '../store/near.ts'
import { withoutUndefined } from '../without-undefined.ts'
import {
  type ChangesDocument,
  type ConfigDocument,
  type DayDocument,
  type ItemsDocument,
  type NearDocument,
  type PublishedItem,
  type SealedDays,
  VERSION,
} from './documents.ts'
import { packDays } from './sealed-days.ts'

/** The most characters of dropped items in the document of near misses: as much as a request can decode. */
const MOST_DROPPED_TEXT = 400_000
/** A month of a hundred changes a day is 3,000. */
const MOST_CHANGES = 10_000

/** The summary in the items document before anything was kept. */
export const NO_SUMMARY: ItemsSummary = { rev: '', firstDay: '', sealedDay: '' }

/** Makes `items` from the database as it is now. */
export function makeItems(db: Database): ItemsDocument {
  const summary = readMeta(db, 'items') ?? NO_SUMMARY
  const items = readItems(db).toSorted(byPlace).map(publishedFrom)
  const unreadSince = readMeta(db, 'unread-since') || undefined
  return withoutUndefined({ version: VERSION, ...summary, items, ...daysUpTo(db, summary.sealedDay), unreadSince })
}

/** Makes the document of one sealed day; undefined if the day is not sealed. */
export function makeDay(db: Database, day: string): DayDocument | undefined {
  const items = readDay(db, day)
  if (items === undefined) return undefined
  const previousDay = sealedDayBefore(db, day)
  return { version: VERSION, day, previousDay, ...daysUpTo(db, day), items: items.map(publishedFrom) }
}

function daysUpTo(db: Database, day: string): { readonly days?: SealedDays } {
  const days = packDays(countDays(db, day))
  if (days === undefined) return {}
  return { days }
}

function publishedFrom({ judgedBy: _judgedBy, ...item }: Item): PublishedItem {
  return item
}

/** Makes the document of near misses, with as many dropped items as a reader can use. */
export function makeNear(db: Database): NearDocument {
  let room = MOST_DROPPED_TEXT
  const dropped = []
  for (const item of readDropped(db)) {
    room -= JSON.stringify(item).length
    if (room < 0) break
    dropped.push(item)
  }
  return { version: VERSION, items: readNear(db), dropped }
}

/** Makes the document of the newest entries of the journal. */
export function makeChanges(db: Database): ChangesDocument {
  const all = readJournal(db)
  const entries = all.slice(-MOST_CHANGES)
  const forgotten = forgottenWith(all.slice(0, -MOST_CHANGES), readForgotten(db))
  const { settled = 0 } = readMeta(db, 'settled-changes') ?? {}
  return { version: VERSION, epoch: readMeta(db, 'epoch') ?? '', newest: newestEntry(db), settled, forgotten, entries }
}

/** Makes the document of the config in force. Leaves out the built-in topic, which is part of the build. */
export function makeConfig(
  loaded: LoadedConfig,
  { build, journal }: Pick<ConfigDocument, 'build' | 'journal'>,
): ConfigDocument {
  const { config, rev, problems, inForce, override = null, savedAt } = loaded
  const { site, sources, limits, hidden, topic } = config
  return withoutUndefined({
    version: VERSION,
    rev,
    savedAt,
    build,
    journal,
    inForce,
    problems,
    override,
    config: { site, sources, limits, hidden, topic: { about: topic.about, threshold: topic.threshold } },
    topic: inForce === 'built-in' ? null : topic,
  })
}
