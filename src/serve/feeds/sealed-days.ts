import { HTTPException } from 'hono/http-exception'
import type { DayDocument } from '../../publish/documents.ts'
import type { AppContext } from '../http/bindings.ts'
import { isRateLimited, tooManyRequests } from '../http/rate-limit.ts'
import { documentOr, type Opened } from '../query/current.ts'

/** An isolate has 128 MB. A day of 20 items has 25 KB of JSON, and some three times that once decoded. */
const MOST_ITEMS = 5_000
/** An import may add to a sealed day; apart from that it never changes. */
const LONGEST_MS = 60 * 60_000

type Kept = { readonly readAt: number; readonly document: DayDocument }

/** Days that this isolate has read, the least recently used first, by namespace. */
const byNamespace = new WeakMap<object, Map<string, Kept>>()

/**
 * Reads sealed days for one request, including hidden items. A day that this isolate has costs nothing; the first one
 * read from KV counts against the visitor's rate. Throws a 429 if that is used up.
 */
export function sealedDays(
  c: AppContext,
  { store }: Pick<Opened, 'store'>,
): (day: string) => Promise<DayDocument | undefined> {
  const kept = byNamespace.get(c.env.KV) ?? new Map<string, Kept>()
  byNamespace.set(c.env.KV, kept)
  let refusal: Promise<boolean> | undefined
  return async (day) => {
    const known = kept.get(day)
    if (known !== undefined && Date.now() - known.readAt < LONGEST_MS) {
      // A Map goes through its keys in the order in which they were set.
      kept.delete(day)
      kept.set(day, known)
      return known.document
    }
    refusal ??= isRateLimited(c)
    if (await refusal) throw new HTTPException(429, { res: tooManyRequests() })
    const document = documentOr(await store.readDay(day), undefined)
    if (document !== undefined) keep(kept, day, { readAt: Date.now(), document })
    return document
  }
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
