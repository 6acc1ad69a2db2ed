import type { HtmlElement } from '../html/elements.ts'
import { inside, type Page, textOf } from '../html/page.ts'
import { addressShape } from './address-form.ts'
import { cardFinder } from './card-finder.ts'
import { headlineQuality, isLinkPhrase } from './headline.ts'
import type { PageLink } from './links.ts'
import type { LinkCount } from './page-parts.ts'

/** The links of one address. */
export type Target = {
  readonly key: string
  readonly url: URL
  readonly links: PageLink[]
  readonly shape: string
}

/** The links of a page by target, in the order of the page. */
export function targetsOf(page: Page, links: readonly PageLink[]): readonly Target[] {
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
      })
  }
  const targets = [...byKey.values()]
  for (const target of targets) nameByLabel(page, target)
  nameByCards(page, targets)
  return targets
}

/** Links that show nothing but a picture are named by their title, or the picture by its alternative text. */
function nameByLabel(page: Page, { links }: Target): void {
  const [first] = links
  if (first === undefined || links.some(({ text }) => text !== '')) return
  const labels = links.flatMap(({ element }) => [element.attribute('title') ?? '', altIn(page, element)])
  const text = labels.map((label) => label.replace(/\s+/g, ' ').trim()).find((label) => headlineQuality(label) > 0.4)
  if (text !== undefined) links[0] = { ...first, text, quality: headlineQuality(text) }
}

/** So many cards whose headline is not in their link are a list, and so many elements of each are read. */
const LEAST_NAMELESS = 5
const MOST_IN_CARD = 40
const HEADLINES = new Set(['h2', 'h3', 'h4', 'h5', 'p', 'div', 'span', 'b', 'strong', 'td'])

/** Links of "Chi tiết" alone are named by the first text of their card that reads like a headline. */
function nameByCards(page: Page, targets: readonly Target[]): void {
  const isNameless = ({ links }: Target) => links.every(({ text }) => text === '' || isLinkPhrase(text))
  const nameless = targets.filter((target) => isNameless(target) && target.links.some(({ text }) => text !== ''))
  if (nameless.length < LEAST_NAMELESS) return
  const cards = cardFinder(targets)
  for (const { links } of nameless) {
    const [first] = links
    if (first === undefined) continue
    const text = headlineIn(page, cards(first))
    if (text !== undefined) links[0] = { ...first, text, quality: headlineQuality(text) }
  }
}

function headlineIn(page: Page, card: HtmlElement): string | undefined {
  for (const element of inside(page, card, MOST_IN_CARD)) {
    const isLeaf = element.last - element.index < 2
    if (!isLeaf || !HEADLINES.has(element.name) || element.to - element.contentFrom > 400) continue
    const text = textOf(page, element)
    if (headlineQuality(text) > 0.6 && !DATED.test(text)) return text
  }
  return undefined
}

/** "Ngày đăng: 26/11/2026" has as many words as a headline. */
const DATED = /\d[/.-]\d{1,2}[/.-]\d{2}/

function altIn(page: Page, link: HtmlElement): string {
  return (
    inside(page, link, 6)
      .find(({ name }) => name === 'img')
      ?.attribute('alt') ?? ''
  )
}

/** The highest headline quality among a target's links. */
export const bestQuality = (target: Target) => target.links.reduce((best, { quality }) => Math.max(best, quality), 0)

/** How much the links of each form of address look like headlines, 0 to 1; a form with few links is trusted less. */
export function shapeQualities(targets: readonly Target[]): ReadonlyMap<string, number> {
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
export function linkCount(page: Page, candidates: readonly Target[]): LinkCount {
  const before = new Uint32Array(page.elements.length + 1)
  for (const { links } of candidates) {
    const counted = links.find(({ quality }) => quality >= 0.4) ?? links[0]
    if (counted !== undefined) before[counted.element.index + 1] = 1
  }
  for (let index = 1; index < before.length; index++) before[index] = (before[index] ?? 0) + (before[index - 1] ?? 0)
  const within = ({ index, last }: HtmlElement) => (before[last + 1] ?? 0) - (before[index] ?? 0)
  return { within, all: before.at(-1) ?? 0 }
}

/** The forms of address that several of these have, the most frequent first. */
export function shapesOf(targets: readonly Pick<Target, 'shape'>[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { shape } of targets) counts.set(shape, (counts.get(shape) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= Math.max(2, targets.length * 0.08))
    .sort(([, a], [, b]) => b - a)
    .map(([shape]) => shape)
}
