import type { Site, Source } from '../../config/schema/schema.ts'
import { offsetMs } from '../../item-day.ts'
import type { WholeItem } from '../../model.ts'
import { toWholeItem } from '../../normalise/whole-item.ts'
import { type Article, readArticle } from '../../parse/articles/read-article.ts'
import type { ListedArticle } from '../../parse/lists/listed-article.ts'
import { readList } from '../../parse/lists/read-list.ts'
import { parseFeed } from '../../parse/parse-feed.ts'
import { describeNotAFeed } from '../../parse/parse-result.ts'

/** The kinds of document that a body may be. */
export type PageKind = 'feed' | 'list' | 'article'

export type Recognised =
  | { readonly kind: 'feed'; readonly format: string; readonly items: readonly WholeItem[]; readonly why: string }
  | {
      readonly kind: 'list'
      readonly items: readonly ListedArticle[]
      readonly form: readonly string[]
      readonly why: string
    }
  | { readonly kind: 'article'; readonly article: Article; readonly why: string }
  /** The reasons of all readers, if none could read it. */
  | { readonly kind: 'none'; readonly why: readonly string[] }

export type Context = { readonly url: string; readonly source: Source; readonly site: Site; readonly now: Date }

/** Reads a body as a feed, an article or a list of articles, tried in this order, or as the given kind. */
export function recognisePage(text: string, context: Context, as?: PageKind): Recognised {
  const why: string[] = []
  const kinds: readonly PageKind[] = as === undefined ? ['feed', 'article', 'list'] : [as]
  for (const kind of kinds) {
    const read = READERS[kind](text, context)
    if (typeof read !== 'string') return read
    why.push(read)
  }
  return { kind: 'none', why }
}

type Reader = (text: string, context: Context) => Exclude<Recognised, { kind: 'none' }> | string

const READERS: Readonly<Record<PageKind, Reader>> = { feed: asFeed, list: asList, article: asArticle }

function asFeed(text: string, { url, source, site, now }: Context): ReturnType<Reader> {
  const outcome = parseFeed(text, url)
  if (outcome.kind !== 'parsed') return `not a feed: ${describeNotAFeed(outcome)}`
  const items = outcome.feed.items
    .map((item) => toWholeItem(item, source, { now, site }))
    .filter((made) => made.kind === 'whole')
    .map(({ item }) => item)
  return { kind: 'feed', format: outcome.feed.format, items, why: `it is ${outcome.feed.format} by its root` }
}

function asList(text: string, { url, source, site, now }: Context): ReturnType<Reader> {
  const reading = readList(text, { url, utcOffset: minutesOf(source, site), order: source.dateOrder, now })
  if (reading.kind === 'no-list') return `not a list: ${reading.why}`
  const { articles, form } = reading
  const why = `${articles.length} links read like headlines, and their addresses have the form ${form.shapes.join(' or ')}`
  return { kind: 'list', items: articles, form: form.shapes, why }
}

function asArticle(text: string, { url, source, site, now }: Context): ReturnType<Reader> {
  const reading = readArticle(text, { url, utcOffset: minutesOf(source, site), order: source.dateOrder, now })
  if (reading.kind === 'no-article') return `not an article: ${reading.why}`
  const { from, text: body } = reading.article
  return {
    kind: 'article',
    article: reading.article,
    why: `it has a headline (${from.title}) and ${body.length} characters of text`,
  }
}

function minutesOf(source: Source, site: Site): number {
  return offsetMs(source.utcOffset ?? site.utcOffset) / 60_000
}

/** The result as plain data: ISO 8601 in UTC, null for unknown. */
export function plainReading(read: Recognised): unknown {
  switch (read.kind) {
    case 'none':
      return read
    case 'feed':
      return { kind: 'feed', items: read.items.map(plainItem) }
    case 'list':
      return { kind: 'list', items: read.items.map(plainListed) }
    case 'article':
      return plainArticle(read.article)
  }
}

function plainItem({ title, link, published, dated, summary, image }: WholeItem) {
  return { title, url: link, published: dated ? published : null, lead: summary || null, image: image ?? null }
}

function plainListed({ title, url, published, lead, image }: ListedArticle) {
  return { title, url, published: published ?? null, lead: lead ?? null, image: image ?? null }
}

function plainArticle(article: Article) {
  const { title, published, modified, lead, canonical, image, author, siteName, section, language, text } = article
  return {
    kind: 'article',
    title,
    published: published?.iso ?? null,
    modified: modified?.iso ?? null,
    lead: lead ?? null,
    canonical: canonical ?? null,
    image: image ?? null,
    author: author ?? null,
    siteName: siteName ?? null,
    section: section ?? null,
    language: language ?? null,
    text,
  }
}
