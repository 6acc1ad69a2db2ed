import { isRarePhrase, phraseOf } from './phrases.ts'
import { halvesOf, noteSmallFigure } from './rarity.ts'
import { eachWord } from './read-words.ts'
import { spellingAt } from './spellings.ts'
import { distinct, isPlain } from './words.ts'

/** The words of an article, each once and in ascending order, which of them its headline has, and sums of weights. */
export type WeighedWords = {
  readonly words: readonly number[]
  /** Its rare phrases, which are two words next to each other, in the same way. */
  readonly phrases: readonly number[]
  /** The weight of each word, by its place in the list, in halves. */
  readonly weights: Uint8Array
  /** 1 for each word of the headline, by its place in the list, otherwise 0. */
  readonly inTitle: Uint8Array
  readonly titleWeight: number
}

/** Reused: new ones for every text would keep the garbage collector busy in a flood. */
const read: number[] = []
const found: number[] = []
const foundPhrases: number[] = []

/** The words of a headline and a lead, with one word for what has several spellings. */
export function weighedWords(title: string, summary: string): WeighedWords {
  found.length = 0
  foundPhrases.length = 0
  takeWords(title)
  const titleWords = distinct(Int32Array.from(found))
  takeWords(summary)
  const words = distinct(Int32Array.from(found))
  const inTitle = new Uint8Array(words.length)
  const weights = Uint8Array.from(words, halvesOf)
  let titleWeight = 0
  let next = 0
  for (const [place, word] of words.entries()) {
    if (word !== titleWords[next]) continue
    inTitle[place] = 1
    titleWeight += (weights[place] ?? 0) / 2
    next++
  }
  return { words, phrases: distinct(Int32Array.from(foundPhrases)), weights, inTitle, titleWeight }
}

/** Adds the words and phrases of a text to those found. */
function takeWords(text: string): void {
  const first = found.length
  read.length = 0
  eachWord(text, (word, isSmall) => {
    if (isSmall) noteSmallFigure(word)
    read.push(word)
  })
  for (let place = 0; place < read.length; ) {
    const spelling = spellingAt(read, place)
    if (spelling === undefined) found.push(read[place] ?? 0)
    else found.push(...spelling.meant)
    place += spelling?.written.length ?? 1
  }
  takePhrases(first)
}

/** Adds the rare phrases of the words from an index on. Articles on any subject share "xã Mường Pồn" and "ở Điện Biên". */
function takePhrases(first: number): void {
  let word = found[first] ?? 0
  let isWordPlain = isPlain(word)
  for (let place = first + 1; place < found.length; place++) {
    const next = found[place] ?? 0
    const isNextPlain = isPlain(next)
    if (!(isWordPlain && isNextPlain)) {
      const phrase = phraseOf(word, next)
      if (isRarePhrase(phrase)) foundPhrases.push(phrase)
    }
    word = next
    isWordPlain = isNextPlain
  }
}

/** Weights of the words that two articles share. */
export type SharedWeights = {
  /** Of all of them, and of the heaviest. */
  readonly all: number
  readonly heaviest: number
  /** Of those in both headlines, and of those in the one headline and anywhere in the other article. */
  readonly titles: number
  readonly ofTitleA: number
  readonly ofTitleB: number
}

/** The weights of the words in two articles, found in one pass. */
export function sharedWeights(a: WeighedWords, b: WeighedWords): SharedWeights {
  const wordsA = a.words
  const wordsB = b.words
  let [all, titles, ofTitleA, ofTitleB] = [0, 0, 0, 0]
  let heaviest = 0
  let inA = 0
  let inB = 0
  while (inA < wordsA.length && inB < wordsB.length) {
    const difference = (wordsA[inA] ?? 0) - (wordsB[inB] ?? 0)
    if (difference === 0) {
      const weight = a.weights[inA] ?? 0
      const ofA = (a.inTitle[inA] ?? 0) * weight
      const ofB = (b.inTitle[inB] ?? 0) * weight
      all += weight
      ofTitleA += ofA
      ofTitleB += ofB
      titles += Math.min(ofA, ofB)
      heaviest = Math.max(heaviest, weight)
    }
    if (difference <= 0) inA++
    if (difference >= 0) inB++
  }
  return { all: all / 2, heaviest: heaviest / 2, titles: titles / 2, ofTitleA: ofTitleA / 2, ofTitleB: ofTitleB / 2 }
}
