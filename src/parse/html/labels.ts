/**
 * The words of a class or id text in lower case, with a space before and after each: "boxNews top_read" → " box news
 * top read ", so that a phrase is found with its borders.
 */
export function wordsOf(label: string): string {
  return ` ${label
    .slice(0, 400)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, ' ')
    .trim()} `
}

/** A finder of words and hyphenated phrases in what `wordsOf` gives. */
export function wordFinder(words: readonly string[]): (text: string) => boolean {
  const phrases = words.map((word) => ` ${word.replaceAll('-', ' ')} `)
  return (text) => phrases.some((phrase) => text.includes(phrase))
}
