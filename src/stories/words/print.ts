import { type WeighedWords, weighedWords } from './weighed-words.ts'
import { type Words, wordsOf } from './words.ts'

/** The compared parts of an article, stored or new. */
export type Text = { readonly title: string; readonly summary: string; readonly published: string }

/** An article's words, counted once. */
export type Print = {
  readonly title: Words
  readonly all: Words
  /** Without a summary. */
  readonly isBare: boolean
  /** In milliseconds since 1970. */
  readonly published: number
  /** The same words by how much they distinguish articles; counted at the first need. */
  readonly weighed: WeighedWords
}

const prints = new WeakMap<Text, Print>()

/** The words of an article; counted at the first call for this very object. */
export function printOf(text: Text): Print {
  const known = prints.get(text)
  if (known !== undefined) return known
  const title = wordsOf(text.title)
  const isBare = text.summary === ''
  let all = title
  if (!isBare) all = wordsOf(text.title, text.summary)
  let weighed: WeighedWords | undefined
  const print = {
    title,
    all,
    isBare,
    published: Date.parse(text.published),
    get weighed() {
      weighed ??= weighedWords(text.title, text.summary)
      return weighed
    },
  }
  prints.set(text, print)
  return print
}
