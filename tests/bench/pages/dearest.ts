import { readArticle } from '../../../src/parse/articles/read-article.ts'
import { readList } from '../../../src/parse/lists/read-list.ts'
import { hostilePage, hostilePieces } from '../../pages/hostile.ts'

const MOST_MS = 300
const SHOWN = 5
const options = { url: 'https://baonui.example/xa-hoi/a', utcOffset: 420, now: new Date('2026-11-28T12:00:00Z') }

/** The most expensive pages of a megabyte, in CPU, among pages that were made to be so; fails the process over 300 ms. */
export function measureDearest(cpuOf: (work: () => unknown) => number): void {
  const rows = hostilePieces.map((piece) => {
    const html = hostilePage(piece)
    const best = (work: () => unknown) => Math.min(cpuOf(work), cpuOf(work))
    return { piece, list: best(() => readList(html, options)), article: best(() => readArticle(html, options)) }
  })
  const dearest = rows.toSorted((a, b) => Math.max(b.list, b.article) - Math.max(a.list, a.article))
  console.log(`\n${rows.length} pages of 1 MB that repeat one piece, the most expensive: list and article, CPU in ms`)
  for (const { piece, list, article } of dearest.slice(0, SHOWN)) {
    console.log(`${list.toFixed(0).padStart(6)}${article.toFixed(0).padStart(6)}  ${piece.slice(0, 80)}`)
  }
  const over = rows.filter(({ list, article }) => Math.max(list, article) > MOST_MS)
  if (over.length > 0) process.exitCode = 1
}
