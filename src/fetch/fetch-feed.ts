import type { Source } from '../config/schema/schema.ts'
import { withShownAddresses } from '../config/schema/shown-address.ts'
import type { Validators } from '../source-state.ts'
import { cleanWords } from '../text/clean-words.ts'
import { withoutUndefined } from '../without-undefined.ts'
import { BLOCK_PAGE_BYTES, markInHeaders, markInPage, mayBeBlockPage } from './block-page.ts'
import { type Deadline, startDeadline } from './deadline.ts'
import { decompressed } from './decompress.ts'
import type { FetchFailure, FetchResult } from './fetch-result.ts'
import { freshForSeconds, retryAfterSeconds } from './freshness.ts'
import { discardBody, type IsEnough, readBody } from './read-body.ts'
import { redirectFrom, refusal } from './redirect.ts'
import type { RobotsGate } from './robots.ts'
import { conditionalHeaders, validatorsAfter304, validatorsFrom } from './validators.ts'

export type FeedRequest = {
  readonly url: string
  /** The kind of answer expected; a feed by default. */
  readonly kind?: Source['kind'] | undefined
  /** The Accept header, where the kind says too little. */
  readonly accept?: string
  /** As stored; {} makes the request unconditional. */
  readonly validators: Validators
  /** Whether the address holds a secret, which a redirect may repeat. */
  readonly secret?: true | undefined
  readonly userAgent: string
  /** For the whole exchange: redirects, headers and body. */
  readonly timeoutMs: number
  /** Of the body after decompression. */
  readonly maxBytes: number
  readonly maxRedirects: number
  /** Asked before each address, redirects included. Absent for what is not under robots.txt, such as feeds. */
  readonly robots?: RobotsGate | undefined
  /** Whether the first part of the body is all that is needed: the rest is not read. Asked at 64 KiB, 128 KiB and so on. */
  readonly isEnough?:
    | ((part: Uint8Array, answer: { readonly url: string; readonly contentType: string }) => boolean | Promise<boolean>)
    | undefined
}

const FEED_TYPES = [
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml',
  'application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1',
].join(', ')
const ACCEPT: Readonly<Record<NonNullable<Source['kind']>, string>> = {
  feed: FEED_TYPES,
  json: 'application/json, */*;q=0.1',
  page: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1',
  home: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1',
  sitemap: 'application/xml, text/xml, */*;q=0.1',
}

/** A longer address is followed each time, but not remembered as the source's new one. */
const LONGEST_REMEMBERED = 1_000

/** A response at the end of the redirects, its body unread, or why there is none. */
type Arrival = { readonly requests: number } & (
  | { readonly response: Response; readonly url: string; readonly movedTo: string | undefined }
  | { readonly failure: FetchFailure }
)

/**
 * Sends one conditional GET. Never throws for anything that the network or the server does: that is a failure in the
 * result. Sends no cookies and no Referer, and does not retry.
 */
export async function fetchFeed(request: FeedRequest, fetcher: typeof fetch, now: Date): Promise<FetchResult> {
  const deadline = startDeadline(request.timeoutMs)
  try {
    return await fetchWithin(request, fetcher, deadline, now)
  } finally {
    deadline.end()
  }
}

async function fetchWithin(
  request: FeedRequest,
  fetcher: typeof fetch,
  deadline: Deadline,
  now: Date,
): Promise<FetchResult> {
  const arrival = await arrive(request, fetcher, deadline)
  const { requests } = arrival
  if ('failure' in arrival) return { kind: 'failed', failure: arrival.failure, requests }

  const { response, url, movedTo } = arrival
  const facts = {
    freshForSeconds: freshForSeconds(response.headers, now),
    requests,
    ...withoutUndefined({ movedTo }),
  }
  // A 304 to an unconditional request is a server fault: there is no stored body that it could refer to.
  if (response.status === 304 && Object.keys(conditionalHeaders(request.validators, request.url)).length > 0) {
    discardBody(response)
    return {
      kind: 'not-modified',
      validators: validatorsAfter304(request.validators, response.headers, request.url, now),
      ...facts,
    }
  }
  const contentType = response.headers.get('content-type') ?? ''
  const { isEnough } = request
  const enough = isEnough && ((part: Uint8Array) => isEnough(part, { url, contentType }))
  const body = await readFeed(response, { maxBytes: request.maxBytes, isEnough: enough }, deadline, now)
  if ('reason' in body) return { kind: 'failed', failure: body, requests }
  return {
    kind: 'modified',
    url,
    contentType,
    body,
    validators: validatorsFrom(response.headers, request.url, now),
    ...facts,
  }
}

/** Sends the request and follows redirects. */
async function arrive(request: FeedRequest, fetcher: typeof fetch, deadline: Deadline): Promise<Arrival> {
  const visited = [request.url]
  let movedTo: string | undefined
  let movedForGood = true
  let setsCookie = false
  let requests = 0
  let url = request.url
  for (;;) {
    const asked = await ask(request, url, fetcher, deadline)
    requests += asked.requests
    const response = asked.answer
    if ('reason' in response) return { failure: response, requests }
    const redirect = redirectFrom(response, url)
    if (redirect === undefined) return { response, url, requests, movedTo }
    discardBody(response)
    movedForGood &&= redirect.permanent
    movedTo = movedForGood && redirect.to.length <= LONGEST_REMEMBERED ? redirect.to : undefined
    setsCookie ||= response.headers.has('set-cookie')
    const why = refusal(redirect.to, url, visited)
    if (why === 'loop' && setsCookie) return { failure: cookieLoop(response.status), requests }
    if (why !== undefined || visited.length > request.maxRedirects) {
      const lastUrl = withShownAddresses(cleanWords(redirect.to), request.secret)
      return { failure: { reason: 'redirects', why: why ?? 'too-many', hops: visited.length, lastUrl }, requests }
    }
    url = redirect.to
    visited.push(url)
  }
}

/** Sends one request, if robots.txt allows it. */
async function ask(
  request: FeedRequest,
  url: string,
  fetcher: typeof fetch,
  deadline: Deadline,
): Promise<{ readonly answer: Response | FetchFailure; readonly requests: number }> {
  const permission = await request.robots?.(url)
  const forRobots = permission?.requests ?? 0
  if (permission?.kind === 'refused') {
    return { answer: { reason: 'robots', why: permission.why }, requests: forRobots }
  }
  const answer = await deadline.attempt((signal) => fetcher(url, requestInit(request, signal)))
  return { answer, requests: forRobots + 1 }
}

/** Quân đội nhân dân (July 2026) redirects in a circle until its cookie comes back. */
function cookieLoop(status: number): FetchFailure {
  return { reason: 'blocked', status, mark: 'a redirect loop that sets a cookie' }
}

/** Reads the body of a good response, or says what is wrong. */
async function readFeed(
  response: Response,
  { maxBytes, isEnough }: { readonly maxBytes: number; readonly isEnough: IsEnough | undefined },
  deadline: Deadline,
  now: Date,
): Promise<Uint8Array | FetchFailure> {
  const { status } = response
  const failure = failureInHead(response) ?? statusFailure(response, now)
  if (failure !== undefined && !(failure.reason === 'status' && mayBeBlockPage(status))) {
    discardBody(response)
    return failure
  }
  const wanted = failure === undefined ? { maxBytes, isEnough } : { maxBytes: BLOCK_PAGE_BYTES, isEnough: undefined }
  const body = await readUnpacked(response, wanted, deadline)
  if (body instanceof Uint8Array) {
    const mark = markInPage(status, body)
    if (mark !== undefined) return { reason: 'blocked', status, mark }
  }
  return failure ?? body
}

async function readUnpacked(
  response: Response,
  { maxBytes, isEnough }: { readonly maxBytes: number; readonly isEnough: IsEnough | undefined },
  deadline: Deadline,
): Promise<Uint8Array | FetchFailure> {
  const tooLarge: FetchFailure = { reason: 'too-large', limitBytes: maxBytes }
  const body = await deadline.attempt(() => readBody(response, maxBytes, isEnough))
  if (!(body instanceof Uint8Array)) return body ?? tooLarge
  const encoding = response.headers.get('content-encoding') ?? ''
  const unpacked = await deadline.attempt(() => decompressed(body, encoding, maxBytes))
  if (unpacked === 'too-large') return tooLarge
  if (unpacked === 'damaged') return { reason: 'unreachable', message: 'the compressed body is damaged' }
  return unpacked
}

function requestInit(
  { url, userAgent, validators, kind = 'feed', accept }: FeedRequest,
  signal: AbortSignal,
): RequestInit {
  // Set here because workerd sends no Accept-Encoding by itself; both runtimes unpack the answer.
  const constant = { accept: accept ?? ACCEPT[kind], 'accept-encoding': 'gzip' }
  return {
    redirect: 'manual',
    signal,
    headers: { ...constant, 'user-agent': userAgent, ...conditionalHeaders(validators, url) },
  }
}

/** Finds a failure in the head that the status alone does not show. */
function failureInHead({ status, headers }: Response): FetchFailure | undefined {
  const mark = markInHeaders(headers)
  if (mark !== undefined) return { reason: 'blocked', status, mark }
  if (status === 410) return { reason: 'gone' }
  // Cloudflare answers for an origin that it cannot reach (Cloudflare's list of 5xx errors).
  const isOriginDown = (status >= 520 && status <= 527) || status === 530
  if (!isOriginDown) return undefined
  return { reason: 'unreachable', message: `Cloudflare answered ${status} for the publisher's server` }
}

function statusFailure({ ok, status, headers }: Response, now: Date): FetchFailure | undefined {
  if (ok) return undefined
  const seconds = retryAfterSeconds(headers.get('retry-after') ?? '', now)
  return { reason: 'status', status, ...withoutUndefined({ retryAfterSeconds: seconds }) }
}
