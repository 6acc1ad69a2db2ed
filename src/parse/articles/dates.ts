import { DAY_MS } from '../../durations.ts'
import type { DateContext, FoundDate } from '../../normalise/date/find-date.ts'
import type { Page } from '../html/page.ts'
import { dateFromAddress } from '../lists/address-date.ts'
import { type ArticleDate, type DateClues, isExact, isSameDay } from './article-date.ts'
import { machineDate, modifiedDate } from './machine-date.ts'
import { shownDates } from './shown-date.ts'

export type ArticleDates = { readonly published: ArticleDate | undefined; readonly modified: ArticleDate | undefined }

/** The first newspapers on the web; a date before is a template's empty value. */
const EARLIEST = Date.UTC(1995, 0, 1)
/**
 * When an article was published and changed. The rules, where its dates disagree:
 * 1. What it says to machines (JSON-LD of the article, then meta, then microdata) outranks what it shows; published is
 *    never taken from a date of change.
 * 2. A date without a zone is in the outlet's. One that claims UTC while the page shows the same time of day is local.
 * 3. A date to machines that is a day, or midnight, is made exact by the time that is shown of the same day.
 * 4. Without one, the date shown nearest to the headline counts, after it rather than before; none of a menu, a card of
 *    another article or the page's own clock; then the address, where that names a day.
 * 5. What is before 1995 or more than a day to come is no date. Modified before published is left out.
 */
export function readDates(page: Page, clues: DateClues, context: DateContext): ArticleDates {
  const isPlausible = (date: Pick<FoundDate, 'iso'> | undefined) => {
    const ms = date === undefined ? Number.NaN : Date.parse(date.iso)
    return ms > EARLIEST && (context.now === undefined || ms < context.now.getTime() + DAY_MS)
  }
  const shown = shownDates(page, clues, context).filter(isPlausible)
  const machine = machineDate(page, clues, context, isPlausible)
  const published = agreed(machine, shown, context) ?? shown[0] ?? addressDate(clues.url, context)
  const modified = modifiedDate(clues, context, isPlausible)
  const isOrdered = modified !== undefined && (published === undefined || modified.iso >= published.iso)
  return { published, modified: isOrdered ? modified : undefined }
}

/** The date to machines, made right and exact by those that the page shows. */
function agreed(
  machine: ArticleDate | undefined,
  shown: readonly ArticleDate[],
  context: DateContext,
): ArticleDate | undefined {
  if (machine === undefined) return undefined
  const exact = shown.filter(({ hasTime }) => hasTime)
  if (!isExact(machine, context)) {
    const same = exact.find((date) => isSameDay(date, machine, context))
    return same ?? machine
  }
  // A local time that was written with a Z: the page shows the same hour and minute as local.
  const shift = context.utcOffset * 60_000
  const asLocal = Date.parse(machine.iso) - shift
  const isMislabelled = shift !== 0 && exact.some(({ iso }) => Math.abs(Date.parse(iso) - asLocal) < 60_000)
  if (isMislabelled && !exact.some(({ iso }) => Math.abs(Date.parse(iso) - Date.parse(machine.iso)) < 60_000)) {
    return { ...machine, iso: new Date(asLocal).toISOString() }
  }
  return machine
}

function addressDate(url: string, context: DateContext): ArticleDate | undefined {
  const named = dateFromAddress(url, context.utcOffset)
  // A number in the address says when the article was begun: not always the day on which it came out.
  return named?.isDay ? { iso: new Date(named.ms).toISOString(), hasTime: false, from: 'address' } : undefined
}
