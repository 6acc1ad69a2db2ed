import { partWords } from '../../config/web/page-words.ts'
import { type DateContext, type FoundDate, findDate, readIsoDate } from '../../normalise/date/find-date.ts'
import { wordFinder } from '../html/labels.ts'
import { closest, type Page, type PageElement, textOf } from '../html/page.ts'
import { type ArticleDate, type DateClues, isInCard, MACHINE_TIMES } from './article-date.ts'

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
  'sidebar',
  'widget',
  'comment',
  'commentlist',
  'calendar',
  'clock',
  'time-now',
  'today',
])
const MODIFIED_TEXT = /cập nhật|update|modif|aktualisiert|geändert|actualizad|mis à jour|aggiornat|обновлен/i

/** Finds the dates that the page shows near its headline and text, the likeliest first. */
export function shownDates(page: Page, { heading, text }: DateClues, context: DateContext): readonly ArticleDate[] {
  const anchor = heading ?? text
  if (anchor === undefined) return []
  const from = Math.max(0, anchor.index - 60)
  const to = Math.min(page.elements.length, Math.max(anchor.index, text?.index ?? 0) + 120, from + MOST_SEARCHED)
  const found: { date: ArticleDate; cost: number }[] = []
  let before = -1
  for (let index = from; index < to; index++) {
    const element = page.elements[index]
    if (element === undefined || element.index <= before) continue
    const date = shownDate(page, element, context)
    if (date === undefined) continue
    before = element.last
    if (isInCard(page, element, anchor) || isBesideArticle(element, anchor)) continue
    found.push({
      date: { iso: date.iso, hasTime: date.hasTime, from: 'shown' },
      cost: date.cost + distanceCost(element, anchor, text),
    })
  }
  return found
    .filter(({ cost }) => cost < 10)
    .sort((a, b) => a.cost - b.cost)
    .map(({ date }) => date)
}

function shownDate(
  page: Page,
  element: PageElement,
  context: DateContext,
): (FoundDate & { readonly cost: number }) | undefined {
  if (NEVER_A_DATE.has(element.name)) return undefined
  const machine =
    element.name === 'time' ? readIsoDate(element.attribute('datetime') ?? '', context.utcOffset) : undefined
  const isNamed = MACHINE_TIMES.has(element.name) || (element.label !== '' && isDateWord(element.label))
  if (!hasLengthOfDate(element, isNamed, machine !== undefined)) return undefined
  const line = textOf(page, element)
  if (line.length > (isNamed ? 160 : 110)) return undefined
  const date = machine ?? findDate(line, context)
  if (date === undefined) return undefined
  // A sentence that names a day is not the line with the date.
  if (!isNamed && !date.hasTime && line.length > 36) return undefined
  return { ...date, cost: (isNamed ? 0 : 2) + (date.hasTime ? 0 : 1) + costOfLine(line) }
}

/** Whether an element is long and short enough for a date; one that says what it is may be longer, or empty. */
function hasLengthOfDate(element: PageElement, isNamed: boolean, isMachine: boolean): boolean {
  const length = element.to - element.contentFrom
  if (length > 1_200 || (length < 6 && !isMachine)) return false
  return isNamed || (element.last <= element.index + 3 && length <= 250)
}

const NEVER_A_DATE: ReadonlySet<string> = new Set(['script', 'style', 'a'])

/** Long lines and those about a change are less likely to give the date of publishing. */
function costOfLine(line: string): number {
  const isOfChange = MODIFIED_TEXT.test(line) && !/publi|đăng|xuất bản/i.test(line)
  return Math.max(0, line.split(' ').length - 10) * 0.3 + (isOfChange ? 1 : 0)
}

function distanceCost(element: PageElement, anchor: PageElement, text: PageElement | undefined): number {
  const gap = element.index - anchor.index
  if (gap < 0) return Math.min(6, -gap * 0.15 + 0.5)
  const isBeforeText = text !== undefined && element.index < text.index
  return Math.min(8, gap * (isBeforeText ? 0.05 : 0.12))
}

/** Whether a date is in a menu or box beside the article; elements around the article itself do not count. */
function isBesideArticle(element: PageElement, anchor: PageElement): boolean {
  for (let at: PageElement | undefined = element; at !== undefined; at = at.parent) {
    if (at.index <= anchor.index && at.last >= anchor.last) break
    if (at.name === 'header' && !(at.index <= anchor.index && at.last >= anchor.index) && at.depth < 5) return true
    if (at.label !== '' && isBeside(at.label)) return true
  }
  // Above the headline, the page's own clock is far from it in the tree.
  if (element.index > anchor.index) return false
  const common = closest(element, ({ index, last }) => index <= anchor.index && last >= anchor.last)
  return common === undefined || common.name === 'body' || common.name === 'html' || anchor.depth - common.depth > 4
}
