import robotsParser from 'robots-parser'
import type { Source } from '../config/schema/schema.ts'
import { DAY_MS, HOUR_MS } from '../durations.ts'
import type { RobotsRecord } from '../source-state.ts'
import { cleanWords } from '../text/clean-words.ts'
import { withoutUndefined } from '../without-undefined.ts'
import { decodeBody } from './charset.ts'
import { describeFailure, type FetchResult } from './fetch-result.ts'

/** Whether a host lets us request an address, or why not. */
export type Permission =
  | { readonly kind: 'allowed'; readonly delaySeconds: number }
  | { readonly kind: 'refused'; readonly why: string }

/** Whether a host permits an address, and the number of requests that it took to know. */
type AskedRobots = Permission & { readonly requests: number }

/** Asks hosts for their rules, each once a day. Give it an address before anything is asked there. */
export type RobotsGate = (url: string) => Promise<AskedRobots>

/** A crawler must read this much of it; the rest is left out (RFC 9309 section 2.5). */
export const ROBOTS_BYTES = 500 * 1024
/** A record is used for a day (RFC 9309 section 2.4); a server in trouble is asked again after an hour. */
const FRESH_MS = DAY_MS
const RETRY_MS = HOUR_MS
/** A server without an answer for this long counts as one without the file (RFC 9309 section 2.3.1.4). */
const UNREACHABLE_FOR_MS = 30 * DAY_MS
/** Every rule is compared with the whole address. */
const LONGEST_ADDRESS = 1_000
/** Each is searched for in the address: 500 KB of them take a second and a half at every question. */
const MOST_WILDCARDS = 10_000

/** Whether a source is under robots.txt: feeds, sitemaps and APIs are made for programs, a page of links is made for people. */
export const isUnderRobots = ({ kind }: Pick<Source, 'kind'>): boolean => kind === 'page' || kind === 'home'

/** Where the rules for an address are (RFC 9309 section 2.3); undefined for what is not a web address. */
export function robotsAddress(url: string): string | undefined {
  const parsed = URL.parse(url)
  if (parsed !== null && /^https?:$/.test(parsed.protocol)) return `${parsed.origin}/robots.txt`
  return undefined
}

/** Whether a record can still be used without asking again. One from the future comes from a clock that was wrong. */
export function isFresh({ checkedAt, troubleSince }: RobotsRecord, now: Date): boolean {
  const age = now.getTime() - Date.parse(checkedAt)
  const lifetime = troubleSince === undefined ? FRESH_MS : RETRY_MS
  return age >= 0 && age < lifetime
}

/**
 * The state of a host after it was asked for its rules (RFC 9309 section 2.3.1): rules, none where it answered
 * 4xx, and where it is in trouble or asks for patience (5xx, 429, no answer) the rules that it had before.
 */
export function recordAfter(outcome: FetchResult, before: RobotsRecord | undefined, now: Date): RobotsRecord {
  const checkedAt = now.toISOString()
  if (outcome.kind === 'modified') {
    const body = outcome.body.subarray(0, ROBOTS_BYTES)
    return { checkedAt, text: decodeBody(body, outcome.contentType).replace(/^\ufeff/, '') }
  }
  if (outcome.kind === 'failed' && isUnavailable(outcome.failure)) return { checkedAt, text: '' }
  const why = outcome.kind === 'failed' ? describeFailure(outcome.failure) : 'answered 304 to an unconditional request'
  const troubleSince = before?.troubleSince ?? checkedAt
  return withoutUndefined({ checkedAt, text: before?.text, troubleSince, trouble: cleanWords(why, 200) })
}

function isUnavailable(failure: Extract<FetchResult, { kind: 'failed' }>['failure']): boolean {
  if (failure.reason === 'gone') return true
  const hasStatus = failure.reason === 'status' || failure.reason === 'blocked'
  return hasStatus && failure.status >= 400 && failure.status < 500 && failure.status !== 429
}

/** Whether `agent` may ask an address, by what is remembered of its host. `agent` begins with our product token. */
export function permissionIn(record: RobotsRecord, url: string, agent: string): Permission {
  const { text, troubleSince, trouble, checkedAt } = record
  const address = robotsAddress(url)
  if (address === undefined || url.length > LONGEST_ADDRESS) {
    return { kind: 'refused', why: 'the address is longer than rules are compared with, or not a web address' }
  }
  if (text === undefined) {
    const isLong = Date.parse(checkedAt) - Date.parse(troubleSince ?? checkedAt) > UNREACHABLE_FOR_MS
    if (isLong) return { kind: 'allowed', delaySeconds: 0 }
    return { kind: 'refused', why: `${address} cannot be read: ${trouble ?? 'no answer'}` }
  }
  if (hasTooManyWildcards(text)) {
    return { kind: 'refused', why: `${address} has more than ${MOST_WILDCARDS.toLocaleString('en')} wildcards` }
  }
  const rules = robotsParser(address, text)
  const line = rules.getMatchingLineNumber(url, agent)
  if (rules.isAllowed(url, agent) === false) return { kind: 'refused', why: `line ${line} of ${address} keeps us out` }
  return { kind: 'allowed', delaySeconds: Math.max(0, rules.getCrawlDelay(agent) || 0) }
}

function hasTooManyWildcards(rules: string): boolean {
  let found = 0
  for (let at = rules.indexOf('*'); at >= 0 && found <= MOST_WILDCARDS; at = rules.indexOf('*', at + 1)) found++
  return found > MOST_WILDCARDS
}
