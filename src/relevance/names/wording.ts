/**
 * Whether a sentence ends between two positions. The full stop of an abbreviation such as "TP." or "T.Ư" does not end
 * one.
 */
export function sentenceEndsBetween(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const sign = text.charAt(at)
    if (sign === '!' || sign === '?' || sign === '…') return true
    if (sign === '.' && /\s/.test(text.charAt(at + 1)) && !endsInAbbreviation(text, at)) return true
  }
  return false
}

const endsInAbbreviation = (text: string, stop: number): boolean =>
  /(?:^|[\s(.])\p{Alpha}{1,2}$/u.test(text.slice(Math.max(0, stop - 4), stop))

/** Longest run of capitalised words that is read, in characters. */
const LONGEST_NAME = 60

/** The capitalised words that end at a position, such as Đinh, Tiên, Hoàng before " - Điện Biên Phủ". */
export function namesBefore(text: string, end: number): readonly string[] {
  const run = /(?:\p{Upper}[\p{Alpha}\p{Gr_Ext}]*\s)*\p{Upper}[\p{Alpha}\p{Gr_Ext}]*$/u.exec(
    text.slice(Math.max(0, end - LONGEST_NAME), end),
  )
  return run?.[0].split(/\s/) ?? []
}

/** The capitalised words that begin at a position. */
export function namesAfter(text: string, start: number): readonly string[] {
  const run = /^\p{Upper}[\p{Alpha}\p{Gr_Ext}]*(?:\s\p{Upper}[\p{Alpha}\p{Gr_Ext}]*)*/u.exec(
    text.slice(start, start + LONGEST_NAME),
  )
  return run?.[0].split(/\s/) ?? []
}

/** False for a text all in capitals or all in small letters: there capitals mean nothing. */
export function hasCase(text: string): boolean {
  return text !== text.toLowerCase() && text !== text.toUpperCase()
}
