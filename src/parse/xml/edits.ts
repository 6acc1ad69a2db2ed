/** A point at which a text can be cut later. */
export type Mark = { readonly pieces: number; readonly copied: number; readonly at: number }

/** Replacements in one text, made from start to end; indexes refer to the original text. */
export type Edits = {
  readonly replace: (from: number, to: number, by: string) => void
  readonly mark: (at: number) => Mark
  /** Undoes everything from the mark on, and drops the text after it. */
  readonly cutFrom: (mark: Mark) => void
  readonly count: () => number
  readonly result: () => string
}

export function editsOf(text: string): Edits {
  const pieces: string[] = []
  let copied = 0
  let count = 0
  const replace = (from: number, to: number, by: string) => {
    count++
    if (from > copied) pieces.push(text.slice(copied, from))
    if (by !== '') pieces.push(by)
    copied = Math.max(copied, to)
  }
  return {
    replace,
    mark: (at) => ({ pieces: pieces.length, copied, at }),
    cutFrom: (mark) => {
      pieces.length = mark.pieces
      copied = mark.copied
      replace(mark.at, text.length, '')
    },
    count: () => count,
    result: () => pieces.join('') + text.slice(copied),
  }
}

/** `indexOf` for growing positions: a missing needle is searched only once, so that time stays linear. */
export function finder(text: string, needle: string): (from: number) => number {
  let found = -2
  return (from) => {
    if (found !== -1 && found < from) found = text.indexOf(needle, from)
    return found
  }
}
