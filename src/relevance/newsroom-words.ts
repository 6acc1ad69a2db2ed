import type { Newsroom } from '../config/schema/topic-schema.ts'
import { matchForm } from '../text/fold.ts'
import { buildPhraseTrie, type Hit, type PhraseTrie, scan } from './names/phrase-trie.ts'

type Kind = 'own' | 'abroad' | 'abroadAttributes' | 'subjects' | 'national' | 'innocent'

const KINDS: readonly Kind[] = ['own', 'abroad', 'abroadAttributes', 'subjects', 'national', 'innocent']

/** A topic's newsroom words, by which an article that names no place is recognised as being about elsewhere. */
export type NewsroomWords = { readonly trie: PhraseTrie; readonly kinds: readonly ReadonlySet<Kind>[] }

/** One of them at its position in a text. */
export type NewsroomWord = { readonly kind: Kind; readonly hit: Hit }

/** Takes what a person tunes; a word may be of several kinds. */
export function buildNewsroomWords(newsroom: Newsroom): NewsroomWords {
  const phrases: string[] = []
  const kinds: Set<Kind>[] = []
  for (const kind of KINDS) {
    for (const word of newsroom[kind]) {
      phrases.push(matchForm(word))
      kinds.push(new Set([kind]))
    }
  }
  const trie = buildPhraseTrie(phrases, (number, again) => {
    for (const kind of kinds[again] ?? []) kinds[number]?.add(kind)
  })
  return { trie, kinds }
}

/** A text as written and folded, of one length. */
type Text = { readonly text: string; readonly folded: string }

/** Finds the newsroom words in a text, each with what it shows. */
export function newsroomWordsIn({ trie, kinds }: NewsroomWords, { text, folded }: Text): readonly NewsroomWord[] {
  const words: NewsroomWord[] = []
  for (const hit of scan(trie, folded)) {
    for (const kind of kinds[hit.phrase] ?? []) {
      if (
        kind === 'abroad' &&
        text.charCodeAt(hit.start) === folded.charCodeAt(hit.start) &&
        !/^châu/.test(folded.slice(hit.start))
      )
        continue
      // "tỉnh Vĩnh Long", "xã Đông Anh": another province's.
      if (kind === 'own' && /^ \p{Upper}/u.test(text.slice(hit.end, hit.end + 2)) && !isCapital(text, folded, hit))
        continue
      words.push({ kind, hit })
    }
  }
  return words
}

/** A proper name of its own, such as Tây Bắc: a new name begins after it. */
const isCapital = (text: string, folded: string, { start, end }: Hit): boolean => {
  const last = folded.lastIndexOf(' ', end - 1) + 1
  return last > start && text.charCodeAt(last) !== folded.charCodeAt(last)
}
