import { HASH_START, mixIn } from '../../text/hash.ts'

/**
 * Shows in one look whether a text may hold one of many names, so that the many items without one cost next to nothing:
 * no folding, no copy of the text. A yes may be wrong, a no never is. It keeps a table of the words with which names
 * end, since many begin alike: the last two, and for longer names a third that is checked after two were found, since
 * every "đại tướng" ends like "núi Đại tướng".
 */
export type Prefilter = {
  readonly keys: Int32Array
  /** By slot, whether a pair of words is a name only with the word before it. */
  readonly isPart: Uint8Array
  /** Marks of the hashes of one-word names, so that hardly any other word is looked up. */
  readonly singles: Uint8Array
}

const SINGLES = 1 << 8

/** Room for several thousand pairs; the gazetteer makes about a thousand. */
const SLOT_BITS = 13
const SLOTS = 1 << SLOT_BITS

/** By UTF-16 unit: its small letter, with Ð and Ɖ as đ; 1 for other letters; 0 where a word ends. */
const FOLDED: Uint16Array = foldedUnits()

function foldedUnits(): Uint16Array {
  const table = new Uint16Array(0x10000).fill(1, 0xc0, 0x2000)
  const lettersWithCase: readonly (readonly [from: number, to: number])[] = [
    [0x30, 0x3a],
    [0x41, 0x5b],
    [0x61, 0x7b],
    [0xc0, 0x250],
    [0x1ea0, 0x1f00],
  ]
  for (const [from, to] of lettersWithCase) {
    for (let unit = from; unit < to; unit++) table[unit] = String.fromCharCode(unit).toLowerCase().charCodeAt(0)
  }
  for (const eth of [0xd0, 0xf0, 0x189, 0x256]) table[eth] = 0x111
  for (const sign of [0xd7, 0xf7]) table[sign] = 0
  return table
}

/** Takes the names in every folding in which they may occur, and phrases that count only at the start of a text. */
export function buildPrefilter(names: readonly string[], starts: readonly string[]): Prefilter {
  const paths = names.map(hashesOfWords)
  const prefilter: Prefilter = {
    keys: new Int32Array(SLOTS),
    isPart: new Uint8Array(SLOTS),
    singles: new Uint8Array(SINGLES),
  }
  for (const path of paths) {
    const [word, before = 0, earlier] = path.reverse()
    if (word === undefined) continue
    const key = keyOf(before, word)
    if (path.length === 1) prefilter.singles[word & (SINGLES - 1)] = 1
    if (earlier === undefined) put(prefilter, key, false)
    else {
      if (!has(prefilter, key)) put(prefilter, key, true)
      put(prefilter, keyOf(keyOf(earlier, before), word), false)
    }
  }
  for (const [first] of starts.map(hashesOfWords)) if (first !== undefined) put(prefilter, keyOf(0, first), false)
  return prefilter
}

function put(prefilter: Prefilter, key: number, isPart: boolean): void {
  const slot = slotOf(prefilter, key)
  prefilter.keys[slot] = key
  prefilter.isPart[slot] = isPart ? 1 : 0
}

/** Whether a text may hold one of the names. */
export function mayName(prefilter: Prefilter, text: string): boolean {
  const { length } = text
  let earlier = 0
  let before = 0
  for (let at = 0; at < length; at++) {
    let folded = FOLDED[text.charCodeAt(at)]
    if (!folded) continue
    let hash = HASH_START
    while (folded) {
      hash = mixIn(hash, folded)
      folded = ++at < length ? FOLDED[text.charCodeAt(at)] : 0
    }
    const key = keyOf(before, hash)
    const slot = slotOf(prefilter, key)
    if (
      prefilter.keys[slot] === key &&
      (prefilter.isPart[slot] === 0 || has(prefilter, keyOf(keyOf(earlier, before), hash)))
    ) {
      return true
    }
    if (prefilter.singles[hash & (SINGLES - 1)] === 1 && has(prefilter, keyOf(0, hash))) return true
    earlier = before
    before = hash
  }
  return false
}

/** The key of a word after another one, or of a word alone after 0. Never 0, which marks a free slot. */
const keyOf = (before: number, hash: number): number => mixIn(mixIn(0, before), hash) | 1

const has = (prefilter: Prefilter, key: number): boolean => prefilter.keys[slotOf(prefilter, key)] === key

/** The slot of a key, or the free slot for it. */
function slotOf({ keys }: Prefilter, key: number): number {
  let slot = key >>> (32 - SLOT_BITS)
  while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (SLOTS - 1)
  return slot
}

function hashesOfWords(name: string): number[] {
  const hashes: number[] = []
  let hash = HASH_START
  for (let at = 0; at <= name.length; at++) {
    const folded = FOLDED[at < name.length ? name.charCodeAt(at) : 0]
    if (folded) hash = mixIn(hash, folded)
    else if (hash !== HASH_START) {
      hashes.push(hash)
      hash = HASH_START
    }
  }
  return hashes
}
