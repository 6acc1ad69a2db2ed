import type { ApiItem } from '../../write/api.ts'
import type { ParameterError } from '../http/problem.ts'
import { suggested } from '../query/suggest.ts'

/** In an item's own order. */
const ITEM_FIELDS: Readonly<Record<keyof ApiItem, true>> = {
  id: true,
  link: true,
  title: true,
  summary: true,
  image: true,
  published: true,
  updated: true,
  added: true,
  language: true,
  source: true,
  via: true,
  authors: true,
  categories: true,
  places: true,
  coordinates: true,
  score: true,
  because: true,
  also: true,
  dropped: true,
  late: true,
  backfill: true,
}

export const itemFields: readonly string[] = Object.keys(ITEM_FIELDS)

export type ParsedFields =
  /** Each once, in the item's order; empty for all. */
  | { readonly kind: 'fields'; readonly fields: readonly string[] }
  | { readonly kind: 'wrong'; readonly errors: readonly ParameterError[] }

/** Reads `fields=id,title`: the wanted fields of an item. */
export function parseFields(params: URLSearchParams): ParsedFields {
  const given = new Set(
    params
      .getAll('fields')
      .flatMap((value) => value.split(','))
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  )
  const wrong = [...given].find((name) => !itemFields.includes(name))
  if (wrong === undefined) return { kind: 'fields', fields: itemFields.filter((name) => given.has(name)) }
  const detail = `is not a field of an item; use ${itemFields.join(', ')}`
  const error = { parameter: 'fields', value: wrong.slice(0, 100), detail, ...suggested(wrong, itemFields) }
  return { kind: 'wrong', errors: [error] }
}

/** The item with only the wanted fields; the whole item if none is named. */
export function withFields(item: ApiItem, fields: readonly string[]): Partial<ApiItem> {
  if (fields.length === 0) return item
  return Object.fromEntries(Object.entries(item).filter(([name]) => fields.includes(name)))
}
