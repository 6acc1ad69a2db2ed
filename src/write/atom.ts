import type { Source } from '../config/schema/schema.ts'
import { contentHtml, escapeHtml } from './content-html.ts'
import { type FeedDocument, type FeedItem, feedId, feedItems, tagUri, titleOf, updatedOf } from './document.ts'
import { addressesOf } from './source-addresses.ts'
import {
  type Attributes,
  cdata,
  defuseTags,
  element,
  emptyElement,
  fitForXml,
  openTag,
  pointElement,
  rawElement,
} from './xml.ts'

const NAMESPACES = {
  xmlns: 'http://www.w3.org/2005/Atom',
  'xmlns:georss': 'http://www.georss.org/georss',
  'xmlns:fh': 'http://purl.org/syndication/history/1.0',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
} as const

/**
 * Writes the document as Atom 1.0 (RFC 4287), valid without a warning by the W3C feed validator. Same document, same
 * bytes.
 */
export function writeAtom(document: FeedDocument): string {
  const items = feedItems(document)
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n',
    `${openTag('feed', { ...NAMESPACES, 'xml:lang': document.language })}\n`,
    feedElements(document, items),
    ...items.map((item) => entryElement(item, document)),
    '</feed>\n',
  ].join('')
}

/** Everything before the first entry. */
function feedElements(document: FeedDocument, items: readonly FeedItem[]): string {
  return [
    element('id', feedId(document)),
    textElement('title', titleOf(document)),
    textElement('subtitle', document.description),
    element('updated', updatedOf(document, items)),
    personElement({ name: document.site.title[document.language], uri: document.base }),
    link('self', document.self, { type: 'application/atom+xml' }),
    link('alternate', document.home, { type: 'text/html' }),
    link('hub', document.hub),
    link('next', document.next, { type: 'application/atom+xml' }),
    archiveElements(document),
    element('generator', defuseTags(document.site.title.vi), { uri: document.base }),
    element('icon', document.favicon),
    element('logo', document.icon),
  ].join('')
}

function archiveElements({ archives }: FeedDocument): string {
  if (archives === undefined) return ''
  const links = `${link('prev-archive', archives.previous)}${link('next-archive', archives.next)}`
  if (archives.current === undefined) return links
  const current = link('current', archives.current)
  // An archive document without links to others is not marked as one: a single archive has nothing to complete.
  if (links === '') return current
  return `<fh:archive/>\n${current}${links}`
}

function entryElement(item: FeedItem, document: FeedDocument): string {
  const { site, language, sources } = document
  const people = item.authors.map((name) => ({ name, uri: undefined }))
  const authors = people.length === 0 ? [{ name: item.outlet.name, uri: item.outlet.home }] : people
  const hasSummary = fitForXml(item.item.summary).trim() !== ''
  return rawElement(
    'entry',
    [
      '\n',
      element('id', tagUri(site, encodeURIComponent(fitForXml(item.item.id)))),
      textElement('title', fitForXml(item.item.title).trim() || item.outlet.name),
      element('updated', item.updated),
      element('published', item.published),
      ...authors.map(personElement),
      link('alternate', item.link, { type: 'text/html' }),
      ...item.also.map((other) => link('related', other.link, { title: defuseTags(other.name) })),
      ...item.categories.map((term) => emptyElement('category', { term })),
      ...item.places.map(({ slug, name }) =>
        emptyElement('category', { term: slug, scheme: tagUri(site, 'places'), label: defuseTags(name) }),
      ),
      sourceElement(item, document, sources.get(item.item.source)),
      hasSummary ? textElement('summary', item.item.summary) : '',
      rawElement('content', cdata(contentHtml(item, document)), { type: 'html', 'xml:lang': language }),
      item.image && emptyElement('media:thumbnail', { url: item.image }),
      pointElement(item.point),
    ].join(''),
    { 'xml:lang': item.item.language === 'en' ? 'en' : 'vi' },
  )
}

/**
 * The outlet of an item (RFC 4287 section 4.2.11). Most publishers have no Atom id, so the id is ours for that source.
 * `updated` is when we last took a change of this item: when their feed last changed is not stored.
 */
function sourceElement(item: FeedItem, { site, ownContents }: FeedDocument, source: Source | undefined): string {
  if (ownContents?.has(item.item.id)) return ''
  return rawElement(
    'source',
    [
      '\n',
      element('id', tagUri(site, `sources/${encodeURIComponent(fitForXml(item.item.source))}`)),
      textElement('title', item.outlet.name),
      element('updated', item.updated),
      link('self', addressesOf(source).feed),
      link('alternate', item.outlet.home, { type: 'text/html' }),
    ].join(''),
  )
}

/** A text construct: as HTML only if plain text would look like markup, because some readers ignore the type. */
function textElement(name: string, text: string): string {
  if (/[<&]/.test(text)) return element(name, escapeHtml(text), { type: 'html' })
  return element(name, text)
}

function personElement({ name, uri }: { readonly name: string; readonly uri: string | undefined }): string {
  return rawElement('author', `${element('name', defuseTags(name))}${element('uri', uri)}`)
}

function link(rel: string, href: string | undefined, attributes: Attributes = {}): string {
  if (href === undefined) return ''
  return emptyElement('link', { rel, href, ...attributes })
}
