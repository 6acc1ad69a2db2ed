import { partWords } from '../../config/web/page-words.ts'
import type { ParsedItem } from '../../model.ts'
import type { DateContext } from '../../normalise/date/find-date.ts'
import { resolveLink } from '../../normalise/url.ts'
import { readTemplateDate } from '../articles/template-date.ts'
import { guessJsonLists } from '../feeds/guess-json-list.ts'
import { jsonItems } from '../feeds/json-list.ts'
import { wordFinder } from '../html/labels.ts'
import type { Page } from '../html/page.ts'
import { plainText } from '../html/plain-text.ts'
import { isHub } from './address-form.ts'
import { headlineQuality } from './headline.ts'
import { siteOf } from './links.ts'
import type { ListedArticle } from './listed-article.ts'
import { pageData } from './page-data.ts'

/** Lists of an application lie deeper than those of an API: "props.pageProps.data.zone.articles". */
const DEEPEST = 6
const TITLED = /title|headline|tieu_?de|subject|name/i
/** A list with fewer headlines among its items is a menu. */
const MOSTLY_HEADLINES = 0.6
/** Lists that a newsroom shows beside its news, by the keys that lead to them. */
const isBesideNews = wordFinder([
  ...Object.values(partWords).flat(),
  'banner',
  'banners',
  'category',
  'categories',
  'zones',
])

/**
 * Finds the articles of a page whose list a script makes from data in the page: items with a headline and an address of
 * the same site, outside lists of most-read articles and the like.
 */
export function readDataList(page: Page, sites: readonly string[], context: DateContext): readonly ListedArticle[] {
  const byUrl = new Map<string, ListedArticle>()
  for (const value of pageData(page, TITLED)) {
    for (const list of guessJsonLists(value, DEEPEST)) {
      const items = list.list.some(isBesideNews) ? [] : jsonItems(value, list, page.base)
      const articles = items.flatMap((item) => articleFrom(item, page.base, sites, context) ?? [])
      const isNews = articles.length >= items.length * MOSTLY_HEADLINES
      for (const article of isNews ? articles.filter(({ url }) => !byUrl.has(url)) : []) byUrl.set(article.url, article)
    }
  }
  return [...byUrl.values()]
}

function articleFrom(
  item: ParsedItem,
  base: string,
  sites: readonly string[],
  context: DateContext,
): ListedArticle | undefined {
  const title = plainText(item.title ?? '')
  const url = item.link === undefined ? undefined : resolveLink(item.link, base)
  if (url === undefined || headlineQuality(title) < 0.4) return undefined
  if (!sites.includes(siteOf(url.hostname)) || isHub(url)) return undefined
  url.hash = ''
  const date = readTemplateDate(item.published ?? '', context)
  const lead = plainText(item.summary ?? '')
  return {
    title,
    url: url.href,
    published: date?.iso,
    dated: date && (date.hasTime ? 'shown' : 'shown-day'),
    lead: lead === '' ? undefined : lead,
    image: item.image,
    section: undefined,
  }
}
