import type { Site, Source } from '../config/schema/schema.ts'
import type { ParsedItem, WholeItem } from '../model.ts'
import { plainText } from '../parse/html/plain-text.ts'
import { cleanWords } from '../text/clean-words.ts'
import { matchForm } from '../text/fold.ts'
import type { DateReading } from './date/date.ts'
import { dateInElement } from './date/date-in-element.ts'
import { fitItem } from './fit-item.ts'
import { isNumbered, keysOf, mainKey, titleKeys } from './identity.ts'
import { findPicture } from './image.ts'
import { languageOf } from './language.ts'
import { withoutOwnName } from './own-name.ts'
import { shorten, summaryOf } from './summary.ts'
import { bareHost, canonicalLink, resolveLink } from './url.ts'
import { splitOutlet } from './via.ts'

/** The result of normalising an item. `detail` identifies the item, in the publisher's own words. */
export type WholeOutcome =
  | { readonly kind: 'whole'; readonly item: WholeItem }
  | { readonly kind: 'unusable'; readonly reason: Unusable; readonly detail: string }

type Unusable = 'no-title' | 'no-link' | 'not-a-web-link'

export type WholeContext = { readonly now: Date; readonly site: Site; readonly feedLanguage?: string | undefined }

/** Clocks of publishers run ahead by this much; a later date is one in the future. */
const CLOCK_SKEW_MS = 5 * 60_000

/** No feed was published before the web: such dates are empty values ("1970-01-01"). */
const EARLIEST = '1991'

const TITLE_LENGTH = 300
/** With the markup that some publishers put around each word. */
const TITLE_READ_AT_MOST = 5_000
const TITLE_FROM_SUMMARY = 120
const NAME_LENGTH = 100
/** A longer text is not a name, and searching it for mail addresses takes time that grows with its square. */
const NAME_READ_AT_MOST = 500
const MOST_NAMES = 20
/** The most that all authors, or all categories, of an item take together, in characters. */
const NAMES_LENGTH = 300

/**
 * Normalises a publisher's item so that it can be judged, stored and served, or says why it cannot be used. Never
 * throws. Future and missing dates become `context.now`.
 */
export function toWholeItem(parsed: ParsedItem, source: Source, context: WholeContext): WholeOutcome {
  const search = source.search === true
  const detail = cleanWords(parsed.link ?? parsed.guid ?? parsed.title ?? '', 200)
  if (parsed.link === undefined || parsed.link.trim() === '') return { kind: 'unusable', reason: 'no-link', detail }
  const link = resolveLink(parsed.link, parsed.base)
  if (link === undefined) return { kind: 'unusable', reason: 'not-a-web-link', detail }

  const { title, via } = findTitle(parsed, source)
  if (title === '') return { kind: 'unusable', reason: 'no-title', detail }

  // A search engine's description is a list of links.
  const summary = search ? '' : summaryOf(parsed, title, source.bylines ?? [])
  const utcOffset = source.utcOffset ?? context.site.utcOffset
  const { published, dated } = findDate(parsed, {
    utcOffset,
    order: source.dateOrder ?? 'dmy',
    clock: source.clock,
    now: context.now,
  })
  const headlines = titleKeys(title, published, context.site.utcOffset)
  const identity = keysOf({ link, guid: parsed.guid, title, summary, titleKeys: headlines, search })
  return {
    kind: 'whole',
    item: fitItem({
      source: source.id,
      link: search ? link.href : canonicalLink(link, secureHosts(source)),
      title,
      summary,
      image: findPicture(parsed),
      authors: names(parsed.authors.map((author) => withoutMail(author.name ?? ''))),
      categories: names(parsed.categories),
      language: languageOf(title, [parsed.language, context.feedLanguage], source),
      published,
      dated,
      via,
      key: mainKey(identity),
      identity,
      numbered: isNumbered(identity),
      titleKeys: headlines,
    }),
  }
}

/** RSS 2.0 requires a title or a description: if only that is given, its beginning is the title. */
function findTitle(parsed: ParsedItem, source: Source): Pick<WholeItem, 'title' | 'via'> {
  const given = shorten(plainText((parsed.title ?? '').slice(0, TITLE_READ_AT_MOST)), TITLE_LENGTH)
  if (given !== '' && source.search === true) return splitOutlet(given, parsed.origin)
  if (given !== '') return { title: withoutOwnName(given, source), via: undefined }
  return { title: shorten(summaryOf(parsed, '', []), TITLE_FROM_SUMMARY), via: undefined }
}

/** The first usable date, published before updated. A future date counts as none. */
function findDate(
  parsed: ParsedItem,
  reading: DateReading & { readonly now: Date },
): Pick<WholeItem, 'published' | 'dated'> {
  const latest = new Date(reading.now.getTime() + CLOCK_SKEW_MS).toISOString()
  const now = reading.now.toISOString()
  for (const text of [parsed.published, parsed.updated]) {
    if (text === undefined) continue
    const date = dateInElement(text, reading)
    if (date === undefined || date < EARLIEST || date > latest) continue
    return { published: earlier(date, now), dated: true }
  }
  return { published: now, dated: false }
}

function earlier(one: string, other: string): string {
  if (one < other) return one
  return other
}

/** Hosts that answer by https, as the source's own addresses show. */
function secureHosts(source: Source): ReadonlySet<string> {
  const addresses = [source.url, source.home].filter((address) => address.startsWith('https:'))
  return new Set(addresses.map((address) => bareHost(new URL(address).hostname)))
}

/** "a@bao.vn (Lò Văn A)" and "Lò Văn A <a@bao.vn>" → "Lò Văn A"; mail addresses are never passed on. */
function withoutMail(name: string): string {
  return name
    .slice(0, NAME_READ_AT_MOST)
    .replace(/(mailto:)?[<([]?[^\s<>()[\]]+@[^\s<>()[\]]+[>)\]]?/gi, ' ')
    .replace(/^\s*\(([^()]*)\)\s*$/, '$1')
}

/** Names as plain text, each once, in the order given. */
function names(given: readonly string[]): readonly string[] {
  const unique = new Map<string, string>()
  let room = NAMES_LENGTH
  for (const name of given) {
    if (unique.size === MOST_NAMES) break
    const text = shorten(plainText(name.slice(0, NAME_READ_AT_MOST)), NAME_LENGTH)
    if (text === '' || text.length > room || unique.has(matchForm(text))) continue
    room -= text.length
    unique.set(matchForm(text), text)
  }
  return [...unique.values()]
}
