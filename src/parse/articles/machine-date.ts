import type { DateContext } from '../../normalise/date/find-date.ts'
import type { Page } from '../html/page.ts'
import { type ArticleDate, type DateClues, isExact, isNear } from './article-date.ts'
import { textOf as textOfValue } from './json-ld.ts'
import { isMarkedCreated, isMarkedModified, isMarkedPublished, microdataDate } from './microdata-date.ts'
import { type Plausible, readTemplateDate } from './template-date.ts'

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

function firstDate(
  written: readonly (readonly [from: string, text: string])[],
  context: DateContext,
  isPlausible: Plausible,
): ArticleDate | undefined {
  for (const [from, text] of written) {
    const date = readTemplateDate(text, context)
    if (date !== undefined && isPlausible(date)) return { iso: date.iso, hasTime: date.hasTime, from }
  }
  return undefined
}
