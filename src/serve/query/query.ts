import * as v from 'valibot'
import { isTracking } from '../../normalise/url.ts'
import type { ParameterError } from '../http/problem.ts'
import { DEFAULT_LIMIT, type Known, querySchema } from './query-schema.ts'
import { nearest } from './suggest.ts'

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

export type ParsedQuery =
  | { readonly kind: 'query'; readonly query: Query }
  | { readonly kind: 'wrong'; readonly errors: readonly ParameterError[] }

/** Looking for what a wrong value may stand for costs up to a millisecond: the first mistakes are enough to go by. */
const SUGGESTED = 3
/** A query of thousands of mistakes is not told all of them: the answer must not be larger than the question. */
const TOLD = 10

/**
 * Reads the query of a request. A parameter we do not know is an error, because a misspelt one left out in silence
 * gives a wrong feed; tracking parameters pass, and so do empty values, which forms send. `besides` names parameters
 * that the caller reads itself.
 */
export function parseQuery(params: URLSearchParams, known: Known, besides: readonly string[] = []): ParsedQuery {
  const schema = querySchema(known)
  const errors = unknownParameters(params, [...Object.keys(schema.entries), ...besides])
  if (errors.length > 0) return { kind: 'wrong', errors }
  const given: Record<string, string[]> = {}
  for (const [name, value] of params) {
    if (value.trim() !== '' && Object.hasOwn(schema.entries, name)) given[name] = [...(given[name] ?? []), value]
  }
  const parsed = v.safeParse(schema, given)
  if (!parsed.success)
    return {
      kind: 'wrong',
      errors: parsed.issues.slice(0, TOLD).map((issue, index) => errorFrom(issue, known, index < SUGGESTED)),
    }
  const query = parsed.output
  if (query.since !== undefined && query.until !== undefined && query.since >= query.until) {
    return { kind: 'wrong', errors: [{ parameter: 'since', value: query.since, detail: 'must be before until' }] }
  }
  return { kind: 'query', query }
}

/** The parameters besides `names`, without those that pass everywhere: tracking ones and empty ones. */
export function unknownParameters(params: URLSearchParams, names: readonly string[]): readonly ParameterError[] {
  const unknown = new Set<string>()
  for (const [name, value] of params) {
    if (value.trim() !== '' && !isTracking(name) && !names.includes(name)) unknown.add(name)
  }
  return [...unknown].slice(0, TOLD).map((name, index) => unknownParameter(name, names, index < SUGGESTED))
}

function unknownParameter(parameter: string, names: readonly string[], withNear: boolean): ParameterError {
  const near = withNear ? suggested(parameter, names) : {}
  const detail =
    names.length === 0 ? 'is no parameter here; there are none' : `is no parameter here; there are ${names.join(', ')}`
  return { parameter, detail, ...near }
}

function errorFrom(issue: v.BaseIssue<unknown>, known: Known, withNear: boolean): ParameterError {
  const parameter = String(issue.path?.[0]?.key)
  const value = typeof issue.input === 'string' ? { value: issue.input } : {}
  const near =
    withNear && (parameter === 'place' || parameter === 'source')
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
