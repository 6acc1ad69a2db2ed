import { finalise, mixIn } from '../../text/hash.ts'

/**
 * Words as numbers, read from raw text in one pass, because a tick reads 200 stored items again within a few
 * milliseconds. Two words have one number if `matchForm` makes them one word; in addition, a tone counts for the whole
 * syllable, so that "hoà" is "hòa" without a table, and "1.220" is "1220".
 */

/** Above the last Vietnamese letter, U+1EF9. */
const TABLE_SIZE = 0x1f00
const TONE_SHIFT = 16
const TONES = '\u0300\u0301\u0303\u0309\u0323'
const UNKNOWN = -1
const ZERO = 48
const NINE = 57
/** For each code unit met: its base letter with the tone's number above; 0 if it ends a word. */
const LETTERS = new Int32Array(TABLE_SIZE).fill(UNKNOWN)
/** The letters of Vietnamese are known from the start; filling all of the table would take ten times as long. */
const VIETNAMESE: readonly (readonly [from: number, to: number])[] = [
  [0x20, 0x7f],
  [0xc0, 0x130],
  [0x1a0, 0x1b1],
  [0x1ea0, 0x1efa],
]
for (const [from, to] of VIETNAMESE) for (let unit = from; unit < to; unit++) letterOf(unit)

/** Looks a code unit up, and computes it when a text first has it. */
function letterOf(unit: number): number {
  const known = LETTERS[unit] ?? 0
  if (known !== UNKNOWN) return known
  const letter = workedOut(String.fromCharCode(unit))
  LETTERS[unit] = letter
  return letter
}

function workedOut(letter: string): number {
  if (!/[\p{Alpha}\p{N}]/u.test(letter)) return 0
  const parts = letter.toLowerCase().normalize('NFD')
  const tone = [...parts].findLast((mark) => TONES.includes(mark)) ?? ''
  const base = parts.replace(tone, '').normalize('NFC').replace(/[ðɖ]/, 'đ')
  const toneNumber = ['', ...TONES].indexOf(tone)
  return base.charCodeAt(0) | (toneNumber << TONE_SHIFT)
}

/**
 * Reads the words of a text one after another; `take` also gets whether one is a figure of one or two digits or a year.
 */
export function eachWord(text: string, take: (word: number, isSmall: boolean) => void): void {
  let hash = 0
  let tone = 0
  let length = 0
  let isFigure = true
  for (let index = 0; index <= text.length; index++) {
    const letter = letterAt(text, index)
    if (letter === 0) {
      const isInsideFigure = isFigure && isThousands(text, index)
      if (length === 0 || isInsideFigure) continue
      take(numberOf(hash, tone, length), isFigure && isSmallFigure(text, index, length))
      hash = tone = length = 0
      isFigure = true
      continue
    }
    // "07/5" is "7/5".
    if (letter === ZERO && length === 0 && isDigitAt(text, index + 1)) continue
    isFigure &&= letter >= ZERO && letter <= NINE
    tone = letter >> TONE_SHIFT || tone
    hash = mixIn(hash, letter & 0xffff)
    length++
  }
}

/** The letter at an index, as `LETTERS` has it; 0 for what ends a word, and after the text. */
function letterAt(text: string, index: number): number {
  if (index === text.length) return 0
  const unit = text.charCodeAt(index)
  if (unit < TABLE_SIZE) return letterOf(unit)
  return letterBeyond(unit)
}

/** CJK and others: neither punctuation nor a symbol. */
function letterBeyond(unit: number): number {
  if ((unit >= 0x2000 && unit < 0x2c00) || (unit >= 0x3000 && unit < 0x3040) || unit >= 0xfe00) return 0
  return unit & 0xffff
}

const isDigitAt = (text: string, index: number) => text.charCodeAt(index) >= ZERO && text.charCodeAt(index) <= NINE

function isSmallFigure(text: string, end: number, length: number): boolean {
  return length < 3 || isYear(text, end)
}

/** Whether the four digits before a position are a year near ours. */
function isYear(text: string, end: number): boolean {
  return /^(?:19|20)\d\d$/.test(text.slice(end - 4, end)) && !isDigitAt(text, end - 5)
}

/** A point or comma with exactly three digits after it. */
function isThousands(text: string, index: number): boolean {
  const mark = text[index]
  return (
    (mark === '.' || mark === ',') &&
    isDigitAt(text, index + 1) &&
    isDigitAt(text, index + 2) &&
    isDigitAt(text, index + 3) &&
    !isDigitAt(text, index + 4)
  )
}

/** The number of a word: of 30 bits, which an array holds without a box for each. */
function numberOf(hash: number, tone: number, length: number): number {
  return finalise(mixIn(mixIn(hash, tone), length)) >>> 2
}
