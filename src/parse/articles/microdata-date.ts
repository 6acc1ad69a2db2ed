import type { DateContext } from '../../normalise/date/find-date.ts'
import type { HtmlElement } from '../html/elements.ts'
import { wordFinder } from '../html/labels.ts'
import { type Page, textOf } from '../html/page.ts'
import { type ArticleDate, type DateClues, isInCard } from './article-date.ts'
import { type Plausible, readTemplateDate } from './template-date.ts'

const isPublishedWord = wordFinder(['published', 'entry-date'])

/** The date in an element that is marked, the nearest to the headline; none of the card of another article. */
export function microdataDate(
  page: Page,
  { heading, text }: DateClues,
  context: DateContext,
  isPlausible: Plausible,
  isMarked: (element: HtmlElement) => boolean,
): ArticleDate | undefined {
  const found: { date: ArticleDate; distance: number }[] = []
  for (const element of page.elements) {
    if (!isMarked(element)) continue
    const written = writtenDate(page, element)
    const date = readTemplateDate(written, context)
    if (date === undefined || !isPlausible(date) || isInCard(page, element, heading, text)) continue
    found.push({
      date: { iso: date.iso, hasTime: date.hasTime, from: 'microdata' },
      distance: Math.abs(element.index - (heading?.index ?? 0)),
    })
    if (found.length > 50) break
  }
  const [nearest] = found.sort((a, b) => a.distance - b.distance)
  return nearest?.date
}

/** The date for machines: an attribute (`title` is hAtom's), or the text. */
function writtenDate(page: Page, element: HtmlElement): string {
  const title = element.name === 'abbr' ? element.attribute('title') : undefined
  return element.attribute('content') ?? element.attribute('datetime') ?? title ?? textOf(page, element, 300)
}

/** Whether an element is marked as the time of the last change. */
export const isMarkedModified = (element: HtmlElement) =>
  element.written.includes('dateModified') &&
  /(?:^|\s|:)dateModified(?:\s|$)/.test(element.attribute('itemprop') ?? element.attribute('property') ?? '')

/** Joomla's day of writing, beside a day of change and none of publishing. */
export const isMarkedCreated = (element: HtmlElement) =>
  element.written.includes('dateCreated') && element.attribute('itemprop') === 'dateCreated'

/** Whether an element is marked as the time of publishing, by microdata or as a `<time>`. */
export function isMarkedPublished(element: HtmlElement): boolean {
  if (element.written === '') return false
  const property = /datePublished/i.test(element.written)
    ? (element.attribute('itemprop') ?? element.attribute('property') ?? '')
    : ''
  if (/(?:^|\s|:)datePublished(?:\s|$)/i.test(property)) return true
  return element.name === 'time' && (element.attribute('pubdate') !== undefined || isPublishedWord(element.label))
}
