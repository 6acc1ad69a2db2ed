import type { ServedConfig } from '../../../publish/documents.ts'
import { hasAccents } from '../../../text/fold.ts'
import { type Outlets, outletAt, outletsOf } from './outlet-terms.ts'
import { placeAt } from './place-terms.ts'
import type { Search, SearchTerm, Wanted } from './terms.ts'
import { asWords, isSyllable, readWords, type Typed } from './typed-words.ts'
import { isEmpty, wordAt } from './word-terms.ts'

/** Splits a search into terms to find and to exclude: phrases in quotation marks, then names, then words. */
export function cutSearch(text: string, { sources }: Pick<ServedConfig, 'sources'>): Search {
  const accented = hasAccents(text)
  const outlets = outletsOf(sources)
  const terms: SearchTerm[] = []
  let excludesNext = false
  for (const [index, part] of text.split('"').entries()) {
    if (index % 2 === 1) {
      const phrase = asWords(part, accented)
      if (phrase.trim() !== '') terms.push({ kind: 'phrase', phrase, isExcluded: excludesNext })
      continue
    }
    for (const { tokens, isExcluded } of groupsOf(part)) {
      const [first, ...others] = cutWords(readWords(tokens, accented), outlets)
      if (first !== undefined) terms.push({ ...first, isExcluded })
      terms.push(...others.map((term) => ({ ...term, isExcluded: false })))
    }
    excludesNext = /(?:^| )-$/.test(part)
  }
  return { accented, terms }
}

/** Splits words before each minus; the first word of a group that begins with one is excluded. */
function groupsOf(part: string): readonly { readonly tokens: string; readonly isExcluded: boolean }[] {
  const groups: { tokens: string; isExcluded: boolean }[] = []
  for (const token of part.split(' ')) {
    const isExcluded = token.length > 1 && token.startsWith('-')
    const last = groups.at(-1)
    if (last === undefined || isExcluded) groups.push({ tokens: isExcluded ? token.slice(1) : token, isExcluded })
    else last.tokens += ` ${token}`
  }
  return groups
}

/** Finds terms from left to right: an outlet, a place, the longest word of the list, and runs between them. */
function cutWords(query: Typed, outlets: Outlets): readonly Wanted[] {
  const { folded, accented } = query
  const found: Wanted[] = []
  let run: string[] = []
  const endRun = () => {
    if (run.length > 0) found.push({ kind: 'run', words: run })
    run = []
  }
  for (let at = 0; at < folded.length; ) {
    const known = outletAt(query, at, outlets) ?? placeAt(query, at) ?? wordAt(query, at)
    const word = folded[at] ?? ''
    if (known !== undefined) {
      endRun()
      found.push(known.wanted)
    } else if (isEmpty(word, accented) && folded.length > 1) {
      endRun()
    } else if (isSyllable(word) || /^\d/.test(word)) {
      run.push(word)
    } else {
      endRun()
      found.push({ kind: 'phrase', phrase: ` ${word} ` })
    }
    at += known?.length ?? 1
  }
  endRun()
  return found
}
