import { withoutUndefined } from '../../../without-undefined.ts'
import type { JsonSchema } from '../json-schema.ts'
import type { Parameter } from './parameters.ts'

export const problem = {
  description: 'The mistake, with the name of the parameter (RFC 9457).',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}
export const tooMany = {
  ...problem,
  description: 'Too many requests from one address.',
  headers: { 'Retry-After': { description: 'In seconds.', schema: { type: 'integer' } } },
}
export const json = (schema: JsonSchema, description: string) => ({
  description,
  content: { 'application/json': { schema } },
})
export const text = (type: string, description: string) => ({
  description,
  content: { [type]: { schema: { type: 'string' } } },
})
export const ref = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` })

export const unchanged = { 304: { description: 'You have it already (ETag, Last-Modified).' } }

/** Operations without a token. */
export const PUBLIC: readonly object[] = []

export const unreadable = {
  ...problem,
  description: 'The store cannot be read at present.',
  headers: { 'Retry-After': { description: 'In seconds.', schema: { type: 'integer' } } },
}

/** A route that everybody may read. */
export function get(summary: string, ok: object, parameters: readonly Parameter[] = [], more: object = {}) {
  return {
    get: withoutUndefined({
      summary,
      security: PUBLIC,
      parameters: parameters.length > 0 ? parameters : undefined,
      responses: { 200: ok, 400: problem, 503: unreadable, ...more },
    }),
  }
}

/** An operation behind the owner's token. */
export function owner(summary: string, ok: object, body?: JsonSchema, more: object = {}) {
  return withoutUndefined({
    summary,
    security: [{ owner: [] }],
    requestBody: body && { required: true, content: { 'application/json': { schema: body } } },
    responses: withoutUndefined({
      200: ok,
      400: problem,
      413: body && problem,
      401: problem,
      404: { description: 'No token is set here.' },
      429: tooMany,
      503: unreadable,
      ...more,
    }),
  })
}
