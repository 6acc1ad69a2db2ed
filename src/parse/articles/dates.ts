import { DAY_MS } from '../../durations.ts'
import type { DateContext, FoundDate } from '../../normalise/date/find-date.ts'
import type { Page } from '../html/page.ts'
import { dateFromAddress } from '../lists/address-date.ts'
import { type ArticleDate, type DateClues, isExact, isSameDay } from './article-date.ts'
import { machineDate, modifiedDate } from './machine-date.ts'
import { shownDates } from './shown-date.ts'

export type ArticleDates = { readonly published: ArticleDate | undefined; readonly modified: ArticleDate | undefined }

/** The first newspapers on the web; an earlier date is a template's empty value. */
const EARLIEST = Date.UTC(1995, 0, 1)
/**
 * Decides when an article was published and changed. The rules if its dates disagree: 1. Machine-readable dates
 * (JSON-LD of the article, then meta, then microdata) outrank shown ones; published is never taken from a date of
 * change. 2. A date without a zone is in the outlet's zone. One that claims UTC while the page shows the same time of
 * day is local. 3. A machine-readable date that is a day, or midnight, gets its time from the shown date of the same
 * day. 4. Without one, the shown date nearest to the headline counts, rather after it than before; none from a menu, a
 * card of another article or the page's own clock; then the address, if it names a day. 5. A date before 1995 or more
 * than a day in the future is ignored. Modified before published is left out.
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

/** Corrects the machine-readable date and adds its time by means of the dates that the page shows. */
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
  // A number in the address says when the article was begun, which may be another day than it was published.
  return named?.isDay ? { iso: new Date(named.ms).toISOString(), hasTime: false, from: 'address' } : undefined
}
