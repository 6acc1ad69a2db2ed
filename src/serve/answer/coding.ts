import { NOT_AT_THE_EDGE } from '../http/headers.ts'
import { isCompressedOnTheWay } from '../http/media-types.ts'
import type { Body, KeptBodies } from './body-cache.ts'
import { gzipped } from './gzip.ts'

/** How an answer goes out. "as-is": whether it is compressed is up to Cloudflare. */
export type Coding = 'as-is' | 'gzip' | 'plain'

/** A body, in the coding in which it is sent. */
export type Coded = { readonly bytes: Body; readonly isGzip: boolean }

/** A shorter body fits into one packet anyway. */
const SHORTEST = 1_000

/** The coding of a media type for a client. */
export function codingOf(type: string, asGzip: boolean): Coding {
  if (isCompressedOnTheWay(type)) return 'as-is'
  return asGzip ? 'gzip' : 'plain'
}

const HEADERS: Readonly<Record<Coding, Readonly<Record<string, string>>>> = {
  'as-is': {},
  gzip: { vary: 'accept-encoding' },
  // The edge's cache knows an answer by its address alone: it must hold the compressed one.
  plain: { vary: 'accept-encoding', ...NOT_AT_THE_EDGE },
}

/** The headers that an answer has because of its coding, with and without a body. */
export function codingHeaders(coding: Coding): Readonly<Record<string, string>> {
  return HEADERS[coding]
}

/** A body that is kept in the coding that is asked for; undefined if it has to be made. */
export function keptBody(bodies: KeptBodies, facts: string, coding: Coding): Coded | undefined {
  const packed = coding === 'gzip' ? bodies.get(gzipName(facts)) : undefined
  if (packed !== undefined) return { bytes: packed, isGzip: true }
  const plain = bodies.get(facts)
  if (plain === undefined || (coding === 'gzip' && plain.byteLength >= SHORTEST)) return undefined
  return { bytes: plain, isGzip: false }
}

/** Codes a body, and keeps it in that coding. */
export async function codeAndKeep(
  bodies: KeptBodies,
  facts: string,
  { plain, coding }: { readonly plain: Body; readonly coding: Coding },
): Promise<Coded> {
  const coded = await code(plain, coding)
  bodies.keep(coded.isGzip ? gzipName(facts) : facts, coded.bytes)
  return coded
}

/** A body in a coding. */
export async function code(plain: Body, coding: Coding): Promise<Coded> {
  if (coding !== 'gzip' || plain.byteLength < SHORTEST) return { bytes: plain, isGzip: false }
  return { bytes: await gzipped(plain), isGzip: true }
}

/** The answer with a coded body, or to HEAD the same without it. */
export function codedAnswer(
  method: string,
  { bytes, isGzip }: Coded,
  headers: Headers | Readonly<Record<string, string>>,
): Response {
  // A Response with a body cannot be made while the isolate starts, when the rehearsal asks by HEAD.
  const init = { headers: new Headers(headers), encodeBody: 'manual' } as const
  if (isGzip) init.headers.set('content-encoding', 'gzip')
  return new Response(method === 'HEAD' ? null : bytes, init)
}

const gzipName = (facts: string): string => `${facts}\ngzip`
