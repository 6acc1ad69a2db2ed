import { DAY_MS, HOUR_MS } from '../../durations.ts'
import { startOfDayMs } from '../../item-day.ts'
import type { Item } from '../../model.ts'
import type { DayDocument, ServedConfig } from '../../publish/documents.ts'
import { counted } from '../../text/counted.ts'
import { hash8 } from '../../text/hash.ts'
import { writeAtom } from '../../write/atom.ts'
import { anchor, escapeHtml } from '../../write/content-html.ts'
import { alsoOf, itemPage, outletOf } from '../../write/document.ts'
import { writeJsonFeed } from '../../write/json-feed.ts'
import { writeRss } from '../../write/rss.ts'
import { webAddress } from '../../write/web-address.ts'
import type { Recipe } from '../answer/recipe.ts'
import { MEDIA_TYPES } from '../http/media-types.ts'
import { listTitle } from '../query/filter-title.ts'
import { pathWithQuery } from '../query/list-path.ts'
import { canonicalQuery, type Query } from '../query/query.ts'
import { selector } from '../query/select.ts'
import type { Setting } from '../query/setting.ts'
import { type Current, shown } from '../query/shown.ts'
import { type DaySection, sectionsOf, sectionTitle } from './day-sections.ts'
import { type Format, feedDocument, later } from './feed-document.ts'
import { daysBackFrom, itemsOfDay, lastFinishedDay } from './finished-days.ts'

/** A week, for readers who were away; at most five of the days are read from KV. */
const MOST_DAYS = 7
/** Headlines in the short text of a day. */
const HEADLINES = 3

const WORDS = {
  vi: {
    daily: 'mỗi ngày một bản tin',
    title: (day: string, count: number) => `Ngày ${day}: ${count} tin`,
    also: 'cũng có tại',
    all: 'Xem cả ngày trên trang',
  },
  en: {
    daily: 'one entry a day',
    title: (day: string, count: number) => `${day}: ${counted(count, 'story', 'stories')}`,
    also: 'also in',
    all: 'The whole day on the page',
  },
} as const

export const DAILY_FORMATS: readonly Format[] = [
  { name: 'daily.xml', type: MEDIA_TYPES.atom, write: writeAtom },
  { name: 'daily.rss.xml', type: MEDIA_TYPES.rss, write: writeRss },
  { name: 'daily.json', type: MEDIA_TYPES.jsonFeed, write: writeJsonFeed },
]

type Asked = { readonly format: Format; readonly query: Query }
type ReadDay = (day: string) => Promise<DayDocument | undefined>

/** The daily feed of a query: each finished day as one complete entry, by area, newest first. */
export function dailyRecipe(setting: Setting, { format, query }: Asked, readDay: ReadDay): Recipe {
  const { config, now } = setting
  const last = lastFinishedDay(now, config.site.utcOffset, config.site.dailyHour)
  return {
    // The end of a day changes the feed without a tick.
    form: `${format.name}?${canonicalQuery(query)} ${last}`,
    turnedMs: finishedMs(last, config.site),
    type: format.type,
    make: async (readItems) => {
      const days = await daysOf(setting, { query, last, current: readItems() }, readDay)
      const entries = days.map(({ day, items }) => entryOf(setting, query, { day, items }))
      const { lang } = query
      const document = feedDocument(setting, query, { name: format.name, items: entries.map(({ item }) => item) })
      return format.write({
        ...document,
        title: `${listTitle(query, config, lang)} – ${WORDS[lang].daily}`,
        series: 'daily',
        ownContents: new Map(entries.map(({ item, html }) => [item.id, html])),
      })
    },
  }
}

type Day = { readonly day: string; readonly items: readonly Item[] }

async function daysOf(
  { config }: Setting,
  { query, last, current }: { readonly query: Query; readonly last: string; readonly current: Current },
  readDay: ReadDay,
): Promise<readonly Day[]> {
  const { document } = current
  const selects = selector(query, config)
  const readShown: ReadDay = async (day) => {
    const found = await readDay(day)
    return found && shown(found, config)
  }
  const days = await Promise.all(
    daysBackFrom(last, document, MOST_DAYS).map(async (day) => {
      const items = await itemsOfDay(day, document, readShown)
      return { day, items: items.filter((item) => !item.backfill && selects(item)) }
    }),
  )
  return days.filter(({ items }) => items.length > 0)
}

/** A day as an entry: an item that we write, and its HTML. */
function entryOf({ config, base }: Setting, query: Query, { day, items }: Day) {
  const { site } = config
  const language = query.lang
  const sections = sectionsOf(items, config)
  const search = canonicalQuery(query)
  const stories = sections.flatMap((section) => section.items)
  const published = new Date(finishedMs(day, site)).toISOString()
  const updated = items.map((item) => item.updated).reduce(later, published)
  const link = pathWithQuery(`${base}/ngay/${day}`, query)
  const item: Item = {
    id: `daily-${search && `${hash8(search)}-`}${day}`,
    at: published,
    added: published,
    published,
    updated,
    source: '',
    via: { name: site.title[language], url: base },
    link,
    title: WORDS[language].title(writtenDay(day), items.length),
    summary: stories
      .slice(0, HEADLINES)
      .map(({ item: { title } }) => title)
      .join(' · '),
    authors: [],
    categories: [],
    language,
    places: [],
    score: 0,
    because: [],
    also: [],
    keys: [],
  }
  const html = sections.map((section) => sectionHtml(section, { config, base, query }))
  return { item, html: `${html.join('')}<p>${anchor(link, WORDS[language].all)}</p>` }
}

/** When the list of a day is published, in ms. */
function finishedMs(day: string, { utcOffset, dailyHour }: ServedConfig['site']): number {
  return startOfDayMs(day, utcOffset) + DAY_MS + dailyHour * HOUR_MS
}

type Written = { readonly config: ServedConfig; readonly base: string; readonly query: Query }

function sectionHtml(section: DaySection, written: Written): string {
  const lines = section.items.map(({ item }) => storyHtml(item, written))
  return `<h2>${escapeHtml(sectionTitle(section, written.query.lang))}</h2><ul>${lines.join('')}</ul>`
}

/** A story in a line: headline, outlet, the other outlets, and the opening of its text. */
function storyHtml(item: Item, { config, base, query: { lang } }: Written): string {
  const source = config.sources.find(({ id }) => id === item.source)
  const link = webAddress(item.link) ?? itemPage(base, item.id, lang)
  const also = alsoOf(item).map((other) => anchor(other.link, other.name))
  const others = also.length === 0 ? '' : `; ${WORDS[lang].also} ${also.join(', ')}`
  const summary = item.summary && `<p>${escapeHtml(item.summary)}</p>`
  const headline = anchor(link, item.title.trim() || outletOf(item, source).name)
  return `<li lang="${escapeHtml(item.language)}"><b>${headline}</b> (${escapeHtml(outletOf(item, source).name)}${others})${summary}</li>`
}

/** "2026-11-28" → "28/11/2026", as both languages of the site write it. */
function writtenDay(day: string): string {
  return day.split('-').reverse().join('/')
}
