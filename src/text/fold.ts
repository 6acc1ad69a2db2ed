/** What a Vietnamese reader takes for a space: Unicode spaces; U+200B and U+FEFF are dropped before this is used. */
const SPACES = /[\s\u00a0\u2028\u2029]+/g
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u00ad]/g
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g

/**
 * Text as we store and show it: NFC, one space between words, no control or invisible characters, no lone surrogates.
 * NFC because partly decomposed titles are live (VietnamPlus, Nhân Dân, VnExpress, July 2026).
 */
export function tidy(text: string): string {
  return text.toWellFormed().replace(CONTROLS, ' ').replace(INVISIBLE, '').replace(SPACES, ' ').trim().normalize('NFC')
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
const OLD_TONE = new RegExp(Object.keys(TONES).join('|'), 'g')

/**
 * The form in which words are compared: lower case, Ð/ð/Ɖ as đ (live in Nhân Dân, VTV and CAND, August 2026), tone
 * placement folded. Accents stay: without them Điện Biên is "diễn biến". Same length as the tidy text given, so that
 * a position in one is a position in the other.
 */
export function matchForm(text: string): string {
  const lower = text.toLowerCase()
  // İ is the one letter in Unicode whose lower case is longer than itself.
  const safe = lower.length === text.length ? lower : text.replace(/İ/g, 'I').toLowerCase()
  return safe.replace(/[ðɖ]/g, 'đ').replace(OLD_TONE, (pair) => TONES[pair] ?? pair)
}

/** Whether the text bears a Vietnamese accent or đ: then its accents count, in matching and in search. */
export function hasAccents(text: string): boolean {
  return /[đĐðÐɖƉ]|\p{M}/u.test(text.normalize('NFD'))
}

/** Text without accents, đ as d, lower case: for search words and addresses only, never for relevance. */
export function stripAccents(text: string): string {
  return text.toLowerCase().replace(/[đðɖ]/g, 'd').normalize('NFD').replace(/\p{M}/gu, '')
}

/** A title reduced to its words, so that two outlets' copies of one headline are equal strings. */
export function foldTitle(title: string): string {
  return matchForm(tidy(title))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
