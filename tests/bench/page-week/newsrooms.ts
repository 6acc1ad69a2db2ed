import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { frontPage, headlineOf, linkOf } from '../../poller/newspaper.ts'

/** A request as a newsroom saw it: its own number, the path, the tick and hour of the week, and its real time. */
export type Visit = {
  readonly newsroom: number
  readonly path: string
  readonly tick: number
  readonly hour: number
  readonly atMs: number
}

export type Newsrooms = {
  readonly port: number
  readonly setTick: (tick: number) => void
  readonly visits: readonly Visit[]
}

export const NEWSROOMS = 10
/** Newsrooms with something of their own. */
export const SPECIAL = { closedArticles: 2, newLayout: 3, crawlDelay: 4, closedPage: 6 } as const
export const addressOf = (newsroom: number, port: number) => `http://127.2.0.${newsroom + 1}:${port}/`

const LISTED = 15
/** The newsroom with a Crawl-delay publishes so many at once, or there would be nothing to delay. */
const AT_ONCE = 3
const RULES: Readonly<Record<number, string>> = {
  [SPECIAL.closedArticles]: 'User-agent: *\nDisallow: /xa-hoi/\n',
  [SPECIAL.crawlDelay]: 'User-agent: *\nCrawl-delay: 5\n',
  [SPECIAL.closedPage]: 'User-agent: *\nDisallow: /\n',
}
const LEAD = 'Bà con trong bản cùng nhau góp công, bộ đội giúp vật liệu, ai cũng mừng.'

/**
 * Ten newsrooms that list undated headlines, a new one every `ticksAnArticle` ticks, one of them three at once; one
 * changes its layout after half.
 */
export async function openNewsrooms(ticks: number, ticksAnArticle: number, ticksAnHour: number): Promise<Newsrooms> {
  const visits: Visit[] = []
  let tick = 0
  const bodyOf = async (newsroom: number, path: string): Promise<string | undefined> => {
    if (path === '/robots.txt') return RULES[newsroom]
    if (path !== '/') return articlePage(path)
    const atOnce = newsroom === SPECIAL.crawlDelay ? AT_ONCE : 1
    const newest = 1_000 * (newsroom + 1) + Math.floor(tick / ticksAnArticle) * atOnce
    const articles = Array.from({ length: LISTED }, (_, place) => newest - place)
    const isNew = newsroom === SPECIAL.newLayout && tick > ticks / 2
    return frontPage({ articles, ...(isNew && { card: otherCard }) }).text()
  }
  const server = createServer(async ({ headers, url = '/' }, response) => {
    const newsroom = Number(/^127\.2\.0\.(\d+)/.exec(headers.host ?? '')?.[1]) - 1
    visits.push({ newsroom, path: url, tick, hour: Math.floor(tick / ticksAnHour), atMs: performance.now() })
    const body = await bodyOf(newsroom, url)
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    setTick: (now) => {
      tick = now
    },
    visits,
  }
}

const otherCard = (link: string, title: string) => `<li><a class="t" href="${link}">${title}</a></li>`

function articlePage(path: string): string | undefined {
  const number = Number(/(\d+)\.html$/.exec(path)?.[1]) - 4_000_000
  if (linkOf(number) !== path) return undefined
  const title = headlineOf(number)
  return `<!doctype html><html lang="vi"><head><title>${title}</title><meta property="og:type" content="article"></head><body><h1>${title}</h1><p class="sapo">${LEAD}</p>${`<p>${LEAD} ${LEAD}</p>`.repeat(12)}</body></html>`
}
