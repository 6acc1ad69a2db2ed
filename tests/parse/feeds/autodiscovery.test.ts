import { expect, test } from 'vitest'
import { parseFeed } from '../../../src/parse/parse-feed.ts'
import { describeUnreadable } from '../../../src/parse/parse-result.ts'

const PAGE = 'https://bao.example/tin/'
const link = (attributes: string) => `<html><head><title>Báo</title><link ${attributes}></head></html>`
const named = (html: string) => {
  const outcome = parseFeed(html, PAGE)
  return outcome.kind === 'not-a-feed' ? (outcome.feeds ?? []) : expect.fail('it is a feed')
}

test.each([
  ['RSS', 'rel=alternate type="application/rss+xml" href="/rss.xml"', ['https://bao.example/rss.xml']],
  [
    'Atom',
    'type="application/atom+xml; charset=utf-8" rel="home alternate" href="atom"',
    ['https://bao.example/tin/atom'],
  ],
  [
    'JSON Feed',
    'rel=ALTERNATE type=application/feed+json href=https://x.example/a?b=1&amp;c=2',
    ['https://x.example/a?b=1&c=2'],
  ],
  ['a translation', 'rel="alternate" hreflang="en" href="/en"', []],
  ['a style', 'rel="stylesheet" type="text/css" href="/a.css"', []],
  ['a script', 'rel=alternate type="application/rss+xml" href="javascript:alert(1)"', []],
  ['no address', 'rel=alternate type="application/rss+xml"', []],
])('a page that names %s', (_, attributes, feeds) => {
  expect(named(link(attributes))).toEqual(feeds)
})

test('what a page in a feed’s place names is told to the owner', () => {
  const outcome = parseFeed(link('rel=alternate type="application/rss+xml" href="/rss.xml"'), PAGE)
  expect(outcome.kind === 'not-a-feed' && describeUnreadable(outcome)).toBe(
    'the body is an HTML page, not a feed: Báo; its feeds are https://bao.example/rss.xml',
  )
})

test('a feed named twice is told once, and not more than five are', () => {
  const many = Array.from({ length: 40 }, (_, n) => `<link rel=alternate type=application/rss+xml href=/${n >> 1}>`)
  expect(named(`<html>${many.join('')}</html>`)).toEqual([0, 1, 2, 3, 4].map((n) => `https://bao.example/${n}`))
})
