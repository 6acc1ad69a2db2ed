import * as v from 'valibot'
import { dayOfId } from '../../item-day.ts'
import { ITEM_KEY } from '../../item-keys.ts'
import type { Item } from '../../model.ts'
import { ITEM_ID } from '../../text/item-id.ts'
import { messageOf } from '../../text/message-of.ts'

/**
 * The archive as JSON Lines: a header, the owner's config, then one stored item a line, oldest place first. So an
 * earlier export is the beginning of a later one, except for its first lines and the last open days.
 */

const FORMAT = 'tin-dien-bien-archive'
const ARCHIVE_VERSION = 2

const instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 'must be an instant such as 2026-11-23T08:00:00.000Z'),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'does not exist'),
)
const realDay = (day: string) => !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day)
/** The days from the first one on are counted in every document, so a wrong one costs all of them. */
const FIRST_DAY = '1990-01-01'
const words = v.array(v.string())
const flag = v.optional(v.literal(true))

const HeaderSchema = v.looseObject({
  format: v.literal(FORMAT),
  version: v.number(),
  exportedAt: instant,
})
const ConfigLineSchema = v.strictObject({ config: v.looseObject({}) })

const Evidence = v.tuple([
  v.string(),
  v.picklist(['title', 'summary', 'category', 'url', 'source', 'text', 'section', 'keywords', 'dateline']),
  v.number(),
  v.number(),
  v.number(),
])

/** Loose, so that fields of a newer version are carried along. */
const ItemSchema = v.looseObject({
  id: v.pipe(
    v.string(),
    v.regex(ITEM_ID, 'must be an id such as 20261123-k3F9x2aB'),
    v.check((id) => realDay(dayOfId(id)), 'begins with a day that does not exist'),
    v.check((id) => dayOfId(id) >= FIRST_DAY, `begins with a day before ${FIRST_DAY}`),
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
  keys: v.pipe(
    v.array(v.pipe(v.string(), v.regex(ITEM_KEY, 'must be a key such as "nk3F9x2aB"'))),
    v.minLength(1, 'must not be empty: without a key nothing recognises the item'),
  ),
  late: flag,
  backfill: flag,
  judgedBy: v.optional(v.string()),
  dropped: flag,
})

/** The kinds of line in an archive. */
export type ArchiveLine =
  | { readonly kind: 'header' }
  /** The owner's config as it was saved. */
  | { readonly kind: 'config'; readonly text: string }
  | { readonly kind: 'item'; readonly item: Item }
  /** Names the line and the field. */
  | { readonly kind: 'wrong'; readonly problem: string }

/** The first line of an archive. */
export function headerLine(exportedAt: string): string {
  return JSON.stringify({ format: FORMAT, version: ARCHIVE_VERSION, exportedAt })
}

/** Reads one line; `number` is its number in the part that was sent. */
export function readArchiveLine(text: string, number: number): ArchiveLine {
  const wrong = (why: string): ArchiveLine => ({ kind: 'wrong', problem: `line ${number}: ${why}` })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return wrong(`is not JSON: ${messageOf(error)}`)
  }
  if (v.is(HeaderSchema, value)) {
    if (value.version <= ARCHIVE_VERSION) return { kind: 'header' }
    return wrong(`version ${value.version} is newer than this program, which reads up to ${ARCHIVE_VERSION}`)
  }
  if (v.is(ConfigLineSchema, value)) return { kind: 'config', text: JSON.stringify(value.config) }
  // The schema changes no value, so return the value as read, with its fields in their own order.
  if (v.is(ItemSchema, value)) return { kind: 'item', item: value as Item }
  const { issues = [] } = v.safeParse(ItemSchema, value)
  return wrong(issues.map((issue) => `${v.getDotPath(issue) ?? '(line)'}: ${issue.message}`).join('; '))
}
