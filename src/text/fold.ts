/** Unicode's spaces, U+00A0 and U+202F among them; U+200B and U+FEFF are dropped before this is used. */
const SPACES = /\s+/g
/** Also U+FFFE and U+FFFF, which XML 1.0 section 2.2 forbids. */
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]/g
/** A flag of a region, or letters that nobody sees, which only programs would read. */
const TAG_LETTERS = /(\u{1f3f4}[\u{e0030}-\u{e007a}]{2,6}\u{e007f})|[\u{e0000}-\u{e007f}]/gu
/** Joins the parts of one emoji, which are surrogates or signs from U+2190 on; nothing elsewhere. */
const STRAY_JOINER = /(?<![\u2190-\u2bff\ud800-\udfff]|\ufe0f)\u200d|\u200d(?![\u2190-\u2bff\ud800-\udfff])/g
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g
/** Control characters that nobody means: bytes of windows-1252 that a publisher's program took for characters. */
const WINDOWS_1252 = /[\u0080-\u009f]/g
const OF_WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/**
 * Whether a text has nothing to tidy: letters of Latin scripts and usual punctuation, with one space between words, as
 * nearly all have. Beyond these letters, which include ours, NFC decides.
 */
function isTidy(text: string): boolean {
  let isAfterSpace = true
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const isSpace = code === 0x20
    if (isSpace ? isAfterSpace : !isPlain(code)) return false
    isAfterSpace = isSpace
  }
  return !isAfterSpace || text === ''
}

function isPlain(code: number): boolean {
  if (code <= 0x7e) return code > 0x20
  if (code <= 0x24f) return code > 0xa0 && code !== 0xad
  return (code >= 0x1ea0 && code <= 0x1ef9) || (code >= 0x2013 && code <= 0x201d) || code === 0x2026
}

/**
 * Tidies a text for storing and showing: NFC, one space between words, no control or invisible characters, no lone
 * surrogates. NFC because partly decomposed titles are live (VietnamPlus, Nhân Dân, VnExpress, July 2026).
 */
export function tidy(text: string): string {
  if (isTidy(text)) return text
  return text
    .toWellFormed()
    .replace(CONTROLS, ' ')
    .replace(WINDOWS_1252, (control) => OF_WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80))
    .replace(INVISIBLE, '')
    .replace(STRAY_JOINER, '')
    .replace(TAG_LETTERS, '$1')
    .replace(SPACES, ' ')
    .trim()
    .normalize('NFC')
}

/** Old tone placement → new, letter by letter, so that "hoà" and "hòa" compare equal and no position moves. */
const TONES: Readonly<Record<string, string>> = Object.fromEntries(
  (
    [
      ['oa', 'oà òa', 'oá óa', 'oả ỏa', 'oã õa', 'oạ ọa'],
      ['oe', 'oè òe', 'oé óe', 'oẻ ỏe', 'oẽ õe', 'oẹ ọe'],
      ['uy', 'uỳ ùy', 'uý úy', 'uỷ ủy', 'uỹ ũy', 'uỵ ụy'],
    ] as const
  ).flatMap(([, ...pairs]) => pairs.map((pair) => pair.split(' '))),
)
const OLD_TONE = /o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]/g

/**
 * Folds a text for comparing words: lower case, Ð/ð/Ɖ as đ (live in Nhân Dân, VTV and CAND, August 2026), tone
 * placement folded. Keeps accents: without them Điện Biên is "diễn biến". Same length as the tidy text given, so that
 * positions are valid in both.
 */
export function matchForm(text: string): string {
  let lower = text.toLowerCase()
  // İ is the only letter in Unicode whose lower case is longer than itself.
  if (lower.length !== text.length) lower = text.replace(/İ/g, 'I').toLowerCase()
  return lower.replace(/[ðɖ]/g, 'đ').replace(OLD_TONE, (pair) => TONES[pair] ?? pair)
}

/** Replaces the quotes and dashes of keyboards and editors by plain ones, and "..." by "…". */
export function plainPunctuation(text: string): string {
  return text
    .replace(/[\u2018-\u201b\u02bc\u2032\u00b4`]/g, "'")
    .replace(/[\u201c-\u201f\u00ab\u00bb\u2033]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll('...', '…')
}

/** Whether a text has a Vietnamese accent or đ: then its accents count, in matching and in search. */
export function hasAccents(text: string): boolean {
  // Decides most texts at once: by a letter that only Vietnamese has, or by having nothing outside ASCII.
  if (/[đĐ\u1ea0-\u1ef9]/.test(text)) return true
  if (!/[^\0-\x7f]/.test(text)) return false
  return /[đĐðÐɖƉ]|\p{M}/u.test(text.normalize('NFD'))
}

/** The block of accents; listed, because \p{M} would drop vowels of Thai and Lao. */
const ACCENTS = /[\u0300-\u036f]/g

/** Removes accents, đ becomes d, lower case: for search words and addresses only, never for relevance. */
export function stripAccents(text: string): string {
  return text.toLowerCase().replace(/[đðɖ]/g, 'd').normalize('NFD').replace(ACCENTS, '')
}

/** i and y for one sound, which newsrooms spell either way: "tỷ" and "tỉ", "kỹ" and "kĩ", "quý" and "quí". */
const I_OR_Y = /(?<!\p{Alpha})(?:(?<start>[hklmst])(?<y>[yýỳỷỹỵ])|q(?<u>[uúùủũụ])y)(?!\p{Alpha})/gu

function withI(syllable: string, start: string | undefined, y: string | undefined, u: string | undefined): string {
  if (start !== undefined && y !== undefined) return start + 'iíìỉĩị'.charAt('yýỳỷỹỵ'.indexOf(y))
  if (u === undefined) return syllable
  return `qu${'iíìỉĩị'.charAt('uúùủũụ'.indexOf(u))}`
}

/** The folding for a comparison in which accents count, or do not. */
export function foldFor(accented: boolean): (text: string) => string {
  return accented ? matchForm : stripAccents
}

/**
 * Reduces a title to its words, so that two outlets' copies of one headline are equal strings: matchForm, i and y as
 * one, TPHCM in its spellings as one, no punctuation ("24-9" and "24/9" are equal).
 */
export function foldTitle(title: string): string {
  return matchForm(tidy(title))
    .replace(I_OR_Y, withI)
    .replace(/[^\p{Alpha}\p{N}]+/gu, ' ')
    .replace(/(?<!\p{Alpha})tp (hcm|hồ chí minh)(?!\p{Alpha})/gu, 'tphcm')
    .trim()
}
