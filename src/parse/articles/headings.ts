import { fieldWords } from '../../config/web/page-words.ts'
import { isFrontPage } from '../../normalise/url.ts'
import { foldTitle } from '../../text/fold.ts'
import type { HtmlElement } from '../html/elements.ts'
import { wordFinder } from '../html/labels.ts'
import { closest, inside, type Page, textOf } from '../html/page.ts'
import { headlineQuality } from '../lists/headline.ts'

/** An element that may show the headline, with its text as written and folded for comparing. */
export type Heading = { readonly element: HtmlElement; readonly text: string; readonly folded: string }

const MOST_HEADINGS = 120
const TITLED = new Set(['div', 'p', 'span', 'td', 'strong', 'b', 'font'])
const isOutletWord = wordFinder([
  'logo',
  'brand',
  'branding',
  'banner',
  'masthead',
  'sitename',
  'site-name',
  'site-title',
  'site-logo',
  'site-branding',
  'site-description',
])
/** "titledetail", "news_titlebig"; not "subtitle", "titlebox" or "box-title", which name boxes. */
const TITLE_IN_WORD =
  /(?:^|[\s_-])(?:title|tieude)(?:detail|news|big|main|post|article|bai|tin)|(?:detail|post|article|bai|tin)(?:title|tieude)/i
const isTitleWord = wordFinder([...fieldWords.title, 'ptitle', 'titlenews', 'newstitle', 'lbltitle', 'lbl-title'])
const TITLE = /title|headline|tieude/i
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4'])

/** Finds the page's headings, by their names and by classes such as "article-title"; none that is the outlet's name. */
export function headingsOf(page: Page, siteName: string): readonly Heading[] {
  const site = foldTitle(siteName)
  const headings: Heading[] = []
  for (const element of page.elements) {
    if (headings.length >= MOST_HEADINGS) break
    if (!isHeading(element)) continue
    const length = element.to - element.contentFrom
    if (length < 4 || length > 4_000) continue
    const text = withoutDay(textOf(page, element, 2_000)) || pictureText(page, element)
    const folded = foldTitle(text)
    if (text.length < 4 || text.length > 400 || folded === '' || folded === site) continue
    if (!isOfOutlet(element) && !isLinkToFront(page, element)) headings.push({ element, text, folded })
  }
  return headings
}

const DAY_AFTER = /\s?[[(]\d{1,2}[/.-]\d{1,2}[/.-]\d{4}[\])]$/

/** A headline without the day in brackets after it. */
export function withoutDay(headline: string): string {
  return headline.replace(DAY_AFTER, '')
}

/** The words of a headline that is drawn as a picture. */
function pictureText(page: Page, element: HtmlElement): string {
  if (!/^h[12]$/.test(element.name)) return ''
  const alt =
    inside(page, element, 6)
      .find(({ name }) => name === 'img')
      ?.attribute('alt') ?? ''
  return headlineQuality(alt) > 0.6 ? alt.replace(/\s+/g, ' ').trim() : ''
}

function isHeading(element: HtmlElement): boolean {
  const { name, written } = element
  if (HEADINGS.has(name)) return true
  if (name === 'a' || written === '') return false
  if (!TITLE.test(written)) return false
  if (TITLE.test(element.attribute('itemprop') ?? '')) return true
  return TITLED.has(name) && (isTitleWord(element.label) || TITLE_IN_WORD.test(element.label))
}

const isOfOutlet = (element: HtmlElement) =>
  closest(element, ({ name, label }) => name !== 'body' && label !== '' && isOutletWord(label), 2) !== undefined

/** Most links in headings lead to articles, whose addresses need not be parsed. */
const HAS_SLUG = /^(?:https?:\/\/[^/?#]+)?\/[^?#.]*-[^?#.]*-/

/** The outlet's name above the article, which links to its front page. */
function isLinkToFront(page: Page, element: HtmlElement): boolean {
  const link = element.parent?.name === 'a' ? element.parent : inside(page, element, 4).find(({ name }) => name === 'a')
  const address = link?.attribute('href') ?? ''
  if (link === undefined || HAS_SLUG.test(address)) return false
  const url = URL.parse(address, page.base)
  if (url === null || !isFrontPage(url)) return false
  const own = URL.parse(page.base)
  return own === null || own.pathname !== url.pathname
}

/**
 * The text of a heading without a part of its own, such as a kicker before the headline or a subtitle after it, if the
 * rest is what the page's metadata say.
 */
export function withoutParts(page: Page, { element, text, folded }: Heading, said: ReadonlySet<string>): string {
  if (said.has(folded) || element.last === element.index) return text
  for (const part of inside(page, element, 12)) {
    const own = textOf(page, part, 1_000)
    if (own === '' || own.length >= text.length) continue
    const rests = [
      text.startsWith(own) ? text.slice(own.length).replace(/^[\s:|–—-]+/, '') : '',
      text.endsWith(own) ? text.slice(0, -own.length).replace(/[\s:|–—-]+$/, '') : '',
    ]
    const rest = rests.find((candidate) => candidate !== '' && said.has(foldTitle(candidate)))
    if (rest !== undefined) return rest
  }
  return text
}
