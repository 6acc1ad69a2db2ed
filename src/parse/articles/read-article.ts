import { fieldWords } from '../../config/page-words.ts'
import type { DateContext } from '../../normalise/find-date.ts'
import { isFrontPage } from '../../normalise/url.ts'
import { wordFinder } from '../html/labels.ts'
import { type Page, type PageElement, readPage, textOf } from '../html/page.ts'
import { imageIn } from '../lists/card.ts'
import { headlineQuality } from '../lists/headline.ts'
import { linksOf } from '../lists/links.ts'
import { type Paragraph, readBody, textOfBody } from './body.ts'
import { type ArticleDate, readDates } from './dates.ts'
import {
  addressOf,
  articleObject,
  type LinkedData,
  pageObjects,
  readLinkedData,
  textOf as textOfValue,
  textsOf,
} from './json-ld.ts'
import { firstMeta, type Metadata, readMetadata } from './metadata.ts'
import { isChallenge, type Refusal, saysNotFound, textLength } from './refusal.ts'
import { readTitle, type Title } from './title.ts'

/** What a page says of the article that it is; a field that it does not say for sure is undefined. */
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
  /** Where title and lead are from. */
  readonly from: { readonly title: string; readonly lead: string | undefined }
}

export type ArticleReading =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'no-article'; readonly why: Refusal }

export type ArticleOptions = {
  /** Where the page came from. */
  readonly url: string
  /** Minutes east of Greenwich, for dates that name no zone. */
  readonly utcOffset: number
  readonly order?: DateContext['order'] | undefined
  readonly now?: Date | undefined
}

const isLeadWord = wordFinder(fieldWords.lead)
const isAuthorWord = wordFinder(['author', 'byline', 'tacgia', 'tac-gia', 'butdanh', 'but-danh', 'writer', 'autor'])

/** Reads a page as an article, whole or its first part. Pure, never throws; time is linear in the length. */
export function readArticle(html: string, options: ArticleOptions): ArticleReading {
  if (html.trim() === '') return refuse('empty')
  if (isChallenge(html)) return refuse('challenge')
  const page = readPage(html, options.url)
  const metadata = readMetadata(page)
  const objects = readLinkedData(page)
  const clues = titleClues(metadata, objects, options.url)
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
      url: options.url,
    },
    { utcOffset: options.utcOffset, order: options.order ?? 'dmy', now: options.now },
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
      text: textOfBody(body),
      from: { title: title.from, lead: lead?.from },
    },
  }
}

const refuse = (why: Refusal): ArticleReading => ({ kind: 'no-article', why })

function titleClues(metadata: Metadata, objects: readonly LinkedData[], url: string) {
  const openGraph = firstMeta(metadata, ['og:title', 'dc.title', 'dcterms.title']) ?? ''
  const urls = [url, metadata.canonical ?? '', firstMeta(metadata, ['og:url']) ?? ''].filter(
    (address) => address !== '',
  )
  const article = articleObject(
    objects,
    urls,
    [openGraph, metadata.title].filter((text) => text !== ''),
  )
  return {
    article,
    jsonLd: textOfValue(article?.headline ?? article?.name),
    openGraph,
    twitter: firstMeta(metadata, ['twitter:title']) ?? '',
    titleTag: metadata.title,
    siteName: siteNameOf(metadata, article) ?? '',
  }
}

type Seen = {
  readonly metadata: Metadata
  readonly article: LinkedData | undefined
  readonly title: Title | undefined
  readonly body: readonly Paragraph[]
  readonly url: string
}

function refusalOf(page: Page, { metadata, article, title, body, url }: Seen): Refusal | undefined {
  if (metadata.refresh !== undefined && body.length === 0 && /^\s*\d*\s*;?\s*url\s*=/i.test(metadata.refresh))
    return 'redirect'
  if (
    saysNotFound(metadata.title) ||
    page.elements.some((element) => element.name === 'h1' && saysNotFound(textOf(page, element, 400)))
  ) {
    if (totalLength(body) < 1_500) return 'not-found'
  }
  const isDeclared = article !== undefined || isArticleType(metadata) || metadata.metas.has('article:published_time')
  if (isDeclared) return pointsToFront(metadata, url) && totalLength(body) < 300 ? 'front-page' : undefined
  if (title === undefined) return 'empty'
  if (totalLength(body) === 0 && textLength(page) < 250) return 'script-only'
  return undefined
}

/** Whether the page says that its own address is the site's front page, though it was asked for another. */
function pointsToFront({ canonical, metas }: Metadata, url: string): boolean {
  const named = URL.parse(canonical ?? metas.get('og:url')?.[0] ?? '', url)
  const own = URL.parse(url)
  return named !== null && own !== null && isFrontPage(named) && !isFrontPage(own)
}

function isArticleType(metadata: Metadata): boolean {
  return /^(?:news)?article$|^post$|^blog/i.test(firstMeta(metadata, ['og:type']) ?? '')
}

const totalLength = (body: readonly Paragraph[]) => body.reduce((sum, { text }) => sum + text.length, 0)

/** Whether a page is a list of articles: many headlines that lead elsewhere, and little text of its own. */
function isList(
  page: Page,
  { metadata, article, title, body, url, isDated }: Seen & { readonly isDated: boolean },
): boolean {
  const own = URL.parse(url)
  const length = totalLength(body)
  if (article !== undefined && article.datePublished !== undefined) return false
  if (metadata.metas.has('article:published_time')) return false
  if (own !== null && isFrontPage(own)) return true
  if (isDated && length > (isArticleType(metadata) ? 300 : 900)) return false
  // The heading of a list is its section's name, or a link.
  const isHeadline =
    title?.heading !== undefined && headlineQuality(title.text) >= 0.6 && !isLinked(page, title.heading)
  if (isDated && isHeadline && (isArticleType(metadata) || length > 200)) return false
  const headlines = new Set(
    linksOf(page, url)
      .filter(({ quality, isHeading }) => quality > 0.7 && isHeading)
      .map(({ key }) => key),
  ).size
  if (headlines < 12) return false
  return length < 120 * headlines || length < 1_200
}

function isLinked(page: Page, heading: PageElement): boolean {
  return (
    heading.parent?.name === 'a' ||
    page.elements.slice(heading.index + 1, heading.last + 1).some(({ name }) => name === 'a')
  )
}

function leadOf(
  page: Page,
  metadata: Metadata,
  article: LinkedData | undefined,
  title: Title,
  body: readonly Paragraph[],
): { readonly text: string; readonly from: string } | undefined {
  const said = [
    [firstMeta(metadata, ['og:description']) ?? '', 'og:description'],
    [firstMeta(metadata, ['description', 'twitter:description', 'dc.description']) ?? '', 'description'],
    [textOfValue(article?.description), 'json-ld'],
  ] as const
  const shown = shownLead(page, title)
  const usable = (text: string) => text.length >= 20 && text !== title.text && !text.startsWith('http')
  if (shown !== undefined && usable(shown)) {
    // What the page shows is whole where its description is cut.
    const start = shown.slice(0, 30)
    const isSame = said.some(([text]) => text.includes(start))
    if (isSame || !said.some(([text]) => usable(text))) return { text: shown, from: 'shown' }
  }
  const [found] = said.filter(([text]) => usable(text))
  if (found !== undefined) return { text: found[0], from: found[1] }
  const [first] = body
  return first === undefined ? undefined : { text: first.text.slice(0, 500).toWellFormed(), from: 'text' }
}

/** The text of the element between headline and text whose class says that it is the lead. */
function shownLead(page: Page, { heading }: Title): string | undefined {
  const from = heading?.index ?? 0
  const nearby = page.elements.slice(from, from + 200)
  const element = nearby.find(
    ({ name, label, to, contentFrom }) =>
      /^(?:h2|p|div|span|strong|section)$/.test(name) && label !== '' && to - contentFrom < 4_000 && isLeadWord(label),
  )
  return element && textOf(page, element)
}

function canonicalOf(metadata: Metadata, article: LinkedData | undefined, base: string): string | undefined {
  for (const address of [metadata.canonical, firstMeta(metadata, ['og:url']), addressOf(article?.url)]) {
    const url = address ? URL.parse(address, base) : null
    if (url !== null && /^https?:$/.test(url.protocol)) return url.href
  }
  return undefined
}

function imageOf(
  page: Page,
  metadata: Metadata,
  article: LinkedData | undefined,
  { heading }: Title,
): string | undefined {
  const named = [
    firstMeta(metadata, ['og:image', 'og:image:url', 'og:image:secure_url']),
    addressOf(article?.image),
    firstMeta(metadata, ['twitter:image', 'twitter:image:src', 'thumbnail']),
  ]
  for (const address of named) {
    const url = address ? URL.parse(address, page.base) : null
    if (url !== null && /^https?:$/.test(url.protocol)) return url.href
  }
  return heading && imageIn(page, page.elements.slice(heading.index, heading.index + 150))
}

function sectionOf(metadata: Metadata, article: LinkedData | undefined): string | undefined {
  const section =
    textOfValue(article?.articleSection) ||
    firstMeta(metadata, ['article:section', 'og:article:section', 'section', 'category'])
  return section === undefined || section.length > 100 ? undefined : section || undefined
}

function keywordsOf(metadata: Metadata, article: LinkedData | undefined): readonly string[] {
  const said = textsOf(article?.keywords)
  const written = said.length > 0 ? said : [firstMeta(metadata, ['news_keywords', 'keywords']) ?? '']
  const words = [...written.flatMap((text) => text.split(/[,;]/)), ...(metadata.metas.get('article:tag') ?? [])].map(
    (word) => word.trim(),
  )
  return [...new Set(words)].filter((word) => word !== '' && word.length <= 80).slice(0, 30)
}

function authorOf(
  page: Page,
  metadata: Metadata,
  article: LinkedData | undefined,
  { heading }: Title,
): string | undefined {
  const named = textsOf(article?.author).filter(isName)
  if (named.length > 0) return named.join(', ')
  const meta = firstMeta(metadata, [
    'author',
    'article:author',
    'dc.creator',
    'dcterms.creator',
    'parsely-author',
    'sailthru.author',
    'byl',
  ])
  if (meta !== undefined && isName(meta)) return meta
  const from = Math.max(0, (heading?.index ?? 0) - 40)
  const nearby = page.elements.slice(from, from + 2_000).filter(({ name }) => name !== 'meta')
  const byName = (element: PageElement) => {
    const text = textOf(page, element, 500).replace(/^(?:by|von|por|par|bởi|tác giả:?|theo)\s+/i, '')
    return isName(text) && !/\d/.test(text) ? text : undefined
  }
  for (const isAuthor of [isMarkedAuthor, isAuthorClass]) {
    const name = nearby
      .filter(isAuthor)
      .map(byName)
      .find((text) => text !== undefined)
    if (name !== undefined) return name
  }
  return undefined
}

function isMarkedAuthor(element: PageElement): boolean {
  return (
    /author/i.test(element.attribute('itemprop') ?? '') ||
    /(?:^|\s)author(?:\s|$)/i.test(element.attribute('rel') ?? '')
  )
}

const isAuthorClass = ({ label }: PageElement) => label !== '' && isAuthorWord(label)

const isName = (text: string) =>
  text.length >= 2 && text.length <= 80 && !/^https?:|^(?:posted|published|written|updated)\b/i.test(text)

function siteNameOf(metadata: Metadata, article: LinkedData | undefined): string | undefined {
  return (
    firstMeta(metadata, [
      'og:site_name',
      'application-name',
      'apple-mobile-web-app-title',
      'dc.publisher',
      'publisher',
    ]) ||
    textOfValue(article?.publisher) ||
    undefined
  )
}
