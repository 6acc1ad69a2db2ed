import type { Recipe } from '../feeds/recipe.ts'
import { type Opened, readCurrent } from '../query/current.ts'
import type { AppContext } from './bindings.ts'
import { bodiesOf } from './body-cache.ts'
import { CACHED_BY_TAGS, notModified, type Stamp, stampHeaders, stampOf } from './http-cache.ts'
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
  readonly ofBody: Readonly<Record<string, string>>
  readonly make: () => string | Promise<string>
}

const encoder = new TextEncoder()

/** The same under the caller's own stamp, which identifies everything that the text depends on. */
export async function answerStamped(
  c: AppContext,
  { snapshot }: Opened,
  { stamp, ofBody, make }: Stamped,
): Promise<Response> {
  const unchanged = notModified(c, stamp)
  if (unchanged) {
    noteAnswered(c.req.raw, { snapshot, stamp, ofBody })
    return unchanged
  }
  const bodies = bodiesOf(c.env.KV)
  let body = bodies.get(stamp.facts)
  if (body === undefined) {
    body = encoder.encode(await make())
    if (isUnsettled(c.req.raw)) return new Response(body, { headers: { ...ofBody, 'cache-control': 'no-store' } })
    bodies.keep(stamp.facts, body)
  }
  noteAnswered(c.req.raw, { snapshot, stamp, ofBody })
  // A Response with a body cannot be made while the isolate starts, when the rehearsal asks by HEAD.
  return new Response(c.req.method === 'HEAD' ? null : body, { headers: { ...ofBody, ...stampHeaders(stamp) } })
}

export const JSON_TYPE = 'application/json; charset=utf-8'

/** JSON as we send it: indented, because people read it too, and gzip makes the spaces almost free. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
