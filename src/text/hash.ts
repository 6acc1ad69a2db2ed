const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

const DIGITS64 = Array.from(`${ALPHABET}-_`, (letter) => letter.charCodeAt(0))

/** The hash of nothing, from which FNV-1a starts. */
export const HASH_START = 0x811c9dc5
const FNV_PRIME = 0x01000193
const HIGH_START = 0x9747b28c
const HIGH_PRIME = 0x5bd1e995

/** One step of FNV-1a: a hash of 32 bits with one more value in it. `finalise` it at the end. */
export function mixIn(hash: number, value: number): number {
  return Math.imul(hash ^ value, FNV_PRIME)
}

/** Spreads the bits of a hash (MurmurHash3's finaliser) over 0 to 2^32 - 1. */
export function finalise(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return (twice ^ (twice >>> 16)) >>> 0
}

/** A step of the second half of a hash, which differs from `mixIn` and depends on the first half. */
function mixInHigh(high: number, low: number, value: number): number {
  return Math.imul(high ^ value ^ (low >>> 15), HIGH_PRIME)
}

/**
 * Length of every hash here, in characters. 62^8 values: among 10,000 keys, one store in four million has two equal
 * ones.
 */
export const HASH_LENGTH = 8

/**
 * Hashes a text to eight letters and digits, for distinguishing texts, not for secrets. Two multiplicative hashes of 32
 * bits (FNV-1a's prime, MurmurHash3's finaliser) make 53 bits of it.
 */
export function hash8(text: string): string {
  let low = HASH_START
  let high = HIGH_START
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    low = mixIn(low, unit)
    high = mixInHigh(high, low, unit)
  }
  return lettersFrom(low, high)
}

/**
 * Hashes a long text to eight letters and digits, not equal to `hash8`: reads four bytes of UTF-8 a step, which takes a
 * third of the time while the code is cold. Its steps are written out, as those of `fingerprint8`.
 */
export function longHash8(text: string): string {
  const words = new Int32Array(text.length)
  const { written } = new TextEncoder().encodeInto(text, new Uint8Array(words.buffer))
  let low = HASH_START
  let high = HIGH_START
  for (let at = 0; at * 4 < written; at++) {
    const word = words[at] ?? 0
    low = Math.imul(low ^ word, 0x01000193)
    high = Math.imul(high ^ word ^ (low >>> 15), 0x5bd1e995)
  }
  return hash8(`${low} ${high} ${written}`)
}

/**
 * Hashes the part of a text from `from` up to `to` to eight characters of 64, not equal to `hash8`: reads two
 * characters a step, which takes 0.8 instead of 1.3 ns a character. 48 bits, for the items of one feed; keys that are
 * stored for years use `hash8`. Its steps are written out with their numbers: named and called, they take 1 ms more for
 * the first megabyte.
 */
export function fingerprint8(text: string, from: number, to: number): string {
  let low = HASH_START ^ (to - from)
  let high = HIGH_START
  let index = from
  for (; index < to - 1; index += 2) {
    const units = text.charCodeAt(index) | (text.charCodeAt(index + 1) << 16)
    low = Math.imul(low ^ units, 0x01000193)
    high = Math.imul(high ^ units ^ (low >>> 15), 0x5bd1e995)
  }
  if (index < to) {
    low = mixIn(low, text.charCodeAt(index))
    high = mixInHigh(high, low, text.charCodeAt(index))
  }
  return fourLetters(finalise(high)) + fourLetters(finalise(low))
}

/** The upper 24 bits as four characters, in one step because every item of every body needs it. */
function fourLetters(bits: number): string {
  return String.fromCharCode(
    DIGITS64[bits >>> 26] ?? 0,
    DIGITS64[(bits >>> 20) & 63] ?? 0,
    DIGITS64[(bits >>> 14) & 63] ?? 0,
    DIGITS64[(bits >>> 8) & 63] ?? 0,
  )
}

/** Assigns a text to one of `count` buckets, from 0: the same text always to the same one. */
export function bucketOf(text: string, count: number): number {
  let hash = HASH_START
  for (let index = 0; index < text.length; index++) hash = mixIn(hash, text.charCodeAt(index))
  return finalise(hash) % count
}

function lettersFrom(low: number, high: number): string {
  let rest = (finalise(high) & 0x1fffff) * 0x100000000 + finalise(low)
  let letters = ''
  for (let digit = 0; digit < HASH_LENGTH; digit++) {
    letters += ALPHABET.charAt(rest % 62)
    rest = Math.floor(rest / 62)
  }
  return letters
}
