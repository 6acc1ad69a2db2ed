import type { WholeItem } from '../../model.ts'
import { HASH_LENGTH } from '../../text/hash.ts'
import { SHORT_KEY_LENGTH } from '../../text/short-keys.ts'

/**
 * The kept articles of a source's list, packed: for each the short key of its address and the fingerprint of its text,
 * newest first. An article that the list still has word for word has not moved to another one's address.
 */

const ENTRY_LENGTH = SHORT_KEY_LENGTH + HASH_LENGTH
const MOST = 100

/** The packed list with the articles that were kept now at its front; the oldest beyond 100 go. */
export function withStanding(packed: string, kept: readonly (readonly [item: WholeItem, mark: string])[]): string {
  const entries = kept.flatMap(([item, mark]) => {
    const address = item.identity.find(({ kind }) => kind === 'link')
    if (address === undefined || mark === '') return []
    return [address.key.slice(0, SHORT_KEY_LENGTH) + mark]
  })
  const keys = new Set(entries.map(keyOf))
  return [...new Set([...entries, ...entriesOf(packed).filter((entry) => !keys.has(keyOf(entry)))])]
    .slice(0, MOST)
    .join('')
}

/** The short keys, packed, of those articles whose fingerprint is among a body's. */
export function standingKeys(packed: string, marks: readonly string[]): string {
  const there = new Set(marks)
  return entriesOf(packed)
    .filter((entry) => there.has(entry.slice(SHORT_KEY_LENGTH)))
    .map(keyOf)
    .join('')
}

const keyOf = (entry: string): string => entry.slice(0, SHORT_KEY_LENGTH)

function entriesOf(packed: string): readonly string[] {
  return Array.from({ length: packed.length / ENTRY_LENGTH }, (_, place) =>
    packed.slice(place * ENTRY_LENGTH, (place + 1) * ENTRY_LENGTH),
  )
}
