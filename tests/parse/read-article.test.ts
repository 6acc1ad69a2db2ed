import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Article, readArticle } from '../../src/parse/articles/read-article.ts'
import { articleFacts, refusedPages } from '../pages/article-facts.ts'
import { newsroomArticles, notNewsroomArticles } from '../pages/articles/facts.ts'
import { notStories, storyFacts } from '../pages/stories/facts.ts'
import { notArticles, vietnamFacts } from '../pages/vietnam/facts.ts'
import { worldFacts } from '../pages/world/facts.ts'

const page = (file: string) => readFileSync(new URL(`../pages/${file}`, import.meta.url), 'utf8')
const now = new Date('2026-11-28T12:00:00Z')

function plain(article: Article): Readonly<Record<string, string | undefined>> {
  const { published, modified, text, title, lead, author, siteName, image, section, canonical, language } = article
  const dates = { published: published?.iso, modified: modified?.iso }
  return { ...dates, textStart: text, title, lead, author, siteName, image, section, canonical, language }
}

const allFacts = [
  ...articleFacts.map((fact) => ({ ...fact, file: `articles/${fact.file}` })),
  ...newsroomArticles.map((fact) => ({ ...fact, file: `articles/${fact.file}.html` })),
  ...vietnamFacts.map((fact) => ({ ...fact, file: `vietnam/${fact.file}.html` })),
  ...worldFacts.map((fact) => ({ ...fact, file: `world/${fact.file}.html` })),
  ...storyFacts.map((fact) => ({ ...fact, file: `stories/${fact.file}.html` })),
]

describe.each(allFacts)('$file', ({ file, url, utcOffset = 420, want }) => {
  const reading = readArticle(page(file), { url, utcOffset, now })
  const found = reading.kind === 'article' ? plain(reading.article) : {}
  test.each(Object.entries(want))('%s', (field, wanted) => {
    const value = found[field] ?? null
    const isDay = field === 'published' && wanted?.length === 10
    const shown = isDay && value !== null ? local(value, utcOffset) : value
    expect(isDay || field === 'textStart' ? shown?.slice(0, wanted?.length) : shown).toBe(wanted)
  })
})

const local = (iso: string, utcOffset: number) => new Date(Date.parse(iso) + utcOffset * 60_000).toISOString()

test.each([
  ...notArticles.map(([file, url]) => [`vietnam/${file}.html`, url] as const),
  ...notNewsroomArticles.map(([file, url]) => [`articles/${file}.html`, url] as const),
  ...notStories.map(([file, url]) => [`stories/${file}.html`, url] as const),
])('%s is not an article', (file, url) => {
  expect(readArticle(page(file), { url, utcOffset: 420, now }).kind).toBe('no-article')
})

test.each(refusedPages)('%s is not an article', (file, url, why) => {
  expect(readArticle(page(`articles/${file}`), { url, utcOffset: 420, now })).toEqual({ kind: 'no-article', why })
})
