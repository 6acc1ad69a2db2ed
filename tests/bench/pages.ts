import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { readArticle } from '../../src/parse/articles/read-article.ts'
import { readPage } from '../../src/parse/html/page.ts'
import { readList } from '../../src/parse/lists/read-list.ts'
import { parseFeed } from '../../src/parse/parse-feed.ts'
import { measureDearest } from './pages/dearest.ts'
import { measureRight } from './pages/right.ts'

/**
 * What reading pages costs, beside an RSS feed of the same size, in one run:
 *
 *     node tests/bench/pages.ts
 *
 * CPU a page: the median of pages, each the median of its rounds, scaled to 300 KB where it says so. On recorded pages,
 * where these are beside the project, otherwise on our samples. The first reading is in a fresh process, without import.
 */
const ROUNDS = 15
const HEAD = 64 * 1024

type Page = { readonly html: string; readonly url: string }
type Contender = { readonly name: string; readonly pages: readonly Page[]; readonly read: (page: Page) => unknown }

const [lists, articles] = [recorded('lists'), recorded('articles')]
const feeds = lists.map(({ html }) => ({ html: feedOfSize(html.length), url: 'https://bao.example/rss' }))
const contenders: readonly Contender[] = [
  { name: 'tree alone, of a list', pages: lists, read: ({ html, url }) => readPage(html, url) },
  { name: 'list', pages: lists, read: ({ html, url }) => readList(html, { url, utcOffset: 420 }) },
  { name: 'RSS feed of the same size', pages: feeds, read: ({ html, url }) => parseFeed(html, url) },
  { name: 'article', pages: articles, read: ({ html, url }) => readArticle(html, { url, utcOffset: 420 }) },
  {
    name: 'article, its first 64 KB',
    pages: articles.map(({ html, url }) => ({ html: html.slice(0, HEAD), url })),
    read: ({ html, url }) => readArticle(html, { url, utcOffset: 420 }),
  },
]

if (process.argv[2] === '--first') {
  const contender = contenders.find(({ name }) => name === process.argv[3])
  const page = contender?.pages.toSorted((a, b) => a.html.length - b.html.length)[contender.pages.length >> 1]
  if (contender !== undefined && page !== undefined) process.stdout.write(String(cpuOf(() => contender.read(page))))
} else {
  console.log(`${lists.length} lists, ${articles.length} articles, ${ROUNDS} rounds; CPU in ms`)
  console.log(
    `${'what'.padEnd(28)}${'median KB'.padStart(10)}${'warm'.padStart(8)}${'per 300 KB'.padStart(12)}${'first'.padStart(8)}`,
  )
  for (const contender of contenders) console.log(line(contender))
  await measureRight()
  measureDearest(cpuOf)
}

function line({ name, pages, read }: Contender): string {
  for (let round = 0; round < 5; round++) for (const page of pages) read(page)
  const times = pages.map((page) => median(Array.from({ length: ROUNDS }, () => cpuOf(() => read(page)))))
  const perSize = times.map((time, index) => (time * 300_000) / (pages[index]?.html.length ?? 1))
  const size = median(pages.map(({ html }) => html.length)) / 1000
  const cells = [
    size.toFixed(0).padStart(10),
    median(times).toFixed(1).padStart(8),
    median(perSize).toFixed(1).padStart(12),
  ]
  return `${name.padEnd(28)}${cells.join('')}${firstOf(name).toFixed(1).padStart(8)}`
}

/** The first reading of a fresh process, the median of five. */
function firstOf(name: string): number {
  const file = fileURLToPath(import.meta.url)
  const runs = Array.from({ length: 5 }, () =>
    spawnSync(process.execPath, [file, '--first', name], { encoding: 'utf8' }),
  )
  return median(runs.map(({ stdout }) => Number(stdout)))
}

function cpuOf(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}

/** The recorded pages of one kind, or our own samples. */
function recorded(kind: 'lists' | 'articles'): readonly Page[] {
  const file = new URL(`../../../shared/data/${kind}-dev.ndjson.gz`, import.meta.url)
  if (existsSync(file)) {
    const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n')
    return lines.map((text): Page => JSON.parse(text))
  }
  const folder = new URL(`../pages/${kind}/`, import.meta.url)
  const names = readdirSync(folder).filter((name) => name.endsWith('.html'))
  return names.map((name) => ({
    html: readFileSync(new URL(name, folder), 'utf8'),
    url: 'https://baonui.example/xa-hoi/',
  }))
}

/** A feed of invented news, as long as a page. */
function feedOfSize(length: number): string {
  let items = ''
  for (let number = 1; items.length < length; number++) {
    const link = `https://bao.example/xa-hoi/mua-lu-o-muong-nhe-${100_000 + number}.html`
    const lead =
      '<![CDATA[<a href="#"><img src="https://bao.example/a.jpg"></a></br>Mưa lớn kéo dài hai ngày làm nhiều nơi bị ngập.]]>'
    items += `<item><title>Mưa lũ ở Mường Nhé, đợt ${number}</title><link>${link}</link><guid>${link}</guid><pubDate>Mon, 23 Nov 2026 08:15:00 +0700</pubDate><description>${lead}</description></item>`
  }
  return `<rss version="2.0"><channel><title>Báo Mẫu</title>${items}</channel></rss>`
}
