import { mixIn } from '../../text/hash.ts'

/**
 * Finds many phrases in one pass over a text: a trie over words (in Vietnamese, syllables). The branch of a first word
 * is grown when a text first has that word, since most phrases never occur in the life of an isolate.
 */
export type PhraseTrie = {
  readonly phrases: readonly string[]
  /** Marks of the first words: most words of a text have none, and need not be cut out for a lookup. */
  readonly marks: Uint8Array
  readonly byFirstWord: ReadonlyMap<string, Branch>
  readonly onSame: OnSame
}

/** Called for each phrase that is equal to an earlier one, before the earlier one is first found. */
type OnSame = (number: number, again: number) => void

/** The phrases that begin with one word, by their numbers, and their trie once it was needed. */
type Branch = { readonly numbers: number[]; grown?: Node }

/** The state after some words of a phrase: the phrase that ends here, or -1, and the words that may follow. */
type Node = { phrase: number; readonly next: Map<string, Node> }

/** One phrase found. Positions are UTF-16 units; words are counted from the start of the text. */
export type Hit = {
  readonly phrase: number
  readonly start: number
  readonly end: number
  readonly firstWord: number
  readonly lastWord: number
}

const NONE = -1

const MARK_BITS = 13

/** Prefix of a word that a phrase joins with a spaced dash, as in "Bà Rịa - Vũng Tàu". No word begins with it. */
const DASH = '-'

/** Takes folded phrases; a hit has a phrase's index as its number, the first one's if several are equal. */
export function buildPhraseTrie(phrases: readonly string[], onSame: OnSame = () => {}): PhraseTrie {
  const byFirstWord = new Map<string, Branch>()
  const marks = new Uint8Array(1 << MARK_BITS)
  for (let number = 0; number < phrases.length; number++) {
    const phrase = phrases[number] ?? ''
    const start = nextWord(phrase, 0)
    const end = wordEnd(phrase, start)
    const word = phrase.slice(start, end)
    const branch = byFirstWord.get(word)
    if (branch) branch.numbers.push(number)
    else {
      byFirstWord.set(word, { numbers: [number] })
      marks[markOf(phrase, start, end)] = 1
    }
  }
  return { phrases, marks, byFirstWord, onSame }
}

/** A number for a word, from its ends and its length. */
function markOf(text: string, start: number, end: number): number {
  return mixIn(mixIn(mixIn(0, end - start), text.charCodeAt(start)), text.charCodeAt(end - 1)) >>> (32 - MARK_BITS)
}

function grow({ phrases, onSame }: PhraseTrie, numbers: readonly number[]): Node {
  const root: Node = { phrase: NONE, next: new Map() }
  for (const number of numbers) {
    let node = root
    for (const { word, isDashed } of wordsOf(phrases[number] ?? '').slice(1)) {
      const next: Node = node.next.get(word) ?? { phrase: NONE, next: new Map() }
      node.next.set(word, next)
      if (isDashed) node.next.set(DASH + word, next)
      node = next
    }
    if (node.phrase === NONE) node.phrase = number
    else onSame(node.phrase, number)
  }
  return root
}

/**
 * Finds every longest phrase in a folded text, from left to right, without overlaps. Between the words of a phrase
 * there may be one space, hyphen, slash or apostrophe, or the full stop of an abbreviation such as "TP."; a spaced dash
 * only if the phrase has one. After a refused phrase, continues at its second word.
 */
export function scan(trie: PhraseTrie, folded: string, isRefused: (hit: Hit) => boolean = () => false): Hit[] {
  const { marks, byFirstWord } = trie
  const hits: Hit[] = []
  let word = 0
  let at = nextWord(folded, 0)
  while (at < folded.length) {
    const end = wordEnd(folded, at)
    const branch = marks[markOf(folded, at, end)] === 1 ? byFirstWord.get(folded.slice(at, end)) : undefined
    if (branch) branch.grown ??= grow(trie, branch.numbers)
    const longestHit = branch?.grown && longest(branch.grown, folded, at, end, word)
    const hit = longestHit && !isRefused(longestHit) ? longestHit : undefined
    if (hit) hits.push(hit)
    word = (hit?.lastWord ?? word) + 1
    at = nextWord(folded, hit?.end ?? end)
  }
  return hits
}

/** The longest phrase whose first word, which led to the given node, is at start to end. */
function longest(first: Node, folded: string, start: number, firstEnd: number, firstWord: number): Hit | undefined {
  let hit: Hit | undefined
  let node: Node | undefined = first
  let wordStart = start
  let end = firstEnd
  for (let lastWord = firstWord; node; lastWord++) {
    if (node.phrase !== NONE) hit = { phrase: node.phrase, start, end, firstWord, lastWord }
    if (node.next.size === 0) break
    const following = nextWord(folded, end)
    if (following >= folded.length) break
    const isDashed = isSpacedDash(folded, end, following)
    if (!isDashed && !isJoint(folded, end, following, end - wordStart)) break
    wordStart = following
    end = wordEnd(folded, following)
    const word = folded.slice(following, end)
    node = node.next.get(isDashed ? DASH + word : word)
  }
  return hit
}

/** Letters and digits of every script; punctuation, spaces and emoji end a word. False for NaN, past the end. */
function isWordUnit(unit: number): boolean {
  if (unit < 0x80) return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90)
  return (unit >= 0xc0 && unit !== 0xd7 && unit !== 0xf7 && unit < 0x2000) || (unit >= 0x3040 && unit < 0xd800)
}

function nextWord(folded: string, from: number): number {
  let at = from
  while (at < folded.length && !isWordUnit(folded.charCodeAt(at))) at++
  return at
}

/** The end of the word that begins at a position. */
function wordEnd(folded: string, start: number): number {
  let end = start
  while (isWordUnit(folded.charCodeAt(end))) end++
  return end
}

type Word = { readonly word: string; readonly isDashed: boolean }

function wordsOf(phrase: string): readonly Word[] {
  const words: Word[] = []
  let isDashed = false
  for (let start = nextWord(phrase, 0); start < phrase.length; ) {
    const end = wordEnd(phrase, start)
    words.push({ word: phrase.slice(start, end), isDashed })
    start = nextWord(phrase, end)
    isDashed = isSpacedDash(phrase, end, start)
  }
  return words
}

/** A hyphen or en dash between two spaces. */
function isSpacedDash(folded: string, from: number, to: number): boolean {
  const unit = folded.charCodeAt(from + 1)
  return to - from === 3 && folded.charCodeAt(from) === 0x20 && (unit === 0x2d || unit === 0x2013)
}

/** Space, hyphen, slash, and the apostrophes of "Đắk R'Lấp" and "H’Mông". */
const JOINTS: ReadonlySet<number> = new Set([0x20, 0x2d, 0x2f, 0x27, 0x2018, 0x2019])

/** Whether the characters between two words can join them to one name. */
function isJoint(folded: string, from: number, to: number, lengthBefore: number): boolean {
  const unit = folded.charCodeAt(from)
  const isAbbreviation = unit === 0x2e && lengthBefore <= 2
  if (to - from === 1) return JOINTS.has(unit) || isAbbreviation
  return to - from === 2 && isAbbreviation && folded.charCodeAt(from + 1) === 0x20
}
