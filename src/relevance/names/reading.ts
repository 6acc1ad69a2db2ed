import { hasAccents, matchForm } from '../../text/fold.ts'
import type { Lexicon, Matcher } from '../matcher.ts'
import { type Hit, scan } from './phrase-trie.ts'
import type { Meaning } from './phrases.ts'
import { hasCase } from './wording.ts'
import { isWrittenAsName } from './written-names.ts'

export type Found = Hit & { readonly meaning: Meaning }

/** A field's text, read once. */
export type Reading = {
  /** The field's own text, to which positions refer. */
  readonly text: string
  readonly folded: string
  /** Whether the text has no Vietnamese accent at all: English, or typed without. */
  readonly isPlain: boolean
  /** Whether capitals and small letters both occur, so that a capital marks a name. */
  readonly hasCase: boolean
  /** Every known phrase found, left to right. */
  readonly found: readonly Found[]
}

/** The fields whose words are judged. Categories and keywords are read as one text each, joined by commas. */
export const TEXTUAL = ['title', 'summary', 'category', 'text', 'section', 'keywords', 'dateline'] as const
export type Textual = (typeof TEXTUAL)[number]
export type Readings = Readonly<Record<Textual, Reading>>

const EMPTY: Reading = { text: '', folded: '', isPlain: true, hasCase: false, found: [] }

/** Reads a tidy text. Looks for unaccented names only in texts without accents, unless the text is English. */
export function read(matcher: Matcher, text: string, isEnglish = false): Reading {
  if (text === '') return EMPTY
  const isPlain = !hasAccents(text)
  const lexicon = isPlain ? matcher.plain() : matcher.accented()
  const folded = isPlain ? text.toLowerCase() : matchForm(text)
  const found = find(lexicon, text, folded, isPlain)
  // English about Vietnam mixes "Dien Bien" and "Điện Biên"; it has no "diễn biến" to confuse them with.
  const unaccented = !isPlain && isEnglish ? find(matcher.plain(), text, matchForm(text), true) : []
  return {
    text,
    folded,
    isPlain: isPlain || isEnglish,
    hasCase: found.length + unaccented.length > 0 && hasCase(text),
    found: unaccented.length === 0 ? found : merged(found, unaccented),
  }
}

/** "Điện Biên giới hạn" is a limit, not power at the border: a name, and a word in small letters after it. */
const NAME_AND_WORD = /^\p{Upper}\S* \p{Upper}\S* \p{Lower}\S*$/u

function find(lexicon: Lexicon, text: string, folded: string, isPlain: boolean): readonly Found[] {
  // "từ Sơn La" is from Sơn La, and not the town Từ Sơn.
  const isRefused = ({ phrase, start, end }: Hit): boolean =>
    lexicon.meanings[phrase]?.elsewhere?.isProvince === false &&
    text.charCodeAt(start) === folded.charCodeAt(start) &&
    !/\d/.test(text.charAt(end - 1))
  return scan(lexicon.trie, folded, isRefused).flatMap((hit) => {
    const meaning = lexicon.meanings[hit.phrase]
    if (!meaning) throw new Error(`phrase ${hit.phrase} has no meaning`)
    const found = { ...hit, meaning }
    if (meaning.decoy !== undefined && NAME_AND_WORD.test(text.slice(hit.start, hit.end))) {
      return [shorterName(lexicon, folded, found) ?? found]
    }
    if (meaning.places.length === 0) return [found]
    return namesWithin(lexicon, text, folded, isPlain, found) ?? [shortened(lexicon, text, folded, found)]
  })
}

/**
 * The shorter names in a long one that is not written as a name: "khu bảo tồn Mường Nhé" holds Mường Nhé. Empty if the
 * long one is a name, or holds no other that is.
 */
function namesWithin(
  lexicon: Lexicon,
  text: string,
  folded: string,
  isPlain: boolean,
  found: Found,
): readonly Found[] | undefined {
  const { start, end, firstWord, lastWord } = found
  if (lastWord - firstWord < 2 || isWrittenAsName(text, folded, isPlain, found)) return undefined
  const from = folded.indexOf(' ', start) + 1
  if (from <= start || from >= end) return undefined
  const names = scan(lexicon.trie, folded.slice(from, end)).flatMap((hit) => {
    const meaning = lexicon.meanings[hit.phrase]
    if (!meaning || meaning.places.length === 0) return []
    const inner = {
      phrase: hit.phrase,
      meaning,
      start: from + hit.start,
      end: from + hit.end,
      firstWord: firstWord + 1 + hit.firstWord,
      lastWord: firstWord + 1 + hit.lastWord,
    }
    return isWrittenAsName(text, folded, isPlain, inner) ? [inner] : []
  })
  return names.length > 0 ? names : undefined
}

/**
 * "Điện Biên đông nghịt" means that Điện Biên is crowded, and "Điện Biên phủ sóng" that it has coverage: if the last
 * word of a name is in small letters and the words before it are a name too, the shorter one is meant.
 */
function shortened(lexicon: Lexicon, text: string, folded: string, found: Found): Found {
  const lastStart = folded.lastIndexOf(' ', found.end - 1) + 1
  if (lastStart <= found.start || text.charCodeAt(lastStart) !== folded.charCodeAt(lastStart)) return found
  if (text.charCodeAt(found.start) === folded.charCodeAt(found.start)) return found
  // In a name of four words a small letter proves nothing: "Dien Bien Phu victory museum".
  if (found.lastWord - found.firstWord > 2 || !/\p{Upper}[^\s]*$/u.test(found.meaning.written ?? '')) return found
  return shorterName(lexicon, folded, found) ?? found
}

/** The name of ours that a phrase is without its last word. */
function shorterName(lexicon: Lexicon, folded: string, found: Found): Found | undefined {
  const lastStart = folded.lastIndexOf(' ', found.end - 1) + 1
  const [shorter] = scan(lexicon.trie, folded.slice(found.start, lastStart))
  const meaning = shorter && lexicon.meanings[shorter.phrase]
  if (!shorter || !meaning || meaning.places.length === 0 || shorter.start !== 0) return undefined
  return {
    phrase: shorter.phrase,
    meaning,
    start: found.start,
    end: found.start + shorter.end,
    firstWord: found.firstWord,
    lastWord: found.firstWord + shorter.lastWord,
  }
}

/** Both, left to right; where they overlap, the accented one stays. */
function merged(accented: readonly Found[], plain: readonly Found[]): readonly Found[] {
  const free = plain.filter((each) => !accented.some((other) => other.start < each.end && each.start < other.end))
  return [...accented, ...free].sort((a, b) => a.start - b.start)
}
