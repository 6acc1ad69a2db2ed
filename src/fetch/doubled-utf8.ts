/**
 * UTF-8 that was read as windows-1252 and written as UTF-8 again: "Ä‘Æ°á»ng Ä‘i". Databases and their exports do that.
 */

/** Nearly every Vietnamese sentence has one of these when its encoding is doubled, and none otherwise. */
const SIGNS = ['á»', 'áº']
const LEAST_REPAIRED = 5
/** The most other non-ASCII characters, for each that was doubled. */
const MOST_OTHERS = 0.1

const CONTINUATION_BITS = 6

/** Restores doubled characters if a text has them throughout. Any other text stays as it is. */
export function withoutDoubledUtf8(text: string): string {
  if (!SIGNS.some((sign) => text.includes(sign))) return text
  const bytes = bytesOfWindows1252()
  let [whole, copied, repaired, others] = ['', 0, 0, 0]
  for (let at = 0; at < text.length; at++) {
    const lead = byteAt(text, at, bytes)
    if (lead < 0x80) continue
    const length = lengthOf(lead)
    const point = length === 0 ? undefined : pointAt(text, at, length, bytes)
    if (point === undefined) {
      others++
      continue
    }
    repaired++
    whole += text.slice(copied, at) + String.fromCodePoint(point)
    copied = at + length
    at = copied - 1
  }
  if (repaired < LEAST_REPAIRED || others > MOST_OTHERS * repaired) return text
  return whole + text.slice(copied)
}

/** How many bytes a character has, by its first byte; 0 if that byte cannot begin one. */
function lengthOf(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2
  if (lead >= 0xe0 && lead <= 0xef) return 3
  if (lead >= 0xf0 && lead <= 0xf4) return 4
  return 0
}

function pointAt(text: string, at: number, length: number, bytes: ReadonlyMap<number, number>): number | undefined {
  let point = byteAt(text, at, bytes) & (0xff >> (length + 1))
  for (let next = at + 1; next < at + length; next++) {
    const byte = byteAt(text, next, bytes)
    if (byte < 0x80 || byte > 0xbf) return undefined
    point = (point << CONTINUATION_BITS) | (byte & 0x3f)
  }
  const least = length === 3 ? 0x800 : 0x10000
  const isSurrogate = point >= 0xd800 && point <= 0xdfff
  if ((length > 2 && point < least) || point > 0x10ffff || isSurrogate) return undefined
  return point
}

/** The byte of a character in windows-1252, or in Latin-1; -1 if it has none. */
function byteAt(text: string, at: number, bytes: ReadonlyMap<number, number>): number {
  const unit = text.charCodeAt(at)
  if (unit <= 0xff) return unit
  return bytes.get(unit) ?? -1
}

/** The characters of windows-1252 beyond Latin-1. */
function bytesOfWindows1252(): ReadonlyMap<number, number> {
  const own = Uint8Array.from({ length: 0x20 }, (_, index) => 0x80 + index)
  const characters = new TextDecoder('windows-1252').decode(own)
  return new Map([...characters].map((character, index) => [character.charCodeAt(0), 0x80 + index]))
}
