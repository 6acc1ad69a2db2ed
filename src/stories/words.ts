import { storyRules, storyWords } from '../config/stories.ts'

/**
 * Words as numbers, read from raw text in one pass, because a tick reads 200 stored items anew within a few
 * milliseconds. Two words have one number where `foldTitle` makes them one word; besides, a tone counts for the whole
 * syllable, so that "hoà" is "hòa" without a table, and "1.220" is "1220".
 */

/** The words of a text by weight, each once, in ascending order. Empty words are left out. */
export type Words = { readonly rare: Int32Array; readonly common: Int32Array; readonly weight: number }

const { commonWeight } = storyRules

/** Above the last Vietnamese letter, U+1EF9. */
const TABLE_SIZE = 0x1f00
const TONE_SHIFT = 16
const TONES = '\u0300\u0301\u0303\u0309\u0323'
const LETTERS = letterTable()

/** For each code unit: its base letter with the tone's number above; 0 for what ends a word. */
function letterTable(): Int32Array {
  const table = new Int32Array(TABLE_SIZE)
  for (let unit = 0; unit < TABLE_SIZE; unit++) {
    const letter = String.fromCharCode(unit)
    if (!/[\p{L}\p{N}]/u.test(letter)) continue
    const parts = letter.toLowerCase().normalize('NFD')
    const tone = [...parts].findLast((mark) => TONES.includes(mark))
    const base = (tone === undefined ? parts : parts.replace(tone, '')).normalize('NFC').replace(/[ðɖ]/, 'đ')
    table[unit] = base.charCodeAt(0) | ((tone === undefined ? 0 : TONES.indexOf(tone) + 1) << TONE_SHIFT)
  }
  return table
}

/** Calls back with the number of every word in turn, and whether it is a figure of one or two digits. */
function eachWord(text: string, take: (word: number, isSmall: boolean) => void): void {
  let hash = 0
  let tone = 0
  let length = 0
  let digits = 0
  for (let index = 0; index <= text.length; index++) {
    const unit = index < text.length ? text.charCodeAt(index) : 0
    const letter = unit < TABLE_SIZE ? (LETTERS[unit] ?? 0) : letterBeyond(unit)
    if (letter !== 0) {
      const isDigit = unit >= 48 && unit <= 57
      // "07/5" is "7/5".
      if (unit === 48 && length === 0 && isDigitAt(text, index + 1)) continue
      if (isDigit) digits++
      if (letter >> TONE_SHIFT !== 0) tone = letter >> TONE_SHIFT
      hash = Math.imul(hash ^ (letter & 0xffff), 0x01000193)
      length++
    } else if (length > 0) {
      if (digits === length && isThousands(text, index)) continue
      take(finished(hash, tone, length), digits === length && length < 3)
      hash = 0
      tone = 0
      length = 0
      digits = 0
    }
  }
}

/** CJK and others: what is neither punctuation nor a symbol. */
function letterBeyond(unit: number): number {
  return (unit >= 0x2000 && unit < 0x2c00) || (unit >= 0x3000 && unit < 0x3040) || unit >= 0xfe00 ? 0 : unit & 0xffff
}

const isDigitAt = (text: string, index: number) => text.charCodeAt(index) >= 48 && text.charCodeAt(index) <= 57

/** A point or comma with exactly three digits after it. */
function isThousands(text: string, index: number): boolean {
  const mark = text[index]
  return (
    (mark === '.' || mark === ',') &&
    isDigitAt(text, index + 1) &&
    isDigitAt(text, index + 2) &&
    isDigitAt(text, index + 3) &&
    !isDigitAt(text, index + 4)
  )
}

function finished(hash: number, tone: number, length: number): number {
  const mixed = Math.imul(hash ^ Math.imul(tone + 1, 0x9e3779b1) ^ length, 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}

const empty = new Set<number>()
const common = new Set<number>()
eachWord(storyWords.empty, (word) => empty.add(word))
eachWord(`${storyWords.common} ${storyWords.regional}`, (word) => common.add(word))

/** The words of some texts together. Small figures are common: dates and hours have them. */
export function wordsOf(...texts: readonly string[]): Words {
  const rareOnes: number[] = []
  const commonOnes: number[] = []
  const take = (word: number, isSmall: boolean): void => {
    if (common.has(word) || isSmall) commonOnes.push(word)
    else if (!empty.has(word)) rareOnes.push(word)
  }
  for (const text of texts) eachWord(text, take)
  const rareSet = distinct(rareOnes)
  const commonSet = distinct(commonOnes)
  return { rare: rareSet, common: commonSet, weight: rareSet.length + commonWeight * commonSet.length }
}

function distinct(words: readonly number[]): Int32Array {
  const sorted = Int32Array.from(words).sort()
  let kept = 0
  for (let index = 0; index < sorted.length; index++) {
    if (index > 0 && sorted[index] === sorted[index - 1]) continue
    sorted[kept++] = sorted[index] ?? 0
  }
  return sorted.subarray(0, kept)
}

/** Weight of the words that two texts share. */
export function sharedWeight(a: Words, b: Words): number {
  return sharedCount(a.rare, b.rare) + commonWeight * sharedCount(a.common, b.common)
}

/** How many numbers two ascending lists share. */
export function sharedCount(a: Int32Array, b: Int32Array): number {
  let count = 0
  let inA = 0
  let inB = 0
  while (inA < a.length && inB < b.length) {
    const difference = (a[inA] ?? 0) - (b[inB] ?? 0)
    if (difference === 0) count++
    if (difference <= 0) inA++
    if (difference >= 0) inB++
  }
  return count
}
