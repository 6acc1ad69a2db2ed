import { partWords } from '../../config/page-words.ts'
import { parseDate } from '../../normalise/date.ts'
import { type DateContext, type FoundDate, findDate, readIsoDate, writtenOffset } from '../../normalise/find-date.ts'
import { wordFinder } from '../html/labels.ts'
import { closest, inside, type Page, type PageElement, textOf } from '../html/page.ts'
import { dateFromAddress } from '../lists/address-date.ts'
import { headlineQuality } from '../lists/headline.ts'
import type { LinkedData } from './json-ld.ts'
import { textOf as textOfValue } from './json-ld.ts'
import type { Metadata } from './metadata.ts'

/** A date of an article, how exact it is, and where it is from. */
export type ArticleDate = { readonly iso: string; readonly hasTime: boolean; readonly from: string }

export type ArticleDates = { readonly published: ArticleDate | undefined; readonly modified: ArticleDate | undefined }

const DAY_MS = 86_400_000
/** The first newspapers on the web; a date before is a template's empty value. */
const EARLIEST = Date.UTC(1995, 0, 1)
/** Names of `<meta>` that give the time of publishing, the most reliable first. */
const PUBLISHED_METAS = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'og:pubdate',
  'datepublished',
  'pubdate',
  'publishdate',
  'publish_date',
  'publish-date',
  'published_time',
  'publishedtime',
  'published',
  'published-date',
  'publication_date',
  'publicationdate',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'article.published',
  'article:published',
  'article_date_original',
  'article:post_date',
  'citation_publication_date',
  'citation_online_date',
  'dc.date.issued',
  'dc.date.created',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'dcterms.available',
  'its_publication',
  'datecreated',
  'originalpublicationdate',
  'rnews:datepublished',
  'bt:pubdate',
  'ptime',
  'cxenseparse:pubdate',
  'date',
  'shareaholic:article_published_time',
]
const MODIFIED_METAS = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'lastmod',
  'last-modified',
  'revised',
  'dcterms.modified',
  'dc.date.modified',
  'article:modified',
]
/** `<time>`, and the elements of its kind that scripts fill in. */
const MACHINE_TIMES = new Set(['time', 'relative-time', 'time-ago', 'local-time'])
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
const isPublishedWord = wordFinder(['published', 'entry-date'])
const MODIFIED_TEXT = /cập nhật|update|modif|aktualisiert|geändert|actualizad|mis à jour|aggiornat|обновлен/i

export type DateClues = {
  readonly metadata: Metadata
  readonly article: LinkedData | undefined
  readonly pages: readonly LinkedData[]
  readonly heading: PageElement | undefined
  /** The first paragraph of the text, to which the line with the date is near. */
  readonly text: PageElement | undefined
  readonly url: string
}

/**
 * When an article was published and changed. The rules, where its dates disagree:
 * 1. What it says to machines (JSON-LD of the article, then meta, then microdata) outranks what it shows; published is
 *    never taken from a date of change.
 * 2. A date without a zone is in the outlet's. One that claims UTC while the page shows the same time of day is local.
 * 3. A date to machines that is a day, or midnight, is made exact by the time that is shown of the same day.
 * 4. Without one, the date shown nearest to the headline counts, after it rather than before; none of a menu, a card of
 *    another article or the page's own clock; then the address, where that names a day.
 * 5. What is before 1995 or more than a day to come is no date. Modified before published is left out.
 */
export function readDates(page: Page, clues: DateClues, context: DateContext): ArticleDates {
  const isPlausible = (date: Pick<FoundDate, 'iso'> | undefined) => {
    const ms = date === undefined ? Number.NaN : Date.parse(date.iso)
    return ms > EARLIEST && (context.now === undefined || ms < context.now.getTime() + DAY_MS)
  }
  const shown = shownDates(page, clues, context).filter(isPlausible)
  const machine = machineDate(page, clues, context, isPlausible)
  const published = agreed(machine, shown, context) ?? shown[0] ?? addressDate(clues.url, context)
  const modified = firstDate(
    [
      ['json-ld', textOfValue(clues.article?.dateModified)],
      ...MODIFIED_METAS.flatMap((name) =>
        (clues.metadata.metas.get(name) ?? []).map((value) => [name, value] as const),
      ),
    ],
    context,
    isPlausible,
  )
  const isOrdered = modified !== undefined && (published === undefined || modified.iso >= published.iso)
  return { published, modified: isOrdered ? modified : undefined }
}

type Plausible = (date: Pick<FoundDate, 'iso'> | undefined) => boolean

function machineDate(
  page: Page,
  clues: DateClues,
  context: DateContext,
  isPlausible: Plausible,
): ArticleDate | undefined {
  const { metadata, article, pages } = clues
  const ofArticle = firstDate([['json-ld', textOfValue(article?.datePublished)]], context, isPlausible)
  const ofMeta = firstDate(
    PUBLISHED_METAS.flatMap((name) => (metadata.metas.get(name) ?? []).map((value) => [name, value] as const)),
    context,
    isPlausible,
  )
  // A meta of the same day that has the minute is better than a day alone.
  if (
    ofArticle !== undefined &&
    !isExact(ofArticle, context) &&
    ofMeta !== undefined &&
    isNear(ofArticle, ofMeta) &&
    isExact(ofMeta, context)
  )
    return ofMeta
  return (
    ofArticle ??
    ofMeta ??
    firstDate(
      pages.map((object) => ['json-ld page', textOfValue(object.datePublished)] as const),
      context,
      isPlausible,
    ) ??
    microdataDate(page, clues, context, isPlausible) ??
    firstDate([['json-ld created', textOfValue(article?.dateCreated)]], context, isPlausible)
  )
}

function firstDate(
  written: readonly (readonly [from: string, text: string])[],
  context: DateContext,
  isPlausible: Plausible,
): ArticleDate | undefined {
  for (const [from, text] of written) {
    if (text === '') continue
    const date = readMachineDate(text, context)
    if (date !== undefined && isPlausible(date)) return { iso: date.iso, hasTime: date.hasTime, from }
  }
  return undefined
}

/** A date as templates write it for machines: ISO as a rule, .NET's "3/7/2024 8:01:53 AM" with the month first. */
function readMachineDate(text: string, context: DateContext): FoundDate | undefined {
  const iso = readIsoDate(text, context.utcOffset)
  if (iso !== undefined) return iso
  if (text.length > 100 || !/\d/.test(text)) return undefined
  const isDotNet = /^\d{1,2}\/\d{1,2}\/\d{4} \d{1,2}:\d{2}(?::\d{2})? [AP]M/i.test(text)
  const order = isDotNet ? 'mdy' : context.order
  const found = findDate(text, { ...context, order })
  const utcOffset = writtenOffset(context.utcOffset)
  const whole = parseDate(text, { utcOffset, order })
  if (whole === undefined) return found
  return { iso: whole, hasTime: /\d[:h]\d\d|^\d{10,13}$|t\d{4}/i.test(text), at: 0 }
}

function microdataDate(
  page: Page,
  { heading }: DateClues,
  context: DateContext,
  isPlausible: Plausible,
): ArticleDate | undefined {
  const found: { date: ArticleDate; distance: number }[] = []
  for (const element of page.elements) {
    if (element.name === 'meta') continue
    const isPublished = /(?:^|\s|:)datePublished(?:\s|$)/i.test(
      element.attribute('itemprop') ?? element.attribute('property') ?? '',
    )
    const isTimeOfArticle =
      element.name === 'time' && (element.attribute('pubdate') !== undefined || isPublishedWord(element.label))
    if (!isPublished && !isTimeOfArticle) continue
    const written = element.attribute('content') ?? element.attribute('datetime') ?? textOf(page, element, 300)
    const date = readMachineDate(written, context)
    if (date === undefined || !isPlausible(date) || isInCard(page, element, heading)) continue
    found.push({
      date: { iso: date.iso, hasTime: date.hasTime, from: 'microdata' },
      distance: Math.abs(element.index - (heading?.index ?? 0)),
    })
    if (found.length > 50) break
  }
  const [nearest] = found.sort((a, b) => a.distance - b.distance)
  return nearest?.date
}

/** The date to machines, made right and exact by those that the page shows. */
function agreed(
  machine: ArticleDate | undefined,
  shown: readonly ArticleDate[],
  context: DateContext,
): ArticleDate | undefined {
  if (machine === undefined) return undefined
  const exact = shown.filter(({ hasTime }) => hasTime)
  if (!isExact(machine, context)) {
    const same = exact.find((date) => isSameDay(date, machine, context))
    return same ?? machine
  }
  // A local time that was written with a Z: the page shows the same hour and minute as local.
  const shift = context.utcOffset * 60_000
  const asLocal = Date.parse(machine.iso) - shift
  const isMislabelled = shift !== 0 && exact.some(({ iso }) => Math.abs(Date.parse(iso) - asLocal) < 60_000)
  if (isMislabelled && !exact.some(({ iso }) => Math.abs(Date.parse(iso) - Date.parse(machine.iso)) < 60_000)) {
    return { ...machine, iso: new Date(asLocal).toISOString() }
  }
  return machine
}

/** Whether a date has a minute that is not just the beginning of a day. */
function isExact({ iso, hasTime }: ArticleDate, { utcOffset }: DateContext): boolean {
  if (!hasTime) return false
  const ms = Date.parse(iso)
  return ms % DAY_MS !== 0 && (ms + utcOffset * 60_000) % DAY_MS !== 0
}

const isNear = (a: ArticleDate, b: ArticleDate) => Math.abs(Date.parse(a.iso) - Date.parse(b.iso)) <= DAY_MS

function isSameDay(exact: ArticleDate, day: ArticleDate, { utcOffset }: DateContext): boolean {
  const dayOf = (iso: string, offset: number) => Math.floor((Date.parse(iso) + offset * 60_000) / DAY_MS)
  const own = dayOf(exact.iso, utcOffset)
  return own === dayOf(day.iso, utcOffset) || own === dayOf(day.iso, 0)
}

function addressDate(url: string, context: DateContext): ArticleDate | undefined {
  const named = dateFromAddress(url, context.utcOffset)
  // A number in the address says when the article was begun: not always the day on which it came out.
  return named?.isDay ? { iso: new Date(named.ms).toISOString(), hasTime: false, from: 'address' } : undefined
}

/** Dates that the page shows near its headline and text, the likeliest first. */
function shownDates(page: Page, { heading, text }: DateClues, context: DateContext): readonly ArticleDate[] {
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
  const length = element.to - element.contentFrom
  const machine =
    element.name === 'time' ? readIsoDate(element.attribute('datetime') ?? '', context.utcOffset) : undefined
  if (
    length > 1_200 ||
    (length < 6 && machine === undefined) ||
    element.name === 'script' ||
    element.name === 'a' ||
    element.name === 'style'
  )
    return undefined
  const isNamed = MACHINE_TIMES.has(element.name) || (element.label !== '' && isDateWord(element.label))
  if (!isNamed && (element.last > element.index + 3 || length > 250)) return undefined
  const line = textOf(page, element)
  if (line.length > (isNamed ? 160 : 110)) return undefined
  const date = machine ?? findDate(line, context)
  if (date === undefined) return undefined
  // A sentence that names a day is not the line with the date.
  if (!isNamed && !date.hasTime && line.length > 36) return undefined
  const words = line.split(' ').length
  const cost =
    (isNamed ? 0 : 2) +
    (date.hasTime ? 0 : 1) +
    Math.max(0, words - 10) * 0.3 +
    (MODIFIED_TEXT.test(line) && !/publi|đăng|xuất bản/i.test(line) ? 1 : 0)
  return { ...date, cost }
}

function distanceCost(element: PageElement, anchor: PageElement, text: PageElement | undefined): number {
  const gap = element.index - anchor.index
  if (gap < 0) return Math.min(6, -gap * 0.15 + 0.5)
  const isBeforeText = text !== undefined && element.index < text.index
  return Math.min(8, gap * (isBeforeText ? 0.05 : 0.12))
}

/**
 * Whether a date is in the card of another article: inside a link, or with the headline of another in an element that
 * does not hold the headline of this one.
 */
function isInCard(page: Page, element: PageElement, anchor: PageElement | undefined): boolean {
  let at: PageElement | undefined = element
  for (let step = 0; at !== undefined && step < 6; step++, at = at.parent) {
    if (anchor !== undefined && at.index <= anchor.index && at.last >= anchor.index) return false
    // A date that links to its own article is that article's.
    if (at.name === 'a' ? isHeadlineLink(page, at) : at.name === 'nav' || at.name === 'footer' || at.name === 'aside')
      return true
    if (at.last - at.index > 80) return false
    if (inside(page, at, 80).some((inner) => inner.name === 'a' && isHeadlineLink(page, inner))) return true
  }
  return false
}

function isHeadlineLink(page: Page, link: PageElement): boolean {
  const length = link.to - link.contentFrom
  if (length < 20 || length > 1_500 || inside(page, link, 20).some(({ name }) => MACHINE_TIMES.has(name))) return false
  return headlineQuality(textOf(page, link)) >= 0.6
}

/** Whether a date is in a menu or box beside the article; the article's own surroundings do not count. */
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
