import { HTTPException } from 'hono/http-exception'
import type { DayDocument, SealedDays } from '../../publish/documents.ts'
import { countOn, MOST_COUNTED } from '../../publish/sealed-days.ts'
import { noteUnsettled } from '../answer/unsettled.ts'
import type { AppContext } from '../http/bindings.ts'
import { isRateLimited, tooManyRequests } from '../http/rate-limit.ts'
import { documentOr, type Opened, readCurrent } from '../query/current.ts'

/** An isolate has 128 MB. A day of 20 items has 25 KB of JSON, and some three times that once decoded. */
const MOST_ITEMS = 5_000
/** An import may add to a sealed day, which its count shows; apart from that it never changes. */
const LONGEST_MS = 60 * 60_000
/** KV shows a write everywhere within a minute: reading an incomplete day again sooner is useless. */
const SHORTEST_MS = 60_000

/** Reads a sealed day; undefined if it is not stored. `hasWanted` says whether a day read earlier will do. */
export type ReadSealed = (
  day: string,
  hasWanted?: (document: DayDocument) => boolean,
) => Promise<DayDocument | undefined>

type Kept = { readonly readAt: number; readonly document: DayDocument }

/** Days that this isolate has read, the least recently used first, by namespace. */
const byNamespace = new WeakMap<object, Map<string, Kept>>()

/**
 * Reads sealed days for one request, including hidden items. A day that this isolate has costs nothing; the first one
 * read from KV counts against the visitor's rate. Throws a 429 if that is used up. An answer with an incomplete day is
 * not kept.
 */
export function sealedDays(c: AppContext, opened: Opened): ReadSealed {
  const kept = byNamespace.get(c.env.KV) ?? new Map<string, Kept>()
  byNamespace.set(c.env.KV, kept)
  let refusal: Promise<boolean> | undefined
  return async (day, hasWanted = () => true) => {
    const { days } = readCurrent(c, opened).document
    const known = kept.get(day)
    if (known !== undefined && mayServe(known, isComplete(known.document, days) && hasWanted(known.document))) {
      if (!isComplete(known.document, days)) noteUnsettled(c.req.raw)
      // A Map goes through its keys in the order in which they were set.
      kept.delete(day)
      kept.set(day, known)
      return known.document
    }
    refusal ??= isRateLimited(c)
    if (await refusal) throw new HTTPException(429, { res: tooManyRequests() })
    const document = documentOr(await opened.store.readDay(day), undefined)
    if (document !== undefined) keep(kept, day, { readAt: Date.now(), document })
    if (document === undefined || !isComplete(document, days)) noteUnsettled(c.req.raw)
    return document
  }
}

function mayServe({ readAt }: Kept, hasAll: boolean): boolean {
  return Date.now() - readAt < (hasAll ? LONGEST_MS : SHORTEST_MS)
}

/** Whether a day has as many items as the list of days says: otherwise one of the two is older than an import. */
export function isComplete({ day, items }: DayDocument, days: SealedDays | undefined): boolean {
  return days === undefined || Math.min(items.length, MOST_COUNTED) === countOn(days, day)
}

function keep(kept: Map<string, Kept>, day: string, read: Kept): void {
  kept.delete(day)
  kept.set(day, read)
  let items = [...kept.values()].reduce((sum, { document }) => sum + document.items.length, 0)
  for (const [oldest, { document }] of kept) {
    if (items <= MOST_ITEMS || oldest === day) return
    kept.delete(oldest)
    items -= document.items.length
  }
}
