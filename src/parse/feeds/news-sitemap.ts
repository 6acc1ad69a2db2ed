import type { ParsedItem } from '../../model.ts'
import type { SourceResult } from '../parse-result.ts'
import { describeTooLarge, MOST_CATEGORIES, MOST_ITEMS } from '../xml/bounds.ts'
import { childNamed, childrenNamed, childText, localName, plainAsHtml, resolved } from '../xml/markup.ts'
import { readXml, type XmlElement } from '../xml/xml.ts'
import { emptyItem } from './listed-item.ts'

/**
 * Parses the articles of a sitemap (https://www.sitemaps.org/protocol.html) with Google's news and image extensions. A
 * URL without a news title is a page, not an article; the result names a sitemap of pages alone, or an index, as such.
 */
export function parseNewsSitemap(text: string, url: string): SourceResult {
  const reading = readXml(text)
  if (reading.kind === 'too-deep') return { kind: 'not-a-feed', what: 'too-deep', detail: 'a sitemap was expected' }
  if (reading.kind === 'too-large') {
    return { kind: 'not-a-feed', what: 'too-large', detail: describeTooLarge(reading) }
  }
  if (reading.kind === 'refused') return { kind: 'not-a-feed', what: 'xml', detail: reading.message }
  const root = reading.roots.find(({ name }) => localName(name) === 'urlset')
  if (root === undefined) return otherThan(reading.roots)
  const urls = root.children
    .filter((child) => typeof child === 'object')
    .filter(({ name }) => localName(name) === 'url')
  const items = urls.slice(0, MOST_ITEMS).flatMap((entry) => itemFrom(entry, url) ?? [])
  if (items.length === 0) {
    return {
      kind: 'layout-changed',
      expected: `none of ${urls.length} addresses has a news title`,
      seen: partsOf(urls),
    }
  }
  const language = items.find((item) => item.language !== undefined)?.language
  const feed = {
    format: 'sitemap',
    title: undefined,
    link: undefined,
    language,
    freshForMinutes: 0,
    items,
    itemsLeft: reading.itemsLeft || undefined,
  } as const
  return { kind: 'parsed', feed }
}

/** Names the parts of the entries, for the owner. */
function partsOf(entries: readonly XmlElement[]): string {
  if (entries.length === 0) return 'it lists nothing'
  const names = entries.slice(0, 20).flatMap((entry) => [...entry.named.keys()].map(localName))
  return `they have ${[...new Set(names)].join(', ')}`.slice(0, 300)
}

function itemFrom(entry: XmlElement, base: string): ParsedItem | undefined {
  const news = inside(entry, 'news')
  const title = news && textIn(news, 'title')
  const link = textIn(entry, 'loc')
  if (news === undefined || title === undefined || link === undefined) return undefined
  const publication = inside(news, 'publication')
  const image = inside(entry, 'image')
  const picture = image && textIn(image, 'loc')
  return {
    ...emptyItem(base),
    link: resolved(link, base),
    title: plainAsHtml(title),
    published: textIn(news, 'publication_date'),
    updated: textIn(entry, 'lastmod'),
    categories: (textIn(news, 'keywords') ?? '')
      .split(',', MOST_CATEGORIES)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
    image: resolved(picture, base),
    language: publication && textIn(publication, 'language'),
  }
}

/** The first child of that name, with any prefix. */
function inside(element: XmlElement, name: string): XmlElement | undefined {
  for (const key of namesIn(element, name)) return childNamed(element, key)
  return undefined
}

function textIn(element: XmlElement, name: string): string | undefined {
  for (const key of namesIn(element, name)) return childText(element, key)
  return undefined
}

function namesIn(element: XmlElement, name: string): readonly string[] {
  return [...element.named.keys()].filter((key) => localName(key) === name)
}

function otherThan(roots: readonly XmlElement[]): SourceResult {
  const index = roots.find(({ name }) => localName(name) === 'sitemapindex')
  if (index === undefined) {
    return {
      kind: 'not-a-feed',
      what: 'xml',
      detail: `its root is <${localName(roots[0]?.name ?? 'none')}>, not <urlset>`,
    }
  }
  const entries = namesIn(index, 'sitemap').flatMap((name) => childrenNamed(index, name))
  const named = entries.slice(0, 5).map((entry) => textIn(entry, 'loc') ?? '')
  return {
    kind: 'layout-changed',
    expected: 'no <urlset>',
    seen: `it is an index of ${entries.length} sitemaps: ${named.join(', ')}`.slice(0, 500),
  }
}
