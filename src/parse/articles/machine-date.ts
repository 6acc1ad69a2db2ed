import { parseDate } from '../../normalise/date/date.ts'
import {
  type DateContext,
  type FoundDate,
  findDate,
  readIsoDate,
  writtenOffset,
} from '../../normalise/date/find-date.ts'
import type { HtmlElement } from '../html/elements.ts'
import { wordFinder } from '../html/labels.ts'
import { type Page, textOf } from '../html/page.ts'
import { type ArticleDate, type DateClues, isExact, isInCard, isNear } from './article-date.ts'
import { textOf as textOfValue } from './json-ld.ts'

/** Names of `<meta>` that give the time of publishing, the most reliable first. */
const PUBLISHED_METAS = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'og:pubdate',
  'datepublished',
  'pubdate',
  'publishdate',
  'publish_date',
  'publish-date',
  'published_time',
  'publishedtime',
  'published',
  'published-date',
  'publication_date',
  'publicationdate',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'article.published',
  'article:published',
  'article_date_original',
  'article:post_date',
  'citation_publication_date',
  'citation_online_date',
  'dc.date.issued',
  'dc.date.created',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'dcterms.available',
  'its_publication',
  'datecreated',
  'originalpublicationdate',
  'rnews:datepublished',
  'bt:pubdate',
  'ptime',
  'cxenseparse:pubdate',
  'date',
  'shareaholic:article_published_time',
]
const MODIFIED_METAS = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'lastmod',
  'last-modified',
  'revised',
  'dcterms.modified',
  'dc.date.modified',
  'article:modified',
]
const isPublishedWord = wordFinder(['published', 'entry-date'])

/** Whether a date is plausible for an article. */
export type Plausible = (date: Pick<FoundDate, 'iso'> | undefined) => boolean

/** The machine-readable date of publishing: JSON-LD of the article, then meta, then microdata. */
export function machineDate(
  page: Page,
  clues: DateClues,
  context: DateContext,
  isPlausible: Plausible,
): ArticleDate | undefined {
  const { metadata, article, pages } = clues
  const ofArticle = firstDate(
    [['json-ld', textOfValue(article?.datePublished ?? article?.uploadDate)]],
    context,
    isPlausible,
  )
  const ofMeta = firstDate(
    PUBLISHED_METAS.flatMap((name) => (metadata.metas.get(name) ?? []).map((value) => [name, value] as const)),
    context,
    isPlausible,
  )
  // A meta of the same day with a minute is better than a day alone.
  if (
    ofArticle !== undefined &&
    !isExact(ofArticle, context) &&
    ofMeta !== undefined &&
    isNear(ofArticle, ofMeta) &&
    isExact(ofMeta, context)
  )
    return ofMeta
  return (
    ofArticle ??
    ofMeta ??
    firstDate(
      pages.map((object) => ['json-ld page', textOfValue(object.datePublished)] as const),
      context,
      isPlausible,
    ) ??
    microdataDate(page, clues, context, isPlausible, isMarkedPublished) ??
    firstDate([['json-ld created', textOfValue(article?.dateCreated)]], context, isPlausible) ??
    microdataDate(page, clues, context, isPlausible, isMarkedCreated)
  )
}

/** The machine-readable date of the last change. */
export function modifiedDate(
  page: Page,
  clues: DateClues,
  context: DateContext,
  isPlausible: Plausible,
): ArticleDate | undefined {
  const { article, metadata } = clues
  return (
    firstDate(
      [
        ['json-ld', textOfValue(article?.dateModified)],
        ...MODIFIED_METAS.flatMap((name) => (metadata.metas.get(name) ?? []).map((value) => [name, value] as const)),
      ],
      context,
      isPlausible,
    ) ?? microdataDate(page, clues, context, isPlausible, isMarkedModified)
  )
}

/** Dates of the examples in Google's manual of structured data, which templates copy. */
const MANUAL_DATES: ReadonlySet<string> = new Set([
  '2015-02-05T08:00:00+08:00',
  '2015-02-05T09:20:00+08:00',
  '2016-02-05T08:00:00+08:00',
  '2016-02-05T09:20:00+08:00',
  '2024-01-05T08:00:00+08:00',
  '2024-02-05T09:20:00+08:00',
])

function firstDate(
  written: readonly (readonly [from: string, text: string])[],
  context: DateContext,
  isPlausible: Plausible,
): ArticleDate | undefined {
  for (const [from, text] of written) {
    if (text === '' || MANUAL_DATES.has(text)) continue
    const date = readMachineDate(text, context)
    if (date !== undefined && isPlausible(date)) return { iso: date.iso, hasTime: date.hasTime, from }
  }
  return undefined
}

/**
 * Reads a date as templates write it for machines: mostly ISO, or .NET's "3/7/2024 8:01:53 AM" with the month first.
 */
function readMachineDate(text: string, context: DateContext): FoundDate | undefined {
  const iso = readIsoDate(text, context.utcOffset)
  if (iso !== undefined) return iso
  if (text.length > 100 || !/\d/.test(text)) return undefined
  const isDotNet = /^\d{1,2}\/\d{1,2}\/\d{4} \d{1,2}:\d{2}(?::\d{2})? [AP]M/i.test(text)
  const order = isDotNet ? 'mdy' : context.order
  const found = findDate(text, { ...context, order })
  const utcOffset = writtenOffset(context.utcOffset)
  const whole = parseDate(text, { utcOffset, order })
  if (whole === undefined) return found
  return { iso: whole, hasTime: /\d[:h]\d\d|^\d{10,13}$|t\d{4}/i.test(text), at: 0 }
}

function microdataDate(
  page: Page,
  { heading, text }: DateClues,
  context: DateContext,
  isPlausible: Plausible,
  isMarked: (element: HtmlElement) => boolean,
): ArticleDate | undefined {
  const found: { date: ArticleDate; distance: number }[] = []
  for (const element of page.elements) {
    if (!isMarked(element)) continue
    const written = writtenDate(page, element)
    const date = readMachineDate(written, context)
    if (date === undefined || !isPlausible(date) || isInCard(page, element, heading, text)) continue
    found.push({
      date: { iso: date.iso, hasTime: date.hasTime, from: 'microdata' },
      distance: Math.abs(element.index - (heading?.index ?? 0)),
    })
    if (found.length > 50) break
  }
  const [nearest] = found.sort((a, b) => a.distance - b.distance)
  return nearest?.date
}

/** The date for machines: an attribute, of which `title` is hAtom's, or the text. */
function writtenDate(page: Page, element: HtmlElement): string {
  const title = element.name === 'abbr' ? element.attribute('title') : undefined
  return element.attribute('content') ?? element.attribute('datetime') ?? title ?? textOf(page, element, 300)
}

const isMarkedModified = (element: HtmlElement) =>
  element.written.includes('dateModified') &&
  /(?:^|\s|:)dateModified(?:\s|$)/.test(element.attribute('itemprop') ?? element.attribute('property') ?? '')

/** Joomla's day of writing, beside a day of change and none of publishing. */
const isMarkedCreated = (element: HtmlElement) =>
  element.written.includes('dateCreated') && element.attribute('itemprop') === 'dateCreated'

/** Whether an element is marked as the time of publishing, by microdata or as a `<time>`. */
function isMarkedPublished(element: HtmlElement): boolean {
  if (element.written === '') return false
  const property = /datePublished/i.test(element.written)
    ? (element.attribute('itemprop') ?? element.attribute('property') ?? '')
    : ''
  if (/(?:^|\s|:)datePublished(?:\s|$)/i.test(property)) return true
  return element.name === 'time' && (element.attribute('pubdate') !== undefined || isPublishedWord(element.label))
}
