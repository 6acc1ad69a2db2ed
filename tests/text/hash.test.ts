import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fingerprint8, HASH_LENGTH, hash8 } from '../../src/text/hash.ts'

test('any text gives 8 letters and digits, the same ones each time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(hash8(text)).toMatch(/^[0-9A-Za-z]{8}$/)
      expect(hash8(text)).toBe(hash8(text))
    }),
  )
  expect(HASH_LENGTH).toBe(8)
})

test('stays what it was: stored keys are these', () => {
  expect([hash8(''), hash8('a'), hash8('vnexpress.net 5112299')]).toEqual(['rvitjy1L', 'lCTNalg6', 'YrmBU4vI'])
})

test('200,000 titles and addresses that differ in little have 200,000 hashes', () => {
  const hashes = new Set<string>()
  for (let number = 0; number < 100_000; number++) {
    hashes.add(hash8(`https://vnexpress.net/tin-dien-bien-${5_000_000 + number}.html`))
    hashes.add(hash8(`điện biên mưa lũ đợt ${number} 2026-11-23`))
  }
  expect(hashes.size).toBe(200_000)
})

test('each place of the hash uses all 62 characters about as often', () => {
  const counts = Array.from({ length: HASH_LENGTH }, () => new Map<string, number>())
  for (let number = 0; number < 62_000; number++) {
    for (const [place, character] of [...hash8(`tin ${number}`)].entries()) {
      counts[place]?.set(character, (counts[place].get(character) ?? 0) + 1)
    }
  }
  // The last place holds what is left of 53 bits in 62^8 and is uneven by construction; all characters below it occur.
  for (const place of counts.slice(0, -1)) {
    expect(place.size).toBe(62)
    for (const count of place.values()) expect(count).toBeGreaterThan(800)
  }
})

test('a fingerprint is of the part alone, and any one character that changes in it gives another', () => {
  const text = 'Sín Thầu thông đường sau mưa lũ, Mường Nhé họp chợ phiên'
  expect(fingerprint8(`xx${text}yy`, 2, 2 + text.length)).toBe(fingerprint8(text, 0, text.length))
  const changed = Array.from(text, (_, at) =>
    ['', ' ', 'ế', '\u0000', text.charAt(at).repeat(2)].map((by) => `${text.slice(0, at)}${by}${text.slice(at + 1)}`),
  ).flat()
  const all = new Set([text, ...changed])
  expect(new Set([...all].map((one) => fingerprint8(one, 0, one.length))).size).toBe(all.size)
})

test('200,000 item texts that differ in one number have 200,000 fingerprints', () => {
  const marks = new Set<string>()
  for (let number = 0; number < 200_000; number++) {
    const text = `<item><title>Tin ${1_000_000 + number}</title><link>https://a.example/</link></item>`
    marks.add(fingerprint8(text, 0, text.length))
  }
  expect(marks.size).toBe(200_000)
})
