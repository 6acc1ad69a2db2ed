import type { PagePart } from '../../config/web/page-words.ts'
import type { Page, PageElement } from '../html/page.ts'
import { type AddressForm, hasNumber } from './address-form.ts'
import type { CardFinder } from './card-finder.ts'
import type { PartFinder } from './page-parts.ts'
import type { Target } from './targets.ts'

/** From this score on, an address is an article's. */
export const ENOUGH = 2.5
const MOSTLY_NUMBERED = 0.8
/** Penalties for a link in such a part of the page. */
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

/** The context in which a target is judged, apart from its own links. */
export type Surroundings = {
  readonly page: Page
  readonly partsOf: PartFinder
  readonly cards: CardFinder
  /** How much the links of each form of address look like headlines. */
  readonly shapes: ReadonlyMap<string, number>
  /** The page's own host, without "www.". */
  readonly host: string
  /** The form of the source's articles, where it is known. */
  readonly form: AddressForm | undefined
}

/** How certain it is that a target is an article of the list: yes from `ENOUGH` on. */
export function scoreOf(target: Target, { page, partsOf, cards, shapes, host, form }: Surroundings): number {
  let best = Number.NEGATIVE_INFINITY
  const hasPicture = target.links.some(({ element, text }) => text === '' && element.last > element.index)
  for (const link of target.links) {
    let score = 2 * link.quality + (link.isHeading ? 0.7 : 0)
    if (link.quality < 0.3 && !link.isHeading) continue
    for (const part of partsOf(link.element)) score -= PENALTIES[part]
    // "&gt;&gt; Headline" is how Vietnamese newsrooms link earlier articles under a story.
    if (/^(?:>>|»|›|&gt;)/.test(link.text)) score -= 3
    if (hasPicture || hasPictureIn(page, cards(link))) score += 0.6
    best = Math.max(best, score)
  }
  if (target.isHub) best -= 2.5
  if (target.isMedia) best -= 3
  if (target.url.hostname.replace(/^www\./, '') !== host) best -= 0.4
  if (form !== undefined) return best + (form.shapes.includes(target.shape) ? 1.8 : -2)
  return best + 1.8 * (shapes.get(target.shape) ?? 0)
}

function hasPictureIn(page: Page, card: PageElement): boolean {
  for (let index = card.index + 1; index <= card.last && index < card.index + 60; index++) {
    const name = page.elements[index]?.name
    if (name === 'img' || name === 'picture') return true
  }
  return false
}

/**
 * Leaves out single addresses with a form of their own if the others share one, and those without a number if nearly
 * all have one: a newsroom that numbers its articles numbers all of them, but rarely topics and pages.
 */
export function withPrevailingShapes(
  chosen: readonly Target[],
  shapes: ReadonlyMap<string, number>,
  form: AddressForm | undefined,
): readonly Target[] {
  if (form !== undefined) return chosen
  const counts = new Map<string, number>()
  for (const { shape } of chosen) counts.set(shape, (counts.get(shape) ?? 0) + 1)
  const numbered = chosen.filter(({ shape }) => hasNumber(shape)).length
  return chosen.filter((target) => {
    if (numbered > chosen.length * MOSTLY_NUMBERED && !hasNumber(target.shape)) return false
    const count = counts.get(target.shape) ?? 0
    return (
      count >= Math.min(3, chosen.length * 0.04) ||
      (shapes.get(target.shape) ?? 0) > 0.6 ||
      target.links.some(({ isHeading }) => isHeading)
    )
  })
}
