import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Article, readArticle } from '../../src/parse/articles/read-article.ts'
import { articleFacts, refusedPages } from '../pages/article-facts.ts'

const page = (file: string) => readFileSync(new URL(`../pages/${file}`, import.meta.url), 'utf8')
const now = new Date('2026-11-28T12:00:00Z')

function plain(article: Article): Readonly<Record<string, string | undefined>> {
  const { published, modified, text, title, lead, author, siteName, image, section, canonical, language } = article
  const dates = { published: published?.iso, modified: modified?.iso }
  return { ...dates, textStart: text, title, lead, author, siteName, image, section, canonical, language }
}

describe.each(articleFacts)('$file', ({ file, url, want }) => {
  const reading = readArticle(page(file), { url, utcOffset: 420, now })
  const found = reading.kind === 'article' ? plain(reading.article) : {}
  test.each(Object.entries(want))('%s', (field, wanted) => {
    const value = found[field] ?? null
    expect(field === 'textStart' ? value?.slice(0, wanted?.length) : value).toBe(wanted)
  })
})

test.each(refusedPages)('%s is not an article', (file, url, why) => {
  expect(readArticle(page(file), { url, utcOffset: 420, now })).toEqual({ kind: 'no-article', why })
})
