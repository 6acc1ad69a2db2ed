/** A feed's bytes as text, and the way back to bytes of the same encoding. */
export type FeedText = {
  readonly text: string
  readonly encode: (text: string) => Uint8Array
  /** Whether every letter can be written in this encoding. */
  readonly unicode: boolean
}

/**
 * Decodes bytes to text: UTF-16 by its byte-order mark, or UTF-8 if valid, or the single-byte encoding that the XML
 * prolog names. `encode(text)` gives exactly the same bytes back. Never throws.
 */
export function readFeed(bytes: Uint8Array): FeedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    const text = new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes)
    return { text, encode: (out) => Buffer.from(out, 'utf16le'), unicode: true }
  }
  return utf8(bytes) ?? singleByte(bytes, namedEncoding(bytes))
}

function utf8(bytes: Uint8Array): FeedText | undefined {
  try {
    // A truncated body may end inside a letter: the bytes of that letter are kept aside.
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true })
    const tail = bytes.subarray(Buffer.byteLength(text))
    return { text, encode: (out) => Buffer.concat([Buffer.from(out), tail]), unicode: true }
  } catch {
    return undefined
  }
}

function namedEncoding(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  return /encoding=["']([\w-]+)["']/.exec(head)?.[1] ?? 'latin1'
}

function singleByte(bytes: Uint8Array, label: string): FeedText {
  const alphabet = alphabetOf(label)
  const byteOf = new Map(alphabet.map((letter, byte) => [letter, byte]))
  const text = Array.from(bytes, (byte) => alphabet[byte] ?? '?').join('')
  return { text, encode: (out) => Uint8Array.from(out, (letter) => byteOf.get(letter) ?? 0x3f), unicode: false }
}

/** The letters of a single-byte encoding by byte; of Latin-1 if the label is unknown or names no such encoding. */
function alphabetOf(label: string): string[] {
  const every = Array.from({ length: 256 }, (_, byte) => byte)
  try {
    const decoder = new TextDecoder(label)
    const letters = every.map((byte) => decoder.decode(Uint8Array.of(byte)))
    if (new Set(letters).size === 256) return letters
  } catch {
    // The label is unknown.
  }
  return every.map((byte) => String.fromCharCode(byte))
}
