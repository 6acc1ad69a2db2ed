import { fieldWords } from '../../config/web/page-words.ts'
import type { HtmlElement } from '../html/elements.ts'
import { wordFinder } from '../html/labels.ts'
import { type Page, textOf } from '../html/page.ts'
import { imageIn } from '../lists/card.ts'
import type { Paragraph } from './body.ts'
import { addressOf, type LinkedData, textOf as textOfValue, textsOf } from './json-ld.ts'
import { firstMeta, type Metadata } from './metadata.ts'
import type { Title } from './title.ts'

const isLeadWord = wordFinder(fieldWords.lead)
const isAuthorWord = wordFinder(['author', 'byline', 'tacgia', 'tac-gia', 'butdanh', 'but-danh', 'writer', 'autor'])

/** The lead: as the page shows it in full, or its description, or the first paragraph. */
export function leadOf(
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
    // The shown lead is complete if the description is a cut version of it.
    const start = shown.slice(0, 30)
    const isSame = said.some(([text]) => text.includes(start))
    if (isSame || !said.some(([text]) => usable(text))) return { text: shown, from: 'shown' }
  }
  const [found] = said.filter(([text]) => usable(text))
  if (found !== undefined) return { text: found[0], from: found[1] }
  const [first] = body
  return first === undefined ? undefined : { text: first.text.slice(0, 500).toWellFormed(), from: 'text' }
}

/** Finds the element between headline and text whose class marks it as the lead. */
function shownLead(page: Page, { heading }: Title): string | undefined {
  const from = heading?.index ?? 0
  const nearby = page.elements.slice(from, from + 200)
  const element = nearby.find(
    ({ name, label, to, contentFrom }) =>
      /^(?:h2|p|div|span|strong|section)$/.test(name) && label !== '' && to - contentFrom < 4_000 && isLeadWord(label),
  )
  return element && textOf(page, element)
}

/** The article's own address, from link, OpenGraph or JSON-LD. */
export function canonicalOf(metadata: Metadata, article: LinkedData | undefined, base: string): string | undefined {
  for (const address of [metadata.canonical, firstMeta(metadata, ['og:url']), addressOf(article?.url)]) {
    const url = address ? URL.parse(address, base) : null
    if (url !== null && /^https?:$/.test(url.protocol)) return url.href
  }
  return undefined
}

/** The picture that the page names, or the first after its headline. */
export function imageOf(
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

/** The section, from JSON-LD or meta. */
export function sectionOf(metadata: Metadata, article: LinkedData | undefined): string | undefined {
  const section =
    textOfValue(article?.articleSection) ||
    firstMeta(metadata, ['article:section', 'og:article:section', 'section', 'category'])
  return section === undefined || section.length > 100 ? undefined : section || undefined
}

/** Keywords, each once, at most 30. */
export function keywordsOf(metadata: Metadata, article: LinkedData | undefined): readonly string[] {
  const said = textsOf(article?.keywords)
  const written = said.length > 0 ? said : [firstMeta(metadata, ['news_keywords', 'keywords']) ?? '']
  const words = [...written.flatMap((text) => text.split(/[,;]/)), ...(metadata.metas.get('article:tag') ?? [])].map(
    (word) => word.trim(),
  )
  return [...new Set(words)].filter((word) => word !== '' && word.length <= 80).slice(0, 30)
}

/** The author, from JSON-LD, meta, or the byline beside the headline. */
export function authorOf(
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
  const byName = (element: HtmlElement) => {
    const text = textOf(page, element, 500)
      .replace(/^(?:by|von|por|par|bởi|tác giả:?|theo)\s+/i, '')
      .replace(/ [-–|,·]$/, '')
    return isName(text) && !/\d/.test(text) ? text : undefined
  }
  for (const isAuthor of [isMarkedAuthor, isAuthorClass]) {
    for (const element of nearby) {
      const name = isAuthor(element) ? byName(element) : undefined
      if (name !== undefined) return name
    }
  }
  return undefined
}

function isMarkedAuthor(element: HtmlElement): boolean {
  if (!/author/i.test(element.written)) return false
  return (
    /author/i.test(element.attribute('itemprop') ?? '') ||
    /(?:^|\s)author(?:\s|$)/i.test(element.attribute('rel') ?? '')
  )
}

const isAuthorClass = ({ label }: HtmlElement) => label !== '' && isAuthorWord(label)

const isName = (text: string) =>
  text.length >= 2 && text.length <= 80 && !/^https?:|^(?:posted|published|written|updated)\b/i.test(text)

/** The outlet's name. */
export function siteNameOf(metadata: Metadata, article: LinkedData | undefined): string | undefined {
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
