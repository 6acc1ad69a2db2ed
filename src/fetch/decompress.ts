type Format = 'gzip' | 'deflate' | 'deflate-raw'

/** The unpacked bytes, or why there are none: more of them than allowed, or damaged. */
export type Decompressed = Uint8Array | 'too-large' | 'damaged'

/**
 * Unpacks a body that the runtime left packed: gzip without a header that names it, files such as sitemap.xml.gz,
 * `Content-Encoding: x-gzip` (the same as gzip by RFC 9110 section 8.4.1.3), and `deflate`, which is zlib by section
 * 8.4.1.2 and raw in practice. Returns any other body unchanged, and of a truncated file the part before the cut.
 */
export async function decompressed(body: Uint8Array, encoding: string, maxBytes: number): Promise<Decompressed> {
  const format = formatOf(body, encoding)
  if (format === undefined) return body
  const unpacked = await unpackAll(body, format, maxBytes)
  // A file may be packed twice: once as a file, once in transit.
  if (unpacked instanceof Uint8Array && isGzip(unpacked)) return unpackAll(unpacked, 'gzip', maxBytes)
  return unpacked
}

/** How many places are tried at which another packed file may begin. */
const MOST_TRIED = 8

/** Unpacks a file and those that follow it: together they are one (RFC 1952 section 2.2). */
async function unpackAll(body: Uint8Array, format: Format, maxBytes: number): Promise<Decompressed> {
  const first = await unpack(body, format, maxBytes)
  if (typeof first === 'string' || format !== 'gzip' || !first.hasMore) {
    return typeof first === 'string' ? first : first.bytes
  }
  const parts = [first.bytes]
  let length = first.bytes.byteLength
  let at = nextMember(body, 1)
  for (let tried = 0; at > 0 && tried < MOST_TRIED; tried++) {
    const next = await unpack(body.subarray(at), format, maxBytes - length)
    if (next === 'too-large') return next
    if (next !== 'damaged') {
      parts.push(next.bytes)
      length += next.bytes.byteLength
      if (!next.hasMore) break
    }
    at = nextMember(body, at + 1)
  }
  return joined(parts, length)
}

/** Where the next bytes are that begin a packed file; -1 if there are none. */
function nextMember(body: Uint8Array, from: number): number {
  for (let at = body.indexOf(0x1f, from); at >= 0; at = body.indexOf(0x1f, at + 1)) {
    if (body[at + 1] === 0x8b && body[at + 2] === 8) return at
  }
  return -1
}

/** RFC 1952 section 2.3.1: two bytes that name the format, then the only compression method. */
function isGzip([first, second, method]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b && method === 8
}

function formatOf(body: Uint8Array, encoding: string): Format | undefined {
  if (isGzip(body)) return 'gzip'
  if (!/^\s*deflate\s*$/i.test(encoding) || looksLikeText(body)) return undefined
  const [first = 0, second = 0] = body
  // RFC 1950 section 2.2: method 8, and both bytes together a multiple of 31.
  if ((first & 15) === 8 && (first * 256 + second) % 31 === 0) return 'deflate'
  return 'deflate-raw'
}

/** After the runtime unpacked a body, its header may still name the encoding. */
function looksLikeText(body: Uint8Array): boolean {
  const start = body.subarray(0, 64)
  return start.length === 0 || start.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d))
}

/** What came out, and whether something follows or is missing. */
type Unpacked = { readonly bytes: Uint8Array; readonly hasMore: boolean }

async function unpack(
  body: Uint8Array,
  format: Format,
  maxBytes: number,
): Promise<Unpacked | Exclude<Decompressed, Uint8Array>> {
  const stream = new Blob([body as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream(format))
  const reader = stream.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  let hasMore = false
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      length += value.byteLength
      if (length > maxBytes) {
        reader.cancel().catch(() => undefined)
        return 'too-large'
      }
      chunks.push(value)
    }
  } catch {
    if (length === 0) return 'damaged'
    hasMore = true
  }
  return { bytes: joined(chunks, length), hasMore }
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}
