import { JSON_TYPE, jsonText } from '../answer/respond.ts'
import { PRIVATE } from '../http/headers.ts'
import { problem, problemResponse } from '../http/problem.ts'

/** A JSON answer for the owner only. */
export function ownersJson(value: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(jsonText(value), { headers: { 'content-type': JSON_TYPE, 'cache-control': PRIVATE, ...headers } })
}

/** A refusal that will not last. */
export function tryLater(detail: string, seconds: number): Response {
  return problemResponse(problem(409, detail), { 'retry-after': `${seconds}`, 'cache-control': PRIVATE })
}
