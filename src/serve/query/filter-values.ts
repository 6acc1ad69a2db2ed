import * as v from 'valibot'
import { tidy } from '../../text/fold.ts'
import { slugOf } from '../../text/slug.ts'
import { parseWhen } from './parse-instant.ts'

/** How the values of filters are read from an address, and written into one. */

const MAX_VALUES = 20
const MAX_WORDS_LENGTH = 200

/** The names that values may use. */
export type Known = {
  readonly places: ReadonlySet<string>
  /** The slug of the place whose full name, such as "huyện Mường Nhé", has this slug. */
  readonly placeNamed: (slug: string) => string | undefined
  readonly sources: ReadonlySet<string>
  /** Days in `since` and `until` are days of this zone. */
  readonly utcOffset: string
}

/** Reads all values that an address has under one name. */
export type ValueSchema<Value> = v.GenericSchema<string[], Value>

/**
 * Units of today have their kind in their slug. A bare name means the former district if there is one, otherwise the
 * unit.
 */
const UNIT_KINDS = ['xa', 'phuong']

/** Marks alone are not a value. */
const notEmpty = (values: string[]): string[] => values.filter((value) => value !== '')
const unique = (values: string[]): string[] => [...new Set(values)].sort()

/** Splits at commas outside quotation marks; at every comma if the marks are unpaired. */
function splitList(text: string): readonly string[] {
  const pieces = text.split(',')
  const marksIn = (piece: string) => piece.split('"').length - 1
  if (pieces.length === 1 || marksIn(text) % 2 === 1) return pieces
  const values: string[] = []
  let open: string | undefined
  for (const piece of pieces) {
    const value = open === undefined ? piece : `${open},${piece}`
    open = marksIn(value) % 2 === 1 ? value : undefined
    if (open === undefined) values.push(value)
  }
  return values
}

const values = v.pipe(
  v.array(v.string()),
  v.transform((given) => given.flatMap(splitList)),
  // Counted before any is read: an address has room for thousands.
  v.maxLength(MAX_VALUES, `must not name more than ${MAX_VALUES} values`),
  v.transform((given) => given.map(tidy).filter((value) => value !== '')),
)

const once = v.pipe(
  v.array(v.string()),
  v.maxLength(1, 'must not be given more than once'),
  v.transform(([only = '']) => only),
)

/** The known slug for a slug or a name: "Sín Thầu" and "sin-thau" → "xa-sin-thau"; an unknown one unchanged. */
function slugAmong(known: ReadonlySet<string>, text: string): string {
  const slug = slugOf(text)
  return [slug, ...UNIT_KINDS.map((kind) => `${kind}-${slug}`)].find((one) => known.has(one)) ?? slug
}

/** Known slugs or names, sorted, each once. */
export function slugsAmong(
  known: ReadonlySet<string>,
  what: string,
  named: Known['placeNamed'] = () => undefined,
): ValueSchema<readonly string[]> {
  const slug = v.pipe(
    v.string(),
    v.transform((text) => slugAmong(known, text)),
    v.transform((given) => (known.has(given) ? given : (named(given) ?? given))),
    v.check((given) => known.has(given), `is not a known ${what}`),
  )
  return v.pipe(values, v.array(slug), v.transform(unique))
}

const shortText = v.pipe(
  v.string(),
  v.maxLength(MAX_WORDS_LENGTH, `must not be longer than ${MAX_WORDS_LENGTH} characters`),
)

/** Phones and word processors write these for a plain quotation mark. */
const QUOTATION_MARKS = /[\u201c-\u201f\u00ab\u00bb\u2033\uff02]/g
/** And these for the minus before a word. */
const MINUS = /(^|[\s,])[\u2012-\u2015\u2212](?=\S)/g

/** Searches, with phrases still in quotation marks. */
export const searches: ValueSchema<readonly string[]> = v.pipe(
  v.array(v.pipe(v.string(), v.transform(asTyped))),
  values,
  v.array(v.pipe(shortText, v.transform(withPairedMarks))),
  v.transform(notEmpty),
  v.transform(unique),
)

function asTyped(text: string): string {
  return text.replace(QUOTATION_MARKS, '"').replace(MINUS, '$1-')
}

/** An unpaired last mark would include the next value once they are joined again. */
function withPairedMarks(text: string): string {
  if (text.split('"').length % 2 === 1) return text
  const last = text.lastIndexOf('"')
  return tidy(text.slice(0, last) + text.slice(last + 1))
}

/** Names in any letters. One with a comma is in quotation marks, with "" for a mark inside (RFC 4180). */
export const names: ValueSchema<readonly string[]> = v.pipe(
  values,
  v.array(v.pipe(shortText, v.transform(unquoted))),
  v.transform(notEmpty),
  v.transform(unique),
)

function unquoted(text: string): string {
  const isQuoted = text.length >= 2 && text.startsWith('"') && text.endsWith('"')
  return isQuoted ? tidy(text.slice(1, -1).replaceAll('""', '"')) : text
}

/** Writes a name as `names` reads it. */
export function quoted(name: string): string {
  return /[",]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name
}

/** A local day or an instant → ISO 8601, UTC; a day's first instant, or with `end` the first one after it. */
export function instant(utcOffset: string, end: boolean): ValueSchema<string> {
  return v.pipe(
    once,
    v.check(
      (text) => parseWhen(text, utcOffset, end) !== undefined,
      'must be a date such as 2026-11-23 or an instant such as 2026-11-23T08:00:00Z, and not after the year 9999',
    ),
    v.transform((text) => new Date(parseWhen(text, utcOffset, end) ?? 0).toISOString()),
  )
}

/** A whole number between two bounds, both included. */
export function wholeNumber(least: number, most: number): ValueSchema<number> {
  const message = `must be a whole number from ${least} to ${most}`
  return v.pipe(
    once,
    v.regex(/^\d{1,9}$/, message),
    v.transform(Number),
    v.minValue(least, message),
    v.maxValue(most, message),
  )
}

/** One of a few words. */
export function oneOf<const Options extends readonly string[]>(options: Options): ValueSchema<Options[number]> {
  return v.pipe(once, v.picklist(options, `must be one of ${options.join(', ')}`))
}
