/** Numbers from 0 up to but not including 1, the same for the same seed (mulberry32). */
export function chances(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** What breaks readers: marks of XML, HTML and JSON, charsets, references, control bytes. */
const PIECES = [
  ...['<', '>', '&', '"', "'", ']]>', '<![CDATA[', '<!--', '-->', '<?', '?>', '</', '/>', '<!DOCTYPE x [', '<item>'],
  ...['</item>', '<entry>', '<rss>', '</rss>', '<a href="', '<url>', '<li>', '</div>', '<script>', '<title>', '<svg>'],
  ...[
    '&#x10ffff;',
    '&#0;',
    '&amp;amp;',
    '&lt',
    ' xmlns="x"',
    ' xml:base="//["',
    '{',
    '}',
    '[',
    ']',
    '\\u0000',
    '\\',
    ',',
  ],
  ...['<?xml encoding="utf-16"?>', '__proto__', 'constructor', '\u0000', '\u0001', '\ufeff', '\u202f', 'ệ', '😀'],
].map((piece) => new TextEncoder().encode(piece))
const MOST_REPEATS = 2_000
const LONGEST = 400_000

/** A body changed in one to four ways: cut, bytes swapped or put in, a part doubled, left out, nested or repeated. */
export function mutate(body: Uint8Array, chance: () => number): Uint8Array {
  let bytes = body
  for (let times = 1 + Math.floor(chance() * 4); times > 0; times--) bytes = mutateOnce(bytes, chance)
  return bytes.subarray(0, LONGEST)
}

function mutateOnce(bytes: Uint8Array, chance: () => number): Uint8Array {
  const place = () => Math.floor(chance() * (bytes.length + 1))
  const [from = 0, to = 0] = [place(), place()].sort((a, b) => a - b)
  const piece = PIECES[Math.floor(chance() * PIECES.length)] ?? new Uint8Array()
  const [head, part, tail] = [bytes.subarray(0, from), bytes.subarray(from, to), bytes.subarray(to)]
  switch (Math.floor(chance() * 8)) {
    case 0:
      return head
    case 1:
      return joined(head, piece, bytes.subarray(from))
    case 2:
      return joined(head, tail)
    case 3:
      return joined(head, part, part, tail)
    case 4:
      return joined(head, ...Array<Uint8Array>(Math.floor(chance() * MOST_REPEATS)).fill(piece), bytes.subarray(from))
    case 5:
      return joined(head, bytes, tail)
    case 6:
      return joined(head, piece, part, piece, tail)
    default:
      return swapped(bytes, chance)
  }
}

/** Some bytes made others. */
function swapped(bytes: Uint8Array, chance: () => number): Uint8Array {
  const changed = bytes.slice()
  for (let times = 1 + Math.floor(chance() * 20); times > 0; times--) {
    changed[Math.floor(chance() * changed.length)] = Math.floor(chance() * 256)
  }
  return changed
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
