import { partWords } from '../../config/web/page-words.ts'
import { type DateContext, type FoundDate, findDate, readIsoDate } from '../../normalise/date/find-date.ts'
import { hasDigit } from '../../normalise/date/plain-numbers.ts'
import type { HtmlElement } from '../html/elements.ts'
import { wordFinder } from '../html/labels.ts'
import { closest, inside, type Page, textOf } from '../html/page.ts'
import { plainText } from '../html/plain-text.ts'
import { relativeDate } from '../lists/card.ts'
import { type ArticleDate, type DateClues, isInCard, MACHINE_TIMES } from './article-date.ts'
import { dateOfLabelled, type LineDate, saysPublished } from './date-line.ts'
import { clockAfter, isBeforePlace, isInTableOfDays, labelBefore } from './date-neighbours.ts'

const MOST_SEARCHED = 6_000
const isDateWord = wordFinder([
  'date',
  'time',
  'datetime',
  'timestamp',
  'published',
  'publish',
  'pubdate',
  'posted',
  'post-date',
  'entry-date',
  'ngay',
  'ngaydang',
  'ngay-dang',
  'thoigian',
  'thoi-gian',
  'dateline',
  'byline',
  'meta',
  'created',
  'datum',
  'fecha',
  'data',
  'details',
  'info',
])
const isBeside = wordFinder([
  ...partWords.menu,
  ...partWords.footer,
  ...partWords.popular,
  ...partWords.related,
  ...partWords.comments,
  'review',
  'reviews',
  'rating',
  'ratings',
  'sidebar',
  'widget',
  'comment',
  'commentlist',
  'calendar',
  'clock',
  'time-now',
  'today',
])
/** A line with so many words and a full stop is a sentence. */
const SENTENCE_WORDS = 6

/** A date that the page shows, and whether its line says that it is the date of publishing. */
export type ShownDate = ArticleDate & { readonly isCalledPublished: boolean }

/** Finds the dates that the page shows near its headline and text, the likeliest first. */
export function shownDates(page: Page, { heading, text }: DateClues, context: DateContext): readonly ShownDate[] {
  const anchor = heading ?? text
  if (anchor === undefined) return []
  const from = Math.max(0, anchor.index - 60)
  const to = Math.min(page.elements.length, Math.max(anchor.index, text?.index ?? 0) + 120, from + MOST_SEARCHED)
  const found: { date: ShownDate; cost: number }[] = []
  let before = -1
  for (let index = from; index < to; index++) {
    const element = page.elements[index]
    if (element === undefined || element.index <= before) continue
    const date = shownDate(page, element, context)
    if (date === undefined) continue
    before = element.last
    if (isInCard(page, element, anchor, text) || isBesideArticle(element, anchor)) continue
    if (isInTableOfDays(page, element, anchor) || isBeforePlace(page, element)) continue
    found.push({
      date: { iso: date.iso, hasTime: date.hasTime, from: 'shown', isCalledPublished: date.isCalledPublished },
      cost: date.cost + distanceCost(element, anchor, text),
    })
  }
  return found
    .filter(({ cost }) => cost < 10)
    .sort((a, b) => a.cost - b.cost)
    .map(({ date }) => date)
}

type Candidate = FoundDate & { readonly cost: number; readonly isCalledPublished: boolean }

function shownDate(page: Page, element: HtmlElement, context: DateContext): Candidate | undefined {
  if (NEVER_A_DATE.has(element.name)) return undefined
  const isNamed = MACHINE_TIMES.has(element.name) || isDateWord(element.label)
  const machine = machineTime(element, isNamed, context)
  const line = lineOf(page, element, { isNamed, isMachine: machine !== undefined }, context)
  if (line === undefined || line.length > (isNamed ? 160 : 110)) return undefined
  const found = dateBeside(page, element, line, context)
  const date = machine ?? found ?? (isNamed ? timeAgo(line, context) : undefined)
  if (date === undefined || (!isNamed && isProse(line, date))) return undefined
  const cost = costOfDate(isNamed, date) + costOfLine(line, found?.says)
  return { iso: date.iso, hasTime: date.hasTime, at: date.at, cost, isCalledPublished: isPublished(element, found) }
}

type OfDate = { readonly isNamed: boolean; readonly isMachine: boolean }

/** The line of an element that may have a date; undefined if it cannot. */
function lineOf(page: Page, element: HtmlElement, of: OfDate, context: DateContext): string | undefined {
  const hasLength = hasLengthOfDate(element, of.isNamed, of.isMachine)
  const beforeTools = hasLength ? undefined : lineBeforeTools(page, element)
  if (!hasLength && beforeTools === undefined) return undefined
  if (!of.isMachine && !hasDigitIn(page, element)) return undefined
  return of.isNamed ? textOfParts(page, element, context) : (beforeTools ?? textOf(page, element))
}

/** At most so many links for printing, sending and larger letters are beside a date. */
const MOST_TOOLS = 12

/** The words with which an element begins, if they say when it was published and only links follow. */
function lineBeforeTools(page: Page, element: HtmlElement): string | undefined {
  const { index, last, contentFrom, to } = element
  if (last <= index + 3 || last > index + MOST_TOOLS) return undefined
  if (inside(page, element).some(({ name }) => name !== 'a' && name !== 'img' && name !== 'i')) return undefined
  const end = Math.min(page.elements[index + 1]?.from ?? to, contentFrom + 200)
  const words = plainText(page.html.slice(contentFrom, end))
  return saysPublished(words) ? words : undefined
}

/** "3 giờ trước" in an element that is called a date. */
function timeAgo(line: string, context: DateContext): FoundDate | undefined {
  const date = relativeDate(line, context)
  return date && { ...date, at: 0 }
}

function hasDigitIn({ html }: Page, { contentFrom, to }: HtmlElement): boolean {
  return hasDigit(html.slice(contentFrom, to))
}

function isPublished({ label }: HtmlElement, found: LineDate | undefined): boolean {
  return found?.says === 'published' || /publish|pubdate/i.test(label)
}

/** The date of an element's line, with the label before it and the time of day after it. */
function dateBeside(page: Page, element: HtmlElement, line: string, context: DateContext): LineDate | undefined {
  if (!hasDigit(line)) return undefined
  return dateOfLabelled(labelBefore(page, element, line), line + clockAfter(page, element, line), context)
}

/** The text of an element; of its parts one by one if day, month and year are in three that touch: "12", "Mrz", "2020". */
function textOfParts(page: Page, element: HtmlElement, context: DateContext): string {
  const whole = textOf(page, element)
  const parts = inside(page, element, 6)
  if (parts.length < 2 || whole.length > 40 || !/\d/.test(whole) || findDate(whole, context) !== undefined) return whole
  return parts
    .filter(({ index, last }) => index === last)
    .map((part) => textOf(page, part, 100))
    .join(' ')
}

/** The exact time of an element that shows "9 days ago" or a day. */
function machineTime(element: HtmlElement, isNamed: boolean, { utcOffset }: DateContext): FoundDate | undefined {
  if (element.name === 'time') return readIsoDate(element.attribute('datetime') ?? '', utcOffset)
  const mayHave = isNamed || element.name === 'abbr' || element.name === 'span'
  if (!mayHave || !/title\s*=\s*["']?\d{4}-/.test(element.written)) return undefined
  return readIsoDate(element.attribute('title') ?? '', utcOffset)
}

/** Whether a line is a sentence that names a day, rather than the line with the date. */
function isProse(line: string, { hasTime }: FoundDate): boolean {
  const isSentence = /[^\s\d][.!?]$/.test(line) && line.split(' ').length > SENTENCE_WORDS
  return isSentence || (!hasTime && line.length > 36)
}

/** Whether an element is long and short enough for a date; one that says what it is may be longer, or empty. */
function hasLengthOfDate(element: HtmlElement, isNamed: boolean, isMachine: boolean): boolean {
  const length = element.to - element.contentFrom
  if (length > 1_200 || (length < 6 && !isMachine)) return false
  return isNamed || (element.last <= element.index + 3 && length <= 250)
}

const NEVER_A_DATE: ReadonlySet<string> = new Set(['script', 'style', 'a', 'tr', 'tbody', 'table', 'dl'])

/** Elements that are called a date, and dates with a time of day, are likelier. */
const costOfDate = (isNamed: boolean, { hasTime }: FoundDate) => (isNamed ? 0 : 2) + (hasTime ? 0 : 1)

/** Long lines and those about a change are less likely to give the date of publishing. */
function costOfLine(line: string, says: LineDate['says']): number {
  const ofLength = Math.max(0, line.split(' ').length - 10) * 0.3
  if (says === 'changed') return ofLength + 1
  return says === 'published' ? ofLength - 0.5 : ofLength
}

function distanceCost(element: HtmlElement, anchor: HtmlElement, text: HtmlElement | undefined): number {
  const gap = element.index - anchor.index
  if (gap < 0) return Math.min(6, -gap * 0.15 + 0.5)
  const isBeforeText = text !== undefined && element.index < text.index
  return Math.min(8, gap * (isBeforeText ? 0.05 : 0.12))
}

/** Whether a date is in a menu or box beside the article; elements around the article itself do not count. */
function isBesideArticle(element: HtmlElement, anchor: HtmlElement): boolean {
  for (let at: HtmlElement | undefined = element; at !== undefined; at = at.parent) {
    if (at.index <= anchor.index && at.last >= anchor.last) break
    if (at.name === 'header' && !(at.index <= anchor.index && at.last >= anchor.index) && at.depth < 5) return true
    if (at.label !== '' && isBeside(at.label)) return true
  }
  // Above the headline, the page's own clock is far from it in the tree.
  if (element.index > anchor.index) return false
  const common = closest(element, ({ index, last }) => index <= anchor.index && last >= anchor.last)
  return common === undefined || common.name === 'body' || common.name === 'html' || anchor.depth - common.depth > 4
}
