import type { WholeItem } from '../model.ts'
import { foldTitle } from '../text/fold.ts'

export type Told = Pick<WholeItem, 'title' | 'summary'>

/** Shares of the shorter text. Measured with tests/bench/identity.ts on pairs of neighbours in recorded feeds. */
const WORDS_OF_TITLE = 0.6
const PAIRS_OF_TEXT = 0.2

const TEXT_READ = 400
const LEAST_SHARED = 3

/**
 * Whether two texts under one key may be one article, the later one edited: most words of the shorter headline are in
 * the other, or headline and lead have runs of words in common. A formula headline ("Tin buồn") is not told apart here.
 */
export function haveInCommon(a: Told, b: Told): boolean {
  const [titleA, titleB] = [foldTitle(a.title), foldTitle(b.title)]
  if (titleA === titleB) return true
  if (shareOf(wordsOf(titleA), wordsOf(titleB)) >= WORDS_OF_TITLE) return true
  return shareOf(pairsOf(titleA, a.summary), pairsOf(titleB, b.summary)) >= PAIRS_OF_TEXT
}

/** The same of two leads alone; true where one is empty, which says nothing. */
export function leadsHaveInCommon(a: string, b: string): boolean {
  return a === '' || b === '' || shareOf(pairsOf('', a), pairsOf('', b)) >= PAIRS_OF_TEXT
}

function wordsOf(folded: string): ReadonlySet<string> {
  return new Set(folded.split(' '))
}

/** Neighbouring syllables: a Vietnamese word has two, and one alone says little. */
function pairsOf(foldedTitle: string, summary: string): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (const text of [foldedTitle, foldTitle(summary.slice(0, TEXT_READ))]) {
    const words = text.split(' ')
    for (let at = 1; at < words.length; at++) pairs.add(`${words[at - 1]} ${words[at]}`)
  }
  return pairs
}

/** The part of the smaller set that the other has too, 0 to 1; 0 for fewer than three in common, but of tiny sets. */
function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const word of small) if (large.has(word)) shared++
  return shared < Math.min(LEAST_SHARED, small.size) || small.size === 0 ? 0 : shared / small.size
}
