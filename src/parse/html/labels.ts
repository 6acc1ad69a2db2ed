/** The cache has room for the different classes of two large pages. */
const MOST_KEPT = 1_000

/**
 * Makes a finder of words in class and id texts: "top-read" is found in "boxNews top_read" and "topRead", "ad" not in
 * "header". Caches answers, since the cards of a page all have the same classes.
 */
export function wordFinder(words: readonly string[]): (label: string) => boolean {
  const phrases = new Set(words.map((word) => word.replaceAll('-', ' ')))
  const longest = Math.max(...[...phrases].map((phrase) => phrase.split(' ').length))
  const kept = new Map<string, boolean>()
  return (label) => {
    if (label === '') return false
    const before = kept.get(label)
    if (before !== undefined) return before
    if (kept.size >= MOST_KEPT) kept.clear()
    const found = holds(wordsOf(label), phrases, longest)
    kept.set(label, found)
    return found
  }
}

function holds(words: readonly string[], phrases: ReadonlySet<string>, longest: number): boolean {
  return words.some((word, index) => {
    let phrase = word
    for (let length = 1; ; length++) {
      if (phrases.has(phrase)) return true
      const next = words[index + length]
      if (length >= longest || next === undefined) return false
      phrase += ` ${next}`
    }
  })
}

/** The words of a class or id text in lower case, split at hyphens, underscores and capitals. */
function wordsOf(label: string): readonly string[] {
  return label
    .slice(0, 400)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
}
