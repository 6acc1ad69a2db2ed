import type { Place } from '../../config/schema/topic-schema.ts'
import type { Meaning } from './phrases.ts'

type Span = { readonly start: number; readonly end: number; readonly meaning: Meaning }

const WORD = /[\p{Alpha}\p{N}]+/gu

/** From this many words on, a landmark's name is unmistakable and needs no capital: "lễ hội hoa ban". */
const UNMISTAKABLE = 4

const isLandmark = ({ kind }: Place): boolean => kind === 'landmark' || kind === 'festival' || kind === 'people'

/**
 * Whether a name in a text with capitals is written as one. "điện biên" in small letters are two other words: a name
 * has the capital that the gazetteer gives its first capitalised word. Newspapers write the common noun of a landmark
 * small, "cảng hàng không Điện Biên": there any capital of the name is enough. Without accents, and if the name is an
 * ordinary word, it needs all of them, apart from a landmark's common noun. A hashtag needs none.
 */
export function isWrittenAsName(text: string, folded: string, isPlain: boolean, span: Span): boolean {
  const { start, end, meaning } = span
  if (text.charAt(start - 1) === '#') return true
  const expected = [...(meaning.written ?? '').matchAll(WORD)].map(([word]) => /^\p{Upper}/u.test(word))
  const actual = [...folded.slice(start, end).matchAll(WORD)].map(
    ({ index }) => text.charCodeAt(start + index) !== folded.charCodeAt(start + index),
  )
  const first = expected.indexOf(true)
  if (isPlain || meaning.places.every((place) => place.traps?.includes('word'))) {
    if (expected.every((capital, index) => !capital || actual[index] === true)) return true
    // "Dien Bien Phu victory museum", "Ban flower festival".
    return actual.length > 2 && actual[first] === true && meaning.places.every(isLandmark)
  }
  if (first < 0 || actual[first] === true) return true
  if (!meaning.places.every(isLandmark)) return false
  return actual.length >= UNMISTAKABLE || (actual.length > 2 && expected.some((capital, at) => capital && actual[at]))
}
