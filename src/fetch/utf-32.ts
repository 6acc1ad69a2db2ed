const REPLACEMENT = 0xfffd
const CHUNK_CHARACTERS = 4096

/** Decodes UTF-32, which TextDecoder cannot. Drops the BOM; invalid characters become U+FFFD. */
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

/** Whether a number is a Unicode scalar value: at most U+10FFFF and not half of a surrogate pair. */
function isScalar(point: number): boolean {
  return point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
}
