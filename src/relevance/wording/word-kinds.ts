import { matchForm } from '../../text/fold.ts'
import { type Token, tokensOf } from './tokens.ts'

/** A word of a kind, by its first token and the one after its last. */
export type KindAt = { readonly kind: string; readonly from: number; readonly to: number }

/** A word of several tokens with its kinds. */
type Entry = { readonly words: readonly string[]; readonly kinds: string[] }

/** All words by their first two tokens, longest first; those of one token by it. */
export type WordKinds = ReadonlyMap<string, readonly Entry[]>

/** Makes the lookup of kinds of the config. */
export function readWordKinds(listedKinds: Readonly<Record<string, readonly string[]>>): WordKinds {
  const byWords = new Map<string, Entry>()
  for (const [kind, listed] of Object.entries(listedKinds)) {
    for (const each of matchForm(listed.join('\n')).split('\n')) {
      const known = byWords.get(each)
      if (known) known.kinds.push(kind)
      else byWords.set(each, { words: wordsOf(each), kinds: [kind] })
    }
  }
  const byStart = new Map<string, Entry[]>()
  for (const entry of byWords.values()) {
    const start = entry.words.slice(0, 2).join(' ')
    byStart.set(start, [...(byStart.get(start) ?? []), entry])
  }
  for (const entries of byStart.values()) entries.sort((a, b) => b.words.length - a.words.length)
  return byStart
}

/** As a text is read; nearly all are of letters alone. */
const wordsOf = (listed: string): readonly string[] =>
  /[^\p{Alpha}\p{Gr_Ext} ]/u.test(listed) ? tokensOf({ folded: listed }).map(({ word }) => word) : listed.split(' ')

/** Finds the longest words that have kinds, from left to right, without overlaps. */
export function kindsIn(kinds: WordKinds, tokens: readonly Token[]): readonly KindAt[] {
  const found: KindAt[] = []
  for (let from = 0; from < tokens.length; from++) {
    const first = tokens[from]?.word ?? ''
    const longer = kinds.get(`${first} ${tokens[from + 1]?.word}`)?.find(({ words }) => isAt(tokens, from, words))
    const entry = longer ?? kinds.get(first)?.[0]
    if (!entry) continue
    const to = from + entry.words.length
    for (const kind of entry.kinds) found.push({ kind, from, to })
    from = to - 1
  }
  return found
}

const isAt = (tokens: readonly Token[], from: number, words: readonly string[]): boolean =>
  words.every((word, index) => tokens[from + index]?.word === word)
