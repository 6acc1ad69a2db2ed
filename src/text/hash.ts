const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** Length of every hash here, in characters. 62^8 values: among 10,000 keys two are equal once in four million stores. */
export const HASH_LENGTH = 8

/**
 * Eight letters and digits that stand for a text: the same text always gives the same ones. For telling things apart,
 * not for secrets. `from` and `to` pick a part, as in `slice`. Two multiplicative hashes of 32 bits (FNV-1a's prime,
 * MurmurHash3's finaliser) make 53 bits of it.
 */
export function hash8(text: string, from = 0, to = text.length): string {
  let low = 0x811c9dc5
  let high = 0x9747b28c
  for (let index = from; index < to; index++) {
    const unit = text.charCodeAt(index)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ unit ^ (low >>> 15), 0x5bd1e995)
  }
  let rest = (finalise(high) & 0x1fffff) * 0x100000000 + finalise(low)
  let hash = ''
  for (let digit = 0; digit < HASH_LENGTH; digit++) {
    hash += ALPHABET.charAt(rest % 62)
    rest = Math.floor(rest / 62)
  }
  return hash
}

function finalise(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return (twice ^ (twice >>> 16)) >>> 0
}
