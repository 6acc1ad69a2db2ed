import { foldFor, stripAccents } from '../../../text/fold.ts'

/** Words as typed, and folded for comparing. */
export type Typed = {
  readonly words: readonly string[]
  readonly folded: readonly string[]
  readonly accented: boolean
}

/** Spaces, signs and punctuation; listed, because \p{Alpha} takes a fresh isolate longer. */
const NOT_WORDS = /[\u0000-\u002f:-@[-`{-\u00bf\u00d7\u00f7\u2000-\u206f\u20a0-\u20cf\u2100-\u2bff\u3000-\u303f]+/g

/** Folds a tidy text to words with a space on each side of every one. */
export function asWords(text: string, accented: boolean): string {
  return ` ${foldFor(accented)(text).replace(NOT_WORDS, ' ').trim()} `
}

/** Splits a text into words, each as typed and folded. */
export function readWords(text: string, accented: boolean): Typed {
  const words = text
    .replace(NOT_WORDS, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '')
  return { words, folded: words.map(foldFor(accented)), accented }
}

/** Vietnamese has some 6,700 syllables, all of this form; anything else, such as "covid", is a word by itself. */
const SYLLABLE = /^(?:ch|gh|gi|kh|ngh|ng|nh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/

/** Whether a folded word can be one syllable of Vietnamese. */
export function isSyllable(word: string): boolean {
  return word.length <= 8 && SYLLABLE.test(stripAccents(word))
}
