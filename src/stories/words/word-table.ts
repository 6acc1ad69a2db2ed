/** Small whole numbers by word; 0 for a word that is not in it. */
export type WordTable = {
  /** Notes the value of a word, unless the word has one. */
  readonly put: (word: number, value: number) => void
  readonly valueOf: (word: number) => number
}

/**
 * An open-addressing hash table, several times faster than a Map. `places` is a power of 2 and at least twice the
 * number of words.
 */
export function createWordTable(places: number): WordTable {
  const words = new Int32Array(places)
  const values = new Uint8Array(places)

  /** The place of a word, or the free place for it. */
  function placeOf(word: number): number {
    let place = word & (places - 1)
    while (words[place] !== 0 && words[place] !== word) place = (place + 1) & (places - 1)
    return place
  }

  return {
    put: (word, value) => {
      const place = placeOf(word)
      if (words[place] === word) return
      words[place] = word
      values[place] = value
    },
    valueOf: (word) => values[placeOf(word)] ?? 0,
  }
}
