import type { Language } from '../../config/schema/schema.ts'
import { localDay } from '../../item-day.ts'
import type { Item } from '../../model.ts'
import type { ServedConfig } from '../../publish/documents.ts'
import { countOutlets } from '../../write/outlets.ts'
import {
  instant,
  type Known,
  names,
  oneOf,
  quoted,
  searches,
  slugsAmong,
  type ValueSchema,
  wholeNumber,
} from './filter-values.ts'
import { covers, placeName } from './places.ts'
import { fileSelector, searchSelector } from './search/search-selector.ts'

const DEFAULT_LIMIT = 50
const MAX_LIMIT = 200
const MAX_OUTLETS = 20

type Selects = (item: Item) => boolean
type Both = Readonly<Record<Language, string>>
type Told = Pick<ServedConfig, 'sources' | 'site'>

/** Everything about one filter: all code that deals with filters derives from the table. */
export type Filter<Value> = {
  readonly schema: (known: Known) => ValueSchema<Value>
  /** The value if it is not given. */
  readonly absent: Value
  /** The value in an address; none for the default. */
  readonly write: (value: Value) => readonly string[]
  /** Selects items. Absent if it selects none but changes their presentation. */
  readonly select?: (value: Value, config: Pick<ServedConfig, 'sources'>) => Selects
  /** Describes it in the title of a list. */
  readonly title: (value: Value, language: Language, told: Told) => readonly string[]
  /** Its label in a form. */
  readonly label: Both
  /** The error for people about a value that cannot be read. */
  readonly wrong: Both
  /** Whether the page for people takes it. */
  readonly isForPages: boolean
  /** Set if it cuts a list by something other than items' properties, which an archive cannot. */
  readonly cuts?: 'time' | 'length'
  /** Its values and meaning, for programs. */
  readonly about: string
}

const nothing = (): readonly string[] => []
const filter = <Value>(told: Filter<Value>): Filter<Value> => told

/** The query of feeds, lists and pages, in the order in which addresses hold it. */
const TABLE = {
  place: filter<readonly string[]>({
    schema: ({ places, placeNamed }) => slugsAmong(places, 'place', placeNamed),
    absent: [],
    write: (slugs) => slugs,
    select: (slugs) => {
      const places = new Set(slugs.flatMap((slug) => [...covers(slug)]))
      return (item) => item.places.some((slug) => places.has(slug))
    },
    title: (slugs, language) => slugs.map((slug) => placeName(slug, language)),
    label: { vi: 'Địa phương', en: 'Place' },
    wrong: { vi: 'không phải là địa phương trong danh sách', en: 'is not a known place' },
    isForPages: true,
    about: 'Slugs or names of places; see /api/places. Matches any of them and the places in them.',
  }),
  source: filter<readonly string[]>({
    schema: ({ sources }) => slugsAmong(sources, 'source'),
    absent: [],
    write: (ids) => ids,
    // A story counts as from every outlet that has it.
    select: (ids) => (item) => ids.includes(item.source) || item.also.some(({ source }) => ids.includes(source)),
    title: (ids, _, { sources }) => [
      ...new Set(ids.map((id) => sources.find((source) => source.id === id)?.name ?? id)),
    ],
    label: { vi: 'Nguồn', en: 'Source' },
    wrong: { vi: 'không phải là nguồn được đọc', en: 'is not a known source' },
    isForPages: true,
    about: 'Ids of sources; see /api/sources. Matches any of them.',
  }),
  category: filter<readonly string[]>({
    schema: () => names,
    absent: [],
    write: (categories) => categories.map(quoted),
    select: fileSelector,
    title: (categories) => categories,
    label: { vi: 'Chuyên mục', en: 'Category' },
    wrong: { vi: 'có quá nhiều hoặc quá dài', en: 'has too many or too long values' },
    isForPages: true,
    about: 'The publisher’s own categories. Matches any of them; put one with a comma in quotation marks.',
  }),
  q: filter<readonly string[]>({
    schema: () => searches,
    absent: [],
    write: (asked) => asked,
    select: searchSelector,
    title: (asked) => asked.map((each) => `“${each}”`),
    label: { vi: 'Từ khóa', en: 'Words' },
    wrong: { vi: 'có quá nhiều hoặc quá dài', en: 'has too many or too long values' },
    isForPages: true,
    about:
      'Words that must all be in title or summary, in any order: names of places and outlets, and Vietnamese words of several syllables, are found whole. "Quotation marks" find just what is in them, a minus leaves out what follows it, commas mean any of. Accents, đ among them, count only where the query has some.',
  }),
  outlets: filter<number>({
    schema: () => wholeNumber(1, MAX_OUTLETS),
    absent: 1,
    write: unless<number>(1),
    select: (least, { sources }) => {
      const byId = new Map(sources.map((source) => [source.id, source]))
      return (item) => least === 1 || countOutlets(item, byId.get(item.source)) >= least
    },
    title: (least, language) => {
      if (least === 1) return []
      return [{ vi: `từ ${least} báo trở lên`, en: `in ${least} outlets or more` }[language]]
    },
    label: { vi: 'Số báo đưa tin', en: 'Outlets' },
    wrong: { vi: `phải là số từ 1 đến ${MAX_OUTLETS}`, en: `must be a number from 1 to ${MAX_OUTLETS}` },
    isForPages: true,
    about: 'Stories covered by at least this many outlets.',
  }),
  since: filter<string | undefined>({
    schema: ({ utcOffset }) => instant(utcOffset, false),
    absent: undefined,
    write: optional,
    select: (since) => (item) => since === undefined || item.added >= since,
    title: (since, language, { site }) => dayTitle({ vi: 'từ', en: 'since' }[language], since, site),
    label: { vi: 'Từ ngày', en: 'Since' },
    wrong: {
      vi: 'phải là ngày như 2026-11-23, và trước ngày cuối',
      en: 'must be a date such as 2026-11-23, before the last one',
    },
    isForPages: true,
    cuts: 'time',
    about: 'Added at or after: a local day or an instant.',
  }),
  until: filter<string | undefined>({
    schema: ({ utcOffset }) => instant(utcOffset, true),
    absent: undefined,
    write: optional,
    select: (until) => (item) => until === undefined || item.added < until,
    title: (until, language, { site }) => dayTitle({ vi: 'trước', en: 'before' }[language], until, site),
    label: { vi: 'Đến ngày', en: 'Until' },
    wrong: { vi: 'phải là ngày như 2026-11-23', en: 'must be a date such as 2026-11-23' },
    isForPages: true,
    cuts: 'time',
    about: 'Added before: a local day, which is included, or an instant.',
  }),
  lang: filter<Language>({
    schema: () => oneOf(['vi', 'en']),
    absent: 'vi',
    write: unless<Language>('vi'),
    title: nothing,
    label: { vi: 'Ngôn ngữ', en: 'Language' },
    wrong: { vi: 'phải là vi hoặc en', en: 'must be vi or en' },
    // A page has a language anyway.
    isForPages: false,
    about:
      'The language of our own text, such as the title. Selects nothing: articles stay in their outlet’s language.',
  }),
  limit: filter<number>({
    schema: () => wholeNumber(1, MAX_LIMIT),
    absent: DEFAULT_LIMIT,
    write: unless<number>(DEFAULT_LIMIT),
    title: nothing,
    label: { vi: 'Số tin', en: 'Items' },
    wrong: { vi: `phải là số từ 1 đến ${MAX_LIMIT}`, en: `must be a number from 1 to ${MAX_LIMIT}` },
    isForPages: false,
    cuts: 'length',
    about: 'The most items to return.',
  }),
} as const

type ValueOf<Told> = Told extends Filter<infer Value> ? Value : never

/** A parsed query. Empty lists mean everything; several values of one filter mean "any of". */
export type Query = { readonly [Name in keyof typeof TABLE]: ValueOf<(typeof TABLE)[Name]> }

export type FilterName = keyof Query

/** The table with the value of each filter tied to its name. */
export const filters: { readonly [Name in FilterName]: Filter<Query[Name]> } = TABLE

/** The names of all filters, in the order of the table. */
export const filterNames: readonly FilterName[] = namesOf(filters)

function namesOf<Table extends object>(table: Table): readonly Extract<keyof Table, string>[] {
  const found: Extract<keyof Table, string>[] = []
  for (const name in table) found.push(name)
  return found
}

function optional(value: string | undefined): readonly string[] {
  return value === undefined ? [] : [value]
}

/** Writes every value but the default. */
function unless<Value extends string | number>(absent: Value): (value: Value) => readonly string[] {
  return (value) => {
    if (value === absent) return []
    return [`${value}`]
  }
}

function dayTitle(word: string, at: string | undefined, { utcOffset }: ServedConfig['site']): readonly string[] {
  if (at === undefined) return []
  return [`${word} ${localDay(at, utcOffset)}`]
}
