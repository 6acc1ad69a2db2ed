import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { addressOf, NEWSROOMS, openNewsrooms, SPECIAL, type Visit } from './page-week/newsrooms.ts'
import { bundle } from './ticks/bundle.ts'
import { startKv } from './ticks/publishers.ts'
import { startWorkerd } from './ticks/workerd.ts'

/**
 * A week of ten newsrooms that are read from their front pages, in workerd: what they are asked and what is read. One
 * closes its articles by robots.txt, one its page, one asks for a Crawl-delay, one changes its layout:
 *
 *     node tests/bench/page-week.ts [--days 7]
 */
const TICK_MS = 15 * 60_000
const TICKS_AN_HOUR = 4
const TICKS_AN_ARTICLE = 24
/** Waiting is so much faster in this bench. */
const FASTER = 20

const { values } = parseArgs({ options: { days: { type: 'string', default: '7' } } })
const ticks = Number(values.days) * 24 * TICKS_AN_HOUR
const newsrooms = await openNewsrooms(ticks, TICKS_AN_ARTICLE, TICKS_AN_HOUR)
const kv = await startKv()
const module = await bundle('tests/bench/ticks/worker-week.ts', { 'src/config/sources.ts': sourcesModule() })
const workerd = await startWorkerd(module, kv.port, 'free', {
  objects: await mkdtemp(join(tmpdir(), 'bench-objects-')),
})
const startMs = Date.parse('2026-11-23T00:00:00Z')
let kept = 0
for (let tick = 0; tick < ticks; tick++) {
  newsrooms.setTick(tick)
  const response = await workerd.fetch(`/?now=${startMs + tick * TICK_MS}`)
  const { report } = (await response.json()) as { readonly report?: { readonly kept: number } }
  kept += report?.kept ?? 0
}
await workerd.stop()
report(newsrooms.visits)
process.exit()

function report(visits: readonly Visit[]): void {
  const isArticle = ({ path }: Visit) => path.startsWith('/xa-hoi/')
  const of = (newsroom: number, isMeant: (visit: Visit) => boolean) =>
    visits.filter((visit) => visit.newsroom === newsroom && isMeant(visit))
  const perHour = counts(visits.map(({ newsroom, hour }) => `${newsroom} ${hour}`))
  const articles = visits.filter(isArticle)
  const twice = [...counts(articles.map(({ newsroom, path }) => `${newsroom}${path}`))].filter(([, count]) => count > 1)
  const rules = counts(visits.filter(({ path }) => path === '/robots.txt').map(({ newsroom }) => String(newsroom)))
  const delayed = leastGap(of(SPECIAL.crawlDelay, isArticle))
  const lines: readonly (readonly [what: string, value: string | number, isGood: boolean])[] = [
    ['requests an hour and newsroom, mean', mean([...perHour.values()]).toFixed(1), mean([...perHour.values()]) < 4],
    ['requests an hour and newsroom, most', Math.max(...perHour.values()), Math.max(...perHour.values()) <= 14],
    ['articles read', articles.length, articles.length > 0],
    ['articles asked twice', twice.length, twice.length === 0],
    ['robots.txt a newsroom, most in the week', Math.max(...rules.values()), Math.max(...rules.values()) <= 9],
    [
      'articles of the newsroom that closes them',
      of(SPECIAL.closedArticles, isArticle).length,
      of(SPECIAL.closedArticles, isArticle).length === 0,
    ],
    [
      'readings of the page that is closed',
      of(SPECIAL.closedPage, ({ path }) => path === '/').length,
      of(SPECIAL.closedPage, ({ path }) => path === '/').length === 0,
    ],
    ['seconds between two articles, least', seconds(leastGap(articles)), leastGap(articles) >= 900],
    ['the same with a Crawl-delay of 5', seconds(delayed), Number.isFinite(delayed) && delayed >= 4_500],
    ['items kept in all', kept, kept >= (NEWSROOMS - 1) * 15],
    [
      'of the newsroom with a new layout, articles after it',
      of(SPECIAL.newLayout, (visit) => isArticle(visit) && visit.hour > ticks / TICKS_AN_HOUR / 2).length,
      of(SPECIAL.newLayout, (visit) => isArticle(visit) && visit.hour > ticks / TICKS_AN_HOUR / 2).length > 0,
    ],
  ]
  for (const [what, value, isGood] of lines) {
    console.log(`${isGood ? 'ok  ' : 'OVER'} ${what.padEnd(54)}${String(value).padStart(8)}`)
    if (!isGood) process.exitCode = 1
  }
}

/** "-" if there never were two. */
function seconds(ms: number): string {
  return Number.isFinite(ms) ? (ms / 1_000).toFixed(1) : '-'
}

/** The least time between two requests to one newsroom in one tick, in ms as without haste. */
function leastGap(visits: readonly Visit[]): number {
  const last = new Map<string, number>()
  let least = Number.POSITIVE_INFINITY
  for (const { newsroom, tick, atMs } of visits) {
    const key = `${newsroom} ${tick}`
    least = Math.min(least, (atMs - (last.get(key) ?? Number.NEGATIVE_INFINITY)) * FASTER)
    last.set(key, atMs)
  }
  return least
}

function counts(keys: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const key of keys) found.set(key, (found.get(key) ?? 0) + 1)
  return found
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}

function sourcesModule(): string {
  const sources = Array.from({ length: NEWSROOMS }, (_, newsroom) => ({
    id: `bao-${newsroom}`,
    name: `Báo ${newsroom}`,
    url: addressOf(newsroom, newsrooms.port),
    home: addressOf(newsroom, newsrooms.port),
    language: 'vi',
    region: 'local',
    everyMinutes: 30,
    evidence: 'made for the benchmark',
    kind: 'page',
  }))
  return `export const sources = ${JSON.stringify(sources)}`
}
