import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from '../http/bindings.ts'
import { problemResponse, wrongParameters } from '../http/problem.ts'
import { repeatedParameters, unknownParameters } from '../query/query.ts'

/**
 * Refuses a request with a query parameter that its route does not read, or reads once and was given twice, so that
 * nothing is silently ignored.
 */
export function takes(...names: readonly string[]): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const params = new URL(c.req.url).searchParams
    const errors = [...unknownParameters(params, names), ...repeatedParameters(params, names)]
    if (errors.length > 0) return problemResponse(wrongParameters(errors))
    await next()
  }
}
