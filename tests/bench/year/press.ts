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
  readonly quirk: 'none' | 'hour-in-title' | 'session-in-link' | 'other-host' | 'lists-again'
}

const newsrooms: readonly Newsroom[] = Array.from({ length: 40 }, (_, index): Newsroom => {
  const id = `bao-${index}`
  if (index < 2) return { id, everyMs: 3 * DAY_MS, listed: 60, relevantOneIn: 1, quirk: 'none' }
  const usual = { id, everyMs: 4 * HOUR_MS, listed: 30, relevantOneIn: 20 }
  const quirks = { 2: 'hour-in-title', 3: 'session-in-link', 4: 'other-host', 5: 'lists-again' } as const
  const quirk = quirks[index as keyof typeof quirks]
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

/** What a newsroom's feed holds at a moment, and its articles. `request` changes with every request. */
export function listAt(outlet: number, nowMs: number, request: number): List {
  const room = newsrooms[outlet]
  if (room === undefined) throw new Error(`no newsroom ${outlet}`)
  const last = Math.floor((nowMs - outlet * 60_000) / room.everyMs)
  const known = lists.get(outlet)
  if (room.quirk === 'none' && known?.last === last) return known.list
  const numbers = Array.from({ length: room.listed }, (_, index) => last - index)
  // Something of a year, or of months ago, is on the front page again.
  if (room.quirk === 'lists-again' && Math.floor(nowMs / DAY_MS) % 9 === 0) numbers.push(last - 900, last - 1900)
  const articles = numbers.map((number) => articleOf(room, outlet, number))
  const items = articles.map((article) => itemOf(room, article, nowMs, request)).join('')
  const list = { body: `<rss version="2.0"><channel><title>${room.id}</title>${items}</channel></rss>`, articles }
  lists.set(outlet, { last, list })
  return list
}

type List = { readonly body: string; readonly articles: readonly Article[] }

/** What each newsroom listed last: most have nothing new at most requests. */
const lists = new Map<number, { readonly last: number; readonly list: List }>()

function articleOf({ everyMs, relevantOneIn }: Newsroom, outlet: number, number: number): Article {
  return {
    number: outlet * 1_000_000 + (number % 1_000_000),
    outlet,
    publishedMs: number * everyMs + outlet * 60_000 + 7_000,
    relevant: number % relevantOneIn === 0,
  }
}

function itemOf(room: Newsroom, { number, publishedMs, relevant }: Article, nowMs: number, request: number): string {
  const hour = room.quirk === 'hour-in-title' ? ` (cập nhật ${new Date(nowMs).toISOString().slice(11, 13)} giờ)` : ''
  const place = relevant ? 'ở Sín Thầu, Điện Biên' : 'ở Cà Mau'
  const host = room.quirk === 'other-host' && request % 2 === 1 ? `www.${room.id}` : room.id
  // Words alone tell these addresses; a session's id is in all of them.
  const path =
    room.quirk === 'session-in-link'
      ? `${wordsOf(number, 4, '-')}-so${number}z?phien=${request}`
      : `tin-${5e7 + number}.html`
  return `<item><title>Chuyện ${wordsOf(number, 6)} ${place}${hour}</title><link>https://${host}.example/${path}</link><description>${wordsOf(number + 0.5, 12)}.</description><pubDate>${new Date(publishedMs).toUTCString()}</pubDate></item>`
}

const SYLLABLES = 'bac bom cun don gat hip khoe lum mon ngat nhup phin quet rom sup tham trun vet xop yen'.split(' ')

/** Made-up words, the same ones for a seed, so that no two stories are alike. */
function wordsOf(seed: number, count: number, between = ' '): string {
  let state = Math.floor(seed * 2) * 2654435761
  const next = () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) | 0
    return SYLLABLES[(state >>> 8) % SYLLABLES.length] ?? ''
  }
  return Array.from({ length: count }, () => next() + next()).join(between)
}

/** Which article an address leads to. */
export function numberOf(link: string): number {
  const [, numbered, slug] = /tin-(\d+)\.html|-so(\d+)z/.exec(link) ?? []
  return numbered === undefined ? Number(slug) : Number(numbered) - 5e7
}
