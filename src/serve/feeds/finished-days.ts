import { DAY_MS, HOUR_MS } from '../../durations.ts'
import { dayOfId, localDay } from '../../item-day.ts'
import type { Item } from '../../model.ts'
import type { DayDocument, ItemsDocument } from '../../publish/documents.ts'
import { dayBefore } from '../../publish/sealed-days.ts'

/** The newest finished day, if a day's list is published at an hour of the next. */
export function lastFinishedDay(now: Date, utcOffset: string, hour: number): string {
  return localDay(new Date(now.getTime() - DAY_MS - hour * HOUR_MS), utcOffset)
}

/** The last days with items up to one, newest first, at most `most`. */
export function daysBackFrom(last: string, document: ItemsDocument, most: number): readonly string[] {
  const found = new Set(document.items.map(({ id }) => dayOfId(id)).filter((day) => day <= last))
  const { days } = document
  if (days !== undefined) {
    let day = dayBefore(days, dayAfterText(last))
    for (let count = 0; count < most && day !== ''; count++) {
      found.add(day)
      day = dayBefore(days, day)
    }
  }
  return [...found].toSorted().reverse().slice(0, most)
}

/** All items of a day: from the current ones if they hold the whole day, otherwise from the sealed day. */
export async function itemsOfDay(
  day: string,
  document: ItemsDocument,
  readDay: (day: string) => Promise<DayDocument | undefined>,
): Promise<readonly Item[]> {
  const current = document.items.filter(({ id }) => dayOfId(id) === day)
  const isWhole = day > document.sealedDay || document.items.some(({ id }) => dayOfId(id) < day)
  if (isWhole) return current
  return (await readDay(day))?.items ?? current
}

function dayAfterText(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10)
}
