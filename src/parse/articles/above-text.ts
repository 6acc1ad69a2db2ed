import { foldTitle } from '../../text/fold.ts'
import type { HtmlElement } from '../html/elements.ts'
import { closest, inside, type Page, textOf } from '../html/page.ts'
import { headlineQuality } from '../lists/headline.ts'
import { isBesideText, readBody } from './body.ts'
import type { Heading } from './headings.ts'

/** The headline is so many elements before the text at most; in pages without headings it is nearer. */
const FARTHEST = 60
const BOLD_DISTANCE = 12
const BOLD = new Set(['b', 'strong', 'font', 'big'])

/** The heading above the text, or a bold line there if the page has no h1 and does not say its title. */
export function shownAboveText(page: Page, headings: readonly Heading[], said: string): Heading | undefined {
  const above = headingAboveText(page, headings)
  if (above !== undefined || headlineQuality(said) >= 0.3) return above
  return headings.some(({ element }) => element.name === 'h1') ? undefined : boldAboveText(page)
}

/** The headline between the name of a section, to which the menu leads, and the text. */
export function headlineBelow(page: Page, headings: readonly Heading[], section: Heading): Heading | undefined {
  const above = headingAboveText(page, headings)
  const isBelow = above !== undefined && above.element.index > section.element.last
  return isBelow && headlineQuality(above.text) > 0.6 && isLinkText(page, section.text) ? above : undefined
}

/** Whether a link of the page's menu has this text. */
function isLinkText(page: Page, text: string): boolean {
  return page.elements.some(
    (element) =>
      element.name === 'a' &&
      element.to - element.contentFrom < 2 * text.length + 100 &&
      textOf(page, element) === text,
  )
}

/** The last heading above the first paragraph that reads like a headline and is not in a menu or box. */
function headingAboveText(page: Page, headings: readonly Heading[]): Heading | undefined {
  const shown = new Set(headings.map(({ element }) => element))
  const [start, ...more] = readBody(page, '').filter(({ element }) => !shown.has(element))
  const text = more.reduce((sum, paragraph) => sum + paragraph.text.length, start?.text.length ?? 0)
  if (start === undefined || text < 150) return undefined
  return headings.findLast(
    ({ element, text: own }) =>
      element.last < start.element.index &&
      element.index > start.element.index - FARTHEST &&
      (/^h[12]$/.test(element.name) || headlineQuality(own) > 0.4) &&
      closest(element, ({ name }) => name === 'a', 4) === undefined &&
      page.elements[element.index + 1]?.name !== 'a' &&
      !isBesideText(element),
  )
}

/** The bold line above the text, or at its beginning, that reads like a headline, on pages older than style sheets. */
function boldAboveText(page: Page): Heading | undefined {
  const [start] = readBody(page, '')
  if (start === undefined) return undefined
  const { index } = start.element
  for (const element of page.elements.slice(Math.max(0, index - BOLD_DISTANCE), index + 4)) {
    if (!BOLD.has(element.name) || isLinkedOrHolds(page, element)) continue
    const text = textOf(page, element, 1_000)
    const isAbove = element.last < index || start.text.startsWith(text)
    if (isAbove && text.length <= 160 && headlineQuality(text) > 0.6) return { element, text, folded: foldTitle(text) }
  }
  return undefined
}

function isLinkedOrHolds(page: Page, element: HtmlElement): boolean {
  return (
    closest(element, ({ name }) => name === 'a', 4) !== undefined ||
    inside(page, element, 20).some(({ name }) => name === 'a')
  )
}
