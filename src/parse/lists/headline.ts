import { linkPhrases } from '../../config/web/page-words.ts'

const PHRASES: ReadonlySet<string> = new Set(linkPhrases)
const LONGEST_PHRASE = Math.max(...linkPhrases.map(({ length }) => length))
const PHRASE_END = /[\s.…»>:›]+$/
const ENDS_OF_PHRASES = ' .…»>:›'
const FIRST_DENSE = 0x0e00
/** Scripts without spaces between words, in which two letters weigh as much as a word. */
const DENSE_START = /^.{0,40}[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/

/**
 * How much a text looks like a headline, 0 to 1: names of sections have one to four words, headlines usually more than
 * six and at most some 200 characters. 0 for dates, counts of comments and "Đọc tiếp".
 */
export function headlineQuality(text: string): number {
  if (text.length < 6 || isLinkPhrase(text)) return 0
  const dense = denseLetters(text)
  const words = dense > 4 ? dense / 2 : countWords(text)
  const length = text.length + dense
  const quality = Math.min(clamp((words - 2) / 4), clamp((length - 12) / 16))
  return text.length > 240 ? quality * 0.4 : quality
}

function countWords(text: string): number {
  let count = 1
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count++
  return count
}

/** Counts the letters of scripts without spaces in a text; 0 for a long one that begins in another script. */
export function denseLetters(text: string): number {
  if (text.length > 500 && !DENSE_START.test(text)) return 0
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= FIRST_DENSE && isDense(code)) count++
  }
  return count
}

/** Thai and Lao, Burmese, Khmer, kana, Chinese characters, Hangul. */
function isDense(code: number): boolean {
  return (
    code <= 0x0eff ||
    (code >= 0x1000 && code <= 0x109f) ||
    (code >= 0x1780 && code <= 0x17ff) ||
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7af)
  )
}

/** Whether a text says nothing about the article that it leads to. */
export function isLinkPhrase(text: string): boolean {
  if (text.length > 60) return false
  if (/^[\d\s:/.,|()-]*$/.test(text)) return true
  // "66 comments / new", "12 bình luận", "02:34".
  if (/^\d[\d.,]* (?:comments?|bình luận|views?|lượt xem|kommentare)/i.test(text)) return true
  const mayBe = text.length <= LONGEST_PHRASE || ENDS_OF_PHRASES.includes(text.charAt(text.length - 1))
  return mayBe && PHRASES.has(text.toLowerCase().replace(PHRASE_END, ''))
}

/** Lower case without accents and marks, like the words of the config. */
export function bare(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z\d]+/g, ' ')
    .trim()
}

function clamp(value: number): number {
  return Math.max(0, Math.min(1, value))
}
