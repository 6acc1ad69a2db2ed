import {
  commonWeight,
  emptyWeight,
  rarestWeight,
  regionalWeight,
  smallFigureWeight,
  wordWeights,
} from '../../config/stories/word-weights.ts'
import { storyWords } from '../../config/stories.ts'
import { eachWord } from './read-words.ts'
import { createWordTable, type WordTable } from './word-table.ts'
import { eachUnitName, isCommon, isEmpty } from './words.ts'

/** Weights in halves, as whole numbers. Made at the first need: an isolate that compares nothing need not have them. */
let listed: WordTable | undefined
const PARTS = 2

/** How much a word distinguishes articles, in halves. */
export function halvesOf(word: number): number {
  listed ??= listWeights()
  const halves = listed.valueOf(word)
  if (halves !== 0) return halves
  if (isEmpty(word)) return emptyWeight * PARTS
  if (isCommon(word)) return commonWeight * PARTS
  return rarestWeight * PARTS
}

/** Notes a figure of one or two digits or a year: texts have many. */
export function noteSmallFigure(word: number): void {
  listed ??= listWeights()
  listed.put(word, smallFigureWeight * PARTS)
}

function listWeights(): WordTable {
  const table = createWordTable(8192)
  const list = (words: string, weight: number) => eachWord(words, (word) => table.put(word, weight * PARTS))
  eachUnitName((name) => list(name, regionalWeight))
  list(storyWords.regional, regionalWeight)
  for (const [weight, words] of wordWeights) list(words, weight)
  return table
}
