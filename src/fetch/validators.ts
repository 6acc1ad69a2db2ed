import { DAY_MS } from '../durations.ts'
import type { SourceState, Validators } from '../source-state.ts'
import { httpDateMs } from '../text/http-date.ts'
import { withoutUndefined } from '../without-undefined.ts'

const LONGEST_CONDITIONAL_DAYS = 8

/** No feed is older than RSS. Servers without a clock send 1970 or 1980, and then answer every request with 304. */
const FIRST_FEED_MS = Date.parse('1999-01-01T00:00:00Z')

/** Longer ones would crowd the state, which holds those of all sources. */
const LONGEST_VALIDATOR = 256

/**
 * The validators of a 200, byte for byte, without those that are the same for every version. They replace the stored
 * ones, so that a missing one is forgotten, and name the address that was asked.
 */
export function validatorsFrom(headers: Headers, asked: string, now: Date): Validators {
  const etag = usableEtag(headers.get('etag') ?? '')
  const lastModified = usableLastModified(headers.get('last-modified') ?? '', now)
  if (etag === undefined && lastModified === undefined) return {}
  return withoutUndefined({ etag, lastModified, of: asked })
}

/** The validators after a 304: those sent with it over the stored ones (RFC 9111 section 4.3.4). */
export function validatorsAfter304(stored: Validators, headers: Headers, asked: string, now: Date): Validators {
  return { ...stored, ...validatorsFrom(headers, asked, now) }
}

/**
 * The validators to send: the stored ones, but none once in eight days, because some servers answer 304 to everything
 * (Miniflux does the same). A state without the time of its last body sends them.
 */
export function validatorsToSend({ validators, bodyAt }: SourceState, now: Date): Validators {
  if (bodyAt === undefined || now.getTime() - Date.parse(bodyAt) < LONGEST_CONDITIONAL_DAYS * DAY_MS) return validators
  return {}
}

/**
 * The headers that make a GET conditional (RFC 9110 section 13.1), exactly as received; none if the validators came
 * from another address, where they mean nothing.
 */
export function conditionalHeaders(validators: Validators, asked: string): Record<string, string> {
  if (validators.of !== undefined && validators.of !== asked) return {}
  return withoutUndefined({ 'if-none-match': validators.etag, 'if-modified-since': validators.lastModified })
}

/** Opaque to us, quotes or not. An empty one is the same for every version. */
function usableEtag(value: string): string | undefined {
  if (!isPlain(value) || /^(?:W\/)?""$/i.test(value)) return undefined
  return value
}

/**
 * A future date would make every later change look old: publishers have sent 2038, the end of 32-bit time (seen by
 * NetNewsWire). Keeps a value that is not an HTTP-date: a server that compares texts recognises it, any other ignores
 * it.
 */
function usableLastModified(value: string, now: Date): string | undefined {
  if (!isPlain(value)) return undefined
  const at = httpDateMs(value)
  if (at !== undefined && (at < FIRST_FEED_MS || at > now.getTime() + DAY_MS)) return undefined
  return value
}

/** Printable ASCII. Runtimes read and send other bytes differently, so those would not survive unchanged. */
function isPlain(value: string): boolean {
  return value.length > 0 && value.length <= LONGEST_VALIDATOR && /^[\x20-\x7e]+$/.test(value)
}
