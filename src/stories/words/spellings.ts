import { equivalents } from '../../config/stories/equivalents.ts'
import { eachWord } from './read-words.ts'

/** Words as written, and the words that they mean. */
type Spelling = { readonly written: readonly number[]; readonly meant: readonly number[] }

/** By their first word, the longest first: "tp hcm" before "tp". Made at the first need. */
let byFirst: ReadonlyMap<number, readonly Spelling[]> | undefined

/** The spelling that begins at an index of a text, if the config has one. */
export function spellingAt(read: readonly number[], place: number): Spelling | undefined {
  byFirst ??= listSpellings()
  return byFirst
    .get(read[place] ?? 0)
    ?.find(({ written }) => written.every((word, index) => read[place + index] === word))
}

function listSpellings(): ReadonlyMap<number, readonly Spelling[]> {
  const spellings = equivalents.flatMap(([meant = '', ...others]) =>
    others.map((written): Spelling => ({ written: numbersOf(written), meant: numbersOf(meant) })),
  )
  return Map.groupBy(
    spellings.sort((a, b) => b.written.length - a.written.length),
    ({ written }) => written[0] ?? 0,
  )
}

function numbersOf(text: string): readonly number[] {
  const found: number[] = []
  eachWord(text, (word) => found.push(word))
  return found
}
