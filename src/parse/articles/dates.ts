import { DAY_MS, MINUTE_MS } from '../../durations.ts'
import { type DateContext, type FoundDate, readIsoDate } from '../../normalise/date/find-date.ts'
import type { Page } from '../html/page.ts'
import { dateFromAddress } from '../lists/address-date.ts'
import { type ArticleDate, type DateClues, isExact, isNear, isSameDay } from './article-date.ts'
import { machineDate, modifiedDate } from './machine-date.ts'
import { type ShownDate, shownDates } from './shown-date.ts'

export type ArticleDates = { readonly published: ArticleDate | undefined; readonly modified: ArticleDate | undefined }

/** The first newspapers on the web; an earlier date is a template's empty value. */
const EARLIEST = Date.UTC(1995, 0, 1)
/** A later year is of another calendar: 2569 is 2026 in Thailand. */
const LATEST = Date.UTC(2100, 0, 1)
/** Names of `<meta>` in which templates leave the day of their own making. */
const VAGUE = new Set(['date', 'dc.date', 'dcterms.date', 'dc.date.created', 'dcterms.created', 'datecreated'])
/** A page made within this time says when it was made. */
const OWN_CLOCK_MS = 15 * MINUTE_MS

/**
 * Decides when an article was published and changed. The rules if its dates disagree: 1. Machine-readable dates
 * (JSON-LD of the article, then meta, then microdata) outrank shown ones; published is never taken from a date of
 * change. 2. A date without a zone is in the outlet's zone. One that claims UTC while the page shows the same time of
 * day is local. 3. A machine-readable date that is a day, or midnight, gets its time from the shown date of the same
 * day. 4. Without one, the shown date nearest to the headline counts, rather after it than before; none from a menu, a
 * card of another article or the page's own clock; then the address, if it names a day. 5. A date before 1995 or more
 * than a day in the future is ignored. Modified before published is left out. 6. A vague machine-readable day, or the
 * moment at which the page was made, loses to another day that is shown and called the day of publishing; without that
 * word nothing is certain.
 */
export function readDates(page: Page, clues: DateClues, context: DateContext): ArticleDates {
  const isPlausible = (date: Pick<FoundDate, 'iso'> | undefined) => {
    const ms = date === undefined ? Number.NaN : Date.parse(date.iso)
    return ms > EARLIEST && ms < Math.min(LATEST, (context.now?.getTime() ?? LATEST) + DAY_MS)
  }
  const events = clues.events.flatMap((text) => readIsoDate(text, context.utcOffset) ?? [])
  const isOfEvent = ({ iso }: ArticleDate) =>
    events.some((event) => Math.abs(Date.parse(event.iso) - Date.parse(iso)) < DAY_MS)
  const shown = shownDates(page, clues, context).filter((date) => isPlausible(date) && !isOfEvent(date))
  const machine = machineDate(page, clues, context, isPlausible)
  const published = isDoubtful(machine, shown, context)
    ? shown.find(({ isCalledPublished }) => isCalledPublished)
    : (agreed(machine, shown, context) ?? shown[0] ?? addressDate(clues.url, context))
  const modified = modifiedDate(page, clues, context, isPlausible)
  const isOrdered = modified !== undefined && (published === undefined || modified.iso >= published.iso)
  return { published, modified: isOrdered ? modified : undefined }
}

/**
 * Whether the page contradicts its machine-readable date: a vague day, or the moment of its making, while another day is
 * shown beside the headline.
 */
function isDoubtful(machine: ArticleDate | undefined, shown: readonly ShownDate[], context: DateContext): boolean {
  const [nearest] = shown
  if (machine === undefined || nearest === undefined || isNear(machine, nearest)) return false
  if (shown.some((date) => isSameDay(date, machine, context))) return false
  const age = (context.now?.getTime() ?? Number.POSITIVE_INFINITY) - Date.parse(machine.iso)
  const isOwnClock = Math.abs(age) < OWN_CLOCK_MS && shown.some(({ iso }) => iso < machine.iso)
  const isLaterThanCalled = nearest.isCalledPublished && nearest.iso < machine.iso
  return isOwnClock || isLaterThanCalled || (VAGUE.has(machine.from) && !isExact(machine, context))
}

/** Corrects the machine-readable date and adds its time by means of the dates that the page shows. */
function agreed(
  machine: ArticleDate | undefined,
  shown: readonly ShownDate[],
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
  const address = URL.parse(url)
  const named = address === null ? undefined : dateFromAddress(address, context.utcOffset)
  // A number in the address says when the article was begun, which may be another day than it was published.
  return named?.isDay ? { iso: new Date(named.ms).toISOString(), hasTime: false, from: 'address' } : undefined
}
