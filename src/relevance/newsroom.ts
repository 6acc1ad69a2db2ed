import type { Topic } from '../config/schema/topic-schema.ts'
import { matchForm, stripAccents } from '../text/fold.ts'
import { eventElsewhere, isLocated, opensElsewhere } from './event-place.ts'
import type { Judged } from './judged.ts'
import type { Matcher } from './matcher.ts'
import { elsewhereIn } from './names/elsewhere.ts'
import type { Hit } from './names/phrase-trie.ts'
import type { Reading } from './names/reading.ts'
import { type NewsroomWord, newsroomWordsIn } from './newsroom-words.ts'

/** The sign that an article is about elsewhere, with its field and position. */
export type SignOfElsewhere = readonly [
  rule: string,
  field: 'title' | 'summary' | 'category' | 'url',
  start: number,
  end: number,
]

/**
 * Finds why an article of the province's own press that names no place of the topic is about elsewhere: its section,
 * another province or a country where it happened, a matter of the whole country or world. Undefined if a word shows
 * that the province is meant; such words outweigh everything but the section.
 */
export function signOfElsewhere(
  matcher: Matcher,
  item: Judged,
  title: Reading,
  summary: Reading,
): SignOfElsewhere | undefined {
  const section = fromSection(matcher.topic, item)
  if (section) return section
  const words = matcher.newsroom()
  const inTitle = newsroomWordsIn(words, title)
  const inSummary = newsroomWordsIn(words, summary)
  if ([...inTitle, ...inSummary].some(({ kind }) => kind === 'own')) return undefined
  return (
    fromPlace('title', title, inTitle) ??
    fromWords('title', title, inTitle) ??
    fromMinistry(title) ??
    fromForeignName(title, inTitle) ??
    fromPlace('summary', summary, inSummary) ??
    fromWords('summary', summary, inSummary)
  )
}

function fromPlace(
  field: 'title' | 'summary',
  reading: Reading,
  words: readonly NewsroomWord[],
): SignOfElsewhere | undefined {
  const event = eventElsewhere(reading)
  const other = field === 'title' ? provinceInTitle(reading, words) : opensElsewhere(reading)
  const place = event && (isLocated(reading, event) || !isAttribute(words, event)) ? event : other
  return place && ['foreign-place', field, place.start, place.end]
}

/**
 * "Bão hướng vào Đà Nẵng", "Tai nạn trên cao tốc La Sơn, Quảng Trị": another province in a title that names none of
 * ours, unless a word before it makes it a guest, a giver or a receiver: "khách Hà Nội", "ủng hộ Yên Bái".
 */
const provinceInTitle = (reading: Reading, words: readonly NewsroomWord[]) =>
  elsewhereIn(reading).find(
    ({ meaning, firstWord }) => meaning.elsewhere?.isProvince && !isAttribute(words, { firstWord }),
  )

function fromWords(
  field: 'title' | 'summary',
  { text }: Reading,
  words: readonly NewsroomWord[],
): SignOfElsewhere | undefined {
  for (const { kind, hit } of words) {
    const { start, end } = hit
    if (kind === 'subjects') return ['foreign-subject', field, start, end]
    if (kind === 'national' && field === 'title' && start === 0) return ['national', field, start, end]
    if (kind === 'abroad' && !isAttribute(words, hit) && (field === 'title' || isPlaced(text, start))) {
      return ['abroad', field, start, end]
    }
  }
  return undefined
}

/** "Bộ GD&ĐT công bố …": any ministry as the first words, but not a military command, which every province has. */
function fromMinistry({ text }: Reading): SignOfElsewhere | undefined {
  const ministry = /^Bộ (?!Chỉ|CH|Tư)\p{Upper}[\p{Alpha}&-]*/u.exec(text)?.[0]
  return ministry === undefined ? undefined : ['national', 'title', 0, ministry.length]
}

/**
 * "Rơi máy bay tại Ahmedabad": a capitalised word that cannot be a Vietnamese syllable, in a title that has accents. Not
 * as the first word, nor one of the harmless ones.
 */
function fromForeignName({ text, isPlain }: Reading, words: readonly NewsroomWord[]): SignOfElsewhere | undefined {
  if (isPlain) return undefined
  for (const { index, 0: word } of text.matchAll(/(?<=[^\s“"'‘(] )[A-Z][a-z]{3,}(?![\p{Alpha}\p{Gr_Ext}])/gu)) {
    // A country that is known was weighed already, with the words before it.
    const isKnown = words.some(({ hit }) => hit.start <= index && hit.end >= index + word.length)
    if (!SYLLABLE.test(word) && !isKnown) return ['abroad', 'title', index, index + word.length]
  }
  return undefined
}

/** A Vietnamese syllable without its accents. */
const SYLLABLE = /^(?:ngh?|nh|ch|gh?|gi|kh|ph|qu|th|tr|[bcdhklmnpqrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/i

/** Whether such a word is directly before a name, or one word before: "đoàn bác sĩ Hà Nội". */
const isAttribute = (words: readonly NewsroomWord[], { firstWord }: Pick<Hit, 'firstWord'>): boolean =>
  words.some(
    ({ kind, hit }) =>
      kind === 'abroadAttributes' && hit.lastWord < firstWord && firstWord - hit.lastWord <= ATTRIBUTE_REACH,
  )

const ATTRIBUTE_REACH = 3

const isPlaced = (text: string, start: number): boolean => /(?:^|\s)(?:ở|tại|in|at) $/i.test(text.slice(0, start))

/** Finds a country where a text says that something happened: "chết ở Đài Loan". */
export function abroadIn(matcher: Matcher, reading: Reading): Hit | undefined {
  const words = newsroomWordsIn(matcher.newsroom(), reading)
  return words.find(({ kind, hit }) => kind === 'abroad' && isPlaced(reading.text, hit.start))?.hit
}

/** "kinh-te", "the-gioi": the folders of an address, without numbers, and where they are. */
export function* foldersOf(link: string): Generator<readonly [folder: string, start: number]> {
  for (const { 1: folder = '', index } of link.matchAll(/(?<=[^/:])\/([a-z][a-z-]*[a-z])(?:-?\d+)?(?=\/)/g)) {
    yield [folder, index + 1]
  }
}

function fromSection({ newsroom }: Topic, { categories, link }: Judged): SignOfElsewhere | undefined {
  let start = 0
  for (const category of categories) {
    const end = start + category.length
    if (newsroom.sections.some((section) => matchForm(section) === matchForm(category))) {
      return ['foreign-section', 'category', start, end]
    }
    start = end + ', '.length
  }
  for (const [folder, from] of foldersOf(link)) {
    const isForeign = newsroom.sections.some((section) => stripAccents(section).replaceAll(' ', '-') === folder)
    if (isForeign) return ['foreign-section', 'url', from, from + folder.length]
  }
  return undefined
}
