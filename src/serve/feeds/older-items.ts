import { goodOf } from '../../publish/decode.ts'
import type { DayDocument, NewestByPlaceDocument, ServedConfig } from '../../publish/documents.ts'
import { noteUnsettled } from '../answer/unsettled.ts'
import type { AppContext } from '../http/bindings.ts'
import type { Opened } from '../query/current.ts'
import { hasGap, type NewestOfPlaces, newestOfPlaces } from '../query/newest-of-places.ts'
import type { Query } from '../query/query.ts'
import { type Current, shown } from '../query/shown.ts'
import { sealedDays } from './sealed-days.ts'

/** Reads items that are not among the current ones. */
export type ReadOlder = {
  /** Undefined if no such day is stored. */
  readonly readDay: (day: string) => Promise<DayDocument | undefined>
  /** The newest items of each place, as of a sealed day if possible; undefined if there are none. */
  readonly readNewestByPlace: (sealedDay: string) => Promise<NewestByPlaceDocument | undefined>
  /** Notes that older items are missing now, so that the answer is not kept. */
  readonly noteGap: () => void
}

/** An import may add to sealed days; otherwise the document only changes with the newest sealed day. */
const LONGEST_MS = 60 * 60_000
/** KV shows a write everywhere within a minute: until then, a document of the day before is not read again. */
const SHORTEST_MS = 60_000

type Kept = { readonly readAt: number; readonly document: NewestByPlaceDocument | undefined }

const byNamespace = new WeakMap<object, Kept>()

/** Reads older items for one request. The isolate caches them, so that visitors cannot multiply reads. */
export function olderItems(c: AppContext, opened: Opened): ReadOlder {
  return {
    readDay: sealedDays(c, opened),
    noteGap: () => noteUnsettled(c.req.raw),
    readNewestByPlace: async (sealedDay) => {
      const kept = byNamespace.get(c.env.KV)
      const age = kept === undefined ? LONGEST_MS : Date.now() - kept.readAt
      const isFresh = age < SHORTEST_MS || (age < LONGEST_MS && kept?.document?.through === sealedDay)
      if (kept !== undefined && isFresh) return kept.document
      const read = await opened.store.readNewestByPlace()
      const document = goodOf(read)
      byNamespace.set(c.env.KV, { readAt: Date.now(), document })
      return document
    },
  }
}

type Reading = {
  readonly config: Pick<ServedConfig, 'hidden'>
  readonly older: Pick<ReadOlder, 'readNewestByPlace' | 'noteGap'>
}

/** The shown items of a query's places after the current ones; undefined for none. */
export async function knownOfPlaces(
  { document }: Pick<Current, 'document'>,
  { place }: Pick<Query, 'place'>,
  { config, older }: Reading,
): Promise<NewestOfPlaces | undefined> {
  if (place.length === 0 || document.sealedDay === '') return undefined
  const newest = await older.readNewestByPlace(document.sealedDay)
  if (newest && hasGap(document, newest)) older.noteGap()
  const known = newest && newestOfPlaces(place, document, newest)
  return known && shown(known, config)
}
