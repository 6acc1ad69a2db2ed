import type { PagePart } from '../../config/page-words.ts'
import type { DateContext } from '../../normalise/find-date.ts'
import { inside, type Page, type PageElement, readPage } from '../html/page.ts'
import { dateFromAddress } from './address-date.ts'
import { type AddressForm, addressShape, isHub, isMedia } from './address-form.ts'
import { type Card, imageIn, readCard } from './card.ts'
import { headlineQuality, isLinkPhrase } from './headline.ts'
import { linksOf, type PageLink } from './links.ts'
import { type LinkCount, type PartFinder, partFinder } from './page-parts.ts'

/** An article that a page lists. */
export type ListedArticle = {
  readonly title: string
  /** Absolute, without fragment. */
  readonly url: string
  /** ISO 8601 in UTC: the date shown, or the time in the address. */
  readonly published: string | undefined
  /** Where the date is from, and whether it is of the minute. */
  readonly dated: 'shown' | 'shown-day' | 'address' | 'address-day' | undefined
  readonly lead: string | undefined
  readonly image: string | undefined
  readonly section: string | undefined
}

export type ListReading =
  | {
      readonly kind: 'list'
      readonly articles: readonly ListedArticle[]
      /** The forms of the articles' addresses, the most frequent first. */
      readonly form: AddressForm
    }
  /** Fewer than five articles, or no form of address that prevails: a changed layout, or no list at all. */
  | { readonly kind: 'no-list'; readonly why: string }

export type ListOptions = {
  /** Where the page came from. */
  readonly url: string
  /** Minutes east of Greenwich, for dates that name no zone. */
  readonly utcOffset: number
  /** The form of the source's articles where it is known: a link of it counts wherever it is, others do not. */
  readonly form?: AddressForm | undefined
  readonly order?: DateContext['order'] | undefined
  readonly now?: Date | undefined
}

const LEAST_ARTICLES = 5
const MOST_ARTICLES = 400
/** An address is an article's from here on. */
const ENOUGH = 3
/** What counts against a link in such a part of the page. */
const PENALTIES: Readonly<Record<PagePart, number>> = {
  menu: 3,
  footer: 4,
  popular: 3.5,
  video: 2.5,
  related: 0.5,
  advertising: 4,
  tags: 3,
  comments: 4,
  social: 3,
}

/** The links of one address. */
type Target = {
  readonly key: string
  readonly url: URL
  readonly links: PageLink[]
  shape: string
  isHub: boolean
  isMedia: boolean
}

/**
 * Finds the articles that a page lists, by structure: how their addresses are built, how their links read, and where
 * they are. Pure; time is linear in the length of the page.
 */
export function readList(html: string, options: ListOptions): ListReading {
  const page = readPage(html, options.url)
  const targets = targetsOf(linksOf(page, options.url))
  const shapes = shapeQualities(targets)
  const candidates = targets.filter(
    (target) => bestQuality(target) >= 0.4 || target.links.some(({ isHeading }) => isHeading),
  )
  const partsOf = partFinder(page, linkCount(page, candidates))
  const cards = cardFinder(candidates)
  const own = siteHost(options.url)
  const chosen: Target[] = []
  for (const target of candidates) {
    if (chosen.length >= MOST_ARTICLES) break
    const score = scoreOf(target, shapes.get(target.shape) ?? 0, partsOf, cards, page, own, options.form)
    if (score >= ENOUGH) chosen.push(target)
  }
  const articles = withPrevailingShapes(chosen, shapes, options.form)
  const why = refusal(articles)
  if (why !== undefined) return { kind: 'no-list', why }
  const context: DateContext = { utcOffset: options.utcOffset, order: options.order ?? 'dmy', now: options.now }
  return {
    kind: 'list',
    articles: articles.map((target) => articleFrom(page, target, cards, partsOf, context)),
    form: { shapes: shapesOf(articles) },
  }
}

function targetsOf(links: readonly PageLink[]): readonly Target[] {
  const byKey = new Map<string, Target>()
  for (const link of links) {
    const known = byKey.get(link.key)
    if (known !== undefined) known.links.push(link)
    else
      byKey.set(link.key, {
        key: link.key,
        url: link.url,
        links: [link],
        shape: addressShape(link.url),
        isHub: isHub(link.url),
        isMedia: isMedia(link.url),
      })
  }
  return [...byKey.values()]
}

const bestQuality = (target: Target) => target.links.reduce((best, { quality }) => Math.max(best, quality), 0)

/** How much the links of each form of address look like headlines, 0 to 1; a form with few is trusted less. */
function shapeQualities(targets: readonly Target[]): ReadonlyMap<string, number> {
  const sums = new Map<string, { sum: number; count: number }>()
  for (const target of targets) {
    const sum = sums.get(target.shape) ?? { sum: 0, count: 0 }
    sum.sum += bestQuality(target)
    sum.count++
    sums.set(target.shape, sum)
  }
  return new Map([...sums].map(([shape, { sum, count }]) => [shape, sum / (count + 0.5)]))
}

/** Counts the candidates inside elements, by the numbers of their links in the page. */
function linkCount(page: Page, candidates: readonly Target[]): LinkCount {
  const before = new Uint32Array(page.elements.length + 1)
  for (const { links } of candidates) {
    const counted = links.find(({ quality }) => quality >= 0.4) ?? links[0]
    if (counted !== undefined) before[counted.element.index + 1] = 1
  }
  for (let index = 1; index < before.length; index++) before[index] = (before[index] ?? 0) + (before[index - 1] ?? 0)
  const within = ({ index, last }: PageElement) => (before[last + 1] ?? 0) - (before[index] ?? 0)
  return { within, all: before.at(-1) ?? 0 }
}

/** The card of a link: the largest element around it whose links lead to its article alone. */
type CardFinder = (link: PageLink) => PageElement

function cardFinder(targets: readonly Target[]): CardFinder {
  const owners = new Map<PageElement, string>()
  const SEVERAL = ''
  for (const { key, links } of targets) {
    for (const { element } of links) {
      for (let at: PageElement | undefined = element; at !== undefined; at = at.parent) {
        const owner = owners.get(at)
        if (owner === key || owner === SEVERAL) {
          if (owner === SEVERAL) break
          continue
        }
        owners.set(at, owner === undefined ? key : SEVERAL)
      }
    }
  }
  return ({ element, key }) => {
    let card = element
    while (card.parent !== undefined && card.parent.name !== 'body' && owners.get(card.parent) === key)
      card = card.parent
    return card
  }
}

function scoreOf(
  target: Target,
  shapeQuality: number,
  partsOf: PartFinder,
  cards: CardFinder,
  page: Page,
  ownHost: string,
  form: AddressForm | undefined,
): number {
  let best = Number.NEGATIVE_INFINITY
  const hasPicture = target.links.some(({ element, text }) => text === '' && element.last > element.index)
  for (const link of target.links) {
    let score = 2 * link.quality + (link.isHeading ? 0.7 : 0)
    if (link.quality < 0.3 && !link.isHeading) continue
    for (const part of partsOf(link.element)) score -= PENALTIES[part]
    // "&gt;&gt; Headline" is what Vietnamese newsrooms put under a story for what was written before.
    if (/^(?:>>|»|›|&gt;)/.test(link.text)) score -= 3
    if (hasPicture || hasPictureIn(page, cards(link))) score += 0.6
    best = Math.max(best, score)
  }
  if (target.isHub) best -= 2.5
  if (target.isMedia) best -= 3
  if (target.url.hostname.replace(/^www\./, '') !== ownHost) best -= 0.4
  if (form !== undefined) return best + (form.shapes.includes(target.shape) ? 1.8 : -2)
  return best + 1.8 * shapeQuality
}

function hasPictureIn(page: Page, card: PageElement): boolean {
  for (let index = card.index + 1; index <= card.last && index < card.index + 60; index++) {
    const name = page.elements[index]?.name
    if (name === 'img' || name === 'picture') return true
  }
  return false
}

/** Leaves out single addresses of a form of their own where the others agree on theirs. */
function withPrevailingShapes(
  chosen: readonly Target[],
  shapes: ReadonlyMap<string, number>,
  form: AddressForm | undefined,
): readonly Target[] {
  if (form !== undefined) return chosen
  const counts = new Map<string, number>()
  for (const { shape } of chosen) counts.set(shape, (counts.get(shape) ?? 0) + 1)
  return chosen.filter((target) => {
    const count = counts.get(target.shape) ?? 0
    return (
      count >= Math.min(3, chosen.length * 0.04) ||
      (shapes.get(target.shape) ?? 0) > 0.6 ||
      target.links.some(({ isHeading }) => isHeading)
    )
  })
}

function shapesOf(targets: readonly Target[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { shape } of targets) counts.set(shape, (counts.get(shape) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= Math.max(2, targets.length * 0.08))
    .sort(([, a], [, b]) => b - a)
    .map(([shape]) => shape)
}

function refusal(articles: readonly Target[]): string | undefined {
  if (articles.length < LEAST_ARTICLES)
    return `${articles.length} links look like articles, at least ${LEAST_ARTICLES} are needed`
  const forms = shapesOf(articles)
  const covered = articles.filter(({ shape }) => forms.includes(shape)).length
  return covered < articles.length / 2
    ? `the ${articles.length} links that read like headlines have no form of address in common`
    : undefined
}

function articleFrom(
  page: Page,
  target: Target,
  cards: CardFinder,
  partsOf: PartFinder,
  context: DateContext,
): ListedArticle {
  const link = headlineLink(target, partsOf)
  const title = titleOf(target, link)
  const card = readCard(page, cards(link), title, context)
  return {
    title,
    url: target.url.href,
    ...dateOf(card, target.url, context),
    lead: card.lead,
    image: card.image ?? pictureOf(page, target, cards),
    section: card.section,
  }
}

/** The link that is the headline: in the list rather than a menu, a heading rather than a lead, whole rather than cut. */
function headlineLink(target: Target, partsOf: PartFinder): PageLink {
  const rank = (link: PageLink) =>
    link.quality +
    (link.isHeading ? 1.5 : 0) -
    (partsOf(link.element).size > 0 ? 0.5 : 0) -
    (isLinkPhrase(link.text) ? 2 : 0)
  return target.links.reduce((best, link) => (rank(link) > rank(best) ? link : best))
}

function titleOf(target: Target, link: PageLink): string {
  const text = link.text.replace(/^(?:>>|»|›)\s*/, '')
  if (text.length > 3 && text.length <= 300) return text
  const attribute = target.links
    .map(({ element }) => element.attribute('title') ?? '')
    .find((title) => headlineQuality(title) > 0.4)
  if (attribute !== undefined) return attribute.replace(/\s+/g, ' ').trim()
  return text.slice(0, 300).trim()
}

function pictureOf(page: Page, target: Target, cards: CardFinder): string | undefined {
  for (const link of target.links) {
    const image = imageIn(page, inside(page, cards(link), 150))
    if (image !== undefined) return image
  }
  return undefined
}

function dateOf(card: Card, url: URL, { utcOffset, now }: DateContext): Pick<ListedArticle, 'published' | 'dated'> {
  const shown = card.published
  if (shown?.hasTime) return { published: shown.iso, dated: 'shown' }
  const named = dateFromAddress(url.href, utcOffset)
  const isFuture = named !== undefined && now !== undefined && named.ms > now.getTime() + 86_400_000
  if (named === undefined || isFuture) return { published: shown?.iso, dated: shown && 'shown-day' }
  const iso = new Date(named.ms).toISOString()
  if (shown === undefined) return { published: iso, dated: named.isDay ? 'address-day' : 'address' }
  // A day that is shown is right; the address adds the minute where it is of that day.
  const isSameDay = named.ms >= Date.parse(shown.iso) && named.ms < Date.parse(shown.iso) + 86_400_000
  return isSameDay && !named.isDay ? { published: iso, dated: 'address' } : { published: shown.iso, dated: 'shown-day' }
}

function siteHost(url: string): string {
  return URL.parse(url)?.hostname.replace(/^www\./, '') ?? ''
}
