import { HASH_LENGTH } from './hash.ts'

/** Among 100 remembered keys, an unknown one is mistaken for one of them once in 150,000 times; that costs one look. */
export const SHORT_KEY_LENGTH = HASH_LENGTH / 2
const MOST = 100

/** Whether a packed list of half keys may hold this key. Never wrong when it says no. */
export function mayHoldKey(packed: string, key: string): boolean {
  const short = key.slice(0, SHORT_KEY_LENGTH)
  for (let at = packed.indexOf(short); at !== -1; at = packed.indexOf(short, at + 1)) {
    if (at % SHORT_KEY_LENGTH === 0) return true
  }
  return false
}

/** Removes some keys from the list and puts others at its front; drops the oldest beyond 100. */
export function withShortKeys(packed: string, added: readonly string[], removed: readonly string[]): string {
  const gone = new Set([...added, ...removed].map((key) => key.slice(0, SHORT_KEY_LENGTH)))
  const kept = [...new Set(added.map((key) => key.slice(0, SHORT_KEY_LENGTH)))]
  for (let at = 0; at < packed.length; at += SHORT_KEY_LENGTH) {
    const short = packed.slice(at, at + SHORT_KEY_LENGTH)
    if (!gone.has(short)) kept.push(short)
  }
  return kept.slice(0, MOST).join('')
}
