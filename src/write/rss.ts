import type { Source } from '../config/schema/schema.ts'
import { contentHtml, escapeHtml, shortText } from './content-html.ts'
import { type FeedDocument, type FeedItem, feedItems, tagUri, titleOf, updatedOf } from './document.ts'
import { rfc822Dates } from './instants.ts'
import { addressesOf } from './source-addresses.ts'
import { cdata, defuseTags, element, emptyElement, openTag, pointElement, rawElement } from './xml.ts'

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:georss': 'http://www.georss.org/georss',
  'xmlns:fh': 'http://purl.org/syndication/history/1.0',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
} as const

/**
 * Writes the document as RSS 2.0 by the RSS Advisory Board's specification and its Best Practices Profile, valid
 * without a warning by the W3C feed validator. The same document gives the same bytes.
 */
export function writeRss(document: FeedDocument): string {
  const items = feedItems(document)
  const dates = rfc822Dates(document.site.utcOffset)
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n',
    `${openTag('rss', { version: '2.0', ...NAMESPACES })}\n<channel>\n`,
    channelElements(document, dates(updatedOf(document, items))),
    ...items.map((item) => itemElement(item, document, dates)),
    '</channel>\n</rss>\n',
  ].join('')
}

/** Everything before the first item; the Profile warns of a channel element after one. */
function channelElements(document: FeedDocument, lastBuildDate: string): string {
  const title = defuseTags(titleOf(document))
  return [
    element('title', title),
    element('link', document.home),
    element('description', defuseTags(document.description)),
    atomLink('self', document.self, 'application/rss+xml'),
    atomLink('hub', document.hub),
    atomLink('next', document.next, 'application/rss+xml'),
    archiveLinks(document),
    element('language', document.language),
    element('lastBuildDate', lastBuildDate),
    element('ttl', String(Math.max(1, Math.round(document.ttlMinutes)))),
    element('generator', defuseTags(document.site.title.vi)),
    element('docs', 'http://www.rssboard.org/rss-specification'),
    imageElement(document, title),
  ].join('')
}

function atomLink(rel: string, href: string | undefined, type?: string): string {
  if (href === undefined) return ''
  return emptyElement('atom:link', { rel, href, type })
}

function archiveLinks({ archives }: FeedDocument): string {
  if (archives === undefined) return ''
  const type = 'application/rss+xml'
  const links = `${atomLink('prev-archive', archives.previous, type)}${atomLink('next-archive', archives.next, type)}`
  if (archives.current === undefined) return links
  const current = atomLink('current', archives.current, type)
  if (links === '') return current
  return `<fh:archive/>\n${current}${links}`
}

/** The Profile wants the image's title and link to be the channel's. */
function imageElement(document: FeedDocument, title: string): string {
  if (document.icon === undefined) return ''
  const inside = [element('url', document.icon), element('title', title), element('link', document.home)]
  return rawElement('image', `\n${inside.join('')}`)
}

function itemElement(item: FeedItem, document: FeedDocument, dates: (iso: string) => string): string {
  const { site, language, sources } = document
  const text = shortText(item, language)
  const authors = item.authors.length === 0 ? [item.outlet.name] : item.authors
  return rawElement(
    'item',
    [
      '\n',
      element('title', defuseTags(item.item.title).trim() || defuseTags(text)),
      element('link', item.link),
      element('guid', item.item.id, { isPermaLink: 'false' }),
      element('pubDate', item.published && dates(item.published)),
      ...authors.map((name) => element('dc:creator', defuseTags(name))),
      sourceElement(item, sources.get(item.item.source)),
      ...item.categories.map((category) => element('category', defuseTags(category))),
      ...item.places.map(({ name }) => element('category', defuseTags(name), { domain: tagUri(site, 'places') })),
      // A description is HTML by the specification, so plain text is escaped twice.
      element('description', escapeHtml(text)),
      rawElement('content:encoded', cdata(contentHtml(item, document))),
      item.image && emptyElement('media:content', { url: item.image, medium: 'image' }),
      pointElement(item.point),
    ].join(''),
  )
}

/**
 * The feed that the item came from, with the outlet's name. A source that has left the config has no address to give.
 */
function sourceElement(item: FeedItem, source: Source | undefined): string {
  const url = addressesOf(source).feed
  if (url === undefined) return ''
  return element('source', defuseTags(item.outlet.name), { url })
}
