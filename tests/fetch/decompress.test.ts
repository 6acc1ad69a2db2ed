import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { decompressed } from '../../src/fetch/decompress.ts'

const TEXT = `<rss><channel><title>Báo</title>${'<item/>'.repeat(500)}</channel></rss>`
const bytes = new Uint8Array(Buffer.from(TEXT))
const packed = (buffer: Buffer) => new Uint8Array(buffer)
const read = async (body: Uint8Array, encoding: string) => {
  const unpacked = await decompressed(body, encoding, 1_000_000)
  return typeof unpacked === 'string' ? unpacked : Buffer.from(unpacked).toString()
}

const pieces = [bytes.subarray(0, 100), bytes.subarray(100, 2_000), bytes.subarray(2_000)]

describe('decompressed', () => {
  test.each<[string, Uint8Array, string]>([
    ['gzip without a header', packed(gzipSync(bytes)), ''],
    ['a file such as sitemap.xml.gz, packed once more on its way', packed(gzipSync(gzipSync(bytes))), 'gzip'],
    ['several packed files after another', packed(Buffer.concat(pieces.map((piece) => gzipSync(piece)))), ''],
    ['a packed file with zeros behind it', packed(Buffer.concat([gzipSync(bytes), Buffer.alloc(100)])), ''],
    ['x-gzip', packed(gzipSync(bytes)), 'x-gzip'],
    ['deflate', packed(deflateSync(bytes)), 'deflate'],
    ['deflate without its frame', packed(deflateRawSync(bytes)), 'deflate'],
    ['what is not packed', bytes, ''],
    ['what the runtime has unpacked already', bytes, 'deflate'],
  ])('%s', async (_, body, encoding) => expect(await read(body, encoding)).toBe(TEXT))

  test('a body that unfolds beyond what is allowed is given up', async () => {
    expect(await decompressed(packed(gzipSync(new Uint8Array(10_000_000))), '', 1_000_000)).toBe('too-large')
  })
  test('of one that is cut off the beginning is read', async () => {
    const long = new Uint8Array(Buffer.from(Array.from({ length: 20_000 }, (_, at) => `${at * 7919} `).join('')))
    const unpacked = await decompressed(packed(gzipSync(long)).subarray(0, 30_000), '', 1_000_000)
    expect(unpacked).toBeInstanceOf(Uint8Array)
  })
  test('one that only begins like gzip is damaged', async () => {
    expect(await decompressed(new Uint8Array([0x1f, 0x8b, 8, 0, 1, 2, 3]), '', 1_000)).toBe('damaged')
  })
})
