const REPLACEMENT = 0xfffd
const CHUNK_CHARACTERS = 4096

/** UTF-32 as text, which no TextDecoder reads. The BOM is dropped; what is no character becomes U+FFFD. */
export function decodeUtf32(bytes: Uint8Array, encoding: 'utf-32le' | 'utf-32be'): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const characters = Math.floor(bytes.byteLength / 4)
  let text = ''
  for (let start = 0; start < characters; start += CHUNK_CHARACTERS) {
    const length = Math.min(CHUNK_CHARACTERS, characters - start)
    const points = Array.from({ length }, (_, index) => view.getUint32(4 * (start + index), encoding === 'utf-32le'))
    text += String.fromCodePoint(...points.map((point) => (isScalar(point) ? point : REPLACEMENT)))
  }
  return text.replace(/^\ufeff/, '')
}

/** Unicode scalar value: up to U+10FFFF, and no half of a surrogate pair. */
function isScalar(point: number): boolean {
  return point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
}
