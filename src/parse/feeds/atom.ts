import type { Author, Enclosure, ParsedFeed, ParsedItem } from '../../model.ts'
import { MOST_CATEGORIES } from '../xml/bounds.ts'
import {
  baseInside,
  childNamed,
  childrenNamed,
  childText,
  hasElements,
  htmlOf,
  resolved,
  textOf,
  webAddress,
} from '../xml/markup.ts'
import type { XmlElement } from '../xml/xml.ts'
import { atomHtml } from './atom-text.ts'
import { authorFrom, authorFromText, distinctAuthors } from './authors.ts'
import { freshForMinutes } from './fresh-for.ts'
import { distinctEnclosures, enclosureFrom, findImage, mediaEnclosures, mediaWords } from './media.ts'

/** Parses Atom 1.0 (RFC 4287) and 0.3. A lone `entry` is a feed of one. */
export function parseAtom(root: XmlElement, requestBase: string): ParsedFeed {
  const base = baseInside(root, requestBase)
  const language = root.attributes['xml:lang'] ?? childText(root, 'dc:language') ?? childText(root, 'language')
  const authors = root.name === 'entry' ? [] : findAuthors(root, base)
  const entries = root.name === 'entry' ? [root] : childrenNamed(root, 'entry')
  return {
    format: 'atom',
    title: findTitle(root, base),
    link: findLink(root, base),
    language,
    freshForMinutes: freshForMinutes(root),
    items: entries.map((entry) => atomEntry(entry, base, language, authors)),
  }
}

function atomEntry(
  entry: XmlElement,
  feedBase: string,
  feedLanguage: string | undefined,
  feedAuthors: readonly Author[],
): ParsedItem {
  const base = baseInside(entry, feedBase)
  const source = childNamed(entry, 'source')
  const title = findTitle(entry, base)
  const summary = findHtml(entry, SUMMARY, base)
  const content = findHtml(entry, ['content', 'content:encoded', 'xhtml:body', 'body'], base)
  const enclosures = findEnclosures(entry, base)
  const authors = [entry, source].map((holder) => findAuthors(holder, base))
  return {
    guid: childText(entry, 'id') ?? childText(entry, 'guid'),
    link: findLink(entry, base) ?? contentAddress(entry, base) ?? enclosures[0]?.url ?? ownAddress(entry, base),
    title,
    summary: summary?.html ?? findGroupDescription(entry, base),
    content: content?.html,
    published: findPublished(entry),
    updated: findUpdated(entry),
    authors: authors.find(({ length }) => length > 0) ?? feedAuthors,
    categories: findCategories(entry),
    image: findImage(entry, enclosures, base),
    enclosures,
    origin: source && findOrigin(source, baseInside(source, base)),
    language: findLanguage(entry) ?? feedLanguage,
    base: content?.base ?? summary?.base ?? base,
  }
}

type Html = { readonly html: string; readonly base: string }

/** Atom's own, then those that publishers take from RSS and its modules. */
const SUMMARY = ['summary', 'description', 'dc:description', 'itunes:summary', 'media:description', 'itunes:subtitle']
/** Elements from RSS: their text is escaped HTML without a type. */
const OF_RSS = new Set(['description', 'dc:description', 'itunes:summary', 'content:encoded'])

/** The first non-empty of these elements, with its base. */
function findHtml(parent: XmlElement, names: readonly string[], outer: string): Html | undefined {
  for (const name of names) {
    for (const element of childrenNamed(parent, name)) {
      const base = baseInside(element, outer)
      const isEscaped = OF_RSS.has(name) && !hasElements(element)
      const html = isEscaped ? htmlOf(element, base) : atomHtml(element, base)
      if (html !== '') return { html, base }
    }
  }
  return undefined
}

function findTitle(parent: XmlElement, base: string): string | undefined {
  return findHtml(parent, ['title', 'dc:title', 'media:title'], base)?.html
}

/** YouTube describes a film only in its media group. */
function findGroupDescription(entry: XmlElement, base: string): string | undefined {
  const group = childNamed(entry, 'media:group')
  return group && findHtml(group, ['media:description'], base)?.html
}

/** RFC 4287 section 4.2.7.2: a relation may be written as its IANA address, and none means alternate. */
function relation(link: XmlElement): string {
  return (link.attributes.rel ?? 'alternate')
    .trim()
    .toLowerCase()
    .replace('http://www.iana.org/assignments/relation/', '')
}

/** Relations that never lead to a page for people. */
const NOT_A_PAGE =
  /^(?:self|edit|edit-media|enclosure|hub|replies|first|last|next|previous|prev|up|license|service\..*|http.*)$/

/**
 * FeedBurner's original, then the alternate that is a page, then any alternate, then an id that is an address, and last
 * a link to another page that it is about.
 */
function findLink(parent: XmlElement, base: string): string | undefined {
  const links = childrenNamed(parent, 'link')
  const alternates = links.filter((link) => relation(link) === 'alternate')
  const pages = alternates.filter((link) => /^$|html/i.test(link.attributes.type ?? ''))
  const others = links.filter((link) => !NOT_A_PAGE.test(relation(link)))
  return (
    resolved(childText(parent, 'feedburner:origlink'), base) ??
    firstAddress([...pages, ...alternates], base) ??
    webAddress(childText(parent, 'id')) ??
    firstAddress(others, base)
  )
}

function firstAddress(links: readonly XmlElement[], base: string): string | undefined {
  for (const link of links) {
    const url = resolved(link.attributes.href ?? textOf(link), baseInside(link, base))
    if (url !== undefined) return url
  }
  return undefined
}

/** Out-of-line content (RFC 4287 section 4.1.3.2) is the page itself. */
function contentAddress(entry: XmlElement, base: string): string | undefined {
  const content = childNamed(entry, 'content')
  return resolved(content?.attributes.src, baseInside(content, base))
}

/** `self` names the entry as a document: not a page by the standard, but better than no address. */
function ownAddress(entry: XmlElement, base: string): string | undefined {
  const self = childrenNamed(entry, 'link').find((link) => relation(link) === 'self')
  return resolved(self?.attributes.href, baseInside(self, base))
}

/** Atom 0.3 calls them issued and created. */
function findPublished(entry: XmlElement): string | undefined {
  const own = lastText(entry, ['published', 'issued', 'dcterms:issued', 'pubdate'])
  return own ?? lastText(entry, ['dc:date', 'created', 'dcterms:created'])
}

function findUpdated(entry: XmlElement): string | undefined {
  return lastText(entry, ['updated', 'modified', 'dcterms:modified'])
}

/** If a date is given twice, the later one in the document counts, as in a program that overwrites. */
function lastText(entry: XmlElement, names: readonly string[]): string | undefined {
  for (const name of names) {
    const text = childrenNamed(entry, name)
      .map(textOf)
      .findLast((written) => written !== '')
    if (text !== undefined) return text
  }
  return undefined
}

function findAuthors(holder: XmlElement | undefined, base: string): readonly Author[] {
  if (holder === undefined) return []
  return distinctAuthors([
    ...childrenNamed(holder, 'author').map((author) => authorFrom(author, baseInside(author, base))),
    ...['dc:creator', 'dc:author', 'itunes:author']
      .flatMap((name) => childrenNamed(holder, name))
      .map((author) => authorFromText(textOf(author))),
  ])
}

/** The label is for people, the term for programs; the scheme is not part of the name. */
function findCategories(entry: XmlElement): readonly string[] {
  const own = childrenNamed(entry, 'category').map((category) => {
    const { label, term } = category.attributes
    return (label ?? '').trim() || (term ?? '').trim() || textOf(category)
  })
  const others = [...childrenNamed(entry, 'dc:subject').map(textOf), ...mediaWords(entry, 'media:category')]
  const lists = [...childrenNamed(entry, 'itunes:keywords').map(textOf), ...mediaWords(entry, 'media:keywords')]
  const listed = lists.flatMap((list) => list.split(',')).map((word) => word.trim())
  return [...new Set([...own, ...others, ...listed].slice(0, MOST_CATEGORIES).filter((text) => text !== ''))]
}

function findEnclosures(entry: XmlElement, base: string): readonly Enclosure[] {
  const linked = childrenNamed(entry, 'link')
    .filter((link) => relation(link) === 'enclosure')
    .map((link) => {
      const { href, type, length } = link.attributes
      return enclosureFrom(href ?? textOf(link), type, length, base)
    })
  const asInRss = childrenNamed(entry, 'enclosure').map(({ attributes }) =>
    enclosureFrom(attributes.url ?? attributes.href, attributes.type, attributes.length, base),
  )
  return distinctEnclosures([...linked, ...asInRss, ...mediaEnclosures(entry, base)])
}

function findOrigin(source: XmlElement, base: string): ParsedItem['origin'] {
  const url = findLink(source, base)
  const name = childText(source, 'title') ?? childText(source, 'id') ?? url
  if (name === undefined) return undefined
  return { name, url }
}

function findLanguage(entry: XmlElement): string | undefined {
  const own = childNamed(entry, 'content') ?? childNamed(entry, 'summary') ?? childNamed(entry, 'title')
  return entry.attributes['xml:lang'] ?? own?.attributes['xml:lang'] ?? childText(entry, 'dc:language')
}
