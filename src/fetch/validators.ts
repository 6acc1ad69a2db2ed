import { DAY_MS } from '../durations.ts'
import type { SourceState, Validators } from '../model.ts'
import { httpDateMs } from '../text/http-date.ts'

const LONGEST_CONDITIONAL_DAYS = 8

/** No feed is older than RSS. Servers that have no time give 1970 or 1980, and then answer 304 to it for ever. */
const FIRST_FEED_MS = Date.parse('1999-01-01T00:00:00Z')

/** Longer ones would crowd the state document, which holds those of all sources. */
const LONGEST_VALIDATOR = 256

/**
 * The validators of a 200, byte for byte; those that cannot tell two versions apart are left out. They replace what
 * was stored, so that one that is absent now is forgotten, and bear the address that was asked.
 */
export function validatorsFrom(headers: Headers, asked: string, now: Date): Validators {
  const etag = headers.get('etag') ?? ''
  const lastModified = headers.get('last-modified') ?? ''
  const found = {
    ...(isUsableEtag(etag) && { etag }),
    ...(isUsableLastModified(lastModified, now) && { lastModified }),
  }
  return Object.keys(found).length === 0 ? {} : { ...found, of: asked }
}

/** The validators after a 304: those sent with it over those we had (RFC 9111 section 4.3.4). */
export function validatorsAfter304(stored: Validators, headers: Headers, asked: string, now: Date): Validators {
  return { ...stored, ...validatorsFrom(headers, asked, now) }
}

/**
 * What to send: the stored validators, but none once in eight days, because there are servers that answer 304 to
 * whatever they are sent (Miniflux does the same). A state that does not know when a body last came sends them.
 */
export function validatorsToSend({ validators, bodyAt }: SourceState, now: Date): Validators {
  if (bodyAt === undefined || now.getTime() - Date.parse(bodyAt) < LONGEST_CONDITIONAL_DAYS * DAY_MS) return validators
  return {}
}

/**
 * The headers that make a GET of an address conditional (RFC 9110 section 13.1), exactly as they were received; none
 * where the validators came from another address, to which they mean nothing.
 */
export function conditionalHeaders(validators: Validators, asked: string): Record<string, string> {
  if (validators.of !== undefined && validators.of !== asked) return {}
  return {
    ...(validators.etag !== undefined && { 'if-none-match': validators.etag }),
    ...(validators.lastModified !== undefined && { 'if-modified-since': validators.lastModified }),
  }
}

/** Opaque to us, quotes or not. An empty one is the same for every version. */
function isUsableEtag(value: string): boolean {
  return isPlain(value) && !/^(?:W\/)?""$/i.test(value)
}

/**
 * A date to come would make every later change look old: publishers have sent 2038, the end of 32-bit time (seen by
 * NetNewsWire). What is no HTTP-date is kept: a server that compares texts knows it again, any other ignores it.
 */
function isUsableLastModified(value: string, now: Date): boolean {
  if (!isPlain(value)) return false
  const at = httpDateMs(value)
  return at === undefined || (at >= FIRST_FEED_MS && at <= now.getTime() + DAY_MS)
}

/** Printable ASCII. Runtimes differ in how they read and send other bytes, so those would not survive unchanged. */
function isPlain(value: string): boolean {
  return value.length > 0 && value.length <= LONGEST_VALIDATOR && /^[\x20-\x7e]+$/.test(value)
}
