import { DAY_MS } from '../../durations.ts'
import type { DateContext } from '../../normalise/date/find-date.ts'
import { inside, type Page } from '../html/page.ts'
import { dateFromAddress } from './address-date.ts'
import { type Card, imageIn, readCard } from './card.ts'
import type { CardFinder } from './card-finder.ts'
import { headlineQuality, isLinkPhrase } from './headline.ts'
import type { PageLink } from './links.ts'
import type { PartFinder } from './page-parts.ts'
import type { Target } from './targets.ts'

/** An article in a page's list. */
export type ListedArticle = {
  readonly title: string
  /** Absolute, without fragment. */
  readonly url: string
  /** ISO 8601 in UTC: the date shown, or the time in the address. */
  readonly published: string | undefined
  /** Where the date is from, and whether it has a minute. */
  readonly dated: 'shown' | 'shown-day' | 'address' | 'address-day' | undefined
  readonly lead: string | undefined
  readonly image: string | undefined
  readonly section: string | undefined
}

/** Reads the fields of an article beside its links. */
export function articleFrom(
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

/**
 * The link that is the headline: in the list rather than a menu, a heading rather than a lead, complete rather than
 * cut.
 */
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
  const named = dateFromAddress(url, utcOffset)
  const isFuture = named !== undefined && now !== undefined && named.ms > now.getTime() + DAY_MS
  if (named === undefined || isFuture) return { published: shown?.iso, dated: shown && 'shown-day' }
  const iso = new Date(named.ms).toISOString()
  if (shown === undefined) return { published: iso, dated: named.isDay ? 'address-day' : 'address' }
  // A shown day is right; the address adds the minute if it is on that day.
  const isSameDay = named.ms >= Date.parse(shown.iso) && named.ms < Date.parse(shown.iso) + DAY_MS
  return isSameDay && !named.isDay ? { published: iso, dated: 'address' } : { published: shown.iso, dated: 'shown-day' }
}
