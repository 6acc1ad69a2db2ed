import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from '../http/bindings.ts'
import { problemResponse, wrongParameters } from '../http/problem.ts'
import { unknownParameters } from '../query/query.ts'

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
