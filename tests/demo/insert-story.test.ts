import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { site } from '../../src/config/site.ts'
import { savedFeed } from '../../src/demo/demo-sources.ts'
import { readFeed } from '../../src/demo/feed-text.ts'
import { orderIn } from '../../src/demo/fresh-dates.ts'
import { insertStory, printsNews } from '../../src/demo/insert-story.ts'
import { isFeedFile } from '../../src/demo/publisher-answers.ts'
import { toWholeItem } from '../../src/normalise/whole-item.ts'
import { parseFeed } from '../../src/parse/parse-feed.ts'
import { sourceOfSample } from '../cli/sample-source.ts'

const dir = new URL('../feeds/', import.meta.url)
const samples = readdirSync(dir).filter(isFeedFile)
const textOf = (name: string) => readFeed(readFileSync(new URL(name, dir))).text
/** Pages, answers of APIs and sitemaps stay as they were saved. */
const feeds = samples.filter((name) => savedFeed(name, textOf(name)).form === undefined)
const story = { title: 'Pa Ham & Nậm Nèn thông đường sau ba ngày', lead: 'Đoạn sạt dài <40 m đã cho xe máy qua.' }
const at = Date.parse('2027-01-04T23:30:00Z')

function withStory(name: string, serial: number): string {
  const text = textOf(name)
  return insertStory(text, story, { at, serial, order: orderIn(text) }) ?? ''
}

function itemsOf(name: string, feed: string) {
  const source = sourceOfSample(name)
  const outcome = parseFeed(feed, source.url)
  if (outcome.kind !== 'parsed') return []
  return outcome.feed.items.map((parsed) => {
    const whole = toWholeItem(parsed, source, { now: new Date(at), site, feedLanguage: outcome.feed.language })
    return whole.kind === 'whole' ? whole.item : undefined
  })
}

describe('a story put into a sample feed', () => {
  test.each(feeds.filter((name) => !name.startsWith('google')))(
    '%s: is its first item, with its own words and time, and the rest stands as before',
    (name) => {
      const before = itemsOf(name, textOf(name))
      const [first, ...rest] = itemsOf(name, withStory(name, 0))
      expect(first).toMatchObject({ title: story.title, summary: expect.stringContaining(story.lead), dated: true })
      // To the minute: the seconds are those of the item it takes after.
      const age = at - Date.parse(first?.published ?? '')
      expect(age).toBeGreaterThanOrEqual(0)
      expect(age).toBeLessThan(60_000)
      expect(rest.map((item) => item?.key)).toEqual(before.map((item) => item?.key))
      expect(rest.map((item) => item?.key)).not.toContain(first?.key)
      expect(new URL(first?.link ?? '').host).toBe(new URL(before[0]?.link ?? '').host)
      expect(first?.link).toContain('pa-ham-nam-nen-thong-duong-sau-ba-ngay')
    },
  )

  test('has an article number of its own for each serial number', () => {
    const links = [0, 1, 2].map(
      (serial) =>
        itemsOf('vnexpress-text-before-root.xml', withStory('vnexpress-text-before-root.xml', serial))[0]?.link,
    )
    expect(new Set(links).size).toBe(3)
  })

  test('does not take the related articles of the item after which it is modelled', () => {
    expect(withStory('nhandan-eth-letter-and-related-list.xml', 0).split('</item>')[0]).not.toContain('<ul>')
  })

  test('keeps the by-line that goes before every text of that outlet', () => {
    const [first] = withStory('dantri-self-closed-anchor.xml', 0).split('</item>')
    expect(first).toContain('(Dân trí) - Đoạn sạt')
  })

  test('goes nowhere when the feed has no item', () => {
    expect(insertStory('<rss><channel/></rss>', story, { at, serial: 0, order: 'dmy' })).toBeUndefined()
    expect(insertStory('{"items": []}', story, { at, serial: 0, order: 'dmy' })).toBeUndefined()
  })
})

test('a search engine and an English service print no Vietnamese news of their own', () => {
  const silent = feeds.filter((name) => !printsNews(textOf(name)))
  expect(silent).toEqual(['google-news-search.xml', 'vietnamnews-atom-relative-links.xml'])
})

test('what is no feed prints none: nobody would know where to put it', () => {
  const others = samples.filter((name) => !feeds.includes(name))
  expect(others.filter((name) => printsNews(textOf(name)))).toEqual([])
  expect(others.length).toBeGreaterThanOrEqual(6)
})
