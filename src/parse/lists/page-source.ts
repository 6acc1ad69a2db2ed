import type { PageSource } from '../../config/schema/source-schema.ts'
import { offsetMs } from '../../item-day.ts'
import type { ParsedFeed, ParsedItem } from '../../model.ts'
import { emptyItem } from '../feeds/listed-item.ts'
import { plainText } from '../html/plain-text.ts'
import { titleTag } from '../html/tokenizer.ts'
import type { SourceResult } from '../parse-result.ts'
import { sniff } from '../sniff.ts'
import { plainAsHtml } from '../xml/markup.ts'
import type { AddressForm } from './address-form.ts'
import type { ListedArticle } from './listed-article.ts'
import { pageSketch } from './page-sketch.ts'
import { type ListReading, readList } from './read-list.ts'
import { parseSelectedList } from './selected-list.ts'

export type PageContext = {
  /** The page's address. */
  readonly url: string
  /** The zone of dates that name none, such as "+07:00". */
  readonly utcOffset: string
  /** The forms of the source's article addresses when it was last read. */
  readonly form?: AddressForm | undefined
  readonly now?: Date | undefined
}

type Unreadable = Exclude<SourceResult, { readonly kind: 'parsed' }>

/**
 * Parses the articles of a page source: by its selectors if it has any and they find something, otherwise by the
 * structure of the page. `layout-changed` if neither finds a list. Pure; time is linear in the length of the page.
 */
export function parsePage(html: string, source: PageSource, context: PageContext): SourceResult {
  const seen = sniff(html)
  if (seen.kind === 'empty') return { kind: 'not-a-feed', what: 'empty', detail: '' }
  if (seen.kind === 'json' || seen.kind === 'feed-xml') {
    const what = seen.kind === 'json' ? 'JSON' : 'a feed'
    return { kind: 'layout-changed', expected: 'a page of links', seen: `the body is ${what}` }
  }
  if (source.selectors === undefined) return byStructure(html, source, context)
  const selected = parseSelectedList(html, source.selectors, context.url)
  if (selected.kind !== 'layout-changed') return selected
  const found = byStructure(html, source, context)
  return found.kind === 'parsed' ? { ...found, changed: `${selected.expected}; read by its structure` } : selected
}

type ByStructure = Extract<SourceResult, { readonly form: AddressForm }> | Unreadable

function byStructure(html: string, source: PageSource, context: PageContext): ByStructure {
  const reading = readByForm(html, source, context)
  if (reading.kind === 'no-list') return { kind: 'layout-changed', expected: reading.why, seen: pageSketch(html) }
  const title = plainText(titleTag(html))
  const feed: ParsedFeed = {
    format: 'page',
    title: title === '' ? undefined : titleTag(html).trim(),
    link: context.url,
    language: undefined,
    freshForMinutes: 0,
    items: reading.articles.map((article) => itemFrom(article, context)),
  }
  return { kind: 'parsed', feed, form: reading.form }
}

/** By the known form; without it if no address has it any more, such as after a move to another CMS. */
function readByForm(
  html: string,
  { home, dateOrder }: PageSource,
  { url, utcOffset, form, now }: PageContext,
): ListReading {
  const options = { url, home, utcOffset: offsetMs(utcOffset) / 60_000, order: dateOrder, now }
  const known = form && readList(html, { ...options, form })
  return known?.kind === 'list' ? known : readList(html, options)
}

function itemFrom(article: ListedArticle, { url, utcOffset }: PageContext): ParsedItem {
  const { title, lead, image, section } = article
  return {
    ...emptyItem(url),
    link: article.url,
    title: plainAsHtml(title),
    summary: lead === undefined ? undefined : plainAsHtml(lead),
    published: dateOf(article, utcOffset),
    image,
    categories: section === undefined ? [] : [section],
  }
}

/** In the outlet's zone, which no `clock` of its source changes; a day alone has no time of day. */
function dateOf({ published, dated }: ListedArticle, utcOffset: string): string | undefined {
  if (published === undefined) return undefined
  const local = new Date(Date.parse(published) + offsetMs(utcOffset)).toISOString()
  const isDay = dated === 'shown-day' || dated === 'address-day'
  return isDay ? local.slice(0, 10) : local.replace('Z', utcOffset)
}
