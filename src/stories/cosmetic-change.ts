import { storySigns } from '../config/stories.ts'
import type { Item, WholeItem } from '../model.ts'

/**
 * Changes that are not edits: counts of readers, ages and times, sessions in addresses, marks and spaces, the point
 * where a text is cut, the place of a picture.
 */

type Telling = Pick<Item | WholeItem, 'title' | 'summary' | 'image'>

/** Whether an article is unchanged for its readers: same headline, lead and picture, apart from trifles. */
export function tellsTheSame(before: Telling, after: Telling): boolean {
  return (
    isSameText(before.title, after.title) &&
    isSameText(before.summary, after.summary) &&
    isSamePicture(before.image, after.image)
  )
}

/** "1.234", "1,2K" */
const COUNT = '\\d[\\d.,]*\\s?[kK]?'
const COUNTED = `(?:${COUNT}\\s*(?:${storySigns.tallies.join('|')})|(?:${storySigns.tallies.join('|')})\\s*:?\\s*\\(?${COUNT}\\)?)`
const BOXED_TALLY = new RegExp(`[([]\\s*${COUNTED}\\s*[)\\]]`, 'gi')
const FIRST_TALLY = new RegExp(`^\\s*${COUNTED}\\s*[|·•–—-]`, 'i')
const LAST_TALLY = new RegExp(`(?:^|[|·•–—.!?…-])\\s*${COUNTED}\\s*$`, 'i')

/**
 * "2 phút trước", "vừa xong", "Cập nhật lúc 14:05 28/11/2026": the age of a page, at an edge of a text or in brackets.
 */
const AGE = `(?:(?:cách đây )?\\d{1,3} (?:${storySigns.ages.join('|')})(?: trước| ago)|vừa xong|just now)`
const TIME = '\\d{1,2}[:hg]\\d{2}(?::\\d{2})?'
const DATE = '\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}'
const CLOCK = `(?:(?:${storySigns.updates.join('|')}):? ?(?:lúc |at )?)?(?:${TIME}(?:,? (?:ngày )?${DATE})?|${DATE},? ?${TIME})(?: ?\\(?(?:GMT|UTC)\\+\\d{1,2}\\)?)?`
const PASSING = `(?:${AGE}|${CLOCK})`
const BOXED_TIME = new RegExp(`[([]${PASSING}[)\\]]`, 'gi')
const FIRST_TIME = new RegExp(`^${PASSING}(?: ?[|·•–—-]|$)`, 'i')
const WHOLE_TIME = new RegExp(`^${PASSING}$`, 'i')
const SEPARATORS = '|·•–—.!?…-'
/** The longest note of a time at a text's end. */
const LONGEST_TIME = 60

/** The part of an address in a text that identifies a page: sessions and times are after its question mark. */
const ADDRESS = /(https?:\/\/[^\s?#;]{1,500})[^\s]*/gi
/** Identifiers of sessions and versions. */
const TOKEN = /[a-z\d_-]{16,}/gi

/** Equal words in equal order and case; or the new text is the old one, cut earlier and marked so. */
function isSameText(before: string, after: string): boolean {
  if (before === after) return true
  const [old, now] = [wordsOf(before), wordsOf(after)]
  return old === now || (/(?:…|\.\.\.)[\])]?$/.test(after) && now !== '' && old.startsWith(now))
}

/** The words without tallies, ages, tokens and marks; a minus before a figure is dropped. */
function wordsOf(text: string): string {
  return withoutLastTime(text.normalize('NFC').replace(/\s+/g, ' ').trim())
    .replace(ADDRESS, '$1')
    .replace(TOKEN, (token) => (/\d/.test(token) && /[a-z]/i.test(token) ? ' ' : token))
    .replace(BOXED_TIME, ' ')
    .replace(FIRST_TIME, ' ')
    .replace(BOXED_TALLY, ' ')
    .replace(FIRST_TALLY, ' ')
    .replace(LAST_TALLY, ' ')
    .replace(/(?<=^|\s)[-−](?=\d)/g, ' minus ')
    .replace(/[^\p{Alpha}\p{Gr_Ext}\p{N}%+]+/gu, ' ')
    .trim()
}

/** The text before "… | 2 phút trước" or ". Cập nhật lúc 14:05"; a time may itself have points and dashes. */
function withoutLastTime(text: string): string {
  for (let place = Math.max(0, text.length - LONGEST_TIME); place < text.length; place++) {
    if (SEPARATORS.includes(text.charAt(place)) && WHOLE_TIME.test(text.slice(place + 1).trim()))
      return text.slice(0, place)
  }
  return text
}

/** A name this long is given to one picture: "image.jpg" is not. */
const TELLING_NAME = 12

/**
 * Whether two addresses lead to one picture: they agree in its file's name, apart from sizes, or in the whole path if
 * that name is a common one. Newsrooms move pictures between hosts, sizes and signed queries.
 */
export function isSamePicture(before: string | undefined, after: string | undefined): boolean {
  if (before === after) return true
  if (before === undefined || after === undefined) return false
  const [old, now] = [URL.parse(before)?.pathname, URL.parse(after)?.pathname]
  return old !== undefined && now !== undefined && (old === now || fileOf(old) === fileOf(now))
}

/** The file's name without its size and form ("anh-lu_1200x630.jpg"); the path if the name is too common. */
function fileOf(path: string): string {
  const name = (path.split('/').at(-1) ?? '').replace(/\.[a-z]{3,4}$/i, '').replace(/[-_]?\d{2,4}x\d{0,4}/g, '')
  return name.length < TELLING_NAME ? path : name
}
