import { readFileSync } from 'node:fs'
import { readArticle } from '../../../src/parse/articles/read-article.ts'
import { foldTitle } from '../../../src/text/fold.ts'
import type { ArticleFact } from '../../pages/article-facts.ts'
import { newsroomArticles } from '../../pages/articles/facts.ts'
import { storyFacts } from '../../pages/stories/facts.ts'
import { vietnamFacts } from '../../pages/vietnam/facts.ts'
import { worldFacts } from '../../pages/world/facts.ts'

type Read = { readonly title?: string | undefined; readonly published?: string | undefined }
type Reader = { readonly name: string; readonly read: (html: string, fact: ArticleFact) => Promise<Read> }

const PEER = '@extractus/article-extractor'
const ours: Reader = {
  name: 'ours',
  read: async (html, { url, utcOffset = 420 }) => {
    const reading = readArticle(html, { url, utcOffset })
    return reading.kind === 'article' ? { title: reading.article.title, published: reading.article.published?.iso } : {}
  },
}

/**
 * Which share of the invented articles is read right: title, day, and a wrong day where none or another is right. Beside
 * a well-known library, where it is installed: `npm install --no-save @extractus/article-extractor@9.0.1`.
 */
export async function measureRight(): Promise<void> {
  const peer = await peerReader()
  console.log(`\n${'articles'.padEnd(34)}${'title'.padStart(8)}${'day'.padStart(8)}${'wrong day'.padStart(11)}`)
  for (const reader of peer === undefined ? [ours] : [ours, peer]) {
    for (const [folder, facts] of [
      ['vietnam', vietnamFacts],
      ['world', worldFacts],
      ['stories', storyFacts],
      ['articles', newsroomArticles],
    ] as const)
      console.log(await line(reader, folder, facts))
  }
  if (peer === undefined) console.log(`${PEER} is not installed: npm install --no-save ${PEER}@9.0.1`)
}

async function line(reader: Reader, folder: string, facts: readonly ArticleFact[]): Promise<string> {
  const marks = await Promise.all(
    facts.map(async (fact) => {
      const html = readFileSync(new URL(`../../pages/${folder}/${fact.file}.html`, import.meta.url), 'utf8')
      const { title = '', published } = await reader.read(html, fact)
      const offset = (fact.utcOffset ?? 420) * 60_000
      const dayOf = (date: string) => {
        const ms = Date.parse(date)
        return Number.isNaN(ms) ? date : new Date(ms + (date.length > 10 ? offset : 0)).toISOString().slice(0, 10)
      }
      const want = fact.want.published ?? undefined
      const isRight = want !== undefined && published !== undefined && dayOf(published) === dayOf(want)
      return {
        title: foldTitle(title) === foldTitle(fact.want.title ?? ''),
        day: want === undefined ? undefined : isRight,
        wrong: published !== undefined && !isRight,
      }
    }),
  )
  const share = (values: readonly (boolean | undefined)[]) => {
    const asked = values.filter((value) => value !== undefined)
    return (asked.filter(Boolean).length / asked.length).toFixed(2)
  }
  const cells = [
    share(marks.map(({ title }) => title)).padStart(8),
    share(marks.map(({ day }) => day)).padStart(8),
    share(marks.map(({ wrong }) => wrong)).padStart(11),
  ]
  return `${`${reader.name}, ${folder} (${facts.length})`.padEnd(34)}${cells.join('')}`
}

async function peerReader(): Promise<Reader | undefined> {
  const module: unknown = await import(PEER).catch(() => undefined)
  if (typeof module !== 'object' || module === null || !('extractFromHtml' in module)) return undefined
  const extract = module.extractFromHtml as (html: string, url: string) => Promise<Read | null>
  return { name: PEER, read: async (html, { url }) => (await extract(html, url).catch(() => null)) ?? {} }
}
