import { provinces } from '../../../config/places/vietnam.ts'
import { emptySearchWords, searchWords, shortSearchWords } from '../../../config/search-words.ts'
import { matchForm, stripAccents } from '../../../text/fold.ts'
import type { FoundTerm } from './terms.ts'
import { asWords, type Typed } from './typed-words.ts'

// Made when a search first needs them: most requests never search.
let accentedSet: ReadonlySet<string> | undefined
let plainSet: ReadonlySet<string> | undefined
let emptySet: ReadonlySet<string> | undefined

// Folded in one piece: word by word, the two thousand take a fresh isolate milliseconds.

function accentedWords(): ReadonlySet<string> {
  if (accentedSet !== undefined) return accentedSet
  const listed = matchForm([...searchWords, ...shortSearchWords.split(' ')].join('|')).split('|')
  accentedSet = new Set([...listed, ...provinces.map((name) => asWords(name, true).trim())])
  return accentedSet
}

/** Without accents only words of several syllables: a single one could be too many. */
function plainWords(): ReadonlySet<string> {
  const several = () => [...accentedWords()].filter((word) => word.includes(' '))
  plainSet ??= new Set(stripAccents(several().join('|')).split('|'))
  return plainSet
}

/** The longest word of the list, or province elsewhere, at a position of the query. */
export function wordAt({ folded, accented }: Typed, at: number): FoundTerm | undefined {
  const list = accented ? accentedWords() : plainWords()
  for (let length = Math.min(5, folded.length - at); length > 0; length--) {
    const word = folded.slice(at, at + length).join(' ')
    if (list.has(word)) return { length, wanted: { kind: 'phrase', phrase: ` ${word} ` } }
  }
  return undefined
}

/** Whether a word means too little to be searched for. Only with accents: without them, too many words look like an empty one. */
export function isEmpty(word: string, accented: boolean): boolean {
  emptySet ??= new Set(matchForm(emptySearchWords).split(' '))
  return accented && emptySet.has(word)
}
