import { bodyLimit } from 'hono/body-limit'
import type { Problem as Mistake } from '../../config/schema/check.ts'
import type { AppContext } from '../http/bindings.ts'
import { PRIVATE } from '../http/headers.ts'
import { problem, problemResponse, wrongParameters } from '../http/problem.ts'
import { mistakeInVietnamese } from './mistakes-in-vietnamese.ts'

/** The built-in config has 21 KB; thousands of sources fit. */
const LARGEST_BODY = 1024 * 1024
/** Limits the mistakes in an answer: a file of another kind has one in every line. */
const MISTAKES_SHOWN = 50

export const limitBody = bodyLimit({
  maxSize: LARGEST_BODY,
  onError: () => problemResponse(problem(413, `The body is larger than ${LARGEST_BODY} bytes.`)),
})

export const refused = (status: 403 | 409 | 412, detail: string): Response =>
  problemResponse(problem(status, detail), { 'cache-control': PRIVATE })

/** Every mistake with its place, such as "topic.drop[0].words[1]"; in Vietnamese on request. */
export function wrongConfig(c: AppContext, mistakes: readonly Mistake[]): Response {
  const shown = mistakes.slice(0, MISTAKES_SHOWN)
  const more = mistakes.length - shown.length
  if (more > 0) shown.push({ path: '(whole config)', message: `has ${more} more mistakes` })
  const isVietnamese = c.req.query('lang') === 'vi'
  const errors = shown.map(({ path, message }) => ({
    parameter: path,
    detail: isVietnamese ? mistakeInVietnamese(message) : message,
  }))
  return problemResponse(wrongParameters(errors), { 'cache-control': PRIVATE })
}
