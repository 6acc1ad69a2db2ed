import { fieldWords } from '../../config/web/page-words.ts'
import { parseDate } from '../../normalise/date/date.ts'
import { type DateContext, findDate, readIsoDate, writtenOffset } from '../../normalise/date/find-date.ts'
import { hasDigit } from '../../normalise/date/plain-numbers.ts'
import type { HtmlElement } from '../html/elements.ts'
import { wordFinder } from '../html/labels.ts'
import { inside, type Page, textOf } from '../html/page.ts'
import { headlineQuality, isLinkPhrase } from './headline.ts'

/** The texts and picture beside a headline in its card. */
export type Card = {
  readonly lead: string | undefined
  readonly published: { readonly iso: string; readonly hasTime: boolean } | undefined
  readonly image: string | undefined
  readonly section: string | undefined
}

const LEAD_NAMES = new Set(['p', 'div', 'span', 'a'])
const MOST_INSIDE = 150
const LONGEST_LEAD = 1_000
const LONGEST_KICKER = 40
const isLeadWord = wordFinder(fieldWords.lead)
const isDateWord = wordFinder(fieldWords.date)
const isSectionWord = wordFinder(fieldWords.section)
const PICTURES = ['data-src', 'data-original', 'data-lazy-src', 'data-srcset', 'data-image', 'srcset', 'src']
const SOURCE = ['src']
/** A picture that loads late, or has several sizes. */
const LATE = /data-|srcset/i
const PICTURE_NAMES = new Set(['img', 'source', 'amp-img'])
const NO_PICTURE = /^data:|blank\.|placeholder|spacer|loading|lazy\.|\/(?:icon|logo|pixel)|1x1|transparent/i

/** Reads the card of an article, the largest element around its headline that belongs to no other. */
export function readCard(page: Page, card: HtmlElement, title: string, context: DateContext): Card {
  const elements = inside(page, card, MOST_INSIDE)
  return {
    lead: leadIn(page, card, elements, title),
    published: dateIn(page, elements, context) ?? dateBesideTitle(page, card, title, context),
    image: imageIn(page, elements),
    section: sectionIn(page, elements, title),
  }
}

/** The first picture that shows something; pages that load pictures late have a placeholder in src. */
export function imageIn(page: Page, elements: readonly HtmlElement[]): string | undefined {
  for (const element of elements) {
    const picture = PICTURE_NAMES.has(element.name) ? pictureOf(page, element) : undefined
    if (picture !== undefined) return picture
  }
  return undefined
}

/** The address of a picture that is not a counting pixel or a placeholder. */
function pictureOf(page: Page, element: HtmlElement): string | undefined {
  if (/^[01](?:px)?$/.test(element.attribute('width') ?? '')) return undefined
  for (const name of LATE.test(element.written) ? PICTURES : SOURCE) {
    const written = element.attribute(name)?.trim() ?? ''
    const address = name.endsWith('srcset') ? (/^[^\s,]+/.exec(written)?.[0] ?? '') : written
    if (address === '' || NO_PICTURE.test(address)) continue
    const url = URL.parse(address, page.base)
    if (url !== null && /^https?:$/.test(url.protocol)) return url.href
  }
  return undefined
}

function leadIn(page: Page, card: HtmlElement, elements: readonly HtmlElement[], title: string): string | undefined {
  const usable = (text: string) =>
    text.length >= 25 &&
    text.length <= LONGEST_LEAD &&
    !title.includes(text) &&
    !isLinkPhrase(text) &&
    saysMore(text, title)
  const named = elements.find(({ label, name }) => name !== 'a' && label !== '' && isLeadWord(label))
  const ofNamed = named === undefined ? '' : withoutTitle(textOf(page, named), title)
  if (usable(ofNamed)) return ofNamed
  const texts = elements
    .filter(
      ({ name, index, last, to, contentFrom }) =>
        LEAD_NAMES.has(name) && last - index < 6 && to - contentFrom > 50 && to - contentFrom < 4_000,
    )
    .map((element) => withoutTitle(textOf(page, element), title))
    .filter((text) => usable(text) && headlineQuality(text) > 0.2 && text.length > 50)
  if (texts.length > 0) return texts.reduce((longest, text) => (text.length > longest.length ? text : longest))
  return leadBesideTitle(page, card, title, usable)
}

/** The text directly in the card, after its headline. */
function leadBesideTitle(
  page: Page,
  card: HtmlElement,
  title: string,
  usable: (text: string) => boolean,
): string | undefined {
  if (card.to - card.contentFrom > 4_000) return undefined
  const text = withoutTitle(textOf(page, card), title).replace(
    /\s*(?:Xem tiếp|Đọc tiếp|Xem thêm|Read more|Continue reading)\b.*$/i,
    '',
  )
  return text.length >= 60 && usable(text) ? text : undefined
}

/** Whether a text says something that the title in it does not: more than a kicker, a section and a time. */
function saysMore(text: string, title: string): boolean {
  if (title === '' || !text.includes(title)) return true
  return text.replace(title, '').replace(/[\d\s:/.,|()-]+/g, ' ').length > LONGEST_KICKER
}

function withoutTitle(text: string, title: string): string {
  return title !== '' && text.startsWith(title) ? text.slice(title.length).trim() : text
}

function dateIn(page: Page, elements: readonly HtmlElement[], context: DateContext): Card['published'] {
  let day: Card['published']
  for (const element of elements) {
    const found = dateOf(page, element, context)
    if (found?.hasTime) return found
    day ??= found
  }
  return day
}

/** A day with its time in the text of a card without elements of its own for it; a day alone may be of the story. */
function dateBesideTitle(page: Page, card: HtmlElement, title: string, context: DateContext): Card['published'] {
  if (card.to - card.contentFrom > 3_000) return undefined
  if (!/\d[:h]\d/.test(page.html.slice(card.contentFrom, card.to))) return undefined
  const found = findDate(withoutTitle(textOf(page, card), title), context)
  return found?.hasTime && found.at < 60 ? found : undefined
}

function dateOf(page: Page, element: HtmlElement, context: DateContext): Card['published'] {
  const isTime = element.name === 'time'
  const machine = isTime ? readIsoDate(element.attribute('datetime') ?? '', context.utcOffset) : undefined
  if (machine !== undefined) return machine
  if (element.to - element.contentFrom > 600 || !(isTime || mayBeDate(page, element))) return undefined
  if (!hasDigit(page.html.slice(element.contentFrom, element.to))) return undefined
  const text = textOf(page, element)
  return text.length > 90 ? undefined : (findDate(text, context) ?? relativeDate(text, context))
}

/** Whether an element is called a date, or is a bare line as on pages without classes; an icon may be in it. */
function mayBeDate(page: Page, element: HtmlElement): boolean {
  const length = element.to - element.contentFrom
  if (length < 6) return false
  if (isDateWord(element.label)) return true
  if (element.last > element.index + 1 || length > 90) return false
  return element.last === element.index || page.elements[element.last]?.name === 'i'
}

/** Reads "3 giờ trước", if the caller knows the time. */
export function relativeDate(text: string, { utcOffset, order, now }: DateContext): Card['published'] {
  if (now === undefined || text.length > 40 || !/trước|ago|hôm/i.test(text)) return undefined
  const iso = parseDate(text, { utcOffset: writtenOffset(utcOffset), order, now })
  return iso === undefined ? undefined : { iso, hasTime: /phút|giờ|min|hour|:/i.test(text) }
}

function sectionIn(page: Page, elements: readonly HtmlElement[], title: string): string | undefined {
  for (const element of elements) {
    if (element.to - element.contentFrom > 400 || element.label === '' || !isSectionWord(element.label)) continue
    const text = textOf(page, element)
    if (
      text.length >= 3 &&
      text.length <= 40 &&
      !title.includes(text) &&
      headlineQuality(text) < 0.8 &&
      !/\d{2}/.test(text)
    )
      return text
  }
  return undefined
}
