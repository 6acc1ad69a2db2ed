import type { DateContext } from '../../normalise/date/find-date.ts'
import { type Page, readPage } from '../html/page.ts'
import type { ArticleDate } from './article-date.ts'
import { readBody, textOfBody } from './body.ts'
import { readDates } from './dates.ts'
import { authorOf, canonicalOf, imageOf, keywordsOf, leadOf, sectionOf, siteNameOf } from './fields.ts'
import {
  articleObject,
  eventDates,
  type LinkedData,
  pageObjects,
  readLinkedData,
  textOf as textOfValue,
} from './json-ld.ts'
import { firstMeta, type Metadata, readMetadata } from './metadata.ts'
import { stateArticle } from './page-state.ts'
import { isArticleType, isChallenge, isList, type Refusal, refusalOf, totalLength } from './refusal.ts'
import { readTitle } from './title.ts'

/** The fields of an article's page; undefined if the page does not state one reliably. */
export type Article = {
  readonly title: string
  readonly lead: string | undefined
  readonly published: ArticleDate | undefined
  readonly modified: ArticleDate | undefined
  readonly canonical: string | undefined
  readonly image: string | undefined
  readonly section: string | undefined
  readonly keywords: readonly string[]
  readonly author: string | undefined
  readonly siteName: string | undefined
  readonly language: string | undefined
  /** The first paragraphs, one a line, at most 3,000 characters. */
  readonly text: string
  /** The origin of title and lead. */
  readonly from: { readonly title: string; readonly lead: string | undefined }
}

export type ArticleReading =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'no-article'; readonly why: Refusal }

export type ArticleOptions = {
  /** The page's address. */
  readonly url: string
  /** Minutes east of Greenwich, for dates that name no zone. */
  readonly utcOffset: number
  readonly order?: DateContext['order'] | undefined
  readonly now?: Date | undefined
}

/** Reads a page as an article, whole or its first part. Pure, never throws; time is linear in the length. */
export function readArticle(html: string, options: ArticleOptions): ArticleReading {
  if (html.trim() === '') return refuse('empty')
  if (isChallenge(html)) return refuse('challenge')
  const page = readPage(html, options.url)
  const metadata = readMetadata(page)
  const objects = readLinkedData(page)
  const clues = titleClues(page, metadata, objects, options.url)
  const title = readTitle(page, clues)
  const body = readBody(page, title?.text ?? '')
  const { article } = clues
  const why = refusalOf(page, { metadata, article, title, body, url: options.url })
  if (why !== undefined || title === undefined) return refuse(why ?? 'empty')
  const dates = readDates(
    page,
    {
      metadata,
      article,
      pages: pageObjects(objects),
      heading: title.heading,
      text: body[0]?.element,
      events: eventDates(objects),
      url: options.url,
    },
    {
      utcOffset: options.utcOffset,
      order: options.order ?? orderOfPage(metadata, options.utcOffset),
      now: options.now,
    },
  )
  if (isList(page, { metadata, article, title, body, url: options.url, isDated: dates.published !== undefined }))
    return refuse('list')
  const isBare = dates.published === undefined && article === undefined && !isArticleType(metadata)
  if (isBare && totalLength(body) < 150) return refuse('empty')
  const lead = leadOf(page, metadata, article, title, body)
  return {
    kind: 'article',
    article: {
      title: title.text,
      lead: lead?.text,
      ...dates,
      canonical: canonicalOf(metadata, article, page.base),
      image: imageOf(page, metadata, article, title),
      section: sectionOf(metadata, article),
      keywords: keywordsOf(metadata, article),
      author: authorOf(page, metadata, article, title),
      siteName: siteNameOf(metadata, article),
      language: metadata.language ?? firstMeta(metadata, ['og:locale', 'content-language', 'language']),
      text: textOfBody(body, textOfValue(article?.articleBody)),
      from: { title: title.from, lead: lead?.from },
    },
  }
}

/** In American pages the month is first; unknown in English ones that say nothing about their country. */
function orderOfPage(metadata: Metadata, utcOffset: number): DateContext['order'] {
  const isAmerica = utcOffset >= -600 && utcOffset <= -240
  const languages = [metadata.language, firstMeta(metadata, ['og:locale'])].map((name) => name?.toLowerCase() ?? '')
  if (languages.some((name) => /^en[-_]us/.test(name))) return isAmerica || utcOffset === 0 ? 'mdy' : 'dmy'
  return isAmerica && languages.every((name) => name === '' || name === 'en') ? 'mdy' : 'dmy'
}

const refuse = (why: Refusal): ArticleReading => ({ kind: 'no-article', why })

function titleClues(page: Page, metadata: Metadata, objects: readonly LinkedData[], url: string) {
  const openGraph = firstMeta(metadata, ['og:title', 'dc.title', 'dcterms.title']) ?? ''
  const urls = [url, metadata.canonical ?? '', firstMeta(metadata, ['og:url']) ?? ''].filter(
    (address) => address !== '',
  )
  const titles = [openGraph, metadata.title].filter((text) => text !== '')
  const article = articleObject(objects, urls, titles) ?? stateArticle(page, titles)
  return {
    article,
    jsonLd: textOfValue(article?.headline ?? article?.name),
    openGraph,
    twitter: firstMeta(metadata, ['twitter:title']) ?? '',
    titleTag: metadata.title,
    siteName: siteNameOf(metadata, article) ?? '',
    isOfArticle: textOfValue(article?.headline) !== '' || (isArticleType(metadata) && openGraph !== ''),
  }
}
