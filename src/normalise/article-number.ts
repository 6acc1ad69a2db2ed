import { numberPrefixes, sectionFolders, wordsBeforeNumbers } from '../config/web/article-numbers.ts'
import { meaningfulQuery } from './url.ts'

const CERTAIN = new RegExp(`(?:^|[-_])(${numberPrefixes.join('|')})(\\d{4,20})$`, 'i')
/** Bare, or behind a letter or two, as "-d798765" (Nông nghiệp), "-a612345" (Người Đưa Tin), "-i712345" (CAND). */
const LIKELY = /(?:^|[-_])([a-z]{0,2})(\d{5,20})$/i
/** Slugs are in lower case; a last word of mixed case with a digit is a random id. */
const LAST_WORD = /-([A-Za-z\d]{8,12})$/
const CAPITALISED_OR_DIGITS = /[A-Z][a-z]{2,}|\d+/g
/** "-b180e1a" under a month's folder: the system of dienbientv.vn and other provinces' broadcasters (2026). */
const SHORT_HEX = /-([\da-f]{7})$/
const MONTH_FOLDER = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])$/
const WORD_BEFORE = new RegExp(`(?:^|[-_])(?:${wordsBeforeNumbers.join('|')})[-_]?$`)

/** An account, an identity card, a phone: headlines that end in "mỗi ngày" have shorter or longer numbers after them. */
const OF_A_WORD = /^\d{9,16}$/

/** The hexadecimal number at the end of a name: of digits and letters, since either alone may be a word or a day. */
function shortHex(name: string): string | undefined {
  const hex = SHORT_HEX.exec(name)?.[1]
  if (hex === undefined || !/\d/.test(hex) || !/[a-f]/.test(hex)) return undefined
  return hex
}

/**
 * Reads the publisher's number of an article from the end of its path, such as "5112299" or "post1126654"; undefined if
 * the path has none, or digits that may be words of the headline: a day, a term, an amount, a phone number.
 */
export function articleNumber(link: URL): string | undefined {
  if (isChosenElsewhere(link)) return undefined
  const segments = segmentsOf(link)
  const last = withoutExtension(segments.at(-1) ?? '')
  const certain = CERTAIN.exec(last)
  if (certain !== null) return `${certain[1]}${certain[2]}`.toLowerCase()

  const month = segments.at(-2) ?? ''
  const hex = MONTH_FOLDER.test(month) ? shortHex(last) : undefined
  if (hex !== undefined) return `${month}-${hex}`

  const likely = LIKELY.exec(last)
  if (likely === null) return randomId(last)
  return likelyNumber(last.slice(0, likely.index), likely[1], likely[2])
}

function likelyNumber(before: string, prefix = '', number = ''): string | undefined {
  if (prefix === '') {
    if (!isNumberOnly(number) || (OF_A_WORD.test(number) && WORD_BEFORE.test(before))) return undefined
    return number
  }
  if (!isBehindLetters(prefix, number)) return undefined
  return `${prefix}${number}`.toLowerCase()
}

function randomId(last: string): string | undefined {
  const word = LAST_WORD.exec(last)?.[1] ?? ''
  const isRandom = /[A-Z]/.test(word) && /[a-z]/.test(word) && /\d/.test(word)
  if (!isRandom || isProduct(word)) return undefined
  return word
}

/** "iPhone16Pro" is a word of the headline: capitals begin words, digits are together. */
function isProduct(word: string): boolean {
  return /^[a-z]?$/.test(word.replace(CAPITALISED_OR_DIGITS, ''))
}

/**
 * Reads the number in the folder directly before a slug: "/society/1712345/floods.html" (Viet Nam News). At other
 * publishers it is a section's, which its form does not show, so it counts only if the source's bodies do not
 * contradict it.
 */
export function folderNumber(link: URL): string | undefined {
  if (isChosenElsewhere(link)) return undefined
  const [parent = '', folder = '', slug = ''] = ['', '', ...segmentsOf(link)].slice(-3)
  const isSlug = slug.includes('-') && /[a-z]/i.test(slug)
  if (!isSlug || !/^\d{5,12}$/.test(folder) || sectionFolders.includes(parent.toLowerCase())) return undefined
  if (readsAsTime(folder) || isPhoneNumber(folder)) return undefined
  return folder
}

/** "sat-lo-81234.html" of small systems, and "sat-lo-5102036.html", which may be 5 October 2036. */
const DOUBTFUL = /[-_](\d{5}|\d{7})$/
/** Words of a headline whose following digits are a day, a month or a document. */
const BEFORE_DAYS = /(?:^|[-_])(?:ngay|nay|mai|qua|sang|trua|chieu|toi|dem|thang|quy|nam|tu|den|so|ky|vu|nh|nd|qd)$/

/**
 * Reads digits at the end of a slug that are too few for a certain number or may be a day: like a folder's, they count
 * only if texts and the source's bodies do not contradict them.
 */
export function doubtfulNumber(link: URL): string | undefined {
  if (isChosenElsewhere(link)) return undefined
  const last = withoutExtension(segmentsOf(link).at(-1) ?? '')
  const number = DOUBTFUL.exec(last)?.[1] ?? ''
  if (number === '' || ROUND.test(number) || isPhoneNumber(number)) return undefined
  if (BEFORE_DAYS.test(last.slice(0, -number.length - 1))) return undefined
  return number
}

/** Whether a query or a route chooses the page: then numbers in the path are not the article's. */
function isChosenElsewhere(link: URL): boolean {
  return /^#!?\/|^#!/.test(link.hash) || meaningfulQuery(link).some((pair) => hasDigit(pair) && choosesPage(pair))
}

const hasDigit = (pair: string) => pair.includes('=') && /\d/.test(pair.slice(pair.indexOf('=')))

/** Names of parameters that choose an article; with any other, such as a session's or a page's, the path decides. */
const CHOOSING = /^(?:[a-z]|\w{0,12}id|\w{0,8}(?:article|post|news|item|story|baiviet|tin|no|code|key))=/i
const PASSING = /^(?:\w{0,12}(?:sess|visit|client|device|user|token)\w{0,12}|[sut]id|v)=/i
const choosesPage = (pair: string) => CHOOSING.test(pair) && !PASSING.test(pair)

function segmentsOf(link: URL): readonly string[] {
  return link.pathname
    .replace(/;[^/]*/g, '')
    .replace(/\/amp\/?$/i, '')
    .split('/')
    .filter((segment) => segment !== '')
}

function withoutExtension(segment: string): string {
  return segment.replace(/\.[a-z]{2,5}$/i, '').replace(/[-.]amp$/i, '')
}

function isBehindLetters(prefix: string, number: string): boolean {
  return (prefix.length === 1 || number.length > 5) && !readsAsTime(number)
}

/** Amounts are round: six digits that end in three zeros, or any number that ends in four. */
const ROUND = /^\d{1,3}000$|0000$/

/** Bare digits count only from 6 digits on, and if they cannot be an amount, a day or a phone number. */
function isNumberOnly(number: string): boolean {
  return number.length >= 6 && !ROUND.test(number) && !isPhoneNumber(number) && !readsAsTime(number)
}

/** Vietnamese numbers begin with 0 or the country's 84; 1800 and 1900 are hotlines. */
function isPhoneNumber(number: string): boolean {
  return number.startsWith('0') || /^84\d{9}$|^1[89]00\d{2,4}$/.test(number)
}

const DAY = '(?:0?[1-9]|[12]\\d|3[01])'
const MONTH = '(?:0?[1-9]|1[0-2])'
const YEAR = '(?:19[3-9]|20[0-4])\\d'
const TIMES: readonly RegExp[] = [
  // "5122026", "20252030", "1820112026" (18 to 20 November), "3852026" (Decree 385/2026).
  new RegExp(`^\\d{1,8}${YEAR}$`),
  new RegExp(`^${YEAR}(?:0[1-9]|1[0-2])(?:(?:0[1-9]|[12]\\d|3[01])(?:[01]\\d|2[0-3])?(?:[0-5]\\d)?)?$`),
  // "200726"
  new RegExp(`^${DAY}(?:0[1-9]|1[0-2])\\d\\d$`),
  // Two days, in either order of their parts.
  new RegExp(`^(?:${DAY}${MONTH}${YEAR}){2}$`),
  new RegExp(`^(?:${YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])){2}$`),
]

/** Whether digits may be a day, a month, a span, or a year's document, with separators dropped as in slugs. */
function readsAsTime(digits: string): boolean {
  return TIMES.some((form) => form.test(digits))
}
