import type { MiddlewareHandler } from 'hono'
import { unknownParameters } from '../query/query.ts'
import type { AppEnv } from './bindings.ts'
import { problemResponse, wrongParameters } from './problem.ts'

/**
 * Refuses a request with a query parameter that its route does not read, so that a misspelt one is not silently
 * ignored.
 */
export function takes(...names: readonly string[]): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const errors = unknownParameters(new URL(c.req.url).searchParams, names)
    if (errors.length > 0) return problemResponse(wrongParameters(errors))
    await next()
  }
}
