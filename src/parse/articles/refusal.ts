import { isFrontPage } from '../../normalise/url.ts'
import type { HtmlElement } from '../html/elements.ts'
import { type Page, textOf } from '../html/page.ts'
import { plainText } from '../html/plain-text.ts'
import { bare, headlineQuality } from '../lists/headline.ts'
import { linksOf, type PageLink } from '../lists/links.ts'
import type { Paragraph } from './body.ts'
import type { LinkedData } from './json-ld.ts'
import { firstMeta, type Metadata } from './metadata.ts'
import type { Title } from './title.ts'

/** Why a page is not an article. */
export type Refusal = 'empty' | 'redirect' | 'not-found' | 'challenge' | 'script-only' | 'front-page' | 'list'

/** Texts of soft 404s in title or heading, without accents, each too specific to be a headline. */
const NOT_FOUND =
  /(?:^| )(?:404|page not found|not found|khong tim thay|khong ton tai|trang khong co|trang da bi xoa|bai viet da bi xoa|seite nicht gefunden|nicht gefunden|page introuvable|pagina no encontrada|pagina non trovata|error 404|loi 404)(?: |$)/
const CHALLENGE =
  /_cf_chl_opt|Attention Required! \| Cloudflare|Just a moment\.\.\.|captcha-delivery\.com|_Incapsula_Resource|Checking your browser|cf-browser-verification|DDoS protection by|sucuri_cloudproxy/
/** Challenge pages are small; an article that names one is not. */
const LONGEST_CHALLENGE = 40_000

/** Whether a page is a firewall's challenge. */
export function isChallenge(html: string): boolean {
  return html.length < LONGEST_CHALLENGE && CHALLENGE.test(html)
}

/** Whether a title or heading belongs to an error page. */
function saysNotFound(title: string): boolean {
  const words = bare(title.slice(0, 200))
  return words.split(' ').length <= 12 && NOT_FOUND.test(words)
}

/** Counts the characters of text in the body of a page, up to some thousands, without scripts. */
function textLength(page: Page): number {
  const body = page.elements.find(({ name }) => name === 'body')
  const from = body?.contentFrom ?? 0
  return plainText(page.html.slice(from, from + 60_000)).length
}

/** The parts of a page that were read so far, for deciding whether to refuse it. */
export type Seen = {
  readonly metadata: Metadata
  readonly article: LinkedData | undefined
  readonly title: Title | undefined
  readonly body: readonly Paragraph[]
  readonly url: string
}

/** Decides why a page is not an article, as far as its head, title and text show. */
export function refusalOf(page: Page, { metadata, article, title, body, url }: Seen): Refusal | undefined {
  if (metadata.refresh !== undefined && body.length === 0 && /^\s*\d*\s*;?\s*url\s*=/i.test(metadata.refresh))
    return 'redirect'
  if (
    saysNotFound(metadata.title) ||
    page.elements.some((element) => element.name === 'h1' && saysNotFound(textOf(page, element, 400)))
  ) {
    if (totalLength(body) < 1_500) return 'not-found'
  }
  const isDeclared = article !== undefined || isArticleType(metadata) || metadata.metas.has('article:published_time')
  if (isDeclared) return pointsToFront(metadata, url) && totalLength(body) < 300 ? 'front-page' : undefined
  if (title === undefined) return 'empty'
  if (totalLength(body) === 0 && textLength(page) < 250) return 'script-only'
  return undefined
}

/** Whether the page gives the site's front page as its own address, though it was asked for another. */
function pointsToFront({ canonical, metas }: Metadata, url: string): boolean {
  const named = URL.parse(canonical ?? metas.get('og:url')?.[0] ?? '', url)
  const own = URL.parse(url)
  return named !== null && own !== null && isFrontPage(named) && !isFrontPage(own)
}

/** Whether OpenGraph calls the page an article. */
export function isArticleType(metadata: Metadata): boolean {
  return /^(?:news)?article$|^post$|^blog/i.test(firstMeta(metadata, ['og:type']) ?? '')
}

/** The length of all paragraphs together. */
export const totalLength = (body: readonly Paragraph[]) => body.reduce((sum, { weight }) => sum + weight, 0)

/** Whether a page is a list of articles: many headlines that lead elsewhere, and little text of its own. */
export function isList(
  page: Page,
  { metadata, article, title, body, url, isDated }: Seen & { readonly isDated: boolean },
): boolean {
  const own = URL.parse(url)
  const length = totalLength(body)
  if ((article?.datePublished ?? article?.uploadDate) !== undefined || metadata.metas.has('article:published_time'))
    return false
  if (own !== null && isFrontPage(own)) return true
  const isDatedText = isDated && isDatedArticle(page, { metadata, title, length })
  if (isDatedText && hasHeadline(title)) return false
  const links = linksOf(page, url, url, ({ quality, isHeading }) => quality > 0.7 && isHeading)
  if (!(isDated && hasHeadline(title)) && isAmongCards(links, body)) return true
  return !isDatedText && hasManyHeadlines(links, title, length)
}

/** Whether a page has many headlines for so much text; without one of its own it must have one text, or it is a list. */
function hasManyHeadlines(links: readonly PageLink[], title: Title | undefined, length: number): boolean {
  const headlines = new Set(links.map(({ key }) => key)).size
  if (headlines < (title?.heading === undefined ? 5 : 12)) return false
  return length < 120 * headlines || length < 1_200
}

/** Whether the page shows its title as a headline, rather than the name of a section or of the site. */
const hasHeadline = (title: Title | undefined) => title?.heading !== undefined && headlineQuality(title.text) > 0.5

/** Whether the paragraphs are the leads of cards: hardly more of them than headlines among them. */
function isAmongCards(links: readonly PageLink[], body: readonly Paragraph[]): boolean {
  const [first, last] = [body[0]?.element.index, body.at(-1)?.element.last]
  if (first === undefined || last === undefined) return false
  const between = links.filter(({ element }) => element.index > first && element.index < last).length
  return between >= 4 && body.length <= between * 2
}

/** Whether a page with a date is an article, by its text and headline. */
function isDatedArticle(
  page: Page,
  { metadata, title, length }: Pick<Seen, 'metadata' | 'title'> & { readonly length: number },
): boolean {
  const isCalledArticle = isArticleType(metadata)
  if (length > (isCalledArticle ? 300 : 900)) return true
  if (title?.heading === undefined || !(isCalledArticle || length > 200)) return false
  // The heading of a list is its section's name, or a link.
  return headlineQuality(title.text) >= 0.6 && !isLinked(page, title.heading)
}

function isLinked(page: Page, heading: HtmlElement): boolean {
  return (
    heading.parent?.name === 'a' ||
    page.elements.slice(heading.index + 1, heading.last + 1).some(({ name }) => name === 'a')
  )
}
