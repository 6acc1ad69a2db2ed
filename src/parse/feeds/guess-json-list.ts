import { isPath } from '../../config/schema/link-template.ts'
import type { JsonList } from '../../config/schema/source-schema.ts'
import { jsonKeys, jsonTextKeys } from '../../config/web/json-keys.ts'
import { isObject } from '../../text/json-object.ts'
import { guessLink } from './guess-link.ts'

/** Lists lie at most this deep: "data.page.items". */
const DEEPEST = 4
const MOST_OBJECTS = 500
const MOST_KEYS = 100
/** Rows that are looked at: the first may lack a picture or a summary. */
const ROWS = 5

/** "article_title" is a title. */
const PREFIX = /^(?:article|news|post)(?=[a-z]{3})/

type Field = keyof typeof jsonKeys
type Row = Readonly<Record<string, unknown>>
type Found = { readonly path: string; readonly rows: readonly unknown[] }

/**
 * Finds in an API's answer the longest list whose items have a headline and an address, and where their values are.
 * Where addresses must be put together, `article` is the address of any item in the list; without it, the result is
 * "no-address". Undefined: no list has headlines.
 */
export function guessJsonList(value: unknown, article = ''): JsonList | 'no-address' | undefined {
  const byLength = listsIn(value).toSorted((a, b) => b.rows.length - a.rows.length)
  let guess: 'no-address' | undefined
  for (const { path, rows } of byLength) {
    const objects = rows.filter(isObject)
    const json = fieldsOf(path, objects.slice(0, ROWS), () => guessLink(objects, article))
    if (typeof json === 'object') return json
    guess ??= json
  }
  return guess
}

/** Finds all lists whose items have a headline and an address, and where their values are; nested `deepest` at most. */
export function guessJsonLists(value: unknown, deepest: number): readonly JsonList[] {
  return listsIn(value, deepest).flatMap(({ path, rows }) => {
    const json = fieldsOf(path, rows.filter(isObject).slice(0, ROWS), () => undefined)
    return typeof json === 'object' ? [json] : []
  })
}

type Waiting = { readonly path: string; readonly depth: number; readonly node: unknown }

/** The lists of objects in a value, breadth first. */
function listsIn(value: unknown, deepest = DEEPEST): readonly Found[] {
  const found: Found[] = []
  const waiting: Waiting[] = [{ path: '', depth: 0, node: value }]
  for (const one of waiting) {
    if (Array.isArray(one.node)) {
      if (one.node.some(isObject)) found.push({ path: one.path === '' ? '$' : one.path, rows: one.node })
    } else if (waiting.length < MOST_OBJECTS) waiting.push(...inside(one, deepest))
  }
  return found
}

function inside({ path, depth, node }: Waiting, deepest: number): readonly Waiting[] {
  if (!isObject(node) || depth >= deepest) return []
  return pathsIn(node).map((key) => ({
    path: path === '' ? key : `${path}.${key}`,
    depth: depth + 1,
    node: node[key],
  }))
}

function fieldsOf(
  list: string,
  rows: readonly Row[],
  builtLink: () => string | undefined,
): JsonList | 'no-address' | undefined {
  const title = placesOf(rows, 'title', isWords)
  if (title.length === 0) return undefined
  const [place] = placesOf(rows, 'link', isAddress)
  const link = place === undefined ? builtLink() : `{${place}}`
  if (link === undefined) return 'no-address'
  const optional = (['published', 'updated', 'summary', 'image', 'author'] as const).map(
    (field) => [field, placesOf(rows, field, field === 'image' ? isAddress : isText)] as const,
  )
  return {
    list: [list],
    title: [...title],
    link,
    ...Object.fromEntries(
      optional.filter(([, places]) => places.length > 0).map(([field, places]) => [field, [...places]]),
    ),
  }
}

/** The paths at which rows have a value that is good for the field, the most telling key first. */
function placesOf(rows: readonly Row[], field: Field, isGood: (value: unknown) => boolean): readonly string[] {
  const places = new Map<string, string>()
  for (const row of rows) {
    for (const key of pathsIn(row)) {
      const plain = key.toLowerCase().replace(/[_-]/g, '').replace(PREFIX, '')
      const path = pathOf(key, row[key], isGood)
      if (path !== undefined && !places.has(plain)) places.set(plain, path)
    }
  }
  return jsonKeys[field].flatMap((key) => places.get(key) ?? [])
}

/** The first keys of an object that a path can name. */
const pathsIn = (row: Row): readonly string[] => Object.keys(row).slice(0, MOST_KEYS).filter(isPath)

/** The key itself, or the one inside its object that has the text. */
function pathOf(key: string, value: unknown, isGood: (value: unknown) => boolean): string | undefined {
  if (isGood(value)) return key
  if (!isObject(value)) return undefined
  const inner = jsonTextKeys.find((one) => isGood(value[one]))
  return inner === undefined ? undefined : `${key}.${inner}`
}

const isText = (value: unknown): boolean =>
  (typeof value === 'string' && value.trim() !== '') || (typeof value === 'number' && Number.isFinite(value))

/** A headline has two words at least, which the name of a category or an icon may not have. */
const isWords = (value: unknown): boolean => typeof value === 'string' && /\S\s+\S/.test(value.slice(0, 500))

const isAddress = (value: unknown): boolean => typeof value === 'string' && /^(?:https?:\/)?\/\S/.test(value)
