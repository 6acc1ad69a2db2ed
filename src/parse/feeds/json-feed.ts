import type { Author, Enclosure, ParsedFeed, ParsedItem } from '../../model.ts'
import { isObject } from '../../text/json-object.ts'
import { MOST_AUTHORS, MOST_CATEGORIES, MOST_ENCLOSURES, MOST_ITEMS } from '../xml/bounds.ts'
import { plainAsHtml, resolved } from '../xml/markup.ts'

type Json = Readonly<Record<string, unknown>>

/** Keys that only items of a JSON Feed have. */
const TELLING = ['content_html', 'content_text', 'date_published', 'external_url']

/** Whether decoded JSON is a JSON Feed: by its version, or by a list of items with the keys of one. */
export function isJsonFeed(value: unknown): value is Json {
  if (!isObject(value)) return false
  const items = value.items ?? []
  if (!Array.isArray(items)) return false
  if (typeof value.version === 'string' && /jsonfeed\.org\/version/i.test(value.version)) return true
  return items.some((item) => isObject(item) && TELLING.some((key) => key in item))
}

/** Parses JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/). Values of the wrong type count as absent. */
export function parseJsonFeed(feed: Json, base: string): ParsedFeed {
  const title = text(feed.title)
  const language = text(feed.language)
  const feedAuthors = findAuthors(feed, base)
  const items = list(feed.items)
  const itemsLeft = items.length - MOST_ITEMS
  return {
    format: 'json-feed',
    title: title === undefined ? undefined : plainAsHtml(title),
    link: address(feed.home_page_url, base),
    language,
    freshForMinutes: 0,
    ...(itemsLeft > 0 && { itemsLeft }),
    items: items
      .slice(0, MOST_ITEMS)
      .filter(isObject)
      .map((item) => jsonItem(item, base, language, feedAuthors)),
  }
}

function jsonItem(item: Json, base: string, language: string | undefined, feedAuthors: readonly Author[]): ParsedItem {
  const plain = (value: unknown) => {
    const found = text(value)
    if (found === undefined) return undefined
    return plainAsHtml(found)
  }
  const authors = findAuthors(item, base)
  return {
    guid: text(item.id) ?? number(item.id)?.toString(),
    link: findLink(item, base),
    title: plain(item.title),
    summary: plain(item.summary),
    content: text(item.content_html) ?? plain(item.content_text),
    published: text(item.date_published),
    updated: text(item.date_modified),
    authors: authors.length > 0 ? authors : feedAuthors,
    categories: list(item.tags)
      .slice(0, MOST_CATEGORIES)
      .map(plain)
      .filter((tag) => tag !== undefined),
    image: address(item.image, base) ?? address(item.banner_image, base),
    enclosures: list(item.attachments)
      .slice(0, MOST_ENCLOSURES)
      .filter(isObject)
      .map((one) => enclosure(one, base))
      .filter((one) => one !== undefined),
    origin: undefined,
    language: text(item.language) ?? language,
    base,
  }
}

/** `url` is the item's own page, `external_url` the page it is about. */
function findLink(item: Json, base: string): string | undefined {
  const id = text(item.id)
  return (
    address(item.url, base) ??
    address(item.external_url, base) ??
    (id !== undefined && /^https?:\/\//i.test(id) ? id : undefined)
  )
}

/** `authors` since version 1.1, `author` before. */
function findAuthors(holder: Json, base: string): readonly Author[] {
  const all = list(holder.authors).slice(0, MOST_AUTHORS)
  return (all.length > 0 ? all : [holder.author]).flatMap((author) => {
    // A name alone instead of an object with one.
    const person: Json = isObject(author) ? author : { name: author }
    const name = text(person.name)
    const url = address(person.url, base)
    if (name === undefined && url === undefined) return []
    return [{ ...(name === undefined ? {} : { name }), ...(url === undefined ? {} : { url }) }]
  })
}

function enclosure(attachment: Json, base: string): Enclosure | undefined {
  const url = address(attachment.url, base)
  const type = text(attachment.mime_type)
  const length = wholeNumber(attachment.size_in_bytes)
  if (url === undefined) return undefined
  return { url, ...(type === undefined ? {} : { type }), ...(length === undefined ? {} : { length }) }
}

function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  return []
}

function text(value: unknown): string | undefined {
  if (typeof value === 'string' && value.trim() !== '') return value.trim()
  return undefined
}

function number(value: unknown): number | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return value
  return undefined
}

/** Also a quoted one, as publishers' programs write them. */
function wholeNumber(value: unknown): number | undefined {
  if (typeof value === 'string' && /^\d{1,15}$/.test(value)) return Number(value)
  return number(value)
}

function address(value: unknown, base: string): string | undefined {
  if (typeof value !== 'string') return undefined
  return resolved(value, base)
}
