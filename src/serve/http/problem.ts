import { withoutUndefined } from '../../without-undefined.ts'

/** One wrong parameter or field of a request. */
export type ParameterError = {
  readonly parameter: string
  /** The value as read: a place or source as its slug. Shown only if it has that form. */
  readonly value?: string
  readonly detail: string
  /** Known values that look like the one given, nearest first. */
  readonly nearest?: readonly string[]
}

/** RFC 9457 problem details. `type` is left out, which means "about:blank": the status identifies the kind. */
export type Problem = {
  readonly status: number
  readonly title: string
  readonly detail: string
  readonly errors?: readonly ParameterError[]
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  410: 'Gone',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
}

/** A problem with the status's own phrase as its title. */
export function problem(status: number, detail: string, errors?: readonly ParameterError[]): Problem {
  return withoutUndefined({ status, title: TITLES[status] ?? 'Error', detail, errors })
}

/** Names of parameters and fields as programs write them, with the places of parts such as "sources[0].url". */
const PLAIN_NAME = /^(?:\(whole config\)|[\w.()[\]$-]{1,120})$/
const SLUG = /^[a-z0-9-]{1,60}$/

/** The problem for a query or body with wrong parameters: its detail names each of them. */
export function wrongParameters(given: readonly ParameterError[]): Problem {
  const errors = given.map(shownError)
  return problem(400, errors.map(sentence).join('; '), errors)
}

/**
 * The error without the sent text, except plain names and slugs: an answer must not carry a stranger's markup, control
 * characters or length to people who follow a link.
 */
export function shownError({ parameter, value, ...error }: ParameterError): ParameterError {
  const named = PLAIN_NAME.test(parameter) ? parameter : '(unreadable name)'
  const [plain] = SLUG.exec(value ?? '') ?? []
  return withoutUndefined({ parameter: named, value: plain, ...error })
}

function sentence({ parameter, value, detail, nearest }: ParameterError): string {
  const said = [parameter, value && `"${value}"`, detail].filter((part) => part !== undefined).join(' ')
  return nearest ? `${said}; did you mean ${nearest.join(', ')}?` : said
}

/** The answer for programs. Never cached: a request that is wrong now may be right in a minute. */
export function problemResponse(told: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  const { title, status, detail, errors } = told
  const body = `${JSON.stringify({ title, status, detail, errors }, null, 2)}\n`
  return new Response(body, {
    status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store', ...headers },
  })
}
