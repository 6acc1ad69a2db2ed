import { HASH_LENGTH } from '../text/hash.ts'

/** Keys of 5,000 items, two an item. */
export const MOST_KEYS = 10_000

/**
 * Whether a packed list of 8-character keys holds this one. A scan of the text: 80 KB take microseconds, while a Set of
 * 10,000 strings would have to be built anew on every tick.
 */
export function hasKey(packed: string, key: string): boolean {
  for (let at = packed.indexOf(key); at !== -1; at = packed.indexOf(key, at + 1)) {
    if (at % HASH_LENGTH === 0) return true
  }
  return false
}

/** The list with new keys at its front; the oldest fall off its end. */
export function withKeys(packed: string, added: readonly string[]): string {
  return `${added.join('')}${packed}`.slice(0, MOST_KEYS * HASH_LENGTH)
}
