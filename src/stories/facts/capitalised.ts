/** A word of a text as written, without the marks around it, which begin or end a name. */
export type Word = {
  readonly text: string
  readonly isCapitalised: boolean
  readonly begins: boolean
  readonly ends: boolean
  /** Whether it ends at a hyphen, as in "Timor-Leste" and "Nga-Ukraine". */
  readonly isHyphened: boolean
}

/** The capitalised words from an index on, up to a mark. */
export function nameAt(words: readonly Word[], start: number, isLast = endsAtMark): readonly string[] {
  const name: string[] = []
  for (let index = start; words[index]?.isCapitalised; index++) {
    const word = words[index]
    if (word === undefined || (word.begins && index > start)) break
    name.push(word.text)
    if (isLast(word)) break
  }
  return name
}

const endsAtMark = ({ ends }: Word) => ends
/** Goes on after the hyphen of "Timor-Leste". */
export const endsWithoutHyphen = ({ ends, isHyphened }: Word) => ends && !isHyphened

const MARKS = '.,;:!?…"“”‘’()[]-–/|'

/** The words of a text in their order. */
export function wordsIn(text: string): readonly Word[] {
  const parts = text.split(/\s+|(?<=[-–./])/)
  return parts.flatMap((given, place) => {
    let start = 0
    let end = given.length
    while (start < end && MARKS.includes(given.charAt(start))) start++
    while (end > start && MARKS.includes(given.charAt(end - 1))) end--
    const word = given.slice(start, end)
    const first = word.charAt(0)
    const isCapitalised = first !== first.toLowerCase()
    if (word === '') return []
    const ends = end < given.length || isMark(parts[place + 1])
    return [{ text: word, isCapitalised, begins: start > 0, ends, isHyphened: given.slice(end) === '-' }]
  })
}

/** A dash between spaces, as in "tỉnh Điện Biên - Nơi gặp gỡ". */
function isMark(part: string | undefined): boolean {
  return part?.length === 1 && MARKS.includes(part)
}
