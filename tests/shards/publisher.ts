import type { Source } from '../../src/config/schema/schema.ts'
import { source } from '../samples.ts'

/** A made-up publisher of many sources, five to a host, whose articles are told by source and hour. */

const HOUR_MS = 3_600_000
const WINDOW = 5

export type Publisher = {
  readonly sources: readonly Source[]
  /** The body of the feed at an address, at the time that it is told. */
  readonly answer: (url: string, nowMs: number) => Promise<string>
  /** When each source was asked, by its id. */
  readonly askedAt: ReadonlyMap<string, readonly number[]>
  /** The most requests that one host had at a time. */
  readonly mostAtOnce: () => number
  /** Links of all articles about the province that any answer held. */
  readonly told: ReadonlySet<string>
}

export function publisherOf(count: number): Publisher {
  const sources = Array.from({ length: count }, (_, index) => {
    const host = `bao-${Math.floor(index / 5)}.example`
    return source({
      id: `nguon-${index}`,
      name: `Nguồn ${index}`,
      url: `https://${host}/${index}.rss`,
      home: `https://${host}/`,
    })
  })
  const askedAt = new Map<string, number[]>()
  const told = new Set<string>()
  const open = new Map<string, number>()
  let most = 0

  return {
    sources,
    askedAt,
    told,
    mostAtOnce: () => most,
    async answer(url, nowMs) {
      const { host, pathname } = new URL(url)
      const number = Number(/\d+/.exec(pathname)?.[0])
      const atOnce = (open.get(host) ?? 0) + 1
      open.set(host, atOnce)
      most = Math.max(most, atOnce)
      askedAt.set(`nguon-${number}`, [...(askedAt.get(`nguon-${number}`) ?? []), nowMs])
      await new Promise((resolve) => setTimeout(resolve, 1))
      const newest = Math.floor(nowMs / HOUR_MS)
      const articles = Array.from({ length: WINDOW }, (_, age) => articleOf(host, number, newest - age))
      for (const { link, isRelevant } of articles) if (isRelevant) told.add(link)
      open.set(host, (open.get(host) ?? 1) - 1)
      const items = articles.map(({ xml }) => xml).join('')
      return `<rss version="2.0"><channel><title>Nguồn ${number}</title>${items}</channel></rss>`
    },
  }
}

function articleOf(host: string, source: number, hour: number) {
  const number = source * 1_000_000 + (hour % 1_000_000)
  const isRelevant = (source + hour) % 40 === 0
  const link = `https://${host}/tin-${number}.html`
  const words = Array.from({ length: 6 }, (_, index) => wordOf(number * 7 + index * 104_729)).join(' ')
  const title = isRelevant ? `Sín Thầu (Điện Biên): ${words}` : `Chuyện ${words}`
  const published = new Date(hour * HOUR_MS).toUTCString()
  const xml = `<item><title>${title}</title><link>${link}</link><pubDate>${published}</pubDate></item>`
  return { link, isRelevant, xml }
}

/** Words of no language, so that no two articles are alike. */
function wordOf(seed: number): string {
  let rest = (seed * 2_654_435_761) % 4_294_967_296
  let word = ''
  for (let letter = 0; letter < 5; letter++) {
    word += 'bcdghklmnprstvx'.charAt(rest % 15) + 'aeiou'.charAt(Math.floor(rest / 15) % 5)
    rest = Math.floor(rest / 75)
  }
  return word
}
