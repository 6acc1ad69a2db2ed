// Answers one JSON line for each it is sent; see pages-adapter.mjs.
import { createInterface } from 'node:readline'
import { type Article, readArticle } from '../../src/parse/articles/read-article.ts'
import { readList } from '../../src/parse/lists/read-list.ts'

type Request = {
  readonly kind: 'list' | 'article'
  readonly html: string
  readonly url: string
  readonly utcOffset: number
}

for await (const line of createInterface({ input: process.stdin })) {
  const { kind, html, url, utcOffset } = JSON.parse(line) as Request
  const before = process.cpuUsage()
  let answer: unknown = null
  if (kind === 'list') {
    const reading = readList(html, { url, utcOffset: utcOffset ?? 420 })
    answer = reading.kind === 'list' ? reading.articles : []
  } else {
    const reading = readArticle(html, { url, utcOffset })
    answer = reading.kind === 'article' ? plainArticle(reading.article) : null
  }
  const { user, system } = process.cpuUsage(before)
  process.stdout.write(`${JSON.stringify({ answer, ms: (user + system) / 1000 })}\n`)
}

function plainArticle({ lead, published, modified, ...article }: Article) {
  return { ...article, description: lead ?? null, published: published?.iso ?? null, modified: modified?.iso ?? null }
}
