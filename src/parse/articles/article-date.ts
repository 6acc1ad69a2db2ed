import { DAY_MS } from '../../durations.ts'
import type { DateContext } from '../../normalise/date/find-date.ts'
import type { HtmlElement } from '../html/elements.ts'
import { inside, type Page, textOf } from '../html/page.ts'
import { headlineQuality } from '../lists/headline.ts'
import type { LinkedData } from './json-ld.ts'
import type { Metadata } from './metadata.ts'

/** A date of an article, whether it has a time of day, and where it was found. */
export type ArticleDate = { readonly iso: string; readonly hasTime: boolean; readonly from: string }

export type DateClues = {
  readonly metadata: Metadata
  readonly article: LinkedData | undefined
  readonly pages: readonly LinkedData[]
  readonly heading: HtmlElement | undefined
  /** The first paragraph of the text: the line with the date is near it. */
  readonly text: HtmlElement | undefined
  /** Dates of events in JSON-LD. */
  readonly events: readonly string[]
  readonly url: string
}

/** `<time>`, and the elements of its kind that scripts fill in. */
export const MACHINE_TIMES = new Set(['time', 'relative-time', 'time-ago', 'local-time'])

/** Whether a date has a minute that is not just the beginning of a day. */
export function isExact({ iso, hasTime }: ArticleDate, { utcOffset }: DateContext): boolean {
  if (!hasTime) return false
  const ms = Date.parse(iso)
  return ms % DAY_MS !== 0 && (ms + utcOffset * 60_000) % DAY_MS !== 0
}

/** Whether two dates are at most a day apart. */
export const isNear = (a: ArticleDate, b: ArticleDate) => Math.abs(Date.parse(a.iso) - Date.parse(b.iso)) <= DAY_MS

/** Whether an exact date is on a day, as the outlet or Greenwich counts it. */
export function isSameDay(exact: ArticleDate, day: ArticleDate, { utcOffset }: DateContext): boolean {
  const dayOf = (iso: string, offset: number) => Math.floor((Date.parse(iso) + offset * 60_000) / DAY_MS)
  const own = dayOf(exact.iso, utcOffset)
  return own === dayOf(day.iso, utcOffset) || own === dayOf(day.iso, 0)
}

/**
 * Whether a date is in the card of another article: inside a link, or with another headline in an element that does not
 * hold this article's headline.
 */
export function isInCard(
  page: Page,
  element: HtmlElement,
  anchor: HtmlElement | undefined,
  text: HtmlElement | undefined,
): boolean {
  let at: HtmlElement | undefined = element
  for (let step = 0; at !== undefined && step < 6; step++, at = at.parent) {
    if (anchor !== undefined && at.index <= anchor.index && at.last >= anchor.index) return false
    if (isOfAnother(page, at, text)) return true
    if (at.last - at.index > 80) return false
    if (inside(page, at, 80).some((inner) => inner.name === 'a' && isHeadlineLink(page, inner))) return true
  }
  return false
}

/** Whether an element around a date is a headline's link, a menu or a box; a by-line may be a footer before the text. */
function isOfAnother(page: Page, around: HtmlElement, text: HtmlElement | undefined): boolean {
  // A date that links to its own article belongs to that article.
  if (around.name === 'a') return isHeadlineLink(page, around)
  if (around.name === 'footer') return text === undefined || around.index > text.index
  return around.name === 'nav' || around.name === 'aside'
}

function isHeadlineLink(page: Page, link: HtmlElement): boolean {
  const length = link.to - link.contentFrom
  if (length < 20 || length > 1_500 || inside(page, link, 20).some(({ name }) => MACHINE_TIMES.has(name))) return false
  return headlineQuality(textOf(page, link)) >= 0.6
}
