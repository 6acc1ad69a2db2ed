import { clientTakesGzip } from '../http/accept-encoding.ts'
import type { AppContext } from '../http/bindings.ts'
import { CACHED_BY_TAGS, has, type Stamp, stampHeaders, stampOf } from '../http/http-cache.ts'
import { type Opened, readCurrent } from '../query/current.ts'
import { bodiesOf } from './body-cache.ts'
import { code, codeAndKeep, codedAnswer, codingHeaders, codingOf, keptBody } from './coding.ts'
import type { Recipe } from './recipe.ts'
import { noteAnswered } from './response-cache.ts'
import { isUnsettled } from './unsettled.ts'

/** Answers from the current items, without decoding them for a 304 or a cached body. */
export function answer(
  c: AppContext,
  opened: Opened,
  { form, type, make, headers, turnedMs }: Recipe,
): Promise<Response> {
  const { itemsRev, rev: configRev, savedAt } = opened
  const stamp = stampOf(c, { itemsRev, configRev, savedAt, turnedMs, form })
  const ofBody = { 'content-type': type, ...headers }
  return answerStamped(c, opened, {
    stamp: { ...stamp, cached: CACHED_BY_TAGS },
    ofBody,
    make: () => make(() => readCurrent(c, opened)),
  })
}

export type Stamped = {
  readonly stamp: Stamp
  /** Headers of a 200 that a 304 does not have. */
  readonly ofBody: Readonly<Record<string, string>> & { readonly 'content-type': string }
  readonly make: () => string | Promise<string>
}

const encoder = new TextEncoder()

/** The same under the caller's own stamp, which identifies everything that the text depends on. */
export async function answerStamped(
  c: AppContext,
  { snapshot }: Opened,
  { stamp, ofBody, make }: Stamped,
): Promise<Response> {
  const { raw, method } = c.req
  const coding = codingOf(ofBody['content-type'], clientTakesGzip(raw))
  const answered = { snapshot, stamp, ofBody, coding }
  const headers = { ...stampHeaders(stamp), ...codingHeaders(coding) }
  if (has(raw.headers, stamp)) {
    noteAnswered(raw, answered)
    return new Response(null, { status: 304, headers })
  }
  const bodies = bodiesOf(c.env.KV)
  let body = keptBody(bodies, stamp.facts, coding)
  if (body === undefined) {
    const plain = bodies.get(stamp.facts) ?? encoder.encode(await make())
    if (isUnsettled(raw)) return new Response(plain, { headers: { ...ofBody, 'cache-control': 'no-store' } })
    body = await codeAndKeep(bodies, stamp.facts, { plain, coding })
  }
  noteAnswered(raw, answered)
  return codedAnswer(method, body, { ...ofBody, ...headers })
}

/** Answers with a text that only this request gets. */
export async function answerText(c: AppContext, text: string, ofBody: Stamped['ofBody']): Promise<Response> {
  const coding = codingOf(ofBody['content-type'], clientTakesGzip(c.req.raw))
  return codedAnswer(c.req.method, await code(encoder.encode(text), coding), { ...ofBody, ...codingHeaders(coding) })
}

export const JSON_TYPE = 'application/json; charset=utf-8'

/** JSON as we send it: indented, because people read it too, and gzip makes the spaces almost free. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
