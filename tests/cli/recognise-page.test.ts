import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { plainReading, recognisePage } from '../../src/cli/read/recognise-page.ts'
import { site } from '../../src/config/site.ts'
import { source } from '../samples.ts'

const context = {
  url: 'https://baorung.example/kinh-te',
  source: source({}),
  site,
  now: new Date('2026-11-28T12:00:00Z'),
}
const file = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')

test.each([
  ['a feed by its root', 'feeds/vov-byline.xml', 'feed'],
  ['a section of a newsroom', 'pages/lists/bao-rung-two-lists-and-most-read.html', 'list'],
  ['an article with a list beside it', 'pages/articles/bao-son-related-list-inside.html', 'article'],
  ['an error page', 'pages/articles/bao-nui-soft-404.html', 'none'],
])('%s is recognised', (_, path, kind) => expect(recognisePage(file(path), context).kind).toBe(kind))

test('what is asked for is read as that, or the reason is given', () => {
  const list = file('pages/lists/bao-rung-two-lists-and-most-read.html')
  expect(recognisePage(list, context, 'feed')).toEqual({ kind: 'none', why: [expect.stringMatching(/^not a feed: /)] })
})

test('for programs, what a page does not say is null', () => {
  const read = recognisePage(file('pages/articles/bao-bien-no-date-of-its-own.html'), context)
  expect(plainReading(read)).toMatchObject({ kind: 'article', published: null, author: null, language: 'vi' })
})
