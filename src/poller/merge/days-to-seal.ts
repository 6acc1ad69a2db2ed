import { dayOfId, isOpen, isSettling } from '../../item-day.ts'
import type { Item } from '../../model.ts'
import type { MergeContext } from './desk.ts'

export type SealedDay = { readonly day: string; readonly items: readonly Item[] }

/** The unsealed days whose time for edits is over, oldest first. */
export function daysToSeal(
  items: readonly Item[],
  sealedDay: string,
  { now, utcOffset }: Pick<MergeContext, 'now' | 'utcOffset'>,
): readonly SealedDay[] {
  if (isSettling(items, sealedDay, now)) return []
  const days = [...new Set(items.map(({ id }) => dayOfId(id)))].filter((day) => day > sealedDay).sort()
  return days
    .filter((day) => !isOpen(day, now, utcOffset))
    .map((day) => ({ day, items: items.filter(({ id }) => dayOfId(id) === day) }))
}
