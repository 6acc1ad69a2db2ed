import type { Env } from '../../runtime.ts'
import { buildOf } from '../../version.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import { type ClientRequest, clientTakesGzip } from '../http/accept-encoding.ts'
import { cachedAddress } from '../http/asked-address.ts'
import { headersOf304, NOT_AT_THE_EDGE, OPEN_HEADERS, SECURITY_HEADERS } from '../http/headers.ts'
import { baseOf, CACHED_BY_TAGS, has, isWebAddress, stampHeaders, type Validators } from '../http/http-cache.ts'
import { hubLink } from '../http/hub-link.ts'
import { DEFAULTS, type Default, FRONT_FORMAT, FRONT_KEY, type FrontMetadata, type FrontPart } from './front-format.ts'
import { heldReads } from './held-reads.ts'

type FrontEnv = Pick<Env, 'KV' | 'SITE_URL' | 'CF_VERSION_METADATA'>

type Headed = { readonly full: Headers; readonly unchanged: Headers }

/** One answer, ready to be sent. */
type Ready = {
  readonly stamp: Validators
  readonly gzip: { readonly bytes: Uint8Array; readonly headers: Headed }
  readonly plain: { bytes?: Uint8Array; readonly headers: Headed }
}

/** The stored `front`; no answers if there is none, or only one of another build or site. */
type Front = { readonly until: number; readonly ready: ReadonlyMap<string, Ready> }

const NONE: Front = { until: 0, ready: new Map() }
const PATHS: ReadonlySet<string> = new Set(DEFAULTS.map(({ path }) => path))
/** The shortest time for which KV may answer from its own cache near us (limits page, seen November 2026). */
const SHORTEST_CACHE_SECONDS = 30

const fronts = heldReads<Front>()

export const forgetFront = fronts.forget

/**
 * The ready answer to a request for a default address: nothing is decoded and nothing rendered. Undefined if there is
 * none, or if the request is for something else: then the app answers. Never throws or rejects.
 */
export function readyAnswer(
  request: ClientRequest,
  env: FrontEnv,
  keepAlive: (reading: Promise<unknown>) => void,
): Response | Promise<Response | undefined> | undefined {
  const { method } = request
  if (method !== 'GET' && method !== 'HEAD') return undefined
  const url = cachedAddress(request.url)
  const path = url.slice(url.indexOf('/', 8))
  if (!PATHS.has(path) || !isWebAddress(env.SITE_URL ?? '')) return undefined
  const now = Date.now()
  const held = fronts.at(env.KV, now)
  if (held !== undefined) return orTheApp(answerFrom(held, path, request, now))
  const reading = fronts.get(env.KV, now, { read: () => readFront(env), keepAlive })
  return orTheApp(reading.then((front) => answerFrom(front, path, request, now)))
}

type Answered = Response | Promise<Response | undefined> | undefined

/** The app reports a store that cannot be read, and bytes that cannot be unpacked. */
function orTheApp(answered: Answered): Answered {
  return answered instanceof Promise ? answered.catch(() => undefined) : answered
}

async function readFront(env: FrontEnv): Promise<Front> {
  const options = { type: 'arrayBuffer', cacheTtl: SHORTEST_CACHE_SECONDS } as const
  const { value, metadata } = await env.KV.getWithMetadata<FrontMetadata>(FRONT_KEY, options)
  if (value === null || metadata?.format !== FRONT_FORMAT) return NONE
  if (metadata.siteUrl !== env.SITE_URL || metadata.version !== buildOf(env)) return NONE
  return { until: metadata.until, ready: readyOf(value, metadata) }
}

function readyOf(value: ArrayBuffer, metadata: FrontMetadata): ReadonlyMap<string, Ready> {
  const ready = new Map<string, Ready>()
  let from = 0
  for (const [index, part] of metadata.parts.entries()) {
    const each = DEFAULTS[index]
    const bytes = new Uint8Array(value, from, part[0])
    if (each !== undefined) ready.set(each.path, readyPart(each, part, bytes, metadata))
    from += part[0]
  }
  return ready
}

function readyPart(
  { path, type, isOpen, hasHub }: Default,
  [length, plainLength, etag, modified]: FrontPart,
  bytes: Uint8Array,
  { hub, siteUrl }: FrontMetadata,
): Ready {
  const lastModified = modified === 0 ? undefined : new Date(modified * 1000).toUTCString()
  const stamp = withoutUndefined({ etag, lastModified, cached: CACHED_BY_TAGS })
  const both = { ...SECURITY_HEADERS, ...stampHeaders(stamp), 'content-type': type, vary: 'accept-encoding' }
  if (isOpen) Object.assign(both, OPEN_HEADERS)
  if (hasHub && hub !== undefined) Object.assign(both, { link: hubLink(hub, baseOf(siteUrl) ?? '', path) })
  const gzip = headed({ ...both, 'content-encoding': 'gzip', 'content-length': `${length}` })
  // The edge's cache knows an answer by its address alone: it must hold the compressed one.
  const plain = headed({ ...both, ...NOT_AT_THE_EDGE, 'content-length': `${plainLength}` })
  return { stamp, gzip: { bytes, headers: gzip }, plain: { headers: plain } }
}

function headed(all: Readonly<Record<string, string>>): Headed {
  const full = new Headers(all)
  return { full, unchanged: headersOf304(full) }
}

function answerFrom(
  front: Front,
  path: string,
  request: ClientRequest,
  now: number,
): Response | Promise<Response> | undefined {
  const ready = now < front.until ? front.ready.get(path) : undefined
  if (ready === undefined) return undefined
  const { headers } = request
  const asGzip = clientTakesGzip(request)
  const { full, unchanged } = (asGzip ? ready.gzip : ready.plain).headers
  if (has(headers, ready.stamp)) return new Response(null, { status: 304, headers: unchanged })
  if (request.method === 'HEAD') return new Response(null, { headers: full })
  // The bytes are compressed already, so the runtime must not compress them again.
  const init = { headers: full, encodeBody: 'manual' } as const
  if (asGzip) return new Response(ready.gzip.bytes, init)
  const { bytes } = ready.plain
  return bytes === undefined ? plainAnswer(ready) : new Response(bytes, { headers: full })
}

/** Unpacks an answer when a client first takes no gzip, and keeps it: such clients are mostly programs that return. */
async function plainAnswer({ gzip, plain }: Ready): Promise<Response> {
  const unpacked = new Response(gzip.bytes).body?.pipeThrough(new DecompressionStream('gzip'))
  plain.bytes = new Uint8Array(await new Response(unpacked).arrayBuffer())
  return new Response(plain.bytes, { headers: plain.headers.full })
}
