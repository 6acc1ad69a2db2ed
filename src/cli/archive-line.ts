import * as v from 'valibot'
import { dayOfId } from '../filing.ts'
import type { Item } from '../model.ts'

/**
 * The archive as JSON Lines: a header, then one item a line, oldest place first, so that what was exported before is the
 * beginning of what is exported later. An item stands as it is stored, and `hidden` where the config hides it.
 */

export const FORMAT = 'tin-dien-bien-archive'
export const ARCHIVE_VERSION = 1

const instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 'must be an instant such as 2026-11-23T08:00:00.000Z'),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'is not in the calendar'),
)
const realDay = (day: string) => !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day)
const day = v.pipe(
  v.string(),
  v.check((text) => text === '' || realDay(text), 'must be a day such as 2026-11-23, or ""'),
)
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const words = v.array(v.string())
const flag = v.optional(v.literal(true))

const HeaderSchema = v.looseObject({
  format: v.literal(FORMAT),
  version: v.number(),
  exportedAt: instant,
  items: count,
  sealedDay: day,
})
export type Header = Readonly<v.InferOutput<typeof HeaderSchema>>

const Evidence = v.tuple([
  v.string(),
  v.picklist(['title', 'summary', 'category', 'url', 'source', 'text', 'section', 'keywords', 'dateline']),
  v.number(),
  v.number(),
  v.number(),
])

/** Loose, so that what a newer version stores besides is carried along. */
const ItemSchema = v.looseObject({
  id: v.pipe(
    v.string(),
    v.regex(/^\d{8}-[0-9A-Za-z]{8}$/, 'must be an id such as 20261123-k3F9x2aB'),
    v.check((id) => realDay(dayOfId(id)), 'begins with a day that is not in the calendar'),
  ),
  at: instant,
  added: instant,
  published: instant,
  updated: instant,
  source: v.pipe(v.string(), v.minLength(1, 'must not be empty')),
  via: v.optional(v.looseObject({ name: v.string(), url: v.optional(v.string()) })),
  link: v.string(),
  title: v.string(),
  summary: v.string(),
  image: v.optional(v.string()),
  authors: words,
  categories: words,
  language: v.string(),
  places: words,
  score: v.number(),
  because: v.array(Evidence),
  also: v.array(v.looseObject({ source: v.string(), name: v.string(), link: v.string(), published: v.string() })),
  keys: v.array(v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{8}$/, 'must be a key of eight letters and digits'))),
  late: flag,
  backfill: flag,
  judgedBy: v.optional(v.string()),
  dropped: flag,
  hidden: flag,
})

export type Line<Value> =
  | { readonly kind: 'good'; readonly value: Value }
  /** Each names its field. */
  | { readonly kind: 'wrong'; readonly problems: readonly string[] }

/** The first line of an archive. */
export function headerLine(header: Omit<Header, 'format' | 'version'>): string {
  return JSON.stringify({ format: FORMAT, version: ARCHIVE_VERSION, ...header })
}

export function itemLine(item: Item, hidden: boolean): string {
  return JSON.stringify(hidden ? { ...item, hidden: true } : item)
}

export function readHeader(text: string): Line<Header> {
  const read = readAs(HeaderSchema, text)
  if (read.kind === 'wrong' || read.value.version <= ARCHIVE_VERSION) return read
  return { kind: 'wrong', problems: [`version ${read.value.version} is newer than this program, which reads 1`] }
}

export function readItem(text: string): Line<{ readonly item: Item; readonly hidden: boolean }> {
  const read = readAs(ItemSchema, text)
  if (read.kind === 'wrong') return read
  const { hidden, ...item } = read.value
  return { kind: 'good', value: { item: item as Item, hidden: hidden === true } }
}

function readAs<Schema extends v.GenericSchema>(schema: Schema, text: string): Line<v.InferInput<Schema>> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { kind: 'wrong', problems: [`is not JSON: ${error instanceof Error ? error.message : String(error)}`] }
  }
  // Nothing in the schemas changes a value; the one that was read has its fields in their own order.
  if (v.is(schema, value)) return { kind: 'good', value }
  const { issues = [] } = v.safeParse(schema, value)
  return { kind: 'wrong', problems: issues.map((issue) => `${v.getDotPath(issue) ?? '(line)'}: ${issue.message}`) }
}
