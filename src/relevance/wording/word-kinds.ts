import { matchForm } from '../../text/fold.ts'
import { type Token, tokensOf } from './tokens.ts'

/** A word of a kind, by its first token and the one after its last. */
export type KindAt = { readonly kind: string; readonly from: number; readonly to: number }

/** A word of several tokens with its kinds. */
type Entry = { readonly words: readonly string[]; readonly kinds: string[] }

/** All words by their first token, longest first. */
export type WordKinds = ReadonlyMap<string, readonly Entry[]>

/** Makes the lookup of kinds of the config. */
export function readWordKinds(listedKinds: Readonly<Record<string, readonly string[]>>): WordKinds {
  const byWords = new Map<string, Entry>()
  for (const [kind, listed] of Object.entries(listedKinds)) {
    for (const each of matchForm(listed.join('\n')).split('\n')) {
      const known = byWords.get(each)
      if (known) known.kinds.push(kind)
      else byWords.set(each, { words: tokensOf({ folded: each }).map(({ word }) => word), kinds: [kind] })
    }
  }
  const byFirst = new Map<string, Entry[]>()
  for (const entry of byWords.values()) {
    const [first = ''] = entry.words
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry])
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.words.length - a.words.length)
  return byFirst
}

/** Finds the longest words that have kinds, from left to right, without overlaps. */
export function kindsIn(kinds: WordKinds, tokens: readonly Token[]): readonly KindAt[] {
  const found: KindAt[] = []
  for (let from = 0; from < tokens.length; from++) {
    const entry = kinds.get(tokens[from]?.word ?? '')?.find(({ words }) => isAt(tokens, from, words))
    if (!entry) continue
    const to = from + entry.words.length
    for (const kind of entry.kinds) found.push({ kind, from, to })
    from = to - 1
  }
  return found
}

const isAt = (tokens: readonly Token[], from: number, words: readonly string[]): boolean =>
  words.every((word, index) => tokens[from + index]?.word === word)
