import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from '../http/bindings.ts'
import type { Problem } from '../http/problem.ts'
import { trouble } from './answer-trouble.ts'

/**
 * Answers a wrong feed address that is opened in a browser with a page in the reader's language instead of problem
 * details. Browsers name text/html first when they navigate; feed readers and programs do not.
 */
export const forPeople: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next()
  const { status, headers } = c.res
  const isProblem = headers.get('content-type')?.startsWith('application/problem+json') === true
  if (!isProblem || !c.req.header('accept')?.startsWith('text/html') || c.req.path.startsWith('/api/')) return
  if (status !== 400 && status !== 404 && status !== 429 && status !== 503) return
  const { errors } = (await c.res.json()) as Problem
  const page = trouble(c, status, undefined, errors)
  const retryAfter = headers.get('retry-after')
  if (retryAfter !== null) page.headers.set('retry-after', retryAfter)
  c.res = page
}
