import { foldFor, hasAccents } from '../../text/fold.ts'

/** The share of common words from which another headline counts as an edit. */
const ALIKE = 0.75
/** Shorter headlines must match as a whole: a few common words prove nothing. */
const LEAST_WORDS = 4
/** The number of longest words that select the headlines to compare in full. */
const MARKERS = 3

/**
 * Rates how well a headline matches: 1 for the same words, down to 0.75 for an edit, 0 for another. Accents count if
 * the question has any.
 */
export function sameHeadline(wanted: string): (title: string) => number {
  const fold = foldFor(hasAccents(wanted))
  const words = wordsOf(fold(wanted))
  const phrase = words.join(' ')
  const unique = new Set(words)
  // Folding and searching for a word takes a microsecond; only titles that have one are split.
  const markers = [...unique].sort((a, b) => b.length - a.length).slice(0, MARKERS)
  return (title) => {
    const folded = fold(title)
    if (!markers.some((word) => folded.includes(word))) return 0
    const theirs = wordsOf(folded)
    if (theirs.join(' ') === phrase) return 1
    if (words.length < LEAST_WORDS || theirs.length < LEAST_WORDS) return 0
    const common = new Set(theirs.filter((word) => unique.has(word))).size
    const share = (2 * common) / (unique.size + new Set(theirs).size)
    return share >= ALIKE ? share : 0
  }
}

function wordsOf(folded: string): readonly string[] {
  return folded.split(/[^\p{Alpha}\p{N}]+/u).filter((word) => word !== '')
}

/** The entry with the best matching headline, the first of equals; undefined for none. */
export function mostAlike<Entry>(
  entries: Iterable<Entry>,
  likeness: (entry: Entry) => number,
): { readonly entry: Entry; readonly likeness: number } | undefined {
  let best: { readonly entry: Entry; readonly likeness: number } | undefined
  for (const entry of entries) {
    const found = likeness(entry)
    if (found > (best?.likeness ?? 0)) best = { entry, likeness: found }
    if (found === 1) break
  }
  return best
}
