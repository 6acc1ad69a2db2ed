import type { MiddlewareHandler } from 'hono'
import { clientTakesGzip } from '../http/accept-encoding.ts'
import { cachedAddress } from '../http/asked-address.ts'
import type { AppContext, AppEnv } from '../http/bindings.ts'
import { headersOf304 } from '../http/headers.ts'
import { has, type Stamp } from '../http/http-cache.ts'
import { type Snapshot, snapshotAt } from '../query/snapshot.ts'
import { bodiesOf } from './body-cache.ts'
import { type Coding, codedAnswer, keptBody } from './coding.ts'

/** An answer without its body, for the next request to the same address. */
export type Answered = {
  readonly snapshot: Snapshot
  readonly stamp: Stamp
  /** Headers of a 200 that a 304 does not have, such as the media type. */
  readonly ofBody: Readonly<Record<string, string>>
  readonly coding: Coding
}

type Kept = {
  readonly stamp: Stamp
  readonly coding: Coding
  readonly full: Headers
  readonly unchanged: Headers
}

/** Limits the memory for made-up addresses: about 3 KB each, all forgotten with the snapshot. */
const MOST_ADDRESSES = 500
const LONGEST_NAME = 1_000

/** Keyed by request, because one of several apps answers it. */
const answered = new WeakMap<Request, Answered>()

/** Notes the answer to a request, for repeated ones. */
export function noteAnswered(request: Request, answer: Answered): void {
  answered.set(request, answer)
}

/** Answers live as long as their snapshot, at most a minute. */
const bySnapshot = new WeakMap<Snapshot, Map<string, Kept>>()

/**
 * The earlier answer to the same address from the same snapshot, if any: no query is parsed, nothing is rendered. The
 * address and whether the client takes gzip are the key, because these answers depend on no other header but the
 * conditional ones.
 */
export function keptAnswer(request: Request, kv: object, now: number): Response | undefined {
  const { method } = request
  if (method !== 'GET' && method !== 'HEAD') return undefined
  const snapshot = snapshotAt(kv, now)
  const kept = snapshot && bySnapshot.get(snapshot)?.get(nameOf(request))
  if (kept === undefined) return undefined
  if (has(request.headers, kept.stamp)) return new Response(null, { status: 304, headers: kept.unchanged })
  const body = keptBody(bodiesOf(kv), kept.stamp.facts, kept.coding)
  return body && codedAnswer(method, body, kept.full)
}

function nameOf(request: Request): string {
  return `${clientTakesGzip(request) ? 'gzip' : 'plain'} ${cachedAddress(request.url)}`
}

/** Caches answers. Runs before all other middleware, so that it also caches the headers that they set. */
export const keepAnswers: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next()
  const given = c.res.ok || c.res.status === 304 ? answered.get(c.req.raw) : undefined
  if (given === undefined) return
  const now = keptFrom(c.res.headers, given)
  keep(c, given, now)
  if (c.res.status !== 304) return
  // The first answer equals all later ones. Set twice, because Hono adds the old one's headers to a new one.
  c.res = undefined
  c.res = new Response(null, { status: 304, headers: now.unchanged })
}

function keptFrom(headers: Headers, { stamp, ofBody, coding }: Answered): Kept {
  const full = new Headers(headers)
  full.delete('content-encoding')
  for (const [name, value] of Object.entries(ofBody)) full.set(name, value)
  return { stamp, coding, full, unchanged: headersOf304(headers) }
}

function keep(c: AppContext, answered: Answered, kept: Kept): void {
  const snapshot = snapshotAt(c.env.KV, Date.now())
  const name = nameOf(c.req.raw)
  if (snapshot === undefined || answered.snapshot !== snapshot || name.length > LONGEST_NAME) return
  const answers = bySnapshot.get(snapshot) ?? new Map<string, Kept>()
  bySnapshot.set(snapshot, answers)
  if (answers.size < MOST_ADDRESSES || answers.has(name)) answers.set(name, kept)
}
