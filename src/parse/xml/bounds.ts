/**
 * Bounds on the content of one body. Bytes alone are not enough: 3 MiB can hold 700,000 elements, which take 60 times
 * their length in memory. Figures of ordinary feeds: recorded ones of Vietnamese publishers, 2026, have 20 to 50 items
 * of some 10 elements; the longest known (VietnamNet) has 1,000 items.
 */

/** Items that are read of a body; the rest is counted. Their fingerprints are most of what is remembered of a source. */
export const MOST_ITEMS = 1_300
/** Fingerprints of the last two bodies together: with them, what is remembered of a source stays within 16 KB. */
export const MOST_MARKS = 1_400
/**
 * New items that are read at once; the rest waits for the next reading. So many that are all relevant take half a second
 * from text to stored item (tests/bench/flood.ts), and with as many names of places as fit a second.
 */
export const MOST_NEW_ITEMS = 250
/** Elements, comments and CDATA sections of a document in XML: 20 an item. */
export const MOST_ELEMENTS = 40_000
export const MOST_ATTRIBUTES = 60_000
/** Repaired places in an XML document. */
export const MOST_EDITS = 200_000
/** Objects and lists in a document in JSON. */
export const MOST_JSON_OBJECTS = 150_000
/** Nesting depth in JSON that had to be repaired. */
export const MOST_JSON_DEPTH = 200

/** Of a text, in characters: the rest is cut off. Of a summary or content only the first 20,000 are used. */
export const LONGEST_TEXT = 200_000

/** Of one item. */
export const MOST_AUTHORS = 50
export const MOST_CATEGORIES = 100
export const MOST_ENCLOSURES = 50

/** Of an address, in characters: twice the limit of common browsers and servers. */
export const LONGEST_ADDRESS = 4_000

/** How many of so many items are left unread; undefined for none. */
export function itemsBeyond(count: number): number | undefined {
  if (count <= MOST_ITEMS) return undefined
  return count - MOST_ITEMS
}

/** The kind of thing that a body has too many of, and the most that is read. */
export type TooLarge = { readonly kind: 'too-large'; readonly what: string; readonly most: number }

/** "more than 60,000 elements" */
export function describeTooLarge({ what, most }: TooLarge): string {
  return `more than ${most.toLocaleString('en')} ${what}`
}
