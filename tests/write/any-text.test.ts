import fc from 'fast-check'
import RssParser from 'rss-parser'
import { describe, expect, test } from 'vitest'
import { writeAtom } from '../../src/write/atom.ts'
import type { FeedDocument } from '../../src/write/document.ts'
import { writeJsonFeed } from '../../src/write/json-feed.ts'
import { writeOpml, writeOwnFeeds } from '../../src/write/opml.ts'
import { writeRss } from '../../src/write/rss.ts'
import { anyFeed, anySources, anyText } from '../validate/any-feed.ts'
import { faultsOfAtom, faultsOfRss } from '../validate/feed-rules.ts'
import { faultsOfJsonFeed } from '../validate/json-feed-rules.ts'
import { faultsOfOpml } from '../validate/opml-rules.ts'

/** The characters of XML 1.0 (section 2.2). */
const ONLY_XML_CHARACTERS = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u

const feeds: readonly [string, boolean, (document: FeedDocument) => string, (xml: string) => readonly string[]][] = [
  ['RSS', false, writeRss, faultsOfRss],
  ['Atom', false, writeAtom, faultsOfAtom],
  ['an archive in RSS', true, writeRss, faultsOfRss],
  ['an archive in Atom', true, writeAtom, faultsOfAtom],
]

/** rss-parser reads with sax in strict mode: what is not well-formed is an error. */
const parser = new RssParser()

test.each(feeds)('for any texts, %s is well-formed XML and breaks no rule', async (_, archived, write, faults) => {
  await fc.assert(
    fc.asyncProperty(anyFeed({ archived }), async (document) => {
      const xml = write(document)
      expect(xml).toMatch(ONLY_XML_CHARACTERS)
      const items = new Set(document.items.map(({ id }) => id))
      expect((await parser.parseString(xml)).items).toHaveLength(items.size)
      expect(faults(xml)).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('whatever the texts, a JSON Feed breaks no rule and is the same when it is read and written again', () => {
  fc.assert(
    fc.property(anyFeed({ archived: false }), (document) => {
      const written = writeJsonFeed(document)
      expect(faultsOfJsonFeed(written)).toEqual([])
      expect(written.isWellFormed()).toBe(true)
      expect(`${JSON.stringify(JSON.parse(written))}\n`).toBe(written)
    }),
    { numRuns: 300 },
  )
})

describe('whatever the texts, OPML is well-formed XML and breaks no rule', () => {
  test('of sources', () => {
    fc.assert(
      fc.property(anySources, anyText, (sources, text) => {
        const xml = writeOpml(sources, { title: `Tin ${text}`, language: 'vi' })
        expect(xml).toMatch(ONLY_XML_CHARACTERS)
        expect(faultsOfOpml(xml)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('of our own feeds', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 4 }), (texts) => {
        const feeds = texts.map((text) => ({
          name: `x ${text}`,
          xmlUrl: `https://tin.example/rss.xml?place=${encodeURIComponent(text.toWellFormed())}`,
          htmlUrl: 'https://tin.example/',
        }))
        const xml = writeOwnFeeds([{ name: `x ${texts[0]}`, feeds }], { title: `Tin ${texts[0]}`, language: 'vi' })
        expect(xml).toMatch(ONLY_XML_CHARACTERS)
        expect(faultsOfOpml(xml)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

const broken: readonly [string, (feed: Record<string, unknown>) => void][] = [
  ['another version', (feed) => Object.assign(feed, { version: '1.1' })],
  ['no title', (feed) => Object.assign(feed, { title: '' })],
  ['an address that is none', (feed) => Object.assign(feed, { feed_url: 'javascript:alert(1)' })],
  ['a key that nobody knows', (feed) => Object.assign(feed, { feedurl: 'x' })],
  ['an item without id', (feed) => Object.assign(feed, { items: [{ content_text: 'x' }] })],
  [
    'a date that is none',
    (feed) => Object.assign(feed, { items: [{ id: 'x', content_text: 'x', date_published: '23/11' }] }),
  ],
  ['script in the content', (feed) => Object.assign(feed, { items: [{ id: 'x', content_html: '<script>' }] })],
  ['an author without anything', (feed) => Object.assign(feed, { authors: [{}] })],
  ['an id twice', (feed) => Object.assign(feed, { items: [1, 2].map(() => ({ id: 'x', content_text: 'x' })) })],
]

test.each(broken)('the rules of JSON Feed see %s', (_, breaking) => {
  const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'x', items: [] }
  expect(faultsOfJsonFeed(JSON.stringify(feed))).toEqual([])
  breaking(feed)
  expect(faultsOfJsonFeed(JSON.stringify(feed))).not.toEqual([])
})

test.each([
  ['no title', '<opml version="2.0"><head/><body><outline text="x"/></body></opml>'],
  ['an outline without text', '<opml version="2.0"><head><title>x</title></head><body><outline/></body></opml>'],
  [
    'a subscription without address',
    '<opml version="2.0"><head><title>x</title></head><body><outline type="rss" text="x"/></body></opml>',
  ],
])('the rules of OPML see %s', (_, xml) => {
  expect(faultsOfOpml(xml)).not.toEqual([])
})
