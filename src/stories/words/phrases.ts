import { commonPhrases } from '../../config/stories/common-phrases.ts'
import { finalise, mixIn } from '../../text/hash.ts'
import { eachWord } from './read-words.ts'
import { createWordTable, type WordTable } from './word-table.ts'

/** Made at the first need: an isolate that compares nothing need not have them. */
let common: WordTable | undefined

/** The number of a phrase of two words: of 30 bits, like those of words. */
export const phraseOf = (word: number, next: number): number => finalise(mixIn(mixIn(0, word), next)) >>> 2

/** Whether few articles have a phrase, so that two which share it may be about one event. */
export function isRarePhrase(phrase: number): boolean {
  common ??= listPhrases()
  return common.valueOf(phrase) === 0
}

function listPhrases(): WordTable {
  const table = createWordTable(4096)
  for (const row of commonPhrases.trim().split('\n')) {
    let first: number | undefined
    eachWord(row, (word) => {
      if (first === undefined) first = word
      else table.put(phraseOf(first, word), 1)
    })
  }
  return table
}
