import type { HtmlElement } from '../html/elements.ts'
import { closest, type Page, textOf } from '../html/page.ts'
import { plainText } from '../html/plain-text.ts'
import { isDateLabel } from './date-line.ts'

/** A line with nothing but a date, or a label, is not longer. */
const LONGEST_BARE = 40
const PLACE = /(?:^|[ ,;|·-])(?:địa điểm|nơi tổ chức|location|venue|where|veranstaltungsort|lieu|lugar|luogo) ?:/i
const DAY = /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/g

/** The words of the cell or element before a bare date: "Ngày ban hành" in the cell beside it, "Published" above it. */
export function labelBefore(page: Page, element: HtmlElement, line: string): string {
  if (line.length > LONGEST_BARE) return ''
  let before = page.elements[element.index - 1]
  while (before !== undefined && before.parent !== element.parent) before = before.parent
  if (before === undefined || before.to - before.contentFrom > 200) return ''
  const text = textOf(page, before)
  return text.length <= LONGEST_BARE && isDateLabel(text) ? `${text} ` : ''
}

/** The time of day in the element after a bare date: "November 25, 2026", "3:04 PM UTC". */
export function clockAfter(page: Page, element: HtmlElement, line: string): string {
  const after = page.elements[element.last + 1]
  if (line.length > LONGEST_BARE || after === undefined || after.parent !== element.parent) return ''
  if (after.to - after.contentFrom > 60 || /\d:\d/.test(line)) return ''
  const text = textOf(page, after)
  return /^\W{0,3}\d{1,2}[:h]\d{2}(?!\d)/.test(text) ? ` ${text}` : ''
}

/** Whether the place of an event is right after a date: then it is the event's, not the article's. */
export function isBeforePlace(page: Page, element: HtmlElement): boolean {
  const after = plainText(page.html.slice(element.to, element.to + 300)).slice(0, LONGEST_BARE)
  const at = after.search(PLACE)
  return at >= 0 && !/\d[/.-]\d/.test(after.slice(0, at))
}

/** Whether a date is one of several in a table beside the headline: of shifts, prices or legal acts. */
export function isInTableOfDays(page: Page, element: HtmlElement, anchor: HtmlElement): boolean {
  const table = closest(element, ({ name }) => name === 'table', 8)
  if (table === undefined || (table.index <= anchor.index && table.last >= anchor.index)) return false
  const days = page.html.slice(table.contentFrom, Math.min(table.to, table.contentFrom + 6_000)).match(DAY)
  return (days?.length ?? 0) > 1
}
