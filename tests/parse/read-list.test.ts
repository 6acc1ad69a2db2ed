import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readList } from '../../src/parse/lists/read-list.ts'
import { frontFacts } from '../pages/fronts/facts.ts'
import { listFacts } from '../pages/list-facts.ts'
import { newsroomFacts } from '../pages/lists/facts.ts'
import { sectionFacts } from '../pages/sections/facts.ts'

const page = (file: string) => readFileSync(new URL(`../pages/${file}`, import.meta.url), 'utf8')
const now = new Date('2026-11-28T12:00:00Z')

const allFacts = [
  ...listFacts.map((fact) => ({ ...fact, file: `lists/${fact.file}` })),
  ...newsroomFacts.map((fact) => ({ ...fact, file: `lists/${fact.file}.html` })),
  ...frontFacts.map((fact) => ({ ...fact, file: `fronts/${fact.file}.html` })),
  ...sectionFacts.map((fact) => ({ ...fact, file: `sections/${fact.file}.html` })),
]

describe.each(allFacts)('$file', ({ file, url, utcOffset = 420, articles, beside = [] }) => {
  const reading = readList(page(file), { url, utcOffset, now })
  const found = reading.kind === 'list' ? reading.articles : []
  const paths = found.map((article) => pathOf(article.url))

  test('its articles are found, and nothing else', () => {
    expect(paths.toSorted()).toEqual(articles.map(([, path]) => path).toSorted())
    expect(paths.filter((path) => beside.includes(path))).toEqual([])
  })

  test('each has its headline', () => {
    const titles = new Map(found.map((article) => [pathOf(article.url), article.title]))
    expect(articles.map(([, path]) => titles.get(path))).toEqual(articles.map(([title]) => title))
  })

  test('each has the date that the page says', () => {
    const dates = new Map(found.map(({ url: address, published }) => [pathOf(address), published]))
    const dated = articles.filter(([, , published]) => published !== undefined)
    // A day alone is the outlet's.
    const shown = ([, path, want = '']: (typeof articles)[number]) =>
      localOr(dates.get(path), want, utcOffset).slice(0, want.length)
    expect(dated.map(shown)).toEqual(dated.map(([, , published]) => published))
  })
})

function localOr(iso: string | undefined, want: string, utcOffset: number): string {
  if (iso === undefined || want.length > 10) return iso ?? ''
  return new Date(Date.parse(iso) + utcOffset * 60_000).toISOString()
}

function pathOf(address: string): string {
  const { pathname, search } = new URL(address)
  return `${pathname}${search.replace(/\?utm_[^&]*$/, '')}`
}

test.each([
  ['fewer than five articles', 'lists/cong-xa-three-articles.html'],
  ['a page whose list a script makes', 'lists/bao-nui-menu-alone.html'],
])('%s are not a list', (_, file) => {
  expect(readList(page(file), { url: 'https://baonui.example/', utcOffset: 420 })).toMatchObject({ kind: 'no-list' })
})
