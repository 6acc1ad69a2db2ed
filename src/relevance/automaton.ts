/**
 * Finds many phrases in one pass over a text. A trie over words (in Vietnamese, syllables), held as one open-addressed
 * table: (state, hash of the word) → state. Reading a text allocates nothing but its hits, so that the many items that
 * name nothing cost next to nothing. Words are told apart by 32 bits: two different ones meet once in four billion.
 */
export type Automaton = {
  readonly states: Int32Array
  readonly hashes: Int32Array
  readonly next: Int32Array
  readonly mask: number
  /** By state: the phrase that ends there, or -1. */
  readonly accepts: Int32Array
}

/** One phrase found. Positions are UTF-16 units; words are counted from the start of the text. */
export type Hit = {
  readonly phrase: number
  readonly start: number
  readonly end: number
  readonly firstWord: number
  readonly lastWord: number
}

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193
const NONE = -1

/** Takes folded phrases, none twice; a phrase's index is its number in hits. */
export function buildAutomaton(phrases: readonly string[]): Automaton {
  const paths = phrases.map(hashesOfWords)
  const words = paths.reduce((sum, path) => sum + path.length, 0)
  const size = 2 ** Math.ceil(Math.log2(words * 3 + 16))
  const table = {
    states: new Int32Array(size).fill(NONE),
    hashes: new Int32Array(size),
    next: new Int32Array(size),
    mask: size - 1,
    accepts: new Int32Array(words + 1).fill(NONE),
  }
  let lastState = 0
  for (const [index, path] of paths.entries()) {
    let state = 0
    for (const hash of path) {
      const slot = slotOf(table, state, hash)
      if (table.states[slot] === NONE) {
        table.states[slot] = state
        table.hashes[slot] = hash
        table.next[slot] = ++lastState
      }
      state = table.next[slot] ?? NONE
    }
    table.accepts[state] = index
  }
  return table
}

/**
 * Every longest phrase in a folded text, from left to right, none overlapping. Between the words of a phrase may stand
 * one space, hyphen or slash, or the full stop of an abbreviation such as "TP.".
 */
export function scan(automaton: Automaton, folded: string): Hit[] {
  const hits: Hit[] = []
  let word = 0
  let at = nextWord(folded, 0)
  while (at < folded.length) {
    let end = at
    let hash = FNV_OFFSET
    for (let unit = folded.charCodeAt(at); isWordUnit(unit); unit = folded.charCodeAt(++end)) hash = mix(hash, unit)
    const state = follow(automaton, 0, hash)
    const hit = state === NONE ? undefined : longest(automaton, folded, state, at, end, word)
    if (hit) hits.push(hit)
    word = (hit?.lastWord ?? word) + 1
    at = nextWord(folded, hit?.end ?? end)
  }
  return hits
}

/** The longest phrase whose first word, which led to the given state, stands at start to end. */
function longest(
  automaton: Automaton,
  folded: string,
  firstState: number,
  start: number,
  firstEnd: number,
  firstWord: number,
): Hit | undefined {
  let hit: Hit | undefined
  let state = firstState
  let wordStart = start
  let end = firstEnd
  for (let lastWord = firstWord; state !== NONE; lastWord++) {
    const phrase = automaton.accepts[state] ?? NONE
    if (phrase !== NONE) hit = { phrase, start, end, firstWord, lastWord }
    const following = nextWord(folded, end)
    if (following >= folded.length || !isJoint(folded, end, following, end - wordStart)) break
    wordStart = following
    end = following
    let hash = FNV_OFFSET
    for (let unit = folded.charCodeAt(end); isWordUnit(unit); unit = folded.charCodeAt(++end)) hash = mix(hash, unit)
    state = follow(automaton, state, hash)
  }
  return hit
}

/** Letters and digits of every script; punctuation, spaces and emoji end a word. NaN, past the end, is none. */
function isWordUnit(unit: number): boolean {
  if (unit < 0x80) return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90)
  return (unit >= 0xc0 && unit !== 0xd7 && unit !== 0xf7 && unit < 0x2000) || (unit >= 0x3040 && unit < 0xd800)
}

function nextWord(folded: string, from: number): number {
  let at = from
  while (at < folded.length && !isWordUnit(folded.charCodeAt(at))) at++
  return at
}

/** Whether what stands between two words lets them be one name. */
function isJoint(folded: string, from: number, to: number, lengthBefore: number): boolean {
  const unit = folded.charCodeAt(from)
  const isAbbreviation = unit === 0x2e && lengthBefore <= 2
  if (to - from === 1) return unit === 0x20 || unit === 0x2d || unit === 0x2f || isAbbreviation
  return to - from === 2 && isAbbreviation && folded.charCodeAt(from + 1) === 0x20
}

function hashesOfWords(phrase: string): number[] {
  const hashes: number[] = []
  for (let at = nextWord(phrase, 0); at < phrase.length; at = nextWord(phrase, at)) {
    let hash = FNV_OFFSET
    for (let unit = phrase.charCodeAt(at); isWordUnit(unit); unit = phrase.charCodeAt(++at)) hash = mix(hash, unit)
    hashes.push(hash)
  }
  return hashes
}

const mix = (hash: number, unit: number): number => Math.imul(hash ^ unit, FNV_PRIME)

function follow(automaton: Automaton, state: number, hash: number): number {
  return automaton.next[slotOf(automaton, state, hash)] || NONE
}

/** Where the step from a state by a word stands, or the free slot in which it would. */
function slotOf({ states, hashes, mask }: Automaton, state: number, hash: number): number {
  let slot = (Math.imul(hash ^ Math.imul(state, 0x9e3779b1), 0x85ebca6b) >>> 7) & mask
  while (states[slot] !== NONE && (states[slot] !== state || hashes[slot] !== hash)) slot = (slot + 1) & mask
  return slot
}
