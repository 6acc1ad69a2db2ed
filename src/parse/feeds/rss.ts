import type { Author, Enclosure, ParsedFeed, ParsedItem } from '../../model.ts'
import {
  baseInside,
  childNamed,
  childrenNamed,
  childText,
  hasElements,
  htmlOf,
  plainAsHtml,
  resolved,
  textOf,
  xhtmlOf,
} from '../xml/markup.ts'
import type { XmlElement } from '../xml/xml.ts'
import { atomHtml } from './atom-text.ts'
import { authorFrom, authorsFrom, authorsFromText, distinctAuthors } from './authors.ts'
import { freshForMinutes } from './fresh-for.ts'
import { distinctEnclosures, enclosureFrom, findImage, mediaEnclosures } from './media.ts'
import { rssCategories } from './rss-categories.ts'
import { aboutOf, itemLink, pageLink } from './rss-link.ts'
import { skippedTimes } from './skipped-times.ts'
import { titleHtml } from './title-html.ts'

/** Parses RSS 0.91 to 2.0 (https://www.rssboard.org/rss-specification), with the modules that publishers add. */
export function parseRss(root: XmlElement, requestBase: string): ParsedFeed {
  const outer = baseInside(root, requestBase)
  const channel = root.name === 'channel' ? root : (childNamed(root, 'channel') ?? root)
  const base = baseInside(channel, outer)
  const language = findLanguage(channel) ?? root.attributes['xml:lang']
  const holders = new Set([channel, root, ...childrenNamed(root, 'channel')])
  const items = [...holders].flatMap(itemsIn)
  return {
    format: 'rss',
    title: findTitle(channel, base),
    // The channel's own, at any place: those of `image` and `textInput` are not its children.
    link: pageLink(channel, base),
    language,
    freshForMinutes: freshForMinutes(channel),
    skip: skippedTimes(channel),
    items: items.map((item) => rssItem(item, base, language)),
  }
}

/** Items at their place by the specification, and inside an `items` list. */
function itemsIn(parent: XmlElement): readonly XmlElement[] {
  return [
    ...childrenNamed(parent, 'item'),
    ...childrenNamed(parent, 'items').flatMap((list) => childrenNamed(list, 'item')),
  ]
}

/** One item, of RSS or of RDF, whose items differ only in `rdf:about`. */
function rssItem(item: XmlElement, outerBase: string, channelLanguage: string | undefined): ParsedItem {
  const base = baseInside(item, outerBase)
  const enclosures = findEnclosures(item, base)
  const content = findContent(item)
  const summary = findSummary(item, content)
  return {
    guid:
      childText(item, 'guid') ??
      aboutOf(item) ??
      childText(item, 'atom:id') ??
      childText(item, 'id') ??
      childText(item, 'dc:identifier'),
    link: itemLink(item, base, enclosures[0]?.url),
    title: findTitle(item, base),
    summary: summary && htmlIn(summary, base),
    content: content && htmlIn(content, base),
    published: findPublished(item),
    updated: findUpdated(item),
    authors: findAuthors(item, base),
    categories: rssCategories(item),
    image: findImage(item, enclosures, base),
    enclosures,
    origin: findOrigin(item, base),
    language: findLanguage(item) ?? channelLanguage,
    base: baseInside(content ?? summary, base),
  }
}

function findTitle(parent: XmlElement, base: string): string | undefined {
  const own = firstFilled(parent, ['title', 'dc:title', 'atom:title', 'media:title', 'itunes:title'])
  if (own === undefined) return undefined
  return titleHtml(htmlOf(own, baseInside(own, base)))
}

/** Elements that are the date of publication, then elements that may be. */
const PUBLISHED = [
  'pubdate',
  'atom:published',
  'published',
  'dcterms:issued',
  'atom:issued',
  'issued',
  'prism:publicationdate',
  'dc:date',
  'date',
  'dcterms:available',
  'dcterms:created',
  'atom:created',
  'created',
]
const UPDATED = ['atom:updated', 'atom:modified', 'dcterms:modified', 'updated', 'lastbuilddate', 'modified']

/** The first of them; if that is a day alone (PRISM's usually is), the next one with a time. */
function findPublished(item: XmlElement): string | undefined {
  const first = firstText(item, PUBLISHED)
  if (first === undefined || HAS_TIME.test(first)) return first
  const texts = PUBLISHED.map((name) => childText(item, name))
  return texts.find((text) => text !== undefined && HAS_TIME.test(text)) ?? first
}

const HAS_TIME = /\d ?[:hT] ?\d/i

function findUpdated(item: XmlElement): string | undefined {
  // In Microsoft's Channel Definition Format, the origin of RSS's items, it is an attribute.
  return firstText(item, UPDATED) ?? item.attributes.lastmod
}

const CONTENT = ['content:encoded', 'xhtml:body', 'body', 'fullitem', 'content', 'atom:content', 'xhtml:div']
const SUMMARY = [
  'description',
  'summary',
  'atom:summary',
  'dc:description',
  'dcterms:abstract',
  'itunes:summary',
  'abstract',
]

/** If an item has a `summary` beside its `description`, the description is the long text. */
function findContent(item: XmlElement): XmlElement | undefined {
  return firstFilled(item, CONTENT) ?? (firstFilled(item, ['summary']) && firstFilled(item, ['description']))
}

function findSummary(item: XmlElement, content: XmlElement | undefined): XmlElement | undefined {
  const names = content?.name === 'description' ? ['summary'] : [...SUMMARY, 'media:description', 'itunes:subtitle']
  const group = childNamed(item, 'media:group')
  return firstFilled(item, names) ?? (group && firstFilled(group, ['media:description']))
}

/** Escaped HTML as in RSS; elements in XHTML or Atom say so. */
function htmlIn(field: XmlElement, outerBase: string): string {
  const base = baseInside(field, outerBase)
  const type = field.attributes.type?.trim().toLowerCase()
  if (field.name.startsWith('atom:')) return atomHtml(field, base)
  if (field.name.startsWith('xhtml:') || type === 'xhtml' || type === 'application/xhtml+xml') {
    return xhtmlOf(field, base)
  }
  if (type === 'plain' && !hasElements(field)) return plainAsHtml(textOf(field))
  return htmlOf(field, base)
}

function findAuthors(item: XmlElement, base: string): readonly Author[] {
  const texts = ['dc:creator', 'dc:author', 'itunes:author', 'managingeditor']
  return distinctAuthors([
    ...childrenNamed(item, 'author').flatMap((author) => authorsFrom(author, base)),
    ...childrenNamed(item, 'atom:author').map((author) => authorFrom(author, base, 'atom:')),
    ...texts.flatMap((name) => childrenNamed(item, name)).flatMap((author) => authorsFromText(textOf(author))),
  ])
}

function findEnclosures(item: XmlElement, base: string): readonly Enclosure[] {
  const own = childrenNamed(item, 'enclosure').map(({ attributes }) =>
    enclosureFrom(attributes.url ?? attributes.href, attributes.type, attributes.length, base),
  )
  const linked = childrenNamed(item, 'atom:link')
    .filter(({ attributes }) => attributes.rel === 'enclosure')
    .map(({ attributes }) => enclosureFrom(attributes.href, attributes.type, attributes.length, base))
  return distinctEnclosures([...own, ...linked, ...mediaEnclosures(item, base)])
}

function findOrigin(item: XmlElement, base: string): ParsedItem['origin'] {
  const source = childNamed(item, 'source')
  if (source !== undefined) {
    const url = resolved(source.attributes.url, base)
    const name = textOf(source) || url
    if (name === undefined) return undefined
    return { name, url }
  }
  const atomSource = childNamed(item, 'atom:source')
  if (atomSource === undefined) return undefined
  const name = childText(atomSource, 'atom:title')
  if (name === undefined) return undefined
  return { name, url: pageLink(atomSource, base) }
}

function findLanguage(element: XmlElement): string | undefined {
  return childText(element, 'language') ?? childText(element, 'dc:language') ?? element.attributes['xml:lang']
}

function firstText(parent: XmlElement, names: readonly string[]): string | undefined {
  for (const name of names) {
    const text = childText(parent, name)
    if (text !== undefined) return text
  }
  return undefined
}

/** The first non-empty child, in the order of the names. */
function firstFilled(parent: XmlElement, names: readonly string[]): XmlElement | undefined {
  for (const name of names) {
    for (const child of childrenNamed(parent, name)) if (hasElements(child) || textOf(child) !== '') return child
  }
  return undefined
}
