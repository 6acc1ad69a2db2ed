import { source } from '../../samples.ts'

/** Forty made-up newsrooms for a year: what each lists at any hour, the same in every run. */

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

export type Article = {
  /** Names the article for ever; it is in its address. */
  readonly number: number
  readonly outlet: number
  readonly publishedMs: number
  readonly relevant: boolean
}

/** How a newsroom works. */
type Newsroom = {
  readonly id: string
  /** From one item to the next. */
  readonly everyMs: number
  readonly listed: number
  /** Of so many items one is about the province. */
  readonly relevantOneIn: number
  readonly quirk: Quirk
}

/** What publishers do to their feeds. */
const QUIRKS = {
  2: 'hour-in-title',
  3: 'session-in-link',
  4: 'other-host',
  5: 'lists-again',
  6: 'anchors-with-guids',
  7: 'lists-another',
  9: 'migrates',
  10: 'month-in-a-folder',
  11: 'gone-at-times',
  12: 'floods',
  13: 'hijacked-at-times',
  14: 'one-guid-for-all',
  15: 'slug-follows-headline',
} as const
type Quirk = 'none' | (typeof QUIRKS)[keyof typeof QUIRKS]
/** Whose articles the newsroom lists that lists another's. */
const LISTED_BY_ANOTHER = 8
const HIJACKER = 'https://hijacker.example/rss'

const newsrooms: readonly Newsroom[] = Array.from({ length: 40 }, (_, index): Newsroom => {
  const id = `bao-${index}`
  if (index < 2) return { id, everyMs: 3 * DAY_MS, listed: 60, relevantOneIn: 1, quirk: 'none' }
  const usual = { id, everyMs: 4 * HOUR_MS, listed: 30, relevantOneIn: index === LISTED_BY_ANOTHER ? 4 : 20 }
  const quirk = QUIRKS[index as keyof typeof QUIRKS]
  return quirk === undefined ? { ...usual, quirk: 'none' } : { ...usual, relevantOneIn: 4, quirk }
})

export const sources = newsrooms.map(({ id }, index) =>
  source({
    id,
    name: `Báo ${index}`,
    url: `https://${id}.example/rss`,
    home: `https://${id}.example/`,
    region: index < 2 ? 'local' : 'national',
    everyMinutes: 60,
  }),
)

export type Listed = {
  readonly body: string
  readonly articles: readonly Article[]
  /** 200 without it. */
  readonly status?: number
  readonly location?: string
}

/** What an address answers at a moment, and its articles. `request` changes with every request. */
export function answerAt(url: string, nowMs: number, request: number): Listed {
  if (url === HIJACKER) return { body: channel('hijacker', [FOREIGN]), articles: [] }
  const outlet = sources.findIndex((one) => one.url === url)
  const room = newsrooms[outlet]
  if (room === undefined) throw new Error(`no newsroom at ${url}`)
  const day = Math.floor(nowMs / DAY_MS)
  if (room.quirk === 'gone-at-times' && day % 60 < 5) return { body: '', articles: [], status: 410 }
  if (room.quirk === 'hijacked-at-times' && day % 70 < 6) {
    return { body: '', articles: [], status: 301, location: HIJACKER }
  }
  const last = Math.floor((nowMs - outlet * 60_000) / room.everyMs)
  const known = lists.get(outlet)
  if (room.quirk === 'none' && known?.last === last) return known.list
  const articles = listedAt(room, outlet, { last, day })
  const items = articles.map((article) => itemOf(room, article, nowMs, request))
  if (room.quirk === 'anchors-with-guids')
    for (const { number } of articles) numbersByTitle.set(titleOf(number), number)
  const list = { body: channel(room.id, items), articles }
  lists.set(outlet, { last, list })
  return list
}

/** What each newsroom listed last: most have nothing new at most requests. */
const lists = new Map<number, { readonly last: number; readonly list: Listed }>()

type Moment = { readonly last: number; readonly day: number }

function listedAt(room: Newsroom, outlet: number, { last, day }: Moment): readonly Article[] {
  const numbers = Array.from({ length: room.listed }, (_, index) => last - index)
  // Something of a year, or of months ago, is on the front page again.
  if (room.quirk === 'lists-again' && day % 9 === 0) numbers.push(last - 900, last - 1900)
  const articles = numbers.map((number) => articleOf(room, outlet, number))
  // With one tick an hour this source is polled every six hours, or once a day after kills: six days are enough for two polls.
  if (room.quirk === 'floods' && day % 50 < 6) return [...articles, ...floodOf(room, outlet, day - (day % 50))]
  if (room.quirk !== 'lists-another') return articles
  const other = newsrooms[LISTED_BY_ANOTHER]
  return other ? [...articles, ...listedAt(other, LISTED_BY_ANOTHER, { last, day }).slice(0, 10)] : articles
}

function articleOf({ everyMs, relevantOneIn }: Newsroom, outlet: number, number: number): Article {
  return {
    number: outlet * 1_000_000 + (number % 500_000),
    outlet,
    publishedMs: number * everyMs + outlet * 60_000 + 7_000,
    relevant: number % relevantOneIn === 0,
  }
}

/** Four hundred articles of the weeks before, which nobody had listed. */
function floodOf({ relevantOneIn }: Newsroom, outlet: number, sinceDay: number): readonly Article[] {
  return Array.from({ length: 400 }, (_, index) => ({
    number: outlet * 1_000_000 + 500_000 + ((sinceDay * 400 + index) % 500_000),
    outlet,
    publishedMs: sinceDay * DAY_MS - index * HOUR_MS - 13_000,
    relevant: index % relevantOneIn === 0,
  }))
}

const FOREIGN = '<item><title>Trúng thưởng ở Cà Mau</title><link>https://hijacker.example/tin-9.html</link></item>'

function channel(title: string, items: readonly string[]): string {
  return `<rss version="2.0"><channel><title>${title}</title>${items.join('')}</channel></rss>`
}

function itemOf(room: Newsroom, article: Article, nowMs: number, request: number): string {
  const { number, outlet, relevant } = article
  const place = relevant ? 'ở Sín Thầu, Điện Biên' : 'ở Cà Mau'
  const isCopy = newsrooms[outlet] !== room
  const title = isCopy ? `Đọc hộ: ${wordsOf(number + 0.25, 5)} ${place}` : `${titleOf(number)} ${place}`
  const added = room.quirk === 'hour-in-title' ? ` (cập nhật ${new Date(nowMs).toISOString().slice(11, 13)} giờ)` : ''
  const corrected = isCorrected(room, article, nowMs) ? ', bản đã sửa' : ''
  const guid = isCopy ? '' : guidOf(room, number)
  const date = new Date(dateOf(room, article, nowMs)).toUTCString()
  return `<item><title>${title}${corrected}${added}</title><link>${linkOf(room, article, { nowMs, request })}</link>${guid}<description>${wordsOf(number + 0.5, 12)}.</description><pubDate>${date}</pubDate></item>`
}

/** The beginning of an article's headline: no other one has it. */
export function titleOf(number: number): string {
  return `Chuyện ${wordsOf(number, 6)}`
}

function isCorrected({ quirk }: Newsroom, { publishedMs }: Article, nowMs: number): boolean {
  return quirk === 'slug-follows-headline' && nowMs - publishedMs > 5 * HOUR_MS
}

/** How often a newsroom has moved to another system since it began. */
function movesAt({ quirk }: Newsroom, ms: number): number {
  return quirk === 'migrates' ? Math.floor(ms / (90 * DAY_MS)) : 0
}

/** At a move everything gets the date of the move. */
function dateOf(room: Newsroom, { publishedMs }: Article, nowMs: number): number {
  const moves = movesAt(room, nowMs)
  return moves === movesAt(room, publishedMs) ? publishedMs : moves * 90 * DAY_MS + 7_000
}

function guidOf({ quirk }: Newsroom, number: number): string {
  if (quirk === 'one-guid-for-all') return '<guid isPermaLink="false">bao</guid>'
  const isOwn = quirk === 'anchors-with-guids' || quirk === 'slug-follows-headline'
  return isOwn ? `<guid isPermaLink="false">n${number}</guid>` : ''
}

function linkOf(
  room: Newsroom,
  article: Article,
  { nowMs, request }: { readonly nowMs: number; readonly request: number },
): string {
  const { number, outlet, publishedMs } = article
  const own = newsrooms[outlet] ?? room
  const host = own.quirk === 'other-host' && request % 2 === 1 ? `www.${own.id}` : own.id
  // Words alone identify these addresses.
  const slug = (part: number) => `${wordsOf(number + part, 4, '-')}-so${number}z`
  const month = new Date(publishedMs).toISOString().slice(0, 7).replace('-', '')
  const moved = movesAt(own, nowMs)
  const paths: Partial<Record<Quirk, string>> = {
    'session-in-link': `${slug(0)}?phien=${request}`,
    'anchors-with-guids': `thong-bao#n${number}`,
    migrates: `he-${moved}/${wordsOf(number + moved / 1000, 4, '-')}-so${number}z`,
    'month-in-a-folder': `tin/${month}/${slug(0)}/`,
    'slug-follows-headline': isCorrected(own, article, nowMs) ? `${slug(0)}-sua` : slug(0),
  }
  return `https://${host}.example/${paths[own.quirk] ?? `tin-${5e7 + number}.html`}`
}

const SYLLABLES = 'bac bom cun don gat hip khoe lum mon ngat nhup phin quet rom sup tham trun vet xop yen'.split(' ')

/** Made-up words, the same ones for a seed, so that no two stories are alike. */
function wordsOf(seed: number, count: number, between = ' '): string {
  let state = Math.floor(seed * 4) * 2654435761
  const next = () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) | 0
    return SYLLABLES[(state >>> 8) % SYLLABLES.length] ?? ''
  }
  // Of two syllables there are so few words that stories share some.
  return Array.from({ length: count }, () => next() + next() + next()).join(between)
}

/** Articles by the beginning of their headlines, for those whose address is one page of notices. */
const numbersByTitle = new Map<string, number>()

/** Which article an address leads to; for one page of many, the one of the headline. */
export function numberOf(link: string, title: string): number {
  const [, numbered, slug] = /tin-(\d+)\.html|-so(\d+)z/.exec(link) ?? []
  if (numbered !== undefined) return Number(numbered) - 5e7
  return slug === undefined ? (numbersByTitle.get(title.split(' ').slice(0, 7).join(' ')) ?? 0) : Number(slug)
}
