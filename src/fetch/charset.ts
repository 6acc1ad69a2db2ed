import { withoutDoubledUtf8 } from './doubled-utf8.ts'
import { decodeUtf32 } from './utf-32.ts'

/**
 * How far to look for an XML declaration or HTML meta tag. The HTML standard reads 1,024 bytes; publishers put text
 * before.
 */
const DECLARATION_BYTES = 1024

/** A header may be megabytes long; the search for `charset` in it is quadratic. */
const CONTENT_TYPE_CHARACTERS = 200

const REPLACEMENT = 0xfffd
const LAST_ASCII = 0x7f

/**
 * Decodes a body of any declared charset. The bytes decide first: a BOM, the zero bytes of UTF-16 and UTF-32, and valid
 * UTF-8 need no declaration (VietnamBiz declared utf-16 over UTF-8, September 2026). Then the declarations, in the
 * order of RFC 7303 section 3: Content-Type, XML declaration, HTML meta; then windows-1252. Never throws: skips unknown
 * labels and replaces broken characters with U+FFFD.
 */
export function decodeBody(bytes: Uint8Array, contentType: string): string {
  const wide = wideEncoding(bytes)
  if (wide === 'utf-32le' || wide === 'utf-32be') return decodeUtf32(bytes, wide)
  if (wide !== undefined) return decodeAs(wide, bytes)
  const utf8 = validUtf8(bytes)
  if (utf8 === undefined) return decodeOtherThanUtf8(bytes, contentType)
  // ISO-2022-JP is written in ASCII bytes, escapes included, and so is valid UTF-8 as well.
  const isSevenBit = utf8.includes('\x1b') && declaredEncoding(bytes, contentType) === 'iso-2022-jp'
  if (isSevenBit) return decodeAs('iso-2022-jp', bytes)
  return withoutDoubledUtf8(utf8)
}

type Wide = 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be'

/**
 * Detects UTF-16 or UTF-32 by BOM or by the zero bytes of the first characters (XML 1.0 appendix F.1): feeds in XML and
 * in JSON begin with two characters of ASCII.
 */
function wideEncoding(bytes: Uint8Array): Wide | undefined {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return 'utf-32le'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be'
  // By which of the first four bytes are zero: "x" for any other.
  return ZERO_BYTES[[...bytes.subarray(0, 4)].map((byte) => (byte === 0 ? '0' : 'x')).join('')]
}

const ZERO_BYTES: Readonly<Record<string, Wide>> = {
  '000x': 'utf-32be',
  x000: 'utf-32le',
  x0x0: 'utf-16le',
  '0x0x': 'utf-16be',
}

/** One native pass, the common case. */
function validUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * Keeps a UTF-8 feed with a few bad bytes, such as a summary cut within a character, as UTF-8. In other charsets, bytes
 * form UTF-8 characters only by accident: under one in eight pairs in Chinese and Japanese ones, fewer elsewhere.
 */
function decodeOtherThanUtf8(bytes: Uint8Array, contentType: string): string {
  const lossy = decodeAs('utf-8', bytes)
  if (isMostlyWhole(lossy)) return lossy
  const declared = declaredEncoding(bytes, contentType) ?? 'windows-1252'
  if (declared !== 'windows-1252') return decodeAs(declared, bytes)
  return withVietnameseMarks(bytes) ?? decodeAs(declared, bytes)
}

/** A tone after a vowel, and letters that only Vietnamese has; elsewhere in windows-1258 both are rare. */
const TONE = /(?<=[aăâeêioôơuưy])[\u0300\u0301\u0303\u0309\u0323]/gi
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g
const OWN_LETTER = /[đơư]/i

/**
 * The text as windows-1258, if that is Vietnamese. Its label is often missing or names windows-1252, in which the marks
 * are letters of their own: "diêòn".
 */
function withVietnameseMarks(bytes: Uint8Array): string | undefined {
  const text = decodeAs('windows-1258', bytes)
  const head = text.slice(0, MARKS_READ)
  const tones = head.match(TONES)?.length ?? 0
  const placed = head.match(TONE)?.length ?? 0
  const isVietnamese = placed >= LEAST_TONES && placed > 0.9 * tones && OWN_LETTER.test(head)
  return isVietnamese ? text : undefined
}

/** How much of a text is searched for tones, in characters, and how many it has at least. */
const MARKS_READ = 100_000
const LEAST_TONES = 4

/** The first declared encoding that TextDecoder knows and that the bytes can have. */
function declaredEncoding(bytes: Uint8Array, contentType: string): string | undefined {
  const head = decodeAs('windows-1252', bytes.subarray(0, DECLARATION_BYTES))
  const labels = [
    /charset\s*=\s*["']?\s*([^"'\s;]+)/i.exec(contentType.slice(0, CONTENT_TYPE_CHARACTERS))?.[1],
    /<\?xml[^>]*?\sencoding\s*=\s*["']\s*([^"'\s]+)/i.exec(head)?.[1],
    /<meta[^>]*?\scharset\s*=\s*["']?\s*([^"'\s/>]+)/i.exec(head)?.[1],
    /<meta[^>]*?\scontent\s*=\s*["'][^"'>]*?charset\s*=\s*([^"'\s;>]+)/i.exec(head)?.[1],
  ]
  return labels.flatMap((label) => knownEncoding(label ?? '') ?? []).find((encoding) => !/^utf-/.test(encoding))
}

/** The WHATWG name of a label, also in the spellings of Python, Java and MySQL: "cp-1252", "utf_8", "windows1258". */
function knownEncoding(label: string): string | undefined {
  const spellings = [
    label,
    label.replaceAll('_', '-'),
    label.replace(/^(?:x-)?(?:cp|windows|win|ms)[-_]?/i, 'windows-'),
  ]
  for (const spelling of spellings) {
    try {
      return new TextDecoder(spelling).encoding
    } catch {
      // Not a label of the Encoding standard: try the next spelling, or the next declaration.
    }
  }
  return undefined
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes)
}

/** Whether more than two thirds of the characters beyond ASCII are whole. Counts letter by letter: a list of 3 million needs 80 MB. */
function isMostlyWhole(text: string): boolean {
  let spoilt = 0
  let whole = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === REPLACEMENT) spoilt++
    else if (unit > LAST_ASCII && !isLowSurrogate(unit)) whole++
  }
  return whole > 2 * spoilt
}

const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff
