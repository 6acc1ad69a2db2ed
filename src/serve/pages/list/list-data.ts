import type { Item } from '../../../model.ts'
import type { ServedConfig } from '../../../publish/documents.ts'
import { outletOf } from '../../../write/document.ts'
import { webAddress } from '../../../write/web-address.ts'
import type { PageContext } from '../frame.tsx'

/**
 * A list as schema.org's ItemList: our page of every item, in order. The articles are their outlets', so they are what
 * our pages are about (WebPage, `about`), and we claim no NewsArticle.
 */
export function itemListData(
  items: readonly Item[],
  config: ServedConfig,
  { origin }: PageContext,
): object | undefined {
  if (items.length === 0) return undefined
  const bySource = new Map(config.sources.map((source) => [source.id, source]))
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    numberOfItems: items.length,
    itemListElement: items.map((item, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      item: {
        '@type': 'WebPage',
        '@id': `${origin}/items/${item.id}`,
        name: item.title,
        about: {
          '@type': 'NewsArticle',
          headline: item.title,
          url: webAddress(item.link) ?? `${origin}/items/${item.id}`,
          datePublished: item.published,
          publisher: { '@type': 'Organization', name: outletOf(item, bySource.get(item.source)).name },
        },
      },
    })),
  }
}

const ADDRESSES = 10

/**
 * The first of a list in the short form: addresses alone, which lead to pages that say the rest. For the page that
 * everybody loads.
 */
export function itemAddressData(items: readonly Item[], { origin }: PageContext): object | undefined {
  if (items.length === 0) return undefined
  const itemListElement = items.slice(0, ADDRESSES).map(({ id }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    url: `${origin}/items/${id}`,
  }))
  return { '@context': 'https://schema.org', '@type': 'ItemList', itemListElement }
}
