import type { DateContext } from '../../normalise/date/find-date.ts'
import { readPage } from '../html/page.ts'
import type { AddressForm } from './address-form.ts'
import { cardFinder } from './card-finder.ts'
import { linksOf } from './links.ts'
import { articleFrom, type ListedArticle } from './listed-article.ts'
import { partFinder } from './page-parts.ts'
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
  const candidates = targets.filter(
    (target) => bestQuality(target) >= 0.4 || target.links.some(({ isHeading }) => isHeading),
  )
  const partsOf = partFinder(page, linkCount(page, candidates))
  const cards = cardFinder(candidates)
  const surroundings: Surroundings = { page, partsOf, cards, shapes, host: siteHost(options.url), form: options.form }
  const chosen = candidates.filter((target) => scoreOf(target, surroundings) >= ENOUGH).slice(0, MOST_ARTICLES)
  const articles = withoutBareBoxes(withPrevailingShapes(chosen, shapes, options.form), surroundings)
  const why = refusal(articles)
  if (why !== undefined) return { kind: 'no-list', why }
  const context: DateContext = { utcOffset: options.utcOffset, order: options.order ?? 'dmy', now: options.now }
  return {
    kind: 'list',
    articles: articles.map((target) => articleFrom(page, target, cards, partsOf, context)),
    form: { shapes: shapesOf(articles) },
  }
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

function siteHost(url: string): string {
  return URL.parse(url)?.hostname.replace(/^www\./, '') ?? ''
}
