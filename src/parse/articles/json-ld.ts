import { foldTitle } from '../../text/fold.ts'
import { isObject } from '../../text/json-object.ts'
import { parseLenientJson } from '../feeds/lenient-json.ts'
import type { Page } from '../html/page.ts'
import { cleanText } from './metadata.ts'

/** An object of JSON-LD, as written. */
export type LinkedData = Readonly<Record<string, unknown>>

const MOST_BLOCKS = 20
const LONGEST_BLOCK = 300_000
const LONGEST_TEXT = 4_000
const MOST_OBJECTS = 400
const DEEPEST = 5
/** Types of schema.org for articles, and types of pages that hold something written. */
const ARTICLE = /(?:article|posting|report|review|recipe|scholarlywork|creativework|howto)$/i
const PAGE = /^(?:itempage|webpage|medicalwebpage|aboutpage|qapage|discussionforumposting|videoobject)$/i

/**
 * Reads the objects of a page's JSON-LD, including those in graphs and lists. Reads the intact parts of broken blocks.
 */
export function readLinkedData(page: Page): readonly LinkedData[] {
  const objects: LinkedData[] = []
  let blocks = 0
  for (const element of page.elements) {
    if (element.name !== 'script' || !/ld\+json/i.test(element.attribute('type') ?? '')) continue
    if (blocks++ >= MOST_BLOCKS) break
    const text = page.html.slice(element.contentFrom, Math.min(element.to, element.contentFrom + LONGEST_BLOCK))
    const json = withoutWrapping(text)
    const reading = parseLenientJson(json)
    collect(reading.kind === 'read' ? reading.value : fieldsOfBroken(json), objects, 0)
  }
  return objects
}

/** JSON inside a comment or CDATA section, as some templates write it. */
function withoutWrapping(text: string): string {
  const start = text.replaceAll('<![CDATA[', '         ').search(/[[{]/)
  const end = Math.max(text.lastIndexOf('}'), text.replaceAll(']]>', '   ').lastIndexOf(']'))
  return start < 0 ? '' : text.slice(start, end + 1)
}

/**
 * Reads the fields of the one article in a block that cannot be repaired, for example because of a quote inside a
 * headline. Leaves out texts, since their ends are unknown.
 */
function fieldsOfBroken(json: string): LinkedData | undefined {
  const type = /"@type"\s*:\s*"(\w{0,40}(?:Article|Posting))"/.exec(json)?.[1]
  if (type === undefined) return undefined
  const fields: Record<string, unknown> = { '@type': type }
  for (const name of ['datePublished', 'dateModified']) {
    const values = [...json.matchAll(new RegExp(`"${name}"\\s*:\\s*"([^"]{4,60})"`, 'g'))].map(([, value]) => value)
    if (new Set(values).size === 1) fields[name] = values[0]
  }
  return fields
}

function collect(value: unknown, objects: LinkedData[], depth: number): void {
  if (depth > DEEPEST || objects.length >= MOST_OBJECTS) return
  if (Array.isArray(value)) {
    for (const one of value.slice(0, MOST_OBJECTS)) collect(one, objects, depth + 1)
    return
  }
  if (!isObject(value)) return
  objects.push(value)
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart']) collect(value[key], objects, depth + 1)
}

/** The object that is the page's article: among several, the one that names this page or its title; none of a list. */
export function articleObject(
  objects: readonly LinkedData[],
  urls: readonly string[],
  titles: readonly string[],
): LinkedData | undefined {
  const articles = objects.filter((object) => typesOf(object).some((type) => ARTICLE.test(type)))
  const rank = (object: LinkedData) =>
    (urls.some((url) => namesUrl(object, url)) ? 4 : 0) +
    (titles.includes(textOf(object.headline ?? object.name)) ? 2 : 0) +
    (object.datePublished === undefined ? 0 : 1)
  const [best] = [...articles].sort((a, b) => rank(b) - rank(a))
  if (best === undefined) return objects.find((object) => isVideoNamed(object, titles))
  // Several articles without one for this page are the list of a section.
  return articles.length > 3 && rank(best) < 2 ? undefined : best
}

/** Whether an object is the video that the page is about, with its time of publishing. */
function isVideoNamed(object: LinkedData, titles: readonly string[]): boolean {
  if (!typesOf(object).includes('VideoObject') || object.uploadDate === undefined) return false
  const name = foldTitle(textOf(object.name))
  return name !== '' && titles.some((title) => foldTitle(title).startsWith(name))
}

/** The objects about the page itself, for fields that its article lacks. */
export function pageObjects(objects: readonly LinkedData[]): readonly LinkedData[] {
  return objects.filter((object) => typesOf(object).some((type) => PAGE.test(type)))
}

/** The dates of the events that a page announces, as written. */
export function eventDates(objects: readonly LinkedData[]): readonly string[] {
  return objects
    .filter((object) => typesOf(object).some((type) => /Event$/.test(type)))
    .flatMap((object) => [textOf(object.startDate), textOf(object.endDate)])
    .filter((text) => text !== '')
}

/** The names of an object's types, without the address of their vocabulary. */
function typesOf(object: LinkedData): readonly string[] {
  const type = object['@type']
  const types = Array.isArray(type) ? type : [type]
  return types.flatMap((one) => (typeof one === 'string' ? [one.replace(/^.*[/#:]/, '')] : []))
}

/** The text of a value: itself, its `name`, or the first of a list that has one; "" if there is none. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return cleanText(value.slice(0, LONGEST_TEXT))
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(textOf).find((text) => text !== '') ?? ''
  return isObject(value) ? textOf(value.name ?? value['@value'] ?? '') : ''
}

/** The texts of a value that may be a list. */
export function textsOf(value: unknown): readonly string[] {
  const values = Array.isArray(value) ? value.slice(0, 50) : [value]
  return values.map(textOf).filter((text) => text !== '')
}

/** The address of a picture or page: itself, its `url`, `contentUrl` or `@id`. */
export function addressOf(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, LONGEST_TEXT).trim()
  if (Array.isArray(value)) return value.map(addressOf).find((text) => text !== '') ?? ''
  return isObject(value) ? addressOf(value.url ?? value.contentUrl ?? value['@id'] ?? '') : ''
}

function namesUrl(object: LinkedData, url: string): boolean {
  const named = [object.url, object['@id'], object.mainEntityOfPage].map(addressOf)
  return named.some((address) => address !== '' && bareAddress(address) === bareAddress(url))
}

const bareAddress = (url: string) =>
  url
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/[#?].*$/, '')
    .replace(/\/$/, '')
