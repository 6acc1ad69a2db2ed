import { localDay } from '../../item-day.ts'
import type { ParsedItem, WholeItem } from '../../model.ts'

/** The assumed gap between two items of a new list: a local newsroom publishes 20 to 50 articles a day. */
const STEP_MS = 30 * 60_000

export type Window = {
  readonly now: Date
  /** The outlet's, such as "+07:00". */
  readonly utcOffset: string
  /** When the source was last read, ISO 8601; undefined if this list was never seen before. */
  readonly since: string | undefined
}

/** An item as it was listed, and as it was made whole. */
export type Listed = { readonly parsed: ParsedItem; readonly item: WholeItem }

/**
 * Assigns assumed times to items without one, in the order of their page: between the last reading and this one, or
 * half an hour apart if the list is new. Of the publisher's dates, only today without a time is made more precise.
 * Items are in the order of the list, newest first.
 */
export function withTimes(listed: readonly Listed[], window: Window): readonly Listed[] {
  const unknown = listed.filter((one) => hasUnknownTime(one, window))
  const step = stepMs(unknown.length, window)
  const places = new Map(unknown.map((one, place) => [one, place]))
  return listed.map((one) => {
    const place = places.get(one)
    if (place === undefined) return one
    return { ...one, item: placed(one.item, place * step, window) }
  })
}

function hasUnknownTime({ parsed, item }: Listed, { now, utcOffset, since }: Window): boolean {
  if (!item.dated) return true
  const isTodayAlone = parsed.published === localDay(now, utcOffset)
  return isTodayAlone && since !== undefined
}

function stepMs(count: number, { now, since }: Window): number {
  if (since === undefined) return STEP_MS
  return Math.min(STEP_MS, Math.max(0, now.getTime() - Date.parse(since)) / Math.max(1, count))
}

/** Never moves an item off the day that the publisher gave. */
function placed(item: WholeItem, agoMs: number, { now }: Window): WholeItem {
  const taken = new Date(now.getTime() - agoMs).toISOString()
  if (item.dated && item.published > taken) return item
  return { ...item, published: taken }
}
