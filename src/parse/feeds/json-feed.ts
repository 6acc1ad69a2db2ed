import type { Author, Enclosure, ParsedFeed, ParsedItem } from '../../model.ts'
import { isObject } from '../../text/json-object.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import { itemsBeyond, MOST_AUTHORS, MOST_CATEGORIES, MOST_ENCLOSURES, MOST_ITEMS } from '../xml/bounds.ts'
import { plainAsHtml, resolved, webAddress } from '../xml/markup.ts'

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
  const language = text(feed.language)
  const feedAuthors = findAuthors(feed, base)
  const items = list(feed.items)
  return {
    format: 'json-feed',
    title: plain(feed.title),
    link: address(feed.home_page_url, base),
    language,
    freshForMinutes: 0,
    itemsLeft: itemsBeyond(items.length),
    items: items
      .slice(0, MOST_ITEMS)
      .filter(isObject)
      .map((item) => jsonItem(item, base, language, feedAuthors)),
  }
}

function jsonItem(item: Json, base: string, language: string | undefined, feedAuthors: readonly Author[]): ParsedItem {
  const authors = findAuthors(item, base)
  return {
    guid: text(item.id) ?? number(item.id)?.toString(),
    link: findLink(item, base),
    title: plain(item.title),
    summary: plain(item.summary),
    content: text(item.content_html) ?? plain(item.content_text),
    published: date(item.date_published),
    updated: date(item.date_modified),
    authors: authors.length > 0 ? authors : feedAuthors,
    categories: listed(item.tags)
      .slice(0, MOST_CATEGORIES)
      .map(plain)
      .filter((tag) => tag !== undefined),
    image: picture(item.image, base) ?? picture(item.banner_image, base),
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
  return address(item.url, base) ?? address(item.external_url, base) ?? webAddress(text(item.id))
}

/** `authors` since version 1.1, `author` before. */
function findAuthors(holder: Json, base: string): readonly Author[] {
  const several = listed(holder.authors).slice(0, MOST_AUTHORS)
  const named = several.length > 0 ? several : [holder.author]
  return named.map((person) => author(person, base)).filter((person) => person !== undefined)
}

/** From an object, or from a name alone in place of one. */
function author(person: unknown, base: string): Author | undefined {
  if (!isObject(person)) return author({ name: text(person) }, base)
  const name = text(person.name)
  const url = address(person.url, base)
  if (name === undefined && url === undefined) return undefined
  return withoutUndefined({ name, url })
}

function enclosure(attachment: Json, base: string): Enclosure | undefined {
  const url = address(attachment.url, base)
  if (url === undefined) return undefined
  return withoutUndefined({
    url,
    type: text(attachment.mime_type),
    length: wholeNumber(attachment.size_in_bytes),
  })
}

function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  return []
}

/** A list, or names in one text in place of it. */
function listed(value: unknown): readonly unknown[] {
  if (typeof value === 'string') return value.split(',', MOST_CATEGORIES)
  return list(value)
}

/** Also the seconds or milliseconds since 1970, as a number. */
function date(value: unknown): string | undefined {
  return text(value) ?? number(value)?.toString()
}

/** An address, or an object that has it. */
function picture(value: unknown, base: string): string | undefined {
  return address(isObject(value) ? value.url : value, base)
}

function text(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  return value.trim() || undefined
}

/** A plain text as HTML. */
function plain(value: unknown): string | undefined {
  const found = text(value)
  if (found === undefined) return undefined
  return plainAsHtml(found)
}

function number(value: unknown): number | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined
  return value
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
