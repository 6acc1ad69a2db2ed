import * as v from 'valibot'
import { withoutUndefined } from '../../without-undefined.ts'
import { isIgnored } from '../http/asked-address.ts'
import type { ParameterError } from '../http/problem.ts'
import type { Known } from './filter-values.ts'
import { type FilterName, filterNames, filters, type Query } from './filters.ts'
import { suggested } from './suggest.ts'

export type { Query } from './filters.ts'

export type ParsedQuery =
  | { readonly kind: 'query'; readonly query: Query }
  | { readonly kind: 'wrong'; readonly errors: readonly ParameterError[] }

/** Finding suggestions for a wrong value takes up to a millisecond: only the first mistakes get them. */
const SUGGESTED = 3
/** Limits the errors in an answer: it must not be larger than the request. */
const TOLD = 10
/**
 * Limits the parameters of an address, counted before any is read: thousands would cost more than the rest of an
 * answer.
 */
const MOST_PARAMETERS = 100
/** Parameters that are lists, apart from the filters: several values are one longer list. */
const LISTS: readonly string[] = ['fields']

/**
 * Reads the query of a request. An unknown parameter is an error, because silently ignoring a misspelt one gives a
 * wrong feed. Tracking parameters and empty values, which forms send, pass. `others` names parameters that the caller
 * reads.
 */
export function parseQuery(params: URLSearchParams, known: Known, others: readonly string[] = []): ParsedQuery {
  const misused = [...unknownParameters(params, [...filterNames, ...others]), ...repeatedParameters(params, others)]
  if (misused.length > 0) return { kind: 'wrong', errors: misused }
  const query: Writable<Query> = { ...everything }
  const errors = filterNames.flatMap((name) => readFilter(query, name, params, known))
  if (errors.length > 0) {
    const told = errors.slice(0, TOLD)
    return {
      kind: 'wrong',
      errors: told.map((error, index) => (index < SUGGESTED ? withNearest(error, known) : error)),
    }
  }
  if (query.since !== undefined && query.until !== undefined && query.since >= query.until) {
    return { kind: 'wrong', errors: [{ parameter: 'since', detail: 'must be before until' }] }
  }
  return { kind: 'query', query }
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] }

/** Reads one filter into the query if it is given; returns its error, if any. */
function readFilter<Name extends FilterName>(
  query: Writable<Pick<Query, Name>>,
  name: Name,
  params: URLSearchParams,
  known: Known,
): readonly ParameterError[] {
  const given = params.getAll(name).filter((value) => value.trim() !== '')
  if (given.length === 0) return []
  const parsed = v.safeParse(filters[name].schema(known), given)
  if (!parsed.success) return parsed.issues.slice(0, TOLD).map((issue) => errorFrom(name, issue))
  query[name] = parsed.output
  return []
}

function errorFrom(parameter: FilterName, issue: v.BaseIssue<unknown>): ParameterError {
  const isSlug = (parameter === 'place' || parameter === 'source') && typeof issue.input === 'string'
  return withoutUndefined({ parameter, value: isSlug ? String(issue.input) : undefined, detail: issue.message })
}

function withNearest(error: ParameterError, { places, sources }: Known): ParameterError {
  if (error.value === undefined) return error
  return { ...error, ...suggested(error.value, error.parameter === 'place' ? places : sources) }
}

/** The parameters that are not in `names`, without those that always pass: tracking and empty ones. */
export function unknownParameters(params: URLSearchParams, names: readonly string[]): readonly ParameterError[] {
  if (params.size > MOST_PARAMETERS) {
    return [{ parameter: '(query)', detail: `has ${params.size} parameters; at most ${MOST_PARAMETERS} are read` }]
  }
  const unknown = new Set<string>()
  for (const [name, value] of params) {
    const passes = value.trim() === '' || isIgnored(name)
    if (!passes && !names.includes(name)) unknown.add(name)
  }
  return [...unknown].slice(0, TOLD).map((name, index) => unknownParameter(name, names, index < SUGGESTED))
}

/** Finds parameters that were given more than once although only one value counts. */
export function repeatedParameters(params: URLSearchParams, names: readonly string[]): readonly ParameterError[] {
  const repeated = names.filter((name) => !LISTS.includes(name) && params.getAll(name).filter(Boolean).length > 1)
  return repeated.map((parameter) => ({ parameter, detail: 'must not be given more than once' }))
}

function unknownParameter(parameter: string, names: readonly string[], withNear: boolean): ParameterError {
  const near = withNear ? suggested(parameter, names) : {}
  const allowed = names.length === 0 ? 'this address takes none' : `this address takes ${names.join(', ')}`
  return { parameter, detail: `is not a known parameter; ${allowed}`, ...near }
}

/** The query in an address, in canonical order, without "?"; "" for everything. */
export function canonicalQuery(query: Query): string {
  return filterNames
    .map((name) => ({ name, written: writtenFilter(query, name) }))
    .filter(({ written }) => written.length > 0)
    .map(({ name, written }) => `${name}=${written.map(encodeURIComponent).join(',')}`)
    .join('&')
}

/** One filter of a query in an address, not encoded; none for the default. */
export function writtenFilter<Name extends FilterName>(query: Query, name: Name): readonly string[] {
  return filters[name].write(query[name])
}

/** The query without some of its filters. */
export function withoutFilters(query: Query, isLeftOut: (name: FilterName) => boolean): Query {
  const left: Writable<Query> = { ...query }
  const leaveOut = <Name extends FilterName>(name: Name) => {
    left[name] = filters[name].absent
  }
  filterNames.filter(isLeftOut).forEach(leaveOut)
  return left
}

/** The query for everything. */
export const everything: Query = absentFilters()

function absentFilters(): Query {
  return Object.fromEntries(filterNames.map((name) => [name, filters[name].absent])) as Query
}
