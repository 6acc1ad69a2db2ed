import { dayOfId } from '../../../item-day.ts'
import { countOn, dayAfter, dayBefore } from '../../../publish/sealed-days.ts'
import type { Current } from '../../query/shown.ts'

/** Counts of items by day: open days as they are now, sealed ones as they were counted. */
export type KnownDays = {
  readonly countOn: (day: string) => number
  /** The nearest earlier or later day with items; "" for none. */
  readonly before: (day: string) => string
  readonly after: (day: string) => string
  /** Whether the items of a day are in the current list, all of them. */
  readonly isOpen: (day: string) => boolean
  readonly newest: string
  readonly oldest: string
}

/** The days of the current items and of the archive behind them. */
export function knownDays({ document, news }: Pick<Current, 'document' | 'news'>): KnownDays {
  const { sealedDay, days: sealed } = document
  const open = [...Map.groupBy(news, ({ id }) => dayOfId(id))]
    .map(([day, items]) => [day, items.length] as const)
    .filter(([day]) => day > sealedDay)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  const counts = new Map(open)
  const sealedOn = (day: string) => (sealed === undefined || day > sealedDay ? 0 : countOn(sealed, day))
  const sealedBefore = (day: string) => (sealed && dayBefore(sealed, day)) ?? ''
  const sealedAfter = (day: string) => (sealed && dayAfter(sealed, day)) ?? ''
  return {
    countOn: (day) => counts.get(day) ?? sealedOn(day),
    before: (day) => open.findLast(([other]) => other < day)?.[0] ?? sealedBefore(day),
    after: (day) => sealedAfter(day) || (open.find(([other]) => other > day)?.[0] ?? ''),
    isOpen: (day) => day > sealedDay,
    newest: open.at(-1)?.[0] ?? sealedBefore(AFTER_ALL),
    oldest: sealedAfter(BEFORE_ALL) || (open[0]?.[0] ?? ''),
  }
}

const BEFORE_ALL = '0000-01-01'
const AFTER_ALL = '9999-12-31'
