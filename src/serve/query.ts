import * as v from 'valibot'
import { trackingParameters } from '../config/tracking.ts'
import { stripAccents, tidy } from '../text/fold.ts'
import { nearest } from './nearest.ts'
import type { ParameterError } from './problem.ts'
import { parseWhen } from './when.ts'

/** What a reader asked for. Empty lists ask for everything; several values of one parameter mean "any of". */
export type Query = {
  readonly place: readonly string[]
  readonly source: readonly string[]
  readonly category: readonly string[]
  readonly q: readonly string[]
  /** ISO 8601, UTC. Both compare `added`: `since` is included, `until` is not. */
  readonly since?: string | undefined
  readonly until?: string | undefined
  readonly limit: number
}

/** What values may name. */
export type Known = {
  readonly places: ReadonlySet<string>
  readonly sources: ReadonlySet<string>
  /** Days in `since` and `until` are days of this zone. */
  readonly utcOffset: string
}

export type ParsedQuery =
  | { readonly kind: 'query'; readonly query: Query }
  | { readonly kind: 'wrong'; readonly errors: readonly ParameterError[] }

export const DEFAULT_LIMIT = 50
const MAX_LIMIT = 200
const MAX_VALUES = 100
const MAX_WORDS_LENGTH = 200

/** Added to addresses by whoever passes them on; they change nothing about what is asked. */
const trackingNames = new Set(trackingParameters.flatMap(({ names }) => names ?? []))
const trackingPrefixes = trackingParameters.flatMap(({ prefixes }) => prefixes ?? [])

function isTracking(name: string): boolean {
  const lower = name.toLowerCase()
  return trackingNames.has(lower) || trackingPrefixes.some((prefix) => lower.startsWith(prefix))
}

/** A place's or source's slug, from the slug or the name: "Mường Nhé" → "muong-nhe". */
const toSlug = (text: string): string =>
  stripAccents(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

const unique = (values: string[]): string[] => [...new Set(values)].sort()

const values = v.pipe(
  v.array(v.string()),
  v.transform((given) =>
    given
      .flatMap((value) => value.split(','))
      .map(tidy)
      .filter((value) => value !== ''),
  ),
  v.maxLength(MAX_VALUES, `names more than ${MAX_VALUES} values`),
)

const once = v.pipe(
  v.array(v.string()),
  v.maxLength(1, 'is given more than once'),
  v.transform(([only = '']) => only),
)

function slugsAmong(known: ReadonlySet<string>, what: string) {
  const slug = v.pipe(
    v.string(),
    v.transform(toSlug),
    v.check((given) => known.has(given), `is no ${what} that we know`),
  )
  return v.optional(v.pipe(values, v.array(slug), v.transform(unique)), [])
}

const words = v.optional(
  v.pipe(
    values,
    v.array(v.pipe(v.string(), v.maxLength(MAX_WORDS_LENGTH, `is longer than ${MAX_WORDS_LENGTH} characters`))),
    v.transform(unique),
  ),
  [],
)

function instant(utcOffset: string, end: boolean) {
  return v.optional(
    v.pipe(
      once,
      v.check(
        (text) => parseWhen(text, utcOffset) !== undefined,
        'must be a date such as 2026-11-23 or an instant such as 2026-11-23T08:00:00Z',
      ),
      v.transform((text) => new Date(parseWhen(text, utcOffset, end) ?? 0).toISOString()),
    ),
  )
}

const wholeLimit = `must be a whole number from 1 to ${MAX_LIMIT}`
const limit = v.pipe(
  once,
  v.regex(/^\d{1,9}$/, wholeLimit),
  v.transform(Number),
  v.minValue(1, wholeLimit),
  v.maxValue(MAX_LIMIT, wholeLimit),
)

/** The query of feeds, lists and pages: the one place that says what it may hold. */
export function querySchema({ places, sources, utcOffset }: Known) {
  return v.strictObject({
    place: slugsAmong(places, 'place'),
    source: slugsAmong(sources, 'source'),
    category: words,
    q: words,
    since: instant(utcOffset, false),
    until: instant(utcOffset, true),
    limit: v.optional(limit, [`${DEFAULT_LIMIT}`]),
  })
}

/**
 * Reads the query of a request. A parameter we do not know is an error, because a misspelt one left out in silence
 * gives a wrong feed; tracking parameters pass, and so do empty values, which forms send. `besides` names parameters
 * that the caller reads itself.
 */
export function parseQuery(params: URLSearchParams, known: Known, besides: readonly string[] = []): ParsedQuery {
  const given: Record<string, string[]> = {}
  for (const [name, value] of params) {
    if (value.trim() === '' || isTracking(name) || besides.includes(name)) continue
    given[name] = [...(Object.hasOwn(given, name) ? (given[name] ?? []) : []), value]
  }
  const schema = querySchema(known)
  const parsed = v.safeParse(schema, given)
  if (!parsed.success) {
    const names = [...Object.keys(schema.entries), ...besides]
    return { kind: 'wrong', errors: parsed.issues.map((issue) => errorFrom(issue, known, names)) }
  }
  const query = parsed.output
  if (query.since !== undefined && query.until !== undefined && query.since >= query.until) {
    return { kind: 'wrong', errors: [{ parameter: 'since', value: query.since, detail: 'must be before until' }] }
  }
  return { kind: 'query', query }
}

function errorFrom(issue: v.BaseIssue<unknown>, known: Known, names: readonly string[]): ParameterError {
  const parameter = String(issue.path?.[0]?.key)
  if (issue.expected === 'never') {
    return { parameter, detail: `is no parameter here; there are ${names.join(', ')}`, ...suggested(parameter, names) }
  }
  const value = typeof issue.input === 'string' ? { value: issue.input } : {}
  const near =
    parameter === 'place' || parameter === 'source'
      ? suggested(String(issue.input), parameter === 'place' ? known.places : known.sources)
      : {}
  return { parameter, ...value, detail: issue.message, ...near }
}

function suggested(word: string, among: Iterable<string>): { readonly nearest?: readonly string[] } {
  const near = nearest(word, among)
  return near.length > 0 ? { nearest: near } : {}
}

/** The query as an address holds it, in one order for all, without "?"; "" when everything is asked for. */
export function canonicalQuery(query: Query): string {
  const { place, source, category, q, since, until, limit } = query
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['place', place],
    ['source', source],
    ['category', category],
    ['q', q],
    ['since', since === undefined ? [] : [since]],
    ['until', until === undefined ? [] : [until]],
    ['limit', limit === DEFAULT_LIMIT ? [] : [`${limit}`]],
  ]
  return parts
    .filter(([, list]) => list.length > 0)
    .map(([name, list]) => `${name}=${list.map(encodeURIComponent).join(',')}`)
    .join('&')
}

/** The query that asks for everything. */
export const everything: Query = { place: [], source: [], category: [], q: [], limit: DEFAULT_LIMIT }
