import { fieldWords } from '../../config/web/page-words.ts'
import { isTracking, resolveLink } from '../../normalise/url.ts'
import type { HtmlElement } from '../html/elements.ts'
import { wordFinder } from '../html/labels.ts'
import { inside, type Page, textOf } from '../html/page.ts'
import { headlineQuality } from './headline.ts'

/** A link of the page's own site. */
export type PageLink = {
  readonly element: HtmlElement
  /** The address without fragment. */
  readonly url: URL
  /** The address for comparing: no scheme, no "www.", no tracking. */
  readonly key: string
  /** The words of the link, or of the title attribute if these are cut; "" for a picture. */
  readonly text: string
  /** How much the text looks like a headline, 0 to 1. */
  readonly quality: number
  /** Whether it is in a heading, contains one, or has the class of a title. */
  readonly isHeading: boolean
}

/** Pages for people do not have more. */
const MOST_LINKS = 3_000
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const isTitleWord = wordFinder(fieldWords.title)
const isKickerWord = wordFinder(fieldWords.kicker)

/** The words of a link, and how much they look like a headline. */
type LinkWords = Pick<PageLink, 'text' | 'quality' | 'isHeading'>

/**
 * The links of a page to its own site or that of `home`, in the order of the page; those to its front page and to itself
 * are left out, and those whose words are not wanted.
 */
export function linksOf(
  page: Page,
  url: string,
  home = url,
  isWanted?: (words: LinkWords) => boolean,
): readonly PageLink[] {
  const own = URL.parse(url)
  const sites = [url, home].map((address) => siteOf(URL.parse(address)?.hostname ?? ''))
  const self = own === null ? '' : addressKey(own)
  const links: PageLink[] = []
  // Picture and headline have the same address, and a page thousands of links.
  const targets = new Map<string, Target | undefined>()
  const hosts = new Map<string, boolean>()
  const isOfSite = (host: string) => {
    const isOwn = hosts.get(host) ?? sites.includes(siteOf(host))
    hosts.set(host, isOwn)
    return isOwn
  }
  const targetOf = (href: string) => {
    const known = targets.get(href)
    if (known !== undefined || targets.has(href)) return known
    const target = readTarget(href, page.base, isOfSite, self)
    targets.set(href, target)
    return target
  }
  for (const element of page.elements) {
    if (element.name !== 'a') continue
    if (links.length >= MOST_LINKS) break
    const words = isWanted && textsOf(page, element)
    if (words !== undefined && isWanted?.(words) === false) continue
    const target = targetOf(element.attribute('href')?.trim() ?? '')
    if (target !== undefined) links.push({ element, ...target, ...(words ?? textsOf(page, element)) })
  }
  return links
}

type Target = Pick<PageLink, 'url' | 'key'>

function readTarget(href: string, base: string, isOfSite: (host: string) => boolean, self: string): Target | undefined {
  if (href === '' || href.startsWith('#') || /^(?:javascript|mailto|tel|data):/i.test(href)) return undefined
  const url = resolveLink(href, base)
  if (url === undefined || !isOfSite(url.hostname)) return undefined
  if (url.href.includes('#')) url.hash = ''
  const key = addressKey(url)
  return key === self || !key.includes('/') ? undefined : { url, key }
}

function textsOf(page: Page, element: HtmlElement): LinkWords {
  if (element.last === element.index && element.to - element.contentFrom < 30) {
    const beside = textBeside(page, element)
    if (beside !== undefined) return beside
  }
  const heading = headingIn(page, element)
  const shown = heading === undefined ? textOfLink(page, element) : withoutKicker(page, heading)
  const text = /(?:…|\.{3})$/.test(shown) ? completed(element, shown) : shown
  // A kicker is not a part of the headline, but of what makes it one.
  const whole = heading === undefined ? text : textOf(page, heading, 1_500)
  const quality = headlineQuality(text)
  const best = whole === text ? quality : Math.max(quality, headlineQuality(whole))
  return { text, quality: best, isHeading: heading !== undefined || isInHeading(element) }
}

/** Whether a link or one of three elements around it is a heading or has the class of a title. */
function isInHeading(link: HtmlElement): boolean {
  let at: HtmlElement | undefined = link
  for (let step = 0; step <= 3 && at !== undefined; step++, at = at.parent) {
    if (HEADINGS.has(at.name) || isTitleWord(at.label)) return true
  }
  return false
}

/** A headline that is cut for its box is complete in the title attribute. */
function completed(element: HtmlElement, shown: string): string {
  const titled = element.attribute('title')?.replace(/\s+/g, ' ').trim() ?? ''
  const start = shown.replace(/\s*(?:…|\.{3})$/, '')
  return titled.length > start.length && titled.startsWith(start) ? titled : shown
}

/** The text of an empty link laid over its card: the only heading beside it, or its own label. */
function textBeside(page: Page, element: HtmlElement): LinkWords | undefined {
  if (textOf(page, element) !== '' || element.parent === undefined) return undefined
  const headings = inside(page, element.parent, 40).filter(({ name }) => HEADINGS.has(name))
  const [heading] = headings
  const hasLink = heading !== undefined && inside(page, heading, 10).some(({ name }) => name === 'a')
  if (headings.length === 1 && heading !== undefined && !hasLink) {
    const text = withoutKicker(page, heading)
    return { text, quality: headlineQuality(textOf(page, heading, 1_500)), isHeading: true }
  }
  const label = (element.attribute('aria-label') ?? element.attribute('title') ?? '').replace(/\s+/g, ' ').trim()
  return label === '' ? undefined : { text: label, quality: headlineQuality(label), isHeading: false }
}

/** The heading inside a link that is a whole card. */
function headingIn(page: Page, element: HtmlElement): HtmlElement | undefined {
  let titled: HtmlElement | undefined
  const end = Math.min(element.last, element.index + 39)
  for (let index = element.index + 1; index <= end; index++) {
    const inner = page.elements[index]
    if (inner === undefined) break
    if (HEADINGS.has(inner.name)) return inner
    if (titled === undefined && inner.name !== 'img' && inner.to > inner.contentFrom && isTitleWord(inner.label))
      titled = inner
  }
  return titled
}

const BLOCKS = new Set(['div', 'p', 'section', 'li', 'figcaption', 'dt', 'dd'])
/** The elements of a card that are read one by one. */
const MOST_PARTS = 30

/** The words of a link: of the first of several blocks that reads like a headline, or without the time beside it. */
function textOfLink(page: Page, element: HtmlElement): string {
  const whole = textOf(page, element, 1_500)
  if (element.last === element.index) return whole
  const parts = inside(page, element, MOST_PARTS).filter(
    ({ index, last, to, contentFrom }) => last === index && to > contentFrom + 3,
  )
  if (parts.length === 0) return whole
  const blocks = parts.filter(({ name }) => BLOCKS.has(name))
  if (blocks.length > 1) {
    const headline = blocks.map((block) => textOf(page, block, 1_500)).find((text) => headlineQuality(text) >= 0.5)
    if (headline !== undefined) return headline
  }
  return /\d[:./]\d/.test(whole) ? withoutClock(page, whole, parts) : withoutKicker(page, element)
}

/**
 * The words of an element without those that only its style separates: a kicker and a headline in spans that touch, or
 * a first part that is called a kicker.
 */
function withoutKicker(page: Page, element: HtmlElement): string {
  const whole = textOf(page, element, 1_500)
  if (element.last === element.index) return whole
  const parts = inside(page, element, 6).filter(({ index, last, parent }) => last === index && parent === element)
  const named = afterKicker(page, whole, parts)
  if (named !== undefined) return named
  const texts = parts.map((part) => textOf(page, part, 1_500)).filter((text) => text !== '')
  if (texts.length < 2 || texts.join('') !== whole) return whole
  const headlines = texts.filter((text) => headlineQuality(text) >= 0.5)
  return headlines.length === 1 ? (headlines[0] ?? whole) : whole
}

/** The words after a first part that is called a kicker, if they read like a headline. */
function afterKicker(page: Page, whole: string, parts: readonly HtmlElement[]): string | undefined {
  const kicker = parts.find(({ label }) => label !== '' && isKickerWord(label))
  const words = kicker === undefined ? '' : textOf(page, kicker, 200)
  if (words === '' || !whole.startsWith(words)) return undefined
  const rest = whole.slice(words.length).replace(/^[\s:|–—-]+/, '')
  return headlineQuality(rest) >= 0.5 ? rest : undefined
}

function withoutClock(page: Page, whole: string, parts: readonly HtmlElement[]): string {
  const clock = parts
    .map((part) => textOf(page, part, 100))
    .find((text) => text !== whole && /^[\d\s:/.,()-]{4,20}$/.test(text))
  if (clock === undefined) return whole
  if (whole.startsWith(clock)) return whole.slice(clock.length).trim()
  return whole.endsWith(clock) ? whole.slice(0, -clock.length).trim() : whole
}

/** An address as it is compared on one page. */
function addressKey(url: URL): string {
  const pairs = url.search.length > 1 ? url.search.slice(1).split('&') : []
  const query = pairs.filter((pair) => pair !== '' && !isTracking(pair.split('=', 1)[0] ?? '')).join('&')
  return `${url.hostname.replace(/^www\./, '')}${url.pathname.replace(/\/$/, '')}${query === '' ? '' : `?${query}`}`
}

/** The part of a host that a newsroom owns: "bao.com.vn" of "www.bao.com.vn", "bao.vn" of "e.bao.vn". */
export function siteOf(hostname: string): string {
  const labels = hostname.toLowerCase().split('.')
  const isSecondLevel =
    /^(?:com|co|org|net|gov|edu|info|ac|or|ne|go|gob|name|biz|int|health|pro)$/.test(labels.at(-2) ?? '') &&
    (labels.at(-1)?.length ?? 0) === 2
  return labels.slice(isSecondLevel ? -3 : -2).join('.')
}
