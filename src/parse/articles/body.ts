import { partWords } from '../../config/web/page-words.ts'
import { foldTitle } from '../../text/fold.ts'
import type { HtmlElement } from '../html/elements.ts'
import { wordFinder } from '../html/labels.ts'
import { closest, type Page, textOf } from '../html/page.ts'
import { denseLetters } from '../lists/headline.ts'
import { withoutDay } from './headings.ts'

/** A piece of the article's text. */
export type Paragraph = {
  readonly element: HtmlElement
  readonly text: string
  /** The length of its text as `weightOf` counts it. */
  readonly weight: number
}

/** Characters; half as many in scripts that write a word with one or two. */
const SHORTEST = 40
const MOST_BLOCKS = 1_500
const LONGEST_TEXT = 3_000
const BLOCKS = new Set('p div td section article blockquote li font span'.split(' '))
const isBeside = wordFinder([
  ...partWords.related,
  ...partWords.comments,
  ...partWords.popular,
  ...partWords.footer,
  ...partWords.advertising,
  'sidebar',
  'cookie',
  'cookies',
  'consent',
  'gdpr',
  'modal',
  'popup',
  'caption',
  'figcaption',
])
const ASIDE_NAMES = new Set(['nav', 'footer', 'aside', 'figcaption', 'form', 'dialog'])

/**
 * Finds the paragraphs of the page's longest text, in order: those in the element with the most text outside links.
 * Leaves out the title. Empty if the page has none.
 */
export function readBody(page: Page, title: string): readonly Paragraph[] {
  const folded = foldTitle(title)
  const isTitle = (text: string) => text.length < 2 * title.length + 40 && foldTitle(withoutDay(text)) === folded
  const paragraphs = paragraphsOf(page).filter(({ text }) => text.length > 400 || !isTitle(text))
  const scores = new Map<HtmlElement, number>()
  for (const { element, text } of paragraphs) {
    const weight = Math.min(text.length, 400) - 20
    const { parent } = element
    if (parent === undefined) continue
    scores.set(parent, (scores.get(parent) ?? 0) + weight)
    if (parent.parent !== undefined) scores.set(parent.parent, (scores.get(parent.parent) ?? 0) + weight * 0.6)
  }
  let best: HtmlElement | undefined
  for (const [element, score] of scores) if (best === undefined || score > (scores.get(best) ?? 0)) best = element
  if (best === undefined) return []
  const { index, last } = best
  return paragraphs.filter(({ element }) => element.index > index && element.index <= last)
}

/** The length of a text; letters of scripts without spaces count twice. */
const weightOf = (text: string) => text.length + denseLetters(text)

/** The text of the first paragraphs, at most 3,000 characters; of a page that shows none, what its data say. */
export function textOfBody(paragraphs: readonly Paragraph[], said: string): string {
  let text = paragraphs.length === 0 ? said : ''
  for (const paragraph of paragraphs) {
    if (text.length >= LONGEST_TEXT) break
    text += `${text === '' ? '' : '\n'}${paragraph.text}`
  }
  return text.slice(0, LONGEST_TEXT).toWellFormed()
}

/** Kept, since the headline is looked for above the text that is read later. */
const known = new WeakMap<Page, readonly Paragraph[]>()

function paragraphsOf(page: Page): readonly Paragraph[] {
  const before = known.get(page)
  if (before !== undefined) return before
  const paragraphs = paragraphsIn(page)
  known.set(page, paragraphs)
  return paragraphs
}

function paragraphsIn(page: Page): readonly Paragraph[] {
  const found: Paragraph[] = []
  let before = -1
  for (const element of page.elements) {
    if (element.index <= before || !mayBeParagraph(page, element)) continue
    if (found.length >= MOST_BLOCKS) break
    const text = textOf(page, element, 6_000)
    const weight = weightOf(text)
    if (weight < SHORTEST || linkedPart(page, element, text) > 0.4 || isBesideText(element)) continue
    before = element.last
    found.push({ element, text, weight })
  }
  return found
}

/** Whether an element may be a paragraph, by its name, length and children. */
function mayBeParagraph(page: Page, element: HtmlElement): boolean {
  const { name, parent } = element
  if (!BLOCKS.has(name)) return false
  const length = element.to - element.contentFrom
  if (length < SHORTEST / 2 || (name !== 'p' && holdsBlocks(page, element))) return false
  return !INLINE.has(name) || (parent?.name !== 'a' && length >= SHORTEST_INLINE)
}

const INLINE: ReadonlySet<string> = new Set(['span', 'font', 'li'])
const SHORTEST_INLINE = 120

function holdsBlocks(page: Page, element: HtmlElement): boolean {
  const end = Math.min(element.last, element.index + 200)
  for (let index = element.index + 1; index <= end; index++) {
    if (INNER_BLOCKS.has(page.elements[index]?.name ?? '')) return true
  }
  return false
}

const INNER_BLOCKS: ReadonlySet<string> = new Set(['p', 'div', 'td', 'li', 'section', 'article', 'h2'])

/** The share of a text that is links, 0 to 1. */
function linkedPart(page: Page, element: HtmlElement, text: string): number {
  if (closest(element, isLink, 4) !== undefined) return 1
  let linked = 0
  const end = Math.min(element.last, element.index + 60)
  for (let index = element.index + 1; index <= end; index++) {
    const inner = page.elements[index]
    if (inner?.name === 'a') linked += textOf(page, inner, 1_000).length
  }
  return linked / text.length
}

const isLink = ({ name }: HtmlElement) => name === 'a'

/** Whether an element is in a menu, a box or a form beside the text. */
export function isBesideText(element: HtmlElement): boolean {
  return closest(element, isAside, 6) !== undefined
}

function isAside({ name, label, parent }: HtmlElement): boolean {
  // The form of an ASP.NET page contains the whole page.
  if (ASIDE_NAMES.has(name) && !(name === 'form' && parent?.name === 'body')) return true
  return name !== 'body' && isBeside(label)
}
