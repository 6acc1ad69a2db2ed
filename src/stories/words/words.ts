import { formerUnits } from '../../config/places/former.ts'
import { unitsOfToday } from '../../config/places/units.ts'
import { storyRules, storyWords } from '../../config/stories.ts'
import { eachWord } from './read-words.ts'
import { createWordTable } from './word-table.ts'

/** The words of a text by weight, each once, in ascending order. Empty words are left out. */
export type Words = { readonly rare: readonly number[]; readonly common: readonly number[]; readonly weight: number }

const { commonWeight } = storyRules

const RARE = 0
const COMMON = 1
const EMPTY = 2
/** Kinds of the listed words; any other is rare. */
const kinds = createWordTable(4096)
list(storyWords.empty, EMPTY)
list(`${storyWords.common} ${storyWords.regional}`, COMMON)
eachUnitName((name) => list(name, COMMON))

function list(words: string, kind: number): void {
  eachWord(words, (word) => kinds.put(word, kind))
}

/** Hands on the names of all units, old and new: two articles about one commune share its name, on any subject. */
export function eachUnitName(take: (name: string) => void): void {
  for (const { name, aliases = [] } of [...unitsOfToday, ...formerUnits])
    for (const one of [name, ...aliases]) take(one)
}

/** Words in names of this province and its places, which articles on any subject share, and empty ones. */
const plain = createWordTable(2048)
eachWord(`${storyWords.regional} ${storyWords.empty}`, (word) => plain.put(word, 1))
eachUnitName((name) => eachWord(name, (word) => plain.put(word, 1)))

export const isPlain = (word: number): boolean => plain.valueOf(word) !== 0

/** Whether a word is listed as one that many articles have, or nearly all. */
export const isCommon = (word: number): boolean => kinds.valueOf(word) === COMMON
export const isEmpty = (word: number): boolean => kinds.valueOf(word) === EMPTY

/** The words of some texts together. Small figures and years are common: dates have them. */
export function wordsOf(...texts: readonly string[]): Words {
  // At most every second character ends a word.
  const most = texts.reduce((sum, { length }) => sum + (length >> 1) + 1, 0)
  if (rareFound.length < most) {
    rareFound = new Int32Array(2 * most)
    commonFound = new Int32Array(2 * most)
  }
  let rareCount = 0
  let commonCount = 0
  const take = (word: number, isSmall: boolean): void => {
    const kind = isSmall ? COMMON : kinds.valueOf(word)
    if (kind === RARE) rareFound[rareCount++] = word
    else if (kind === COMMON) commonFound[commonCount++] = word
  }
  for (const text of texts) eachWord(text, take)
  const rare = distinct(rareFound.subarray(0, rareCount))
  const common = distinct(commonFound.subarray(0, commonCount))
  return { rare, common, weight: rare.length + commonWeight * common.length }
}

/** Reused buffers: new ones for every text would keep the garbage collector busy in a flood. */
let rareFound = new Int32Array(512)
let commonFound = new Int32Array(512)

/** The numbers of a list in ascending order, each once. Sorts the list. */
export function distinct(words: Int32Array): readonly number[] {
  words.sort()
  const kept: number[] = []
  for (const [index, word] of words.entries()) if (index === 0 || word !== words[index - 1]) kept.push(word)
  return kept
}

/** Weight of the words that two texts share. */
export function sharedWeight(a: Words, b: Words): number {
  return sharedCount(a.rare, b.rare) + commonWeight * sharedCount(a.common, b.common)
}

/** How many numbers two ascending lists share. */
export function sharedCount(a: readonly number[], b: readonly number[]): number {
  let count = 0
  eachShared(a, b, () => count++)
  return count
}

/** Hands on the numbers that two ascending lists share. */
export function eachShared(a: readonly number[], b: readonly number[], take: (number: number) => void): void {
  let inA = 0
  let inB = 0
  while (inA < a.length && inB < b.length) {
    const difference = (a[inA] ?? 0) - (b[inB] ?? 0)
    if (difference === 0) take(a[inA] ?? 0)
    if (difference <= 0) inA++
    if (difference >= 0) inB++
  }
}

/** The share of the first text that is in the second one. */
export function within(a: Words, b: Words): number {
  if (a.weight === 0) return 0
  return sharedWeight(a, b) / a.weight
}
