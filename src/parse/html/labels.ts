/** The cache has room for the different classes of some large pages. */
const MOST_KEPT = 4_000

/** The numbers of the finders that look for each phrase, and how many words the longest has. */
const findersByPhrase = new Map<string, number[]>()
const firstWords = new Set<number>()
let longestPhrase = 1
let finderCount = 0

/** The finders that a class or id text concerns: all are answered at once, since the cards of a page repeat its classes. */
const known = new Map<string, ReadonlySet<number>>()
const NONE: ReadonlySet<number> = new Set()

/**
 * Makes a finder of words in class and id texts: "top-read" is found in "boxNews top_read" and "topRead", "ad" not in
 * "header".
 */
export function wordFinder(words: readonly string[]): (label: string) => boolean {
  const finder = finderCount++
  known.clear()
  for (const word of words) {
    const phrase = word.replaceAll('-', ' ')
    longestPhrase = Math.max(longestPhrase, phrase.split(' ').length)
    const finders = findersByPhrase.get(phrase)
    firstWords.add(numberOf(phrase.split(' ', 1)[0] ?? ''))
    if (finders === undefined) findersByPhrase.set(phrase, [finder])
    else finders.push(finder)
  }
  return (label) => label !== '' && findersOf(label).has(finder)
}

function findersOf(label: string): ReadonlySet<number> {
  const before = known.get(label)
  if (before !== undefined) return before
  if (known.size >= MOST_KEPT) known.clear()
  const found = hasFirstWord(label) ? findersIn(wordsOf(label)) : NONE
  // A copy: a piece of the page would keep the whole page in memory.
  known.set(` ${label}`.slice(1), found)
  return found
}

/** Whether a word of a text may begin a phrase, by the numbers of its letters; cheaper than reading its words. */
function hasFirstWord(label: string): boolean {
  let number = 0
  let before = OTHER
  for (let at = 0; at < label.length; at++) {
    const code = label.charCodeAt(at)
    const kind = kindOf(code)
    const begins = kind === OTHER || (kind === CAPITAL && before === SMALL)
    if (begins && firstWords.has(number)) return true
    if (begins) number = 0
    if (kind !== OTHER) number = withLetter(number, kind === CAPITAL ? code + 0x20 : code)
    before = kind
  }
  return firstWords.has(number)
}

const OTHER = 0
const SMALL = 1
const CAPITAL = 2

/** Digits count as small letters. */
function kindOf(code: number): number {
  if (code >= 0x41 && code <= 0x5a) return CAPITAL
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) ? SMALL : OTHER
}

const withLetter = (number: number, code: number) => (number * 31 + code) | 0

function numberOf(word: string): number {
  let number = 0
  for (let at = 0; at < word.length; at++) number = withLetter(number, word.charCodeAt(at))
  return number
}

function findersIn(words: readonly string[]): ReadonlySet<number> {
  let found: Set<number> | undefined
  for (let index = 0; index < words.length; index++) {
    if (!firstWords.has(numberOf(words[index] ?? ''))) continue
    let phrase = ''
    for (let length = 1; length <= longestPhrase && index + length <= words.length; length++) {
      phrase += length === 1 ? words[index] : ` ${words[index + length - 1]}`
      const finders = findersByPhrase.get(phrase)
      if (finders !== undefined) found = new Set([...(found ?? NONE), ...finders])
    }
  }
  return found ?? NONE
}

/** The words of a class or id text in lower case, split at hyphens, underscores and capitals. */
function wordsOf(label: string): readonly string[] {
  return label
    .slice(0, 400)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
}
