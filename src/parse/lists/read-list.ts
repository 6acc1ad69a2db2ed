import type { DateContext } from '../../normalise/date/find-date.ts'
import { type Page, readPage } from '../html/page.ts'
import { type AddressForm, addressShape } from './address-form.ts'
import { cardFinder } from './card-finder.ts'
import { readDataList } from './data-list.ts'
import { linksOf, siteOf } from './links.ts'
import { articleFrom, type ListedArticle } from './listed-article.ts'
import { type PartFinder, partFinder } from './page-parts.ts'
import { ENOUGH, type Surroundings, scoreOf, withoutBareBoxes, withPrevailingShapes } from './score.ts'
import { bestQuality, linkCount, shapeQualities, shapesOf, type Target, targetsOf } from './targets.ts'

export type ListReading =
  | {
      readonly kind: 'list'
      readonly articles: readonly ListedArticle[]
      /** The forms of the articles' addresses, the most frequent first. */
      readonly form: AddressForm
    }
  /** Fewer than five articles, or no prevailing form of address: a changed layout, or not a list. */
  | { readonly kind: 'no-list'; readonly why: string }

export type ListOptions = {
  /** The page's address. */
  readonly url: string
  /** The outlet's front page, where the page itself is on another site. */
  readonly home?: string | undefined
  /** Minutes east of Greenwich, for dates that name no zone. */
  readonly utcOffset: number
  /** The form of the source's articles if it is known: a link with it counts at any place, others do not. */
  readonly form?: AddressForm | undefined
  readonly order?: DateContext['order'] | undefined
  readonly now?: Date | undefined
}

const LEAST_ARTICLES = 5
const MOST_ARTICLES = 400
/**
 * Finds the articles in a page's list by structure: the form of their addresses, the texts of their links, and their
 * place. Pure; time is linear in the length of the page.
 */
export function readList(html: string, options: ListOptions): ListReading {
  const page = readPage(html, options.url)
  const targets = targetsOf(page, linksOf(page, options.url, options.home))
  const shapes = shapeQualities(targets)
  const likely = targets.filter(
    (target) => bestQuality(target) >= 0.4 || target.links.some(({ isHeading }) => isHeading),
  )
  const partsOf = partFinder(page, linkCount(page, likely))
  const candidates = likely.filter((target) => !isSection(target, partsOf))
  const cards = cardFinder(candidates)
  const surroundings: Surroundings = { page, partsOf, cards, shapes, host: siteHost(options.url), form: options.form }
  const chosen = candidates.filter((target) => scoreOf(target, surroundings) >= ENOUGH).slice(0, MOST_ARTICLES)
  const articles = withoutBareBoxes(withPrevailingShapes(chosen, shapes, options.form), surroundings)
  const why = refusal(articles)
  const context: DateContext = { utcOffset: options.utcOffset, order: options.order ?? 'dmy', now: options.now }
  if (why !== undefined) return listOfData(page, options, context) ?? { kind: 'no-list', why }
  return {
    kind: 'list',
    articles: articles.map((target) => articleFrom(page, target, cards, partsOf, context)),
    form: { shapes: shapesOf(articles) },
  }
}

/** The list in the data of a page whose markup has none. */
function listOfData(page: Page, { url, home = url, form }: ListOptions, context: DateContext): ListReading | undefined {
  const sites = [url, home].map((address) => siteOf(URL.parse(address)?.hostname ?? ''))
  const listed = readDataList(page, sites, context)
    .map((article) => ({ article, shape: addressShape(new URL(article.url)) }))
    .filter(({ shape }) => form === undefined || form.shapes.includes(shape))
    .slice(0, MOST_ARTICLES)
  const why = refusal(listed)
  return why === undefined
    ? { kind: 'list', articles: listed.map(({ article }) => article), form: { shapes: shapesOf(listed) } }
    : undefined
}

/** Whether a target with the name of a section is also in the menu: headings and cards link to it as well. */
function isSection(target: Target, partsOf: PartFinder): boolean {
  return bestQuality(target) < 0.3 && target.links.some(({ element }) => partsOf(element).has('menu'))
}

function refusal(articles: readonly Pick<Target, 'shape'>[]): string | undefined {
  if (articles.length < LEAST_ARTICLES)
    return `${articles.length} links look like articles, at least ${LEAST_ARTICLES} are needed`
  const forms = shapesOf(articles)
  const covered = articles.filter(({ shape }) => forms.includes(shape)).length
  return covered < articles.length / 2
    ? `the ${articles.length} links that read like headlines have no form of address in common`
    : undefined
}

function siteHost(url: string): string {
  return URL.parse(url)?.hostname.replace(/^www\./, '') ?? ''
}
