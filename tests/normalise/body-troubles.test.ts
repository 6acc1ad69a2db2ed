import { expect, test } from 'vitest'
import { builtInConfig } from '../../src/config/config.ts'
import { bodyTroubles, describeTrouble } from '../../src/normalise/body-troubles.ts'
import { toWholeItem } from '../../src/normalise/whole-item.ts'
import { parseFeed } from '../../src/parse/parse-feed.ts'
import { source } from '../samples.ts'

const context = { now: new Date('2026-11-23T01:00:00Z'), site: builtInConfig.site }
const rss = (items: string) => `<rss version="2.0"><channel><title>Báo</title>${items}</channel></rss>`
const items = (count: number, inside: string) => `<item><title>Mưa</title>${inside}</item>`.repeat(count)
const LINK = '<link>https://daily.example/a</link>'

test.each<[string, string, readonly string[]]>([
  ['nothing, of an ordinary body', rss(items(5, `${LINK}<pubDate>23/11/2026 07:00</pubDate>`)), []],
  ['nothing, of one without dates', rss(items(5, LINK)), []],
  [
    'that no date can be read',
    rss(items(5, `${LINK}<pubDate>ngày Mậu Tuất</pubDate>`)),
    ['none of the dates of 5 items can be read, such as "ngày Mậu Tuất"'],
  ],
  ['nothing, of two such dates', rss(items(2, `${LINK}<pubDate>ngày Mậu Tuất</pubDate>`)), []],
  [
    'that no item can be used',
    rss(items(5, '<link>javascript:x</link>')),
    ['none of 5 items can be used, such as not-a-web-link: javascript:x'],
  ],
  [
    'that a body ends inside its first item',
    '<rss version="2.0"><channel><title>Báo</title><item><title>Mưa',
    ['the body ends inside its first item'],
  ],
  ['that there are more items than are read', rss(items(2_001, LINK)), ['only the first 1300 of 2001 items are read']],
])('says %s', (_, body, expected) => {
  const outcome = parseFeed(body, 'https://daily.example/rss')
  if (outcome.kind !== 'parsed') return expect.fail(outcome.detail)
  const made = outcome.feed.items.map((item) => toWholeItem(item, source(), context))
  expect(bodyTroubles(outcome.feed, made).map(describeTrouble)).toEqual(expected)
})
