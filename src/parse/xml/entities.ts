import { decodeHTMLStrict } from 'entities/decode'

/** Entities that a document's own DOCTYPE declares: name and replacement. Nothing external is ever resolved. */
export type DeclaredEntities = ReadonlyMap<string, string>

const MAX_DECLARED = 200
const MAX_REPLACEMENT = 2_000
/**
 * The most characters that all references of one document may expand to, so that a small body cannot become a huge one.
 */
const MAX_EXPANDED = 200_000

const DECLARATION = /<!ENTITY\s+([A-Za-z_][\w.-]{0,60})\s+(?:"([^"]{0,2000})"|'([^']{0,2000})')\s*>/g
/** A character above U+FFFF, written by its two UTF-16 units as Java's and JavaScript's programs do. */
const SURROGATES = /&#(?:x(d[89ab][\da-f]{2})|(5[56]\d{3}));&#(?:x(d[c-f][\da-f]{2})|(5[67]\d{3}));/gi
const REFERENCE = /&([A-Za-z_][\w.-]{0,60});/g

/**
 * Reads the internal general entities of a DOCTYPE (XML 1.0 section 4.2). A replacement may use entities declared
 * before it; leaves out parameter entities, external ones and those that grow too long, so that references to them stay
 * as written.
 */
export function declaredEntities(doctype: string): DeclaredEntities {
  const entities = new Map<string, string>()
  for (const [, name = '', quoted, single] of doctype.matchAll(DECLARATION)) {
    if (entities.size >= MAX_DECLARED) break
    const replacement = (quoted ?? single ?? '').replace(
      REFERENCE,
      (whole, inner: string) => entities.get(inner) ?? whole,
    )
    if (replacement.length <= MAX_REPLACEMENT && !entities.has(name)) entities.set(name, replacement)
  }
  return entities
}

/**
 * Makes a decoder for the character data of one document: its own entities, then those of HTML, which publishers use
 * undeclared. References need their semicolon, so that `?a=1&copy=2` stays intact; unknown ones stay as they are.
 */
export function entityDecoder(declared: DeclaredEntities): (text: string) => string {
  if (declared.size === 0) return decodeReferences
  let room = MAX_EXPANDED
  const expand = (whole: string, name: string) => {
    const replacement = declared.get(name)
    if (replacement === undefined || replacement.length > room) return whole
    room -= replacement.length
    return replacement
  }
  return (text) => decodeReferences(text.replace(REFERENCE, expand))
}

function decodeReferences(text: string): string {
  if (!text.includes('&')) return text
  return decodeHTMLStrict(withWholePairs(text))
}

function withWholePairs(text: string): string {
  if (!text.includes('&#')) return text
  return text.replace(SURROGATES, wholePair)
}

function wholePair(written: string, highHex?: string, high?: string, lowHex?: string, low?: string): string {
  const [first, second] = [unit(highHex, high), unit(lowHex, low)]
  const isPair = first >= 0xd800 && first <= 0xdbff && second >= 0xdc00 && second <= 0xdfff
  if (isPair) return String.fromCharCode(first, second)
  return written
}

function unit(hex: string | undefined, decimal: string | undefined): number {
  if (hex === undefined) return Number(decimal)
  return Number.parseInt(hex, 16)
}
