import { dayOfId, isOpen, isSettling, localDay } from '../../item-day.ts'
import type { Item } from '../../model.ts'
import type { MergeContext } from './desk.ts'
import { itemBytes } from './item-bytes.ts'

export type SealedDay = { readonly day: string; readonly items: readonly Item[] }

/** Bytes of open items as JSON from which days are sealed, and the most that one source counts for: a flood seals none. */
const CROWDED_BYTES = 600_000
const COUNTED_EACH = 100_000

/**
 * The unsealed days whose time for edits is over, oldest first. If many sources together fill the open days, the oldest
 * are sealed before their time, but never today.
 */
export function daysToSeal(
  items: readonly Item[],
  sealedDay: string,
  { now, utcOffset }: Pick<MergeContext, 'now' | 'utcOffset'>,
): readonly SealedDay[] {
  if (isSettling(items, sealedDay, now)) return []
  const byDay = Map.groupBy(items, ({ id }) => dayOfId(id))
  const days = [...byDay.keys()].filter((day) => day > sealedDay).sort()
  const over = days.filter((day) => !isOpen(day, now, utcOffset))
  const open = days.filter((day) => !over.includes(day))
  const today = localDay(now, utcOffset)
  while (open[0] !== undefined && open[0] < today && isCrowded(open.flatMap((day) => byDay.get(day) ?? []))) {
    over.push(...open.splice(0, 1))
  }
  return over.map((day) => ({ day, items: byDay.get(day) ?? [] }))
}

function isCrowded(open: readonly Item[]): boolean {
  const counts = new Map<string, number>()
  for (const item of open) {
    const bytes = (counts.get(item.source) ?? 0) + itemBytes(item)
    counts.set(item.source, Math.min(bytes, COUNTED_EACH))
  }
  return [...counts.values()].reduce((sum, bytes) => sum + bytes, 0) > CROWDED_BYTES
}
