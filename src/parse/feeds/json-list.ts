import { type Filling, parseLinkTemplate } from '../../config/schema/link-template.ts'
import type { JsonList } from '../../config/schema/source-schema.ts'
import type { ParsedItem } from '../../model.ts'
import { isObject } from '../../text/json-object.ts'
import type { SourceResult } from '../parse-result.ts'
import { describeTooLarge, itemsBeyond, MOST_ITEMS } from '../xml/bounds.ts'
import { plainAsHtml, resolved } from '../xml/markup.ts'
import { parseLenientJson } from './lenient-json.ts'
import { emptyItem, missingFields } from './listed-item.ts'

const MOST_KEYS = 30
const LONGEST_KEY = 40

/**
 * Parses the articles in an API's answer by the paths of its source; relative addresses in it are resolved against
 * `base`. If the paths find nothing, the result names the expected paths and the keys present instead. Pure.
 */
export function parseJsonList(text: string, list: JsonList, base: string): SourceResult {
  const reading = parseLenientJson(text)
  if (reading.kind === 'too-large') {
    return { kind: 'not-a-feed', what: 'too-large', detail: describeTooLarge(reading) }
  }
  if (reading.kind === 'broken') {
    if (/^\s*</.test(text)) return { kind: 'not-a-feed', what: 'html', detail: 'JSON was expected' }
    return { kind: 'not-a-feed', what: 'json', detail: 'it is broken or cut off' }
  }
  const { value } = reading
  const rows = listAt(value, list.list)
  if (rows === undefined) {
    return { kind: 'layout-changed', expected: `no list at ${list.list.join(' or ')}`, seen: keysOf(value) }
  }
  const items = rows.slice(0, MOST_ITEMS).map((row) => itemFrom(row, list, base))
  if (!items.some(({ title, link }) => title !== undefined && link !== undefined)) {
    const seen = rows.length === 0 ? keysOf(value) : keysOf(rows[0])
    return { kind: 'layout-changed', expected: whatNoItemHas(items, list), seen }
  }
  const feed = {
    format: 'json',
    title: undefined,
    link: base,
    language: undefined,
    freshForMinutes: 0,
    items,
    itemsLeft: itemsBeyond(rows.length),
  } as const
  const missing = missingFields(items, list)
  if (missing === '') return { kind: 'parsed', feed }
  return { kind: 'parsed', feed, missing: `${missing}; ${keysOf(rows[0])}` }
}

/** The items of a list in a value that is already parsed. */
export function jsonItems(value: unknown, list: JsonList, base: string): readonly ParsedItem[] {
  return (listAt(value, list.list) ?? []).slice(0, MOST_ITEMS).map((row) => itemFrom(row, list, base))
}

function whatNoItemHas(items: readonly ParsedItem[], list: JsonList): string {
  if (items.length === 0) return `the list at ${list.list.join(' or ')} is empty`
  if (items.every(({ title }) => title === undefined)) {
    return `none of ${items.length} items has a title at ${list.title.join(', ')}`
  }
  return `none of ${items.length} items has all that ${list.link} needs`
}

function itemFrom(row: unknown, list: JsonList, base: string): ParsedItem {
  const text = (paths: readonly string[] | undefined) => firstText(row, paths ?? [])
  const author = text(list.author)
  const category = text(list.category)
  return {
    ...emptyItem(base),
    guid: text(list.guid),
    link: linkFrom(row, list.link, base),
    title: text(list.title),
    summary: text(list.summary),
    published: text(list.published),
    updated: text(list.updated),
    image: resolved(text(list.image), base),
    authors: author === undefined ? [] : [{ name: author }],
    categories: category === undefined ? [] : [plainAsHtml(category)],
  }
}

/** The first list at one of the paths. Also accepts a list under keys ("0", "1"), as PHP writes it. */
function listAt(value: unknown, paths: readonly string[]): readonly unknown[] | undefined {
  for (const path of paths) {
    const found = path === '$' ? value : valueAt(value, path)
    if (Array.isArray(found)) return found
    if (isObject(found) && isNumbered(found)) return Object.values(found)
  }
  return undefined
}

function isNumbered(value: object): boolean {
  const keys = Object.keys(value)
  return keys.length > 0 && keys.every((key) => /^\d+$/.test(key))
}

/** Fills the holes of an address; undefined if one stays empty. A value cannot leave the segment of its hole. */
function linkFrom(row: unknown, text: string, base: string): string | undefined {
  const template = parseLinkTemplate(text) ?? []
  let link = ''
  for (const piece of template) {
    if (typeof piece === 'string') {
      link += piece
      continue
    }
    const filling = fillingOf(piece, row)
    if (filling === undefined) return undefined
    if (template.length === 1) link += filling
    else link += filling.split('/').map(encodeURIComponent).join('/')
  }
  return resolved(link, base)
}

/** The first alternative of a hole that is not empty. */
function fillingOf(hole: readonly Filling[], row: unknown): string | undefined {
  for (const one of hole) {
    const filling = 'text' in one ? one.text : firstText(row, [one.path])
    if (filling) return filling
  }
  return undefined
}

/** The first value that is a text or a number, as text. */
function firstText(row: unknown, paths: readonly string[]): string | undefined {
  for (const path of paths) {
    const value = valueAt(row, path)
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
    if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  }
  return undefined
}

function valueAt(value: unknown, path: string): unknown {
  let found = value
  for (const key of path.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined
    found = (found as Readonly<Record<string, unknown>>)[key]
  }
  return found
}

/** The keys of a value and of the objects and lists directly in it: the owner needs them to correct the paths. */
function keysOf(value: unknown): string {
  if (Array.isArray(value) && value.length === 0) return 'there is a list of 0'
  if (Array.isArray(value)) return `there is a list of ${value.length} of ${kindOf(value[0])}`
  if (!isObject(value)) return `there is ${kindOf(value)}`
  const keys = Object.keys(value)
  if (keys.length === 0) return 'there is an object without keys'
  const named = keys.slice(0, MOST_KEYS).map((key) => `${key.slice(0, LONGEST_KEY)}${insideOf(value[key])}`)
  const more = keys.length > MOST_KEYS ? `, and ${keys.length - MOST_KEYS} more` : ''
  return `there are the keys ${named.join(', ')}${more}`.toWellFormed()
}

function insideOf(value: unknown): string {
  if (Array.isArray(value)) return ` [${value.length}]`
  if (!isObject(value)) return ''
  const keys = Object.keys(value).slice(0, 8)
  return ` {${keys.map((key) => key.slice(0, LONGEST_KEY)).join(', ')}}`
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (isObject(value)) return 'objects'
  if (Array.isArray(value)) return 'a list'
  return `a ${typeof value}`
}
