import { HASH_LENGTH } from '../../text/hash.ts'
import { MOST_MARKS } from '../xml/bounds.ts'
import type { IsKnown } from './item-blocks.ts'

/**
 * Makes a test for whether a packed list holds a fingerprint. Items keep their order from one body to the next, so a
 * fingerprint is mostly right after the previous one; a Set would have to be rebuilt for every body.
 */
export function knownFingerprints(packed: string): IsKnown {
  let next = 0
  return (mark) => {
    if (packed.startsWith(mark, next)) {
      next += HASH_LENGTH
      return true
    }
    for (let at = packed.indexOf(mark); at >= 0; at = packed.indexOf(mark, at + 1)) {
      if (at % HASH_LENGTH !== 0) continue
      next = at + HASH_LENGTH
      return true
    }
    return false
  }
}

/**
 * The fingerprints of the last two bodies after another body: all of its own, then those that only the previous one
 * had, as far as there is room.
 */
export function fingerprintsAfter(marks: readonly string[], previous: string): readonly [string, string] {
  const newest = marks.join('')
  if (newest === previous) return [newest, '']
  const isNewest = knownFingerprints(newest)
  let others = ''
  const room = MOST_MARKS * HASH_LENGTH - newest.length
  for (let at = 0; at < previous.length && others.length < room; at += HASH_LENGTH) {
    const mark = previous.slice(at, at + HASH_LENGTH)
    if (!isNewest(mark)) others += mark
  }
  return [newest, others]
}
