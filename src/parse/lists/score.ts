import type { PagePart } from '../../config/web/page-words.ts'
import type { HtmlElement } from '../html/elements.ts'
import { type Page, textOf } from '../html/page.ts'
import { type AddressForm, hasNumber, isHub, isMedia } from './address-form.ts'
import type { CardFinder } from './card-finder.ts'
import type { PageLink } from './links.ts'
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
  related: 1.5,
  advertising: 4,
  tags: 3,
  comments: 4,
  social: 3,
  documents: 4,
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
export function scoreOf(target: Target, surroundings: Surroundings): number {
  const { shapes, host, form } = surroundings
  const hasPicture = target.links.some(({ element, text }) => text === '' && element.last > element.index)
  let best = Number.NEGATIVE_INFINITY
  for (const link of target.links) best = Math.max(best, scoreOfLink(link, hasPicture, surroundings))
  if (isHub(target.url)) best -= 2.5
  if (isMedia(target.url)) best -= 3
  if (target.url.hostname.replace(/^www\./, '') !== host) best -= 0.4
  if (form !== undefined) return best + (form.shapes.includes(target.shape) ? 1.8 : -2)
  return best + 1.8 * (shapes.get(target.shape) ?? 0)
}

/** How much one link says for its target; nothing if it does not read like a headline. */
function scoreOfLink(link: PageLink, hasPicture: boolean, { page, partsOf, cards }: Surroundings): number {
  if (link.quality < 0.3 && !link.isHeading) return Number.NEGATIVE_INFINITY
  let score = 2 * link.quality + (link.isHeading ? 0.7 : 0)
  for (const part of partsOf(link.element)) score -= PENALTIES[part]
  // "&gt;&gt; Headline" is how Vietnamese newsrooms link earlier articles under a story.
  if (/^(?:>>|»|›|&gt;)/.test(link.text)) score -= 3
  return hasPicture || hasPictureIn(page, cards(link)) ? score + 0.6 : score
}

function hasPictureIn(page: Page, card: HtmlElement): boolean {
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

/** A box of another kind has so many links at least; so many of the list's cards have more than a headline. */
const LEAST_IN_BOX = 2
const LEAST_IN_SERIES = 3
const MOSTLY_FULL = 0.8
const HARDLY_FULL = 0.1

/**
 * Leaves out bare links of another form where the cards of the prevailing form have pictures, leads or dates, such as
 * boxes of documents and services on the portals of offices; also series of programmes and issues.
 */
export function withoutBareBoxes(chosen: readonly Target[], { page, cards, form }: Surroundings): readonly Target[] {
  if (form !== undefined) return chosen
  const groups = Map.groupBy(chosen, ({ shape }) => shape)
  const [prevailing, ...others] = [...groups.values()].sort((a, b) => b.length - a.length)
  if (prevailing === undefined || others.every((group) => group.length < LEAST_IN_BOX)) return chosen
  const fullPart = (group: readonly Target[]) =>
    group.filter((target) => isFull(page, target, cards)).length / group.length
  if (fullPart(prevailing) < MOSTLY_FULL) return chosen
  const bare = others.filter(
    (group) =>
      group.length >= LEAST_IN_BOX &&
      (isSeries(group) ||
        (fullPart(group) <= HARDLY_FULL && !group.some(({ links }) => links.some(({ isHeading }) => isHeading)))),
  )
  const bareShapes = new Set(bare.map(([first]) => first?.shape))
  return bareShapes.size === 0 ? chosen : chosen.filter(({ shape }) => !bareShapes.has(shape))
}

/** Whether headlines differ in their numbers alone: the editions of a programme, the issues of a paper, legal acts. */
function isSeries(group: readonly Target[]): boolean {
  const texts = group.flatMap(
    ({ links }) => links.map(({ text }) => text.replace(/\d+/g, '')).find((text) => text !== '') ?? [],
  )
  return group.length >= LEAST_IN_SERIES && new Set(texts).size === 1
}

/** Whether a card has a picture, or more text than its headline. */
function isFull(page: Page, { links }: Target, cards: CardFinder): boolean {
  return links.some((link) => {
    const card = cards(link)
    return hasPictureIn(page, card) || textOf(page, card, 2_000).length > link.text.length + 8
  })
}
